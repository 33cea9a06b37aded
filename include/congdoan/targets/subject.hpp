/// \file
/// The closed set of target kinds. A kind joins by standing in this list.
#pragma once

#include <concepts>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include <congdoan/targets/level.hpp>
#include <congdoan/targets/part_of.hpp>
#include <congdoan/targets/unmeasured.hpp>

namespace congdoan {

/// A kind of target: plain data that says what is measured and, if anything is demanded of it, the
/// bound.
template <class T>
concept SubjectKind = Described<T> && std::equality_comparable<T> && requires(const T& kind) {
  /// The document keys that tell this kind from the others.
  { T::keys.size() } -> std::convertible_to<std::size_t>;
  /// What is demanded; nothing: it cannot be decided.
  { kind.demand() } -> std::same_as<std::optional<Bound>>;
};

/// What a target measures; there is no default, since the first kind has none. \see SubjectKind
using Subject = std::variant<PartOf, Level, Unmeasured>;

namespace detail {

template <class... Kinds>
consteval bool all_are_kinds(std::type_identity<std::variant<Kinds...>>) {
  return (SubjectKind<Kinds> && ...);
}
static_assert(all_are_kinds(std::type_identity<Subject>{}),
              "a kind lacks something that SubjectKind asks");

}  // namespace detail

/// Calls `visit.template operator()<Kind>()` for each kind, in order.
template <class F>
constexpr void for_each_kind(F&& visit) {
  [&visit]<std::size_t... I>(std::index_sequence<I...>) {
    (visit.template operator()<std::variant_alternative_t<I, Subject>>(), ...);
  }(std::make_index_sequence<std::variant_size_v<Subject>>{});
}

/// The key a subject is written under: "share", "count", "amount", "title", "qualitative".
std::string_view subject_key(const Subject& subject) noexcept;

}  // namespace congdoan
