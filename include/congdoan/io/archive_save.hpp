/// \file
/// Saves lists of fields, member by member; part of `<congdoan/io/serialization.hpp>`.
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>

#include <boost/serialization/nvp.hpp>

#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/io/archive_traits.hpp>
#include <congdoan/targets/subject.hpp>

namespace congdoan::detail {

template <class Archive, class T>
void save_fields_of(Archive& archive, const T& value);
template <class Archive, class T>
void save_plain(Archive& archive, std::string_view name, const T& value) {
  archive << boost::serialization::make_nvp(std::string(name).c_str(), value);
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
void save_fields_of(Archive& archive, const T& value) {
  if constexpr (HasSpec<T>) {
    save_fields_of(archive, *value);
  } else {
    FieldSaver<Archive, T> saver(archive, value);
    T::fields(saver);
  }
}

}  // namespace congdoan::detail
