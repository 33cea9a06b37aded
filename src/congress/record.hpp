// Lines of a record that is printed: labels, tables and blanks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/numbers/wording.hpp>
#include <congdoan/terms/date.hpp>

namespace congdoan::detail {

// What stands where nothing is reported.
inline constexpr std::string_view blank_space = "..........";

// How many columns a text takes: one for each letter of any alphabet, none for a mark above it.
std::size_t columns_of(std::string_view text);

// Collects lines; every line ends without blanks.
class Record : public Wording {
 public:
  using Wording::Wording;

  // One of two wordings as text.
  std::string say(std::string_view vi, std::string_view en) const {
    return std::string(pick(vi, en));
  }
  // A number in words, or a space to write it in.
  std::string filled(const Quantity& quantity) const;
  // A day in full, or the spaces to write it in.
  std::string filled(const std::optional<Date>& day) const;

  void line(std::string_view text = {});
  void centred(std::string_view text);
  void item(std::string_view text);  // further in
  // A label and names after it, over as many lines as they need.
  void names(const std::string& label, const std::vector<std::string>& list);
  // Columns, the widths of which fit what they hold. A column that is true stands to the right.
  void table(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& right);
  // Two texts beside each other, each centred in its half.
  void halves(std::string_view left, std::string_view right);

  const std::string& text() const noexcept { return text_; }

 private:
  std::string text_;
};

}  // namespace congdoan::detail
