/// \file
/// Text of the caller's as it is shown in a message.
#pragma once

#include <string>
#include <string_view>

namespace congdoan::detail {

/// `text` in quotation marks: at most 60 bytes of it, control characters and bytes that are not
/// UTF-8 as `\x0A`, so that a message is one short line of valid text whatever was given.
std::string quoted(std::string_view text);

}  // namespace congdoan::detail
