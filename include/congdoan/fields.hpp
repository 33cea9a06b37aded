/// \file
/// One list of fields per type, from which documents, schema, archives, hash and Python properties
/// all follow.
///
/// A described type has a static member template that names its members once:
///
///     template <class V>
///     static constexpr void fields(V& v) {
///       v.required("id", &MeasureSpec::id, "What targets and figures call it.");
///       v.optional("note", &MeasureSpec::note, "Anything worth keeping.");
///     }
///
/// `required` keys must stand in a document; `optional` ones are left out where they equal their
/// default; `flat` members (the subject of a target) put their own keys beside the others; a
/// `bound` is written under its comparator; a `keyed` member is written under the word of another
/// one.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace congdoan {

namespace detail {
struct FieldProbe {
  template <class M>
  constexpr void required(std::string_view, M, std::string_view) {}
  template <class M>
  constexpr void optional(std::string_view, M, std::string_view) {}
  template <class M>
  constexpr void flat(M) {}
  template <class M, class Form>
  constexpr void bound(M, Form) {}
  template <class K, class M>
  constexpr void keyed(K, M, std::string_view) {}
};
}  // namespace detail

/// A type with one list of fields.
template <class T>
concept Described = requires(detail::FieldProbe& probe) { T::fields(probe); };

namespace detail {
template <class T, class F>
struct MemberVisitor {
  const T& value;
  F& visit;
  template <class M>
  constexpr void required(std::string_view, M member, std::string_view) {
    visit(value.*member);
  }
  template <class M>
  constexpr void optional(std::string_view, M member, std::string_view) {
    visit(value.*member);
  }
  template <class M>
  constexpr void flat(M member) {
    visit(value.*member);
  }
  template <class M, class Form>
  constexpr void bound(M member, Form) {
    visit(value.*member);
  }
  template <class K, class M>
  constexpr void keyed(K key, M member, std::string_view) {
    visit(value.*key);
    visit(value.*member);
  }
};
}  // namespace detail

/// Calls `visit(member)` for each described member of `value`, in order.
template <Described T, class F>
constexpr void for_each_field(const T& value, F&& visit) {
  detail::MemberVisitor<T, std::remove_reference_t<F>> visitor{value, visit};
  T::fields(visitor);
}

/// A hash of anything that documents can hold: equal values hash equally.
template <class T>
std::size_t hash_of(const T& value);

namespace detail {

inline std::size_t mix(std::size_t seed, std::size_t next) {
  constexpr std::size_t golden = 0x9e3779b97f4a7c15ULL;
  return seed ^ (next + golden + (seed << 6U) + (seed >> 2U));
}

template <class T>
struct Hasher {
  static std::size_t of(const T& value) {
    if constexpr (Described<T>) {
      std::size_t seed = 0;
      for_each_field(value, [&seed](const auto& member) { seed = mix(seed, hash_of(member)); });
      return seed;
    } else if constexpr (requires { typename T::spec_type; }) {
      return hash_of(*value);
    } else {
      return std::hash<T>{}(value);
    }
  }
};
template <class T>
struct Hasher<std::vector<T>> {
  static std::size_t of(const std::vector<T>& list) {
    std::size_t seed = list.size();
    for (const T& each : list) seed = mix(seed, hash_of(each));
    return seed;
  }
};
template <class T>
struct Hasher<std::optional<T>> {
  static std::size_t of(const std::optional<T>& value) {
    return value ? mix(1, hash_of(*value)) : 0;
  }
};
template <class A, class B>
struct Hasher<std::pair<A, B>> {
  static std::size_t of(const std::pair<A, B>& pair) {
    return mix(hash_of(pair.first), hash_of(pair.second));
  }
};
template <class... Ts>
struct Hasher<std::variant<Ts...>> {
  static std::size_t of(const std::variant<Ts...>& value) {
    return mix(value.index(), std::visit([](const auto& held) { return hash_of(held); }, value));
  }
};

}  // namespace detail

template <class T>
std::size_t hash_of(const T& value) {
  return detail::Hasher<T>::of(value);
}

}  // namespace congdoan

/// Every described type hashes: figures, verdicts, scorecards, ...
template <congdoan::Described T>
struct std::hash<T> {  // NOLINT(bugprone-std-namespace-modification): of our types alone
  std::size_t operator()(const T& value) const { return congdoan::hash_of(value); }
};
