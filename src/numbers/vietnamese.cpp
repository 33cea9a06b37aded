#include <congdoan/numbers/vietnamese.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include <congdoan/errors.hpp>

#include "number_words.hpp"
#include "vietnamese_number.hpp"

namespace congdoan::vietnamese {
namespace {

using detail::Given;
using detail::Tokens;

// Words or signs before a number, the sign that a document writes for them, and what they make of
// it.
struct Comparison {
  std::array<std::string_view, 2> words;  // the second may be empty
  std::string_view sign;
  Quantity (*bounded)(Quantity::Whole);
};
constexpr std::array<Comparison, 15> comparisons{{{{">=", ""}, ">=", Quantity::at_least},
                                                  {{"≥", ""}, ">=", Quantity::at_least},
                                                  {{"<=", ""}, "<=", Quantity::at_most},
                                                  {{"≤", ""}, "<=", Quantity::at_most},
                                                  {{">", ""}, ">", Quantity::over},
                                                  {{"<", ""}, "<", Quantity::nearly},
                                                  {{"trên", ""}, ">", Quantity::over},
                                                  {{"hơn", ""}, ">", Quantity::over},
                                                  {{"gần", ""}, "<", Quantity::nearly},
                                                  {{"dưới", ""}, "<", Quantity::nearly},
                                                  {{"ít", "nhất"}, ">=", Quantity::at_least},
                                                  {{"tối", "thiểu"}, ">=", Quantity::at_least},
                                                  {{"không", "quá"}, "<=", Quantity::at_most},
                                                  {{"nhiều", "nhất"}, "<=", Quantity::at_most},
                                                  {{"tối", "đa"}, "<=", Quantity::at_most}}};

bool take_front(Tokens& list, std::string_view first, std::string_view second = {}) {
  const std::size_t count = second.empty() ? 1 : 2;
  if (list.size() < count || list[0] != first || (count == 2 && list[1] != second)) return false;
  list = list.subspan(count);
  return true;
}

// Takes a unit off the end of `list`: money, or people as lists of them count.
void take_unit(Tokens& list) {
  constexpr std::array<std::string_view, 5> units{"đồng", "đ", "vnđ", "vnd", "đ/c"};
  if (list.empty()) return;
  if (std::ranges::find(units, list.back()) != units.end()) {
    list = list.first(list.size() - 1);
  } else if (list.size() > 1 && list[list.size() - 2] == "đồng" && list.back() == "chí") {
    list = list.first(list.size() - 2);
  }
}

// The whole number that `list` says.
std::int64_t read_whole(Tokens list, const Given& given) {
  take_unit(list);
  if (list.empty()) given.refuse();
  if (Tokens number = list; detail::take_percent_sign(number))
    given.refuse(": a percentage is no whole number");
  const Ratio value = detail::read_number(list, given);
  if (value.denominator() != 1) given.refuse(": it is not whole; write a whole number such as 40");
  return value.numerator();
}

bool has_multiplier(Tokens list) {
  return std::ranges::any_of(
      list, [](std::string_view token) { return detail::power_of(token).has_value(); });
}

Quantity read_range(Tokens low, Tokens high, const Given& given) {
  // "từ 3 đến 5 triệu" leaves open whether 3 means 3 million.
  if (!has_multiplier(low) && has_multiplier(high))
    given.refuse(": say the multiplier at both ends, từ 3 triệu đến 5 triệu");
  const std::int64_t least = read_whole(low, given);
  const std::int64_t greatest = read_whole(high, given);
  if (least > greatest) given.refuse(": the lower end comes first");
  return Quantity::between(least, greatest);
}

// The percentage that `list` says, as documents write it: `97.6%`.
std::string plain_percent(Tokens list, const Given& given) {
  const Tokens all = list;
  if (!detail::take_percent_sign(list) || list.empty()) given.refuse();
  const Ratio share = detail::read_number(all, given);
  if (share < Ratio()) given.refuse(": it is below 0%; write 97,6%");
  if (share > Ratio(1)) given.refuse(": it is above 100%; write 97,6%");
  const std::string digits = detail::is_number(list[0])
                                 ? detail::percent_digits(list[0], given)
                                 : std::to_string(detail::read_number(list, given).numerator());
  return digits + "%";
}

// Bounds and ranges are meant as they are written.
void refuse_options(PrintOptions options, const Given& given) {
  if (options.rounding != Rounding::either || options.strict_print)
    given.refuse(": it says itself what it stands for");
}

Percent documented(const std::string& text, const Given& given) {
  try {
    return Percent::parse(text);
  } catch (const InvalidValue&) {
    given.refuse(
        ": no part is over 100% of its base or under 0%, and the lower end of a range comes first");
  }
}

Percent bounded_percent(std::string_view sign, Tokens list, PrintOptions options,
                        const Given& given) {
  refuse_options(options, given);
  return documented(std::string(sign) + plain_percent(list, given), given);
}

// The sign may stand at the upper end alone: "từ 90 đến 95%".
Percent percent_range(Tokens low, Tokens high, PrintOptions options, const Given& given) {
  refuse_options(options, given);
  std::vector<std::string_view> least(low.begin(), low.end());
  if (Tokens number = low; !detail::take_percent_sign(number)) least.emplace_back("%");
  return documented(plain_percent(least, given) + ".." + plain_percent(high, given), given);
}

Ratio read_ratio(const Given& given) {
  const std::string small = detail::comparable(given);
  return detail::read_number(detail::tokens(small), given);
}

Quantity read_bounds(const Given& given) {
  const std::string small = detail::comparable(given);
  if (const std::size_t dots = small.find(".."); dots != std::string::npos) {
    const std::string_view both = small;
    return read_range(detail::tokens(both.substr(0, dots)), detail::tokens(both.substr(dots + 2)),
                      given);
  }
  const auto all = detail::tokens(small);
  Tokens list = all;
  if (list.empty()) return Quantity::unreported();

  if (list.size() > 2 && list[list.size() - 2] == "trở" && list.back() == "lên") {
    list = list.first(list.size() - 2);
    static_cast<void>(take_front(list, "từ"));
    return Quantity::at_least(read_whole(list, given));
  }
  if (take_front(list, "từ")) {
    const auto to = std::ranges::find(list, "đến");
    if (to == list.end()) given.refuse(": write từ 40 trở lên, or từ 40 đến 50");
    const auto split = static_cast<std::size_t>(to - list.begin());
    return read_range(list.first(split), list.subspan(split + 1), given);
  }
  for (const auto& [words, sign, bounded] : comparisons) {
    if (take_front(list, words[0], words[1])) return bounded(read_whole(list, given));
  }
  return Quantity::exactly(read_whole(list, given));
}

Percent read_percent(const Given& given, PrintOptions options) {
  const std::string small = detail::comparable(given);
  if (const std::size_t dots = small.find(".."); dots != std::string::npos) {
    const std::string_view both = small;
    return percent_range(detail::tokens(both.substr(0, dots)),
                         detail::tokens(both.substr(dots + 2)), options, given);
  }
  const auto all = detail::tokens(small);
  Tokens list = all;
  if (list.size() > 2 && list[list.size() - 2] == "trở" && list.back() == "lên") {
    list = list.first(list.size() - 2);
    static_cast<void>(take_front(list, "từ"));
    return bounded_percent(">=", list, options, given);
  }
  if (take_front(list, "từ")) {
    const auto to = std::ranges::find(list, "đến");
    if (to == list.end()) given.refuse(": write từ 90% trở lên, or từ 90% đến 95%");
    const auto split = static_cast<std::size_t>(to - list.begin());
    return percent_range(list.first(split), list.subspan(split + 1), options, given);
  }
  for (const auto& [words, sign, bounded] : comparisons) {
    if (take_front(list, words[0], words[1])) return bounded_percent(sign, list, options, given);
  }
  for (const std::string_view how : {"rounded", "truncated", "strict", "exact"}) {
    if (list.empty() || list.back() != how) continue;
    refuse_options(options, given);
    list = list.first(list.size() - 1);
    return documented(plain_percent(list, given) + " " + std::string(how), given);
  }
  return Percent::printed(plain_percent(list, given), options);
}

// Whether `read` takes a text.
template <auto read>
bool takes(std::string_view text) {
  try {
    static_cast<void>(read(text, nullptr));
    return true;
  } catch (const Error&) {
    return false;
  }
}

using Reads = bool (*)(std::string_view);

Ratio number_of(std::string_view text, Reads reads) {
  return read_ratio({text, "a number", "1.250, 71,25%, 4,125 tỷ or mười lăm", reads});
}

Quantity quantity_of(std::string_view text, Reads reads) {
  return read_bounds({text, "a quantity",
                      "40, trên 40, gần 20, ít nhất 40, không quá 20, từ 3 đến 5 or 40 trở lên",
                      reads});
}

Percent percent_of(std::string_view text, Reads reads, PrintOptions options = {}) {
  return read_percent({text, "a printed percentage", "97,6%, trên 95% or từ 90% đến 95%", reads},
                      options);
}

Percent plain_percent_of(std::string_view text, Reads reads) { return percent_of(text, reads); }

}  // namespace

Ratio parse_number(std::string_view text) { return number_of(text, takes<number_of>); }

Quantity parse_quantity(std::string_view text) { return quantity_of(text, takes<quantity_of>); }

Percent parse_percent(std::string_view text, PrintOptions options) {
  return percent_of(text, takes<plain_percent_of>, options);
}

}  // namespace congdoan::vietnamese
