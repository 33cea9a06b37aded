/// \file
/// Which sort of value is saved how; part of `<congdoan/io/serialization.hpp>`.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

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

}  // namespace congdoan::detail
