/// \file
/// Ids, and what a reader most likely meant by one that is unknown.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace congdoan {

/// True if `text` is an id: a lower case ASCII letter, then lower case letters, digits and
/// underscores.
bool is_id(std::string_view text) noexcept;

/// The known word closest to `text`, or an empty string if none is close: one slip, or one for
/// every three letters, where two letters in each other's place are one.
std::string nearest(std::string_view text, std::span<const std::string_view> known);

/// `; did you mean "staff"?`, or an empty string if no known word is close.
std::string did_you_mean(std::string_view text, std::span<const std::string_view> known);

}  // namespace congdoan
