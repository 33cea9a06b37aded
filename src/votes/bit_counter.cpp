// Bit-sliced counting: the bits of many masks at one position are added all at once, each candidate
// in a bit of its own, by carry-save adders: five logical operations add three words. Four ballots
// at a time go through vector registers.
#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include <congdoan/votes/ballot_count.hpp>

#include "bit_counter.hpp"

#ifdef __GNUC__
#define CONGDOAN_COUNT_INLINE inline __attribute__((always_inline))
#ifdef __x86_64__
// The same code once more for processors with AVX2, chosen when it runs.
#define CONGDOAN_COUNT_AVX2 __attribute__((target("avx2")))
#endif
#else
#define CONGDOAN_COUNT_INLINE inline
#endif

namespace congdoan::votes {
namespace {

using Word = std::uint64_t;

#ifdef __GNUC__
constexpr std::size_t lanes = 4;
constexpr std::size_t row_size = lanes * sizeof(Word);
// GCC aligns vectors by the instructions that it may use where they are declared.
using Row = Word __attribute__((vector_size(row_size), aligned(row_size)));
using SignedRow = std::int64_t __attribute__((vector_size(row_size), aligned(row_size)));

CONGDOAN_COUNT_INLINE void set(Row& row, std::size_t lane, Word word) { row[lane] = word; }
CONGDOAN_COUNT_INLINE Word at(const Row& row, std::size_t lane) { return row[lane]; }
// NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): so GCC writes a vector of another sign
// All ones where a > b, for numbers below 2^63.
CONGDOAN_COUNT_INLINE void if_more(const Row& a, const Row& b, Row& mask) {
  mask = reinterpret_cast<Row>(reinterpret_cast<SignedRow>(a) > reinterpret_cast<SignedRow>(b));
}
CONGDOAN_COUNT_INLINE void if_zero(const Row& a, Row& mask) {
  mask = reinterpret_cast<Row>(a == Row{});
}
// NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)
#else
constexpr std::size_t lanes = 1;
using Row = Word;

inline void set(Row& row, std::size_t, Word word) { row = word; }
inline Word at(const Row& row, std::size_t) { return row; }
inline void if_more(const Row& a, const Row& b, Row& mask) { mask = a > b ? ~Word{0} : Word{0}; }
inline void if_zero(const Row& a, Row& mask) { mask = a == 0 ? ~Word{0} : Word{0}; }
#endif

constexpr std::size_t rows = 15;  // added at once: they fill the planes of 1, 2, 4 and 8
constexpr std::size_t block = lanes * rows;
constexpr std::size_t high_planes = 16;
constexpr std::size_t planes = 4 + high_planes;

// Not std::array: the alignment of a template's argument is lost.
struct alignas(Row) Rows {
  Row row[rows];  // NOLINT(modernize-avoid-c-arrays,cppcoreguidelines-avoid-c-arrays)
  CONGDOAN_COUNT_INLINE Row& operator[](std::size_t i) { return row[i]; }
  CONGDOAN_COUNT_INLINE const Row& operator[](std::size_t i) const { return row[i]; }
};

CONGDOAN_COUNT_INLINE void fill(Row& row, Word word) {
  for (std::size_t lane = 0; lane < lanes; ++lane) set(row, lane, word);
}

CONGDOAN_COUNT_INLINE Word sum_of(const Row& row) {
  Word sum = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) sum += at(row, lane);
  return sum;
}

CONGDOAN_COUNT_INLINE bool none(const Row& row) {
  Word any = 0;
  for (std::size_t lane = 0; lane < lanes; ++lane) any |= at(row, lane);
  return any == 0;
}

// sum, carry = a + b + sum, bit by bit.
CONGDOAN_COUNT_INLINE void add(Row& sum, const Row& a, const Row& b, Row& carry) {
  const Row half = a ^ b;
  carry = (a & b) | (half & sum);
  sum ^= half;
}

// Counts one position of words: 64 candidates.
class alignas(Row) Column {
 public:
  CONGDOAN_COUNT_INLINE void add_block(const Rows& row) {
    Row twos_a;
    Row twos_b;
    Row fours_a;
    Row fours_b;
    Row eights_a;
    Row eights_b;
    Row sixteens;
    add(planes_[0], row[0], row[1], twos_a);
    add(planes_[0], row[2], row[3], twos_b);
    add(planes_[1], twos_a, twos_b, fours_a);
    add(planes_[0], row[4], row[5], twos_a);
    add(planes_[0], row[6], row[7], twos_b);
    add(planes_[1], twos_a, twos_b, fours_b);
    add(planes_[2], fours_a, fours_b, eights_a);
    add(planes_[0], row[8], row[9], twos_a);
    add(planes_[0], row[10], row[11], twos_b);
    add(planes_[1], twos_a, twos_b, fours_a);
    add(planes_[0], row[12], row[13], twos_a);
    add(planes_[0], row[14], Row{}, twos_b);
    add(planes_[1], twos_a, twos_b, fours_b);
    add(planes_[2], fours_a, fours_b, eights_b);
    add(planes_[3], eights_a, eights_b, sixteens);
    for (std::size_t plane = 4; plane < planes; ++plane) {
      const Row carry = planes_[plane] & sixteens;
      planes_[plane] ^= sixteens;
      sixteens = carry;
      // Looking costs more than to add nothing a few times.
      if (plane % 4 == 3 && none(sixteens)) break;
    }
  }

  // Adds what was counted to `votes` and starts anew.
  void flush(std::span<std::int64_t> votes) {
    for (std::size_t plane = 0; plane < planes; ++plane) {
      for (std::size_t lane = 0; lane < lanes; ++lane) {
        for (Word word = at(planes_[plane], lane); word != 0; word &= word - 1)
          votes[static_cast<std::size_t>(std::countr_zero(word))] += std::int64_t{1} << plane;
      }
      planes_[plane] = Row{};
    }
  }

 private:
  Row planes_[planes] = {};  // NOLINT(modernize-avoid-c-arrays,cppcoreguidelines-avoid-c-arrays)
};

// After this many blocks the highest plane could overflow.
constexpr std::size_t blocks_before_flush = std::size_t{1} << high_planes;

// How many bits are set in each word.
CONGDOAN_COUNT_INLINE void add_bits(const Row& bits, Row& names) {
  constexpr Word pairs = 0x5555'5555'5555'5555;
  constexpr Word nibbles = 0x3333'3333'3333'3333;
  constexpr Word bytes = 0x0f0f'0f0f'0f0f'0f0f;
  Row word = bits - ((bits >> 1) & pairs);
  word = (word & nibbles) + ((word >> 2) & nibbles);
  word = (word + (word >> 4)) & bytes;
  word += word >> 8;
  word += word >> 16;
  word += word >> 32;
  names += word & Word{0x7f};
}

struct Limits {
  Word outside;  // the bits of the last word that no candidate has
  Word most;     // how many names a valid ballot has at most
  Word least;    // and at least
};

// Counts whole blocks of ballots of `Width` words, or of `width` ones if that is 0.
template <std::size_t Width>
class Counter {
 public:
  Counter(std::size_t width, const Limits& limits)
      : columns_(width), width_(width), limits_(limits) {}

  CONGDOAN_COUNT_INLINE void add(const Word* ballots, std::span<std::int64_t> votes) {
    const std::size_t width = Width == 0 ? width_ : Width;
    Row outside{};
    Row too_many{};
    Row struck{};
    Rows keep;
    Rows kept;
    Row most;
    Row least;
    fill(most, limits_.most);
    fill(least, limits_.least);
    for (std::size_t r = 0; r < rows; ++r) {
      Row word{};
      Row names{};
      for (std::size_t w = 0; w < width; ++w) {
        load(ballots, r, w, width, word);
        add_bits(word, names);
      }
      Row inside;
      if_zero(word & limits_.outside, inside);
      Row is_too_many;
      if_more(names, most, is_too_many);
      is_too_many &= inside;
      Row is_struck;
      if_more(least, names, is_struck);
      is_struck &= inside;
      outside -= ~inside;  // all ones are -1
      too_many -= is_too_many;
      struck -= is_struck;
      keep[r] = inside & ~(is_too_many | is_struck);
      kept[r] = word & keep[r];
    }
    tally_.outside_name += static_cast<std::int64_t>(sum_of(outside));
    tally_.too_many_names += static_cast<std::int64_t>(sum_of(too_many));
    tally_.all_struck += static_cast<std::int64_t>(sum_of(struck));
    columns_[width - 1].add_block(kept);
    for (std::size_t w = 0; w + 1 < width; ++w) {
      for (std::size_t r = 0; r < rows; ++r) {
        load(ballots, r, w, width, kept[r]);
        kept[r] &= keep[r];
      }
      columns_[w].add_block(kept);
    }
    if (++blocks_ == blocks_before_flush) flush(votes);
  }

  void flush(std::span<std::int64_t> votes) {
    blocks_ = 0;
    for (std::size_t w = 0; w < columns_.size(); ++w) columns_[w].flush(votes.subspan(w * 64));
  }

  const Tally& tally() const { return tally_; }

 private:
  // Word `w` of the ballots of row `r`.
  CONGDOAN_COUNT_INLINE static void load(const Word* ballots, std::size_t r, std::size_t w,
                                         std::size_t width, Row& row) {
    const Word* const first = ballots + r * lanes * width + w;
    for (std::size_t lane = 0; lane < lanes; ++lane) set(row, lane, first[lane * width]);
  }

  std::vector<Column> columns_;
  std::size_t width_;
  Limits limits_;
  std::size_t blocks_ = 0;
  Tally tally_;
};

template <std::size_t Width>
CONGDOAN_COUNT_INLINE Tally count(std::span<const Word> masks, const BallotRules& rules,
                                  std::span<std::int64_t> votes) {
  const std::size_t width = words_per_ballot(rules.candidates);
  const std::size_t last_bits = rules.candidates - (width - 1) * 64;
  const Limits limits{.outside = last_bits < 64 ? ~Word{0} << last_bits : 0,
                      .most = std::min(rules.seats, rules.candidates),
                      .least = rules.candidates > 1 ? Word{1} : Word{0}};
  Counter<Width> counter(width, limits);
  const std::size_t step = block * width;
  const std::size_t whole = masks.size() / step * step;
  for (std::size_t from = 0; from < whole; from += step) counter.add(masks.data() + from, votes);
  // The rest is filled up with ballots without a name, which are taken out again.
  const auto rest = masks.subspan(whole);
  if (!rest.empty()) {
    std::vector<Word> filled(step);
    std::ranges::copy(rest, filled.begin());
    counter.add(filled.data(), votes);
  }
  counter.flush(votes);
  Tally tally = counter.tally();
  tally.valid =
      static_cast<std::int64_t>((masks.size() + (rest.empty() ? 0 : step - rest.size())) / width) -
      tally.outside_name - tally.too_many_names - tally.all_struck;
  if (!rest.empty()) {
    const auto added = static_cast<std::int64_t>((step - rest.size()) / width);
    (rules.candidates > 1 ? tally.all_struck : tally.valid) -= added;
  }
  return tally;
}

CONGDOAN_COUNT_INLINE Tally count_any(std::span<const Word> masks, const BallotRules& rules,
                                      std::span<std::int64_t> votes) {
  return words_per_ballot(rules.candidates) == 1 ? count<1>(masks, rules, votes)
                                                 : count<0>(masks, rules, votes);
}

#ifdef CONGDOAN_COUNT_AVX2
CONGDOAN_COUNT_AVX2 Tally count_avx2(std::span<const Word> masks, const BallotRules& rules,
                                     std::span<std::int64_t> votes) {
  return count_any(masks, rules, votes);
}
#endif

}  // namespace

Tally count_masks(std::span<const std::uint64_t> masks, const BallotRules& rules,
                  std::span<std::int64_t> votes) {
#ifdef CONGDOAN_COUNT_AVX2
  if (__builtin_cpu_supports("avx2")) return count_avx2(masks, rules, votes);
#endif
  return count_any(masks, rules, votes);
}

}  // namespace congdoan::votes
