/// \file
/// Text of the caller's as it is shown in a message.
#pragma once

#include <string>
#include <string_view>

namespace congdoan::detail {

/// At most 60 bytes of `text`, control characters and bytes that are not UTF-8 as `\x0A`, marks
/// that turn the direction of text as `\u202E`, so that a message is one short line of valid text
/// whatever was given.
std::string shortened(std::string_view text);

/// The same in quotation marks.
std::string quoted(std::string_view text);

/// All of `text`, with the same characters shown in the same way; ends of lines stay unless it
/// shall be one line.
std::string visible(std::string_view text, bool one_line = false);

}  // namespace congdoan::detail
