/// \file
/// A text that is refused, and what is said of it.
#pragma once

#include <string_view>

namespace congdoan {

struct Refusal {
  std::string_view text;
  const char* message;
};

}  // namespace congdoan
