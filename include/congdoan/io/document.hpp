/// \file
/// Congress documents as JSON text (design and keys: docs/guide/documents-and-figures.md).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <congdoan/congress/congress.hpp>
#include <congdoan/io/file_path.hpp>

namespace congdoan {

/// So many bytes a document has at most, without the blanks between its parts: of what fits, every
/// kind that was tried is read and judged in a few seconds and some hundred MiB.
inline constexpr std::size_t longest_document = std::size_t{1} << 20U;

/// Reads a congress from the text of a JSON document.
/// \param name what messages call the text, such as its file name; may be empty
/// \throws InvalidDocument that names everything wrong with it: syntax with line and column,
/// duplicate keys, unknown keys, values of the wrong sort, and what does not fit together.
[[nodiscard]] Congress parse_congress(std::string_view text, std::string_view name = {});

/// Reads a congress from a JSON file.
/// \throws InvalidDocument as `parse_congress`, also if the file cannot be read.
[[nodiscard]] Congress read_congress(const FilePath& path);

/// The document of a congress as indented JSON text; reading it again gives an equal congress.
[[nodiscard]] std::string to_json(const Congress& congress);

}  // namespace congdoan
