#include <algorithm>

#include "record.hpp"

namespace congdoan::detail {
namespace {

constexpr std::size_t page = 80;

// Texts are composed, so that what combines with the letter before it is rare; it takes no column.
bool takes_a_column(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  constexpr unsigned char continuation_mask = 0xC0;
  constexpr unsigned char continuation = 0x80;
  if ((byte & continuation_mask) == continuation) return false;
  if (at + 1 >= text.size()) return true;
  const auto next = static_cast<unsigned char>(text[at + 1]);
  // U+0300 to U+036F
  const bool combining = byte == 0xCC || (byte == 0xCD && next < 0xB0);  // NOLINT: UTF-8's bytes
  return !combining;
}

std::string spaces(std::size_t number) { return std::string(number, ' '); }

std::string centred_in(std::size_t width, std::string_view text) {
  const std::size_t columns = columns_of(text);
  const std::size_t rest = columns < width ? width - columns : 0;
  return spaces(rest / 2) + std::string(text) + spaces(rest - rest / 2);
}

}  // namespace

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < text.size(); ++i) columns += takes_a_column(text, i) ? 1 : 0;
  return columns;
}

std::string Record::filled(const Quantity& quantity) const {
  return quantity.is_unreported() ? std::string(blank_space) : number(quantity);
}

std::string Record::filled(const std::optional<Date>& day) const {
  const std::string blank(blank_space);
  if (!day) return say("ngày " + blank, blank);
  return say("ngày " + std::to_string(day->day()) + " tháng " + std::to_string(day->month()) +
                 " năm " + std::to_string(day->year()),
             day->text());
}

void Record::line(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  if (end != std::string_view::npos) text_ += text.substr(0, end + 1);
  text_ += '\n';
}

void Record::centred(std::string_view text) { line(centred_in(page, text)); }

void Record::item(std::string_view text) { line("   " + std::string(text)); }

void Record::names(const std::string& label, const std::vector<std::string>& list) {
  constexpr std::size_t further_in = 5;
  std::string text = "   " + label;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string next = list[i] + (i + 1 < list.size() ? "," : "");
    if (i > 0 && columns_of(text) + 1 + columns_of(next) > page) {
      line(text);
      text = spaces(further_in) + next;
    } else {
      text += " " + next;
    }
  }
  line(text);
}

void Record::table(const std::vector<std::vector<std::string>>& rows,
                   const std::vector<bool>& right) {
  std::vector<std::size_t> widths(right.size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], columns_of(row[i]));
  }
  for (const auto& row : rows) {
    std::string text;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string rest = spaces(widths[i] - columns_of(row[i]));
      text += (i == 0 ? "" : "  ") + (right[i] ? rest + row[i] : row[i] + rest);
    }
    item(text);
  }
}

void Record::halves(std::string_view left, std::string_view right) {
  line(centred_in(page / 2, left) + centred_in(page / 2, right));
}

}  // namespace congdoan::detail
