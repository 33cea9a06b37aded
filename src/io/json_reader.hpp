// Reads described types from JSON values, reporting every problem with its place.
//
// What comes back may hold defaults and unchecked values where a problem was reported: whoever
// reads checks it further, so that one answer names everything, and throws it away.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/checked.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/subject.hpp>

#include "keys.hpp"
#include "leaves.hpp"

namespace congdoan::detail {

/// Makes a checked type of what did not pass its check.
struct Draft {
  template <class Spec>
  static Checked<Spec> of(Spec spec) {
    return Checked<Spec>(std::move(spec), typename Checked<Spec>::Unchecked{});
  }
};

}  // namespace congdoan::detail

namespace congdoan::io {

namespace json = boost::json;

template <class T>
std::optional<T> read(const json::value& value, Problems& problems);

template <class T>
void read_fields(Keys& keys, T& out);

// The keys that tell kinds apart, of which one must stand in the object.
inline void read_subject(Keys& keys, Subject& subject) {
  Problems& problems = keys.problems();
  std::vector<std::string_view> all;
  std::vector<std::string_view> given;
  for_each_kind([&]<class Kind> {
    for (const std::string_view key : Kind::keys) {
      all.push_back(key);
      if (keys.find(key) != nullptr) given.push_back(key);
    }
  });
  if (given.size() != 1) {
    std::string list;
    for (const std::string_view key : given.empty() ? all : given) {
      list += (list.empty() ? "" : ", ") + std::string(key);
    }
    const bool misspelt = given.empty() && std::ranges::any_of(all, [&keys](std::string_view key) {
                            return keys.is_misspelt(key);
                          });
    if (!misspelt) {
      problems.add("", given.empty() ? "says nothing that can be judged; give one of " + list
                                     : "is of more than one kind (" + list + "); give one");
    }
    for_each_kind([&]<class Kind> {
      KeyAsker asker(keys);
      Kind::fields(asker);
    });
    problems.doubt("subject");
    return;
  }
  for_each_kind([&]<class Kind> {
    if (std::ranges::find(Kind::keys, given.front()) == Kind::keys.end()) return;
    Kind kind = detail::blank<Kind>();
    read_fields(keys, kind);
    subject = std::move(kind);
  });
}

// Reads a member, of whatever type it is a member. False if the key does not stand in the object.
template <class M>
bool take(Keys& keys, std::string_view key, M& member) {
  const json::value* value = keys.find(key);
  if (value == nullptr) return false;
  const auto guard = keys.problems().inside(key);
  if (auto result = read<M>(*value, keys.problems())) member = std::move(*result);
  if constexpr (std::is_same_v<M, std::string>) {
    if (!is_running_text(key)) fold_name(member, keys.problems());
  } else if constexpr (std::is_same_v<M, std::vector<std::string>>) {
    if (!is_running_text(key)) fold_names(member, keys.problems());
  }
  return true;
}

template <class T>
class FieldReader {
 public:
  FieldReader(Keys& keys, T& out) : keys_(keys), out_(out) {}

  template <class M>
  void required(std::string_view key, M member, std::string_view meaning) {
    if (!take(keys_, key, out_.*member)) {
      keys_.report_missing(key, meaning);
      return;
    }
    if constexpr (std::is_same_v<T, BodySpec> &&
                  std::is_same_v<std::remove_cvref_t<decltype(out_.*member)>, std::string>) {
      if (key == "name" && (out_.*member).empty() && keys_.problems().is_sound(key))
        keys_.problems().add(key, "is empty: " + std::string(meaning));
    }
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view) {
    take(keys_, key, out_.*member);
  }
  template <class M>
  void flat(M member) {
    read_subject(keys_, out_.*member);
  }
  template <class M, class Form>
  void bound(M member, Form form) {
    read_bound(keys_, (out_.*form)(), out_.*member);
  }
  template <class K, class M>
  void keyed(K key, M member, std::string_view) {
    using Word = std::remove_cvref_t<decltype(out_.*key)>;
    for (const auto& [each, name] : EnumWords<Word>::entries) {
      if (!take(keys_, name, out_.*member)) continue;
      out_.*key = each;
      return;
    }
  }

 private:
  Keys& keys_;
  T& out_;
};

template <class T>
void read_fields(Keys& keys, T& out) {
  FieldReader<T> reader(keys, out);
  T::fields(reader);
}

template <Described T>
std::optional<T> read_described(const json::value& value, Problems& problems) {
  std::optional<T> out;
  if (const json::object* object = table_in(value, problems)) {
    out.emplace(detail::blank<T>());
    KeyCollector known;
    T::fields(known);
    Keys keys(*object, problems, known.keys);
    read_fields(keys, *out);
    keys.report_unknown();
  }
  return out;
}

template <class T>
struct ReadAs {
  static std::optional<T> from(const json::value& value, Problems& problems) {
    if constexpr (Described<T>) {
      return read_described<T>(value, problems);
    } else if constexpr (requires { typename T::spec_type; }) {
      auto spec = read_described<typename T::spec_type>(value, problems);
      if (!spec) return std::nullopt;
      if constexpr (requires { spec->check(problems); }) {
        spec->check(problems);
        return detail::Draft::of(std::move(*spec));
      } else {
        return T(std::move(*spec));
      }
    } else if constexpr (Worded<T>) {
      return read_word<T>(value, problems);
    } else {
      return read_leaf<T>(value, problems);
    }
  }
};

template <class T>
struct ReadAs<std::optional<T>> {
  static std::optional<std::optional<T>> from(const json::value& value, Problems& problems) {
    auto inner = read<T>(value, problems);
    if (!inner) return std::nullopt;
    return std::optional<std::optional<T>>(std::in_place, std::move(inner));
  }
};

template <class T>
struct ReadAs<std::vector<T>> {
  static constexpr bool of_tables = Described<T> || requires { typename T::spec_type; };

  static std::optional<std::vector<T>> from(const json::value& value, Problems& problems) {
    std::vector<T> list;
    const json::array* array = value.if_array();
    if (array == nullptr) {
      if constexpr (std::is_same_v<T, std::string>) {  // one word may stand without brackets
        if (auto one = read_single(value, problems)) return std::vector<T>{std::move(*one)};
        return std::nullopt;
      } else {
        report_no_list(value, of_tables, problems);
        return std::nullopt;
      }
    }
    for (std::size_t i = 0; i < array->size(); ++i) {
      const auto guard = problems.inside_item(i);
      if (auto item = read<T>((*array)[i], problems)) {
        list.push_back(std::move(*item));
      } else if constexpr (Described<T>) {
        list.push_back(detail::blank<T>());  // so that the others keep their positions
      } else if constexpr (requires { typename T::spec_type; }) {
        list.push_back(detail::Draft::of(detail::blank<typename T::spec_type>()));
      }
    }
    return list;
  }
};

// A table from names to values, in the order written.
template <class T>
struct ReadAs<std::vector<std::pair<std::string, T>>> {
  static std::optional<std::vector<std::pair<std::string, T>>> from(const json::value& value,
                                                                    Problems& problems) {
    const json::object* object = table_in(value, problems);
    if (object == nullptr) return std::nullopt;
    std::vector<std::pair<std::string, T>> table;
    for (const auto& entry : *object) {
      const auto guard = problems.inside(entry.key());
      auto item = read<T>(entry.value(), problems);
      table.emplace_back(entry.key(), item ? std::move(*item) : detail::blank<T>());
    }
    return table;
  }
};

template <class T>
std::optional<T> read(const json::value& value, Problems& problems) {
  return ReadAs<T>::from(value, problems);
}

}  // namespace congdoan::io
