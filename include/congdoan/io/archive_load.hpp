/// \file
/// Loads lists of fields, member by member, through checking constructors; part of
/// `<congdoan/io/serialization.hpp>`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

#include <boost/serialization/nvp.hpp>

#include <congdoan/congress/congress.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/io/archive_traits.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/targets/subject.hpp>

namespace congdoan::detail {

[[noreturn]] inline void refuse_archived(std::string_view name, const std::string& text) {
  throw InvalidDocument({{"archive", '"' + text + "\" is not a value of " + std::string(name)}});
}

/// A valid value to load into, where a type has no default.
template <class T>
T placeholder() {
  if constexpr (std::is_same_v<T, Congress>) {
    return Congress(CongressSpec());
  } else if constexpr (std::is_same_v<T, Mandate>) {
    return Mandate({.person = "placeholder", .post = "chair"});
  } else if constexpr (std::is_same_v<T, Scorecard>) {
    return Scorecard(blank<ScorecardSpec>());
  } else if constexpr (HasSpec<T>) {
    auto spec = blank<typename T::spec_type>();
    spec.id = "placeholder";
    return T(std::move(spec));
  } else {
    return blank<T>();
  }
}

template <class T, class Archive>
T load_fields_of(Archive& archive);

template <class T, class Archive>
T load_plain(Archive& archive, std::string_view name) {
  T value{};
  archive >> boost::serialization::make_nvp(std::string(name).c_str(), value);
  return value;
}

template <class T, class Archive>
T load_value(Archive& archive, std::string_view name);

template <class T, class Archive, std::size_t... I>
T load_variant(Archive& archive, std::string_view name, std::uint64_t which,
               std::index_sequence<I...>) {
  std::optional<T> loaded;
  const auto load_if = [&]<std::size_t Index> {
    if (which == Index) loaded = load_value<std::variant_alternative_t<Index, T>>(archive, name);
  };
  (load_if.template operator()<I>(), ...);
  if (!loaded) refuse_archived(name, std::to_string(which));
  return *std::move(loaded);
}

template <class T, class Archive>
T load_value(Archive& archive, std::string_view name) {
  if constexpr (Described<T> || HasSpec<T>) {
    return load_fields_of<T>(archive);
  } else if constexpr (Worded<T>) {
    const auto text = load_plain<std::string>(archive, name);
    const auto value = from_word<T>(text);
    if (!value) refuse_archived(name, text);
    return *value;
  } else if constexpr (Textual<T>) {
    return T::parse(load_plain<std::string>(archive, name));
  } else if constexpr (std::is_same_v<T, bool>) {
    const auto text = load_plain<std::string>(archive, name);
    if (text != "true" && text != "false") refuse_archived(name, text);
    return text == "true";
  } else if constexpr (std::is_same_v<T, Bound>) {
    const auto comparator = load_value<Comparator>(archive, "comparator");
    return Bound{comparator, load_value<Ratio>(archive, "threshold")};
  } else if constexpr (is_optional<T>) {
    if (!load_value<bool>(archive, "given")) return std::nullopt;
    return load_value<typename T::value_type>(archive, name);
  } else if constexpr (is_list<T>) {
    T list;  // grows with what is there, whatever size is claimed
    const auto size = load_plain<std::uint64_t>(archive, "size");
    for (std::uint64_t i = 0; i < size; ++i)
      list.push_back(load_value<typename T::value_type>(archive, name));
    return list;
  } else if constexpr (is_pair<T>) {
    auto first = load_value<typename T::first_type>(archive, "key");
    return T(std::move(first), load_value<typename T::second_type>(archive, "value"));
  } else if constexpr (is_variant<T>) {
    const auto which = load_plain<std::uint64_t>(archive, "which");
    return load_variant<T>(archive, name, which,
                           std::make_index_sequence<std::variant_size_v<T>>{});
  } else {
    return load_plain<T>(archive, name);
  }
}

template <class Archive, class T>
class FieldLoader {
 public:
  FieldLoader(Archive& archive, T& value) : archive_(archive), value_(value) {}

  template <class M>
  void required(std::string_view key, M member, std::string_view) {
    take(key, value_.*member);
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view) {
    take(key, value_.*member);
  }
  template <class M>
  void flat(M member) {
    const auto key = load_plain<std::string>(archive_, "subject");
    bool known = false;
    for_each_kind([&]<class Kind> {
      if (std::ranges::find(Kind::keys, key) == Kind::keys.end()) return;
      value_.*member = load_fields_of<Kind>(archive_);
      known = true;
    });
    if (!known) refuse_archived("subject", key);
  }
  template <class M, class Form>
  void bound(M member, Form) {
    take("bound", value_.*member);
  }
  template <class K, class M>
  void keyed(K key, M member, std::string_view) {
    take("key", value_.*key);
    take(word(value_.*key), value_.*member);
  }

 private:
  template <class M>
  void take(std::string_view key, M& member) {
    member = load_value<M>(archive_, key);
  }

  Archive& archive_;
  T& value_;
};

template <class T, class Archive>
T load_fields_of(Archive& archive) {
  if constexpr (HasSpec<T>) {
    return T(load_fields_of<typename T::spec_type>(archive));
  } else {
    T value = blank<T>();
    FieldLoader<Archive, T> loader(archive, value);
    T::fields(loader);
    return value;
  }
}

}  // namespace congdoan::detail
