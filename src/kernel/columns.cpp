#include <congdoan/kernel/columns.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <string>
#include <type_traits>

#include <congdoan/errors.hpp>

#include "box_rule.hpp"
#include "column_rows.hpp"

namespace congdoan::kernel {
namespace {

using namespace columns;  // NOLINT(google-build-using-namespace): its own other half

// Products of 32 bits where they have room, which is nearly always.
using Narrow = LineOf<std::int32_t>;
using Line = LineOf<std::int64_t>;

CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const PartRows<std::int32_t>& rows, const Narrow& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const PartRows<std::int32_t>& rows, const Line& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const PartRows<std::int64_t>& rows, const Narrow& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const PartRows<std::int64_t>& rows, const Line& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const LevelRows<std::int32_t>& rows, const Narrow& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const LevelRows<std::int32_t>& rows, const Line& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const LevelRows<std::int64_t>& rows, const Narrow& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}
CONGDOAN_FOR_WIDE_REGISTERS
void decide_block(const LevelRows<std::int64_t>& rows, const Line& line, std::uint8_t* answers) {
  on_its_side(rows, line, answers);
}

// The binary digits of all ends in a column, signs and absent ends left out.
template <class Int>
CONGDOAN_IN_IT std::uint64_t digits_in(const Int* ends, std::size_t size, Int absent) {
  using Unsigned = std::make_unsigned_t<Int>;
  Unsigned bits = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const Int end = ends[i];
    bits |= end == absent ? Unsigned(0) : static_cast<Unsigned>(end < 0 ? ~end : end);
  }
  return bits;
}

CONGDOAN_FOR_WIDE_REGISTERS
std::uint64_t bits_of(const std::int32_t* ends, std::size_t size, std::int32_t absent) {
  return digits_in(ends, size, absent);
}
CONGDOAN_FOR_WIDE_REGISTERS
std::uint64_t bits_of(const std::int64_t* ends, std::size_t size, std::int64_t absent) {
  return digits_in(ends, size, absent);
}

template <class Int>
int digits_of(const PartRows<Int>& rows) {
  return static_cast<int>(std::bit_width(bits_of(rows.k_low, rows.size, no_low_end<Int>) |
                                         bits_of(rows.k_high, rows.size, no_high_end<Int>) |
                                         bits_of(rows.n_low, rows.size, no_low_end<Int>) |
                                         bits_of(rows.n_high, rows.size, no_high_end<Int>)));
}
template <class Int>
int digits_of(const LevelRows<Int>& rows) {
  return static_cast<int>(std::bit_width(bits_of(rows.low, rows.size, no_low_end<Int>) |
                                         bits_of(rows.high, rows.size, no_high_end<Int>)));
}

template <class Int>
Interval<Wide> ends(Int low, Int high) {
  Interval<Wide> interval;
  interval.no_low = low == no_low_end<Int>;
  interval.no_high = high == no_high_end<Int>;
  if (!interval.no_low) interval.low = low;
  if (!interval.no_high) interval.high = high;
  return interval;
}
template <class Int>
Box<Wide> box_at(const PartRows<Int>& rows, std::size_t i) {
  return Box<Wide>::part(ends(rows.k_low[i], rows.k_high[i]), ends(rows.n_low[i], rows.n_high[i]));
}
template <class Int>
Box<Wide> box_at(const LevelRows<Int>& rows, std::size_t i) {
  return Box<Wide>::level(ends(rows.low[i], rows.high[i]));
}

// The bits of a set of answers.
std::uint8_t bits_of(Answers answers) {
  return static_cast<std::uint8_t>((answers.has(Answer::met) ? met : 0) |
                                   (answers.has(Answer::missed) ? missed : 0) |
                                   (answers.has(Answer::empty) ? empty : 0));
}

template <class Rows>
void decide_rows(const Rows& rows, const Bound& bound, std::uint8_t* answers) {
  constexpr int room_in_32 = 29;
  const int digits = digits_of(rows);
  const bool room = has_room(digits, bound);
  if (has_room(digits, bound, room_in_32)) {
    decide_block(rows, Narrow(bound), answers);
  } else if (room) {
    decide_block(rows, Line(bound), answers);
  }
  if (room && bound.comparator != Comparator::exactly) return;
  for (std::size_t i = 0; i < rows.size; ++i) {
    if (!room || (answers[i] & not_known) != 0)
      answers[i] = bits_of(answers_of(box_at(rows, i), bound));
  }
}

// Blocks are as long as their answers stay at hand; each has the width that its own numbers ask
// for.
constexpr std::size_t block = 1024;

template <class Use>
void each_block(std::size_t size, Use use) {
  for (std::size_t begin = 0; begin < size; begin += block)
    use(begin, std::min(block, size - begin));
}

void require_length(std::size_t length, std::size_t due, const char* column) {
  if (length == due) return;
  throw InvalidValue(std::string(column) + " has " + std::to_string(length) +
                     " rows; the answers have " + std::to_string(due));
}

template <class Int>
void decide_all(const PartColumns<Int>& boxes, const Bound& bound,
                std::span<std::uint8_t> answers) {
  require_length(boxes.k_low.size(), answers.size(), "k_low");
  require_length(boxes.k_high.size(), answers.size(), "k_high");
  require_length(boxes.n_low.size(), answers.size(), "n_low");
  require_length(boxes.n_high.size(), answers.size(), "n_high");
  if (const std::string reason = unfit_for_share(bound); !reason.empty())
    throw InvalidValue(std::string(word(bound.comparator)) + ": " + reason);
  each_block(answers.size(), [&](std::size_t begin, std::size_t size) {
    const PartRows<Int> rows{boxes.k_low.data() + begin, boxes.k_high.data() + begin,
                             boxes.n_low.data() + begin, boxes.n_high.data() + begin, size};
    decide_rows(rows, bound, answers.data() + begin);
  });
}
template <class Int>
void decide_all(const LevelColumns<Int>& levels, const Bound& bound,
                std::span<std::uint8_t> answers) {
  require_length(levels.low.size(), answers.size(), "low");
  require_length(levels.high.size(), answers.size(), "high");
  each_block(answers.size(), [&](std::size_t begin, std::size_t size) {
    const LevelRows<Int> rows{levels.low.data() + begin, levels.high.data() + begin, size};
    decide_rows(rows, bound, answers.data() + begin);
  });
}

}  // namespace

void decide(const PartColumns<std::int32_t>& boxes, const Bound& bound,
            std::span<std::uint8_t> answers) {
  decide_all(boxes, bound, answers);
}
void decide(const PartColumns<std::int64_t>& boxes, const Bound& bound,
            std::span<std::uint8_t> answers) {
  decide_all(boxes, bound, answers);
}
void decide(const LevelColumns<std::int32_t>& levels, const Bound& bound,
            std::span<std::uint8_t> answers) {
  decide_all(levels, bound, answers);
}
void decide(const LevelColumns<std::int64_t>& levels, const Bound& bound,
            std::span<std::uint8_t> answers) {
  decide_all(levels, bound, answers);
}

}  // namespace congdoan::kernel
