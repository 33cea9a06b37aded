/// \file
/// Rule books as JSON text, and the one that comes with the library.
#pragma once

#include <string>
#include <string_view>

#include <congdoan/io/file_path.hpp>
#include <congdoan/rules/rule_book.hpp>

namespace congdoan {

/// Reads a rule book from the text of a JSON document.
/// \param name what messages call the text, such as its file name; may be empty
/// \throws InvalidDocument that names everything wrong with it, each with its place.
[[nodiscard]] RuleBook parse_rules(std::string_view text, std::string_view name = {});

/// Reads a rule book from a JSON file.
/// \throws InvalidDocument as `parse_rules`, also if the file cannot be read.
[[nodiscard]] RuleBook read_rules(const FilePath& path);

/// The book that comes with the library: provisions on grassroots unions of Vietnam, each with its
/// dates, source and certainty (docs/rules.md). It is no legal advice; use a book of your own where
/// you know better. Parsed on first use, then shared by all threads.
[[nodiscard]] const RuleBook& shipped_rules();

/// The document of a rule book as indented JSON text, with what is only recalled; reading it again
/// gives an equal book.
[[nodiscard]] std::string to_json(const RuleBook& rules);

}  // namespace congdoan
