// Bytes of unknown origin to UTF-8 text.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/io/file_path.hpp>

namespace congdoan::io {

/// `bytes` without a byte order mark.
/// \throws InvalidDocument that names the encoding, if they are not UTF-8.
std::string_view utf8(std::string_view bytes, std::string_view name);

/// The whole of a file.
/// \throws InvalidDocument if it cannot be read, or is a directory.
std::string read_file(const FilePath& file_path);

/// "line 3, column 7" of a position in a text, both counted from 1.
std::string line_and_column(std::string_view text, std::size_t position);

}  // namespace congdoan::io
