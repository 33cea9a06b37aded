// JSON Schemas of described types, from the same lists of fields as the reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/targets/subject.hpp>

#include "leaf_schemas.hpp"

namespace congdoan::io {

namespace json = boost::json;

template <class T>
json::object schema();

// Collects what one table may and must hold. Conditions of which exactly one must hold go into
// `oneOf`; a table has at most one such choice.
template <class T>
class FieldSchema {
 public:
  // `sample` decides the form of a bound; `kind` is the key under which a keyed member stands.
  explicit FieldSchema(T sample, std::string_view kind = {})
      : sample_(std::move(sample)), kind_(kind) {}

  template <class M>
  void required(std::string_view key, M member, std::string_view meaning) {
    property(key, schema<std::remove_cvref_t<decltype(sample_.*member)>>(), meaning);
    required_.push_back(json::value(key));
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view meaning) {
    property(key, schema<std::remove_cvref_t<decltype(sample_.*member)>>(), meaning);
  }
  template <class M>
  void flat(M) {
    for_each_kind([this]<class Kind> {
      for (const std::string_view key : Kind::keys) {
        FieldSchema<Kind> fields(detail::blank<Kind>(), key);
        Kind::fields(fields);
        one_of_.push_back(fields.conditions());
      }
    });
  }
  template <class M, class Form>
  void bound(M, Form form) {
    const BoundForm how = (sample_.*form)();
    if (how == BoundForm::none) return;
    for (const auto& entry : EnumWords<Comparator>::entries) {
      json::object properties;
      properties[entry.second] = how == BoundForm::ratio ? ratio_schema() : whole_schema();
      one_of_.push_back(json::object{{"properties", std::move(properties)},
                                     {"required", json::array{json::value(entry.second)}}});
    }
  }
  template <class K, class M>
  void keyed(K key, M member, std::string_view meaning) {
    using Word = std::remove_cvref_t<decltype(sample_.*key)>;
    sample_.*key = from_word<Word>(kind_).value_or(sample_.*key);
    required(word(sample_.*key), member, meaning);
  }

  // Without a type and without refusing other keys, to be combined with others.
  json::object conditions() const {
    json::object object{{"properties", properties_}};
    if (!required_.empty()) object["required"] = required_;
    if (!one_of_.empty()) object["oneOf"] = one_of_;
    return object;
  }

 private:
  void property(std::string_view key, json::object of, std::string_view meaning) {
    of["description"] = meaning;
    properties_[key] = std::move(of);
  }

  T sample_;
  std::string_view kind_;
  json::object properties_;
  json::array required_;
  json::array one_of_;
};

template <class T>
struct SchemaOf {
  static json::object make() {
    if constexpr (Described<T>) {
      FieldSchema<T> fields(detail::blank<T>());
      T::fields(fields);
      json::object object{{"type", "object"}};
      for (const auto& condition : fields.conditions()) object.insert(condition);
      object["unevaluatedProperties"] = false;
      return object;
    } else if constexpr (requires { typename T::spec_type; }) {
      return schema<typename T::spec_type>();
    } else if constexpr (Worded<T>) {
      json::array words;
      for (const auto& entry : EnumWords<T>::entries) words.push_back(json::value(entry.second));
      return {{"enum", std::move(words)}};
    } else {
      return leaf_schema<T>();
    }
  }
};

template <class T>
struct SchemaOf<std::optional<T>> {
  static json::object make() { return schema<T>(); }
};

template <class T>
struct SchemaOf<std::vector<T>> {
  static json::object make() {
    if constexpr (std::is_same_v<T, std::string>) {  // one word may stand without brackets
      return {{"type", json::array{"string", "array"}}, {"items", schema<T>()}};
    } else {
      return {{"type", "array"}, {"items", schema<T>()}};
    }
  }
};

template <class T>
struct SchemaOf<std::vector<std::pair<std::string, T>>> {
  static json::object make() { return {{"type", "object"}, {"additionalProperties", schema<T>()}}; }
};

template <class T>
json::object schema() {
  return SchemaOf<T>::make();
}

}  // namespace congdoan::io
