// What a resolution is made of and may be in doubt while a document is checked: the places that
// `Problems::doubt` is told.
#pragma once

#include <string_view>

namespace congdoan::doubts {

inline constexpr std::string_view term = "terms[0]";
inline constexpr std::string_view reporting_years = "terms[0].reporting_years";
inline constexpr std::string_view other_terms = "terms[1]";
inline constexpr std::string_view default_when = "default_when";

}  // namespace congdoan::doubts
