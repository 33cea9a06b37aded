/// \file
/// Arguments that are objects or text, where pybind11's own message for anything else would list
/// C++ signatures. For functions without overloads: what does not fit is told at once.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "casters.hpp"

namespace congdoan {

class Congress;
class RuleBook;

namespace python {

/// What makes a `T`, where something else was given; empty where its own class does.
template <class T>
inline constexpr std::string_view made_by;
template <>
inline constexpr std::string_view made_by<Congress> = "read_congress(...)";
template <>
inline constexpr std::string_view made_by<RuleBook> = "rules() or read_rules(...)";

/// "a Congress is due, not a dict: make it by read_congress(...)".
[[nodiscard]] py::type_error wrong_class(py::handle type, py::handle given, std::string_view maker);

/// An object of the class of `T` as an argument.
template <class T>
class Given {
 public:
  explicit Given(const T& object) : object_(&object) {}

  const T& operator*() const { return *object_; }
  const T* operator->() const { return object_; }

 private:
  const T* object_;  // Python keeps it for as long as the call lasts
};

/// An object of the class of `T`, or None.
template <class T>
using MaybeGiven = std::optional<Given<T>>;

/// What functions of the library take that can do without one.
template <class T>
const T* pointer(const MaybeGiven<T>& given) {
  return given ? &**given : nullptr;
}

/// A list of arguments of one kind as an argument.
template <class T>
struct ListOf {
  py::list owner;  // keeps the items alive
  std::vector<T> items{};
};

/// What the objects of a list hold.
template <class T>
std::vector<T> values(const ListOf<Given<T>>& list) {
  std::vector<T> values;
  values.reserve(list.items.size());
  for (const Given<T>& each : list.items) values.push_back(*each);
  return values;
}

/// Text as an argument.
struct Text {
  std::string value;
};

/// The text of a document, or its bytes, which need not be UTF-8, as an argument.
struct TextOrBytes {
  std::string value;
};

/// A list of texts as an argument.
struct Texts {
  std::vector<std::string> value;
};

/// \throws py::type_error for what is no list: text, a dict, a number.
py::list list_from(py::handle object);
/// \throws py::type_error; InvalidValue for lone surrogates.
std::string text_from(py::handle object);
std::string text_or_bytes_from(py::handle object);
std::vector<std::string> texts_from(py::handle object);

}  // namespace python
}  // namespace congdoan

namespace pybind11::detail {

template <class T>
class type_caster<congdoan::python::Given<T>>
    : public congdoan::python::Loaded<congdoan::python::Given<T>> {
 public:
  static constexpr auto name = make_caster<T>::name;
  bool load(handle source, bool) {
    if (!isinstance<T>(source)) {
      throw congdoan::python::wrong_class(type::handle_of<T>(), source,
                                          congdoan::python::made_by<T>);
    }
    this->value.emplace(source.cast<const T&>());
    return true;
  }
};

template <class T>
class type_caster<congdoan::python::ListOf<T>>
    : public congdoan::python::Loaded<congdoan::python::ListOf<T>> {
 public:
  static constexpr auto name =
      const_name("collections.abc.Sequence[") + make_caster<T>::name + const_name("]");
  bool load(handle source, bool) {
    this->value.emplace(congdoan::python::list_from(source));
    for (const handle each : this->value->owner) {
      make_caster<T> item;
      if (!item.load(each, true)) return false;
      this->value->items.push_back(cast_op<T>(std::move(item)));
    }
    return true;
  }
};

template <>
class type_caster<congdoan::python::Text>
    : public congdoan::python::Loaded<congdoan::python::Text> {
 public:
  static constexpr auto name = const_name("str");
  bool load(handle source, bool) {
    value = congdoan::python::Text{congdoan::python::text_from(source)};
    return true;
  }
};

template <>
class type_caster<congdoan::python::TextOrBytes>
    : public congdoan::python::Loaded<congdoan::python::TextOrBytes> {
 public:
  static constexpr auto name = const_name("str | bytes");
  bool load(handle source, bool) {
    value = congdoan::python::TextOrBytes{congdoan::python::text_or_bytes_from(source)};
    return true;
  }
};

template <>
class type_caster<congdoan::python::Texts>
    : public congdoan::python::Loaded<congdoan::python::Texts> {
 public:
  static constexpr auto name = const_name("collections.abc.Sequence[str]");
  bool load(handle source, bool) {
    value = congdoan::python::Texts{congdoan::python::texts_from(source)};
    return true;
  }
};

}  // namespace pybind11::detail
