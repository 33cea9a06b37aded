/// \file
/// Saves and loads lists of fields, member by member; part of `<congdoan/io/serialization.hpp>`.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include <boost/serialization/nvp.hpp>

#include <congdoan/congress/congress.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/io/blank.hpp>
#include <congdoan/targets/subject.hpp>

namespace congdoan::detail {

/// A value that its text stands for: numbers with bounds, ratios, dates, labels.
template <class T>
concept Textual = requires(const T& value, std::string_view text) {
  { value.text() } -> std::convertible_to<std::string>;
  { T::parse(text) } -> std::same_as<T>;
};

/// A value made of a description that it checks.
template <class T>
concept HasSpec = requires { typename T::spec_type; };

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;
template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;
template <class T>
inline constexpr bool is_pair = false;
template <class A, class B>
inline constexpr bool is_pair<std::pair<A, B>> = true;
template <class T>
inline constexpr bool is_variant = false;
template <class... Ts>
inline constexpr bool is_variant<std::variant<Ts...>> = true;

[[noreturn]] inline void refuse_archived(std::string_view name, const std::string& text) {
  throw InvalidDocument({{"archive", '"' + text + "\" is not a value of " + std::string(name)}});
}

/// A valid value to load into, where a type has no default.
template <class T>
T placeholder() {
  if constexpr (std::is_same_v<T, Congress>) {
    return Congress(CongressSpec());
  } else if constexpr (HasSpec<T>) {
    return T({.id = "placeholder"});
  } else {
    return blank<T>();
  }
}

template <class Archive, class T>
void save_fields_of(Archive& archive, const T& value);
template <class T, class Archive>
T load_fields_of(Archive& archive);

template <class Archive, class T>
void save_plain(Archive& archive, std::string_view name, const T& value) {
  archive << boost::serialization::make_nvp(std::string(name).c_str(), value);
}
template <class T, class Archive>
T load_plain(Archive& archive, std::string_view name) {
  T value{};
  archive >> boost::serialization::make_nvp(std::string(name).c_str(), value);
  return value;
}

template <class Archive, class T>
void save_value(Archive& archive, std::string_view name, const T& value) {
  if constexpr (Described<T> || HasSpec<T>) {
    save_fields_of(archive, value);
  } else if constexpr (Worded<T>) {
    save_plain(archive, name, std::string(word(value)));
  } else if constexpr (Textual<T>) {
    save_plain(archive, name, std::string(value.text()));
  } else if constexpr (std::is_same_v<T, bool>) {
    save_plain(archive, name, std::string(value ? "true" : "false"));
  } else if constexpr (std::is_same_v<T, Bound>) {
    save_value(archive, "comparator", value.comparator);
    save_value(archive, "threshold", value.threshold);
  } else if constexpr (is_optional<T>) {
    save_value(archive, "given", value.has_value());
    if (value) save_value(archive, name, *value);
  } else if constexpr (is_list<T>) {
    save_plain(archive, "size", static_cast<std::uint64_t>(value.size()));
    for (const auto& each : value) save_value(archive, name, each);
  } else if constexpr (is_pair<T>) {
    save_value(archive, "key", value.first);
    save_value(archive, "value", value.second);
  } else if constexpr (is_variant<T>) {
    save_plain(archive, "which", static_cast<std::uint64_t>(value.index()));
    std::visit([&](const auto& held) { save_value(archive, name, held); }, value);
  } else {
    static_assert(std::is_same_v<T, std::string> || std::integral<T>);
    save_plain(archive, name, value);
  }
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
class FieldSaver {
 public:
  FieldSaver(Archive& archive, const T& value) : archive_(archive), value_(value) {}

  template <class M>
  void required(std::string_view key, M member, std::string_view) {
    save_value(archive_, key, value_.*member);
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view) {
    save_value(archive_, key, value_.*member);
  }
  template <class M>
  void flat(M member) {
    save_plain(archive_, "subject", std::string(subject_key(value_.*member)));
    std::visit([this](const auto& kind) { save_fields_of(archive_, kind); }, value_.*member);
  }
  template <class M, class Form>
  void bound(M member, Form) {
    save_value(archive_, "bound", value_.*member);
  }
  template <class K, class M>
  void keyed(K key, M member, std::string_view) {
    save_value(archive_, "key", value_.*key);
    save_value(archive_, word(value_.*key), value_.*member);
  }

 private:
  Archive& archive_;
  const T& value_;
};

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

template <class Archive, class T>
void save_fields_of(Archive& archive, const T& value) {
  if constexpr (HasSpec<T>) {
    save_fields_of(archive, *value);
  } else {
    FieldSaver<Archive, T> saver(archive, value);
    T::fields(saver);
  }
}

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
