// Writes described types as JSON values; what equals its default is left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/targets/subject.hpp>

#include "leaves.hpp"

namespace congdoan::io {

template <class T>
json::value write(const T& value);

template <class T>
class FieldWriter {
 public:
  FieldWriter(json::object& object, const T& value)
      : object_(object), value_(value), blank_(detail::blank<T>()) {}

  template <class M>
  void required(std::string_view key, M member, std::string_view) {
    object_[key] = write(value_.*member);
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view) {
    if (!(value_.*member == blank_.*member)) object_[key] = write(value_.*member);
  }
  template <class M>
  void flat(M member) {
    std::visit(
        [this]<class Kind>(const Kind& kind) {
          FieldWriter<Kind> writer(object_, kind);
          Kind::fields(writer);
        },
        value_.*member);
  }
  template <class M, class Form>
  void bound(M member, Form form) {
    const std::optional<Bound> bound = value_.*member;
    const BoundForm how = (value_.*form)();
    if (how == BoundForm::none || !bound) return;
    object_[word(bound->comparator)] = how == BoundForm::ratio
                                           ? json::value(percent_text(bound->threshold))
                                           : json::value(bound->threshold.numerator());
  }
  template <class K, class M>
  void keyed(K key, M member, std::string_view) {
    object_[word(value_.*key)] = write(value_.*member);
  }

 private:
  json::object& object_;
  const T& value_;
  const T blank_;
};

template <class T>
struct WriteAs {
  static json::value from(const T& value) {
    if constexpr (Described<T>) {
      json::object object;
      FieldWriter<T> writer(object, value);
      T::fields(writer);
      return object;
    } else if constexpr (requires { typename T::spec_type; }) {
      return write(*value);
    } else if constexpr (Worded<T>) {
      return json::value(word(value));
    } else {
      return write_leaf(value);
    }
  }
};
template <class T>
struct WriteAs<std::optional<T>> {
  static json::value from(const std::optional<T>& value) {
    return value ? write(*value) : json::value(nullptr);
  }
};
template <class T>
struct WriteAs<std::vector<T>> {
  static json::value from(const std::vector<T>& list) {
    json::array array;
    for (const T& each : list) array.push_back(write(each));
    return array;
  }
};
template <class T>
struct WriteAs<std::vector<std::pair<std::string, T>>> {
  static json::value from(const std::vector<std::pair<std::string, T>>& table) {
    json::object object;
    for (const auto& [key, value] : table) object[key] = write(value);
    return object;
  }
};

template <class T>
json::value write(const T& value) {
  return WriteAs<T>::from(value);
}

}  // namespace congdoan::io
