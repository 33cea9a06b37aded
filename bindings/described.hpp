/// \file
/// Python classes out of the one list of fields that a described type has: read-only properties,
/// keyword constructor, to_dict, from_dict, ==, hash, repr, copy and pickle.
#pragma once

#include "register.hpp"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <congdoan/checked.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/subject.hpp>

#include "any_member.hpp"
#include "io/value_functions.hpp"
#include "json_form.hpp"

namespace congdoan::python {

/// What a class is made of, with the types forgotten, so that what Python calls is compiled once
/// and not for every class.
struct DescribedClass {
  std::string name;
  bool brief = false;  ///< repr leaves out lists and tables
  Names names;
  std::vector<std::string> numbers;  ///< keys of numbers, of which None says something
  io::ValueFunctions of_value;
  py::object (*own)(void*) = nullptr;          ///< the object of a new value
  const void* (*value)(py::handle) = nullptr;  ///< what an object holds
};

/// Adds the constructor, to_dict, from_dict, ==, hash, repr and pickle to `type`.
void add_methods(py::handle type, DescribedClass parts);

/// Adds a read-only property.
void add_property(py::handle type, std::string_view name, std::string_view doc,
                  std::function<py::object(py::handle)> get);

/// Adds a read-only property that shows a member.
void add_property(py::handle type, std::string_view name, std::string_view doc,
                  py::object (*show)(py::handle, const AnyMember&), AnyMember member);

/// A type with a Python class of its own made here.
template <class T>
concept Table = Described<T> || requires { typename T::spec_type; };

/// What holds the fields: the value itself, or the description that was checked.
template <Described T>
const T& fields_of(const T& value) {
  return value;  // NOLINT(bugprone-return-const-ref-from-parameter): used while `value` lives
}
template <class T>
  requires(!Described<T>)
const auto& fields_of(const T& value) {
  return *value;
}

template <class T>
struct ToPython {
  static py::object of(const T& value, py::handle parent) {
    if constexpr (Table<T>) {  // values do not change, so a part can be shown where it is
      return py::cast(value, py::return_value_policy::reference_internal, parent);
    } else {
      return py::cast(value);
    }
  }
};
template <class T>
struct ToPython<std::optional<T>> {
  static py::object of(const std::optional<T>& value, py::handle parent) {
    return value ? ToPython<T>::of(*value, parent) : py::none();
  }
};
template <class... Ts>
struct ToPython<std::variant<Ts...>> {
  static py::object of(const std::variant<Ts...>& value, py::handle) {
    return std::visit([](const auto& held) -> py::object { return py::cast(held); }, value);
  }
};
template <class T>
struct ToPython<std::vector<T>> {
  static py::object of(const std::vector<T>& list, py::handle parent) {
    py::tuple tuple(list.size());
    for (std::size_t i = 0; i < list.size(); ++i) tuple[i] = ToPython<T>::of(list[i], parent);
    return tuple;
  }
};
template <class T>
struct ToPython<std::vector<std::pair<std::string, T>>> {
  static py::object of(const std::vector<std::pair<std::string, T>>& table, py::handle parent) {
    py::dict dict;
    for (const auto& [key, value] : table) dict[py::str(key)] = ToPython<T>::of(value, parent);
    return dict;
  }
};

/// `value` as Python shows it; `parent` is the object that holds it.
template <class T>
py::object to_python(const T& value, py::handle parent) {
  return ToPython<T>::of(value, parent);
}

/// Documents write a list of tables item by item, under a word for one (`[[target]]`); Python shows
/// the whole list, under a word for many.
std::string_view plural(std::string_view key);

/// A key that is a keyword of Python, with an underscore behind it.
std::string_view no_keyword(std::string_view key);

template <class Member>
struct IsTableList : std::false_type {};
template <Table T>
struct IsTableList<std::vector<T>> : std::true_type {};

/// A number of which None says that it was not reported.
template <class Member>
inline constexpr bool is_number =
    std::is_same_v<Member, Quantity> || std::is_same_v<Member, FigureValue>;
template <class Member>
inline constexpr bool is_number<std::optional<Member>> = is_number<Member>;

/// Makes the properties of the class of `T` from a list of fields.
template <class T>
class PropertyMaker {
 public:
  PropertyMaker(py::handle type, DescribedClass& parts) : type_(type), parts_(parts) {}

  template <class M>
  void required(std::string_view key, M member, std::string_view meaning) {
    add(key, member, meaning);
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view meaning) {
    add(key, member, meaning);
  }
  template <class M>
  void flat(M member) {
    add_property(type_, "kind", "The kind of the target: share, count, amount, title, qualitative.",
                 [member](py::handle self) -> py::object {
                   return py::str(subject_key(fields(self).*member));
                 });
    add_property(type_, "bound", "What is demanded, or None.",
                 [member](py::handle self) -> py::object {
                   return std::visit([](const auto& kind) { return py::cast(kind.demand()); },
                                     fields(self).*member);
                 });
    for_each_kind([&]<class Kind> {
      KindMaker<M, Kind> maker{type_, member};
      Kind::fields(maker);
    });
  }

 private:
  static const auto& fields(py::handle self) { return fields_of(self.cast<const T&>()); }

  template <class M>
  void add(std::string_view key, M member, std::string_view meaning) {
    using Member = std::remove_cvref_t<decltype(fields(py::handle()).*member)>;
    const std::string_view name = IsTableList<Member>::value ? plural(key) : no_keyword(key);
    if (name != key) parts_.names.emplace_back(name, key);
    if (is_number<Member>) parts_.numbers.emplace_back(key);
    add_property(type_, name, meaning, &show<M>, AnyMember(member));
  }

  template <class M>
  static py::object show(py::handle self, const AnyMember& member) {
    return to_python(fields(self).*member.as<M>(), self);
  }

  // The properties of one kind of subject; None for targets of the others.
  template <class Subject, class Kind>
  struct KindMaker {
    py::handle type;
    Subject subject;

    template <class M>
    void required(std::string_view key, M member, std::string_view meaning) {
      add(key, meaning, [member](const Kind& kind) { return py::cast(kind.*member); });
    }
    template <class M>
    void optional(std::string_view key, M member, std::string_view meaning) {
      required(key, member, meaning);
    }
    template <class M, class Form>
    void bound(M, Form) {}  // the same for all kinds
    template <class K, class M>
    void keyed(K key, M member, std::string_view meaning) {
      using Word = std::remove_cvref_t<decltype(std::declval<Kind>().*key)>;
      for (const auto& [each, name] : EnumWords<Word>::entries) {
        add(name, meaning, [key, member, each = each](const Kind& kind) -> py::object {
          return kind.*key == each ? py::cast(kind.*member) : py::none();
        });
      }
    }
    template <class Get>
    void add(std::string_view key, std::string_view meaning, Get get) {
      add_property(type, key, meaning, [subject = subject, get](py::handle self) -> py::object {
        const Kind* kind = std::get_if<Kind>(&(fields(self).*subject));
        return kind != nullptr ? get(*kind) : py::none();
      });
    }
  };

  py::handle type_;
  DescribedClass& parts_;
};

/// Registers a described type, or a checked one, as an immutable Python class. Its functions are
/// compiled in src/io/value_functions.cpp.
/// \param brief leaves lists and tables out of its repr, for what would fill a page
template <class T,
          class Fields = std::remove_cvref_t<decltype(fields_of(std::declval<const T&>()))>>
py::class_<T> describe(py::module_& m, const char* name, const char* doc, bool brief = false) {
  py::class_<T> type = value_class<T>(m, name, doc);
  DescribedClass parts;
  parts.name = name;
  parts.brief = brief;
  PropertyMaker<T> maker(type, parts);
  Fields::fields(maker);
  parts.of_value = io::value_functions<T>();
  parts.own = [](void* value) {
    return py::cast(static_cast<T*>(value), py::return_value_policy::take_ownership);
  };
  parts.value = [](py::handle self) -> const void* { return &self.cast<const T&>(); };
  add_methods(type, std::move(parts));
  return type;
}

}  // namespace congdoan::python
