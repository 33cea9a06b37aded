/// \file
/// Python classes out of the one list of fields that a described type has: read-only properties,
/// keyword constructor, to_dict, from_dict, ==, hash, repr, copy and pickle.
#pragma once

#include "register.hpp"

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

#include "json_form.hpp"

namespace congdoan::python {

/// What a class is made of, with the types forgotten.
struct DescribedClass {
  std::string name;
  bool brief = false;  ///< repr leaves out lists and tables
  Names names;
  std::function<py::object(py::handle, const std::string&)> from_object;
  std::function<py::object(py::handle)> to_dict;
  std::function<std::size_t(py::handle)> hash;
  std::function<bool(py::handle, py::handle)> equal;
};

/// Adds to_dict, from_dict, ==, hash, repr and pickle to `type`.
void add_methods(py::handle type, DescribedClass parts);

/// Adds a read-only property.
void add_property(py::handle type, std::string_view name, std::string_view doc,
                  std::function<py::object(py::handle)> get);

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
  PropertyMaker(py::handle type, Names& names, std::vector<std::string>& numbers)
      : type_(type), names_(names), numbers_(numbers) {}

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
    if (name != key) names_.emplace_back(name, key);
    if (is_number<Member>) numbers_.emplace_back(key);
    add_property(type_, name, meaning,
                 [member](py::handle self) { return to_python(fields(self).*member, self); });
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
  Names& names_;
  std::vector<std::string>& numbers_;
};

/// Registers a described type, or a checked one, as an immutable Python class.
/// Its `JsonForm` is instantiated in json_form.cpp.
/// \param brief leaves lists and tables out of its repr, for what would fill a page
template <class T,
          class Fields = std::remove_cvref_t<decltype(fields_of(std::declval<const T&>()))>>
py::class_<T> describe(py::module_& m, const char* name, const char* doc, bool brief = false) {
  py::class_<T> type = value_class<T>(m, name, doc);
  DescribedClass parts;
  parts.name = name;
  parts.brief = brief;
  std::vector<std::string> numbers;
  PropertyMaker<T> maker(type, parts.names, numbers);
  Fields::fields(maker);
  parts.from_object = [](py::handle object, const std::string& place) {
    return py::cast(JsonForm<T>::from_object(object, place));
  };
  parts.to_dict = [](py::handle self) { return JsonForm<T>::to_dict(self.cast<const T&>()); };
  parts.hash = [](py::handle self) { return hash_of(fields_of(self.cast<const T&>())); };
  parts.equal = [](py::handle a, py::handle b) {
    return py::isinstance<T>(b) && a.cast<const T&>() == b.cast<const T&>();
  };
  type.def(py::init([names = parts.names, numbers, name = std::string(name)](
                        const py::args& positional, const py::kwargs& given) {
    if (!positional.empty()) {
      throw py::type_error(name + " takes keywords alone, not " + type_name(positional[0]) + "; " +
                           name + ".from_dict reads a mapping");
    }
    return JsonForm<T>::from_object(arguments(given, names, numbers), name);
  }));
  add_methods(type, std::move(parts));
  return type;
}

}  // namespace congdoan::python
