#include <congdoan/votes/ballot_count.hpp>

#include <limits>
#include <random>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using Votes = std::vector<std::int64_t>;
using Masks = std::vector<std::uint64_t>;

// The rules once more, a name and a ballot at a time, as a person would count.
struct Model {
  std::int64_t valid = 0;
  std::int64_t outside = 0;
  std::int64_t too_many = 0;
  std::int64_t struck = 0;
  Votes votes;

  Model(const Masks& masks, std::size_t candidates, std::size_t seats, const Votes& times = {})
      : votes(candidates) {
    const std::size_t words = (candidates + 63) / 64;
    for (std::size_t i = 0; i * words < masks.size(); ++i) {
      const std::int64_t number = times.empty() ? 1 : times[i];
      std::vector<std::size_t> names;
      bool from_outside = false;
      for (std::size_t bit = 0; bit < words * 64; ++bit) {
        if ((masks[i * words + bit / 64] >> (bit % 64)) % 2 == 0) continue;
        if (bit >= candidates) from_outside = true;
        names.push_back(bit);
      }
      if (from_outside) {
        outside += number;
      } else if (names.size() > seats) {
        too_many += number;
      } else if (names.empty() && candidates >= 2) {
        struck += number;
      } else {
        valid += number;
        for (const std::size_t name : names) votes[name] += number;
      }
    }
  }
};

void expect_equal(const BallotCount& count, const Model& model) {
  EXPECT_EQ(count.valid, model.valid);
  EXPECT_EQ(count.invalid(InvalidReason::outside_name), model.outside);
  EXPECT_EQ(count.invalid(InvalidReason::too_many_names), model.too_many);
  EXPECT_EQ(count.invalid(InvalidReason::all_struck), model.struck);
  EXPECT_EQ(count.invalid(), model.outside + model.too_many + model.struck);
  EXPECT_EQ(count.collected(), count.valid + count.invalid());
  EXPECT_EQ(count.votes, model.votes);
}

TEST(CountBallots, JudgesEverySingleBallotOfUpToFourNamesAndOneFromOutside) {
  for (std::size_t candidates = 1; candidates <= 4; ++candidates) {
    for (std::size_t seats = 1; seats <= 5; ++seats) {
      for (std::uint64_t mask = 0; mask < 64; ++mask) {
        SCOPED_TRACE(testing::Message()
                     << candidates << " candidates, " << seats << " seats, mask " << mask);
        const Masks masks{mask};
        expect_equal(count_ballots(masks, {candidates, seats}), Model(masks, candidates, seats));
      }
    }
  }
}

TEST(CountBallots, CountsAnyNumberOfBallotsAndCandidatesAsOneByOne) {
  std::mt19937_64 random(20'170'116);
  // Around the sizes at which whole words and whole blocks of ballots end.
  for (const std::size_t candidates : {1, 2, 30, 63, 64, 65, 128, 129, 177, 200}) {
    const std::size_t words = words_per_ballot(candidates);
    for (const std::size_t ballots : {0, 1, 3, 4, 59, 60, 61, 120, 1000}) {
      Masks masks(ballots * words);
      for (std::size_t i = 0; i < masks.size(); ++i) {
        masks[i] = random() & random();
        // Most names lie on the list; some do not, and some ballots have none.
        const bool last = i % words == words - 1;
        if (last && candidates % 64 != 0 && random() % 8 != 0)
          masks[i] &= (std::uint64_t{1} << (candidates % 64)) - 1;
        if (random() % 10 == 0) masks[i] = 0;
      }
      const std::size_t seats = 1 + candidates / 4;
      SCOPED_TRACE(testing::Message() << candidates << " candidates, " << ballots << " ballots");
      const Model model(masks, candidates, seats);
      expect_equal(count_ballots(masks, {candidates, seats}), model);
      for (const std::size_t threads : {2, 3, 8}) {
        EXPECT_EQ(count_ballots(masks, {candidates, seats}, {.threads = threads}),
                  count_ballots(masks, {candidates, seats}));
      }
      const Votes once(ballots, 1);
      EXPECT_EQ(count_ballots(masks, once, {candidates, seats}),
                count_ballots(masks, {candidates, seats}));
    }
  }
}

TEST(CountBallots, CarriesCountsThroughEveryPlane) {
  // The same full ballot so often that every plane of the counter fills up and is emptied.
  constexpr std::size_t ballots = 4'100'000;
  const Masks masks(ballots, ~std::uint64_t{0});
  for (const std::size_t threads : {1, 2}) {
    const BallotCount count = count_ballots(masks, {64, 64}, {.threads = threads});
    EXPECT_EQ(count.valid, std::int64_t{ballots});
    EXPECT_EQ(count.votes, Votes(64, ballots));
  }
}

TEST(CountBallots, CountsABallotAsOftenAsItWasCast) {
  const Masks masks{0b011, 0b111, 0b000, 0b1000, 0b100};
  const Votes times{10, 3, 2, 1, 0};
  expect_equal(count_ballots(masks, times, {3, 2}), Model(masks, 3, 2, times));
}

TEST(CountBallots, HoldsTheMostBallotsThatFitAndRefusesOneMore) {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  const Masks masks{1, 1};
  EXPECT_EQ(count_ballots(masks, Votes{most - 1, 1}, {1, 1}).votes, Votes{most});
  EXPECT_THROW(static_cast<void>(count_ballots(masks, Votes{most, 1}, {1, 1})), Overflow);
}

template <class Call>
std::string message_of(Call call) {
  try {
    call();
  } catch (const InvalidValue& error) {
    return error.what();
  }
  return "nothing was refused";
}

TEST(CountBallots, RefusesWhatIsNoCount) {
  const Masks masks{1, 1, 1};
  EXPECT_EQ(message_of([&] { static_cast<void>(count_ballots(masks, {0, 1})); }),
            "there are no candidates; at least 1 is due");
  EXPECT_EQ(message_of([&] { static_cast<void>(count_ballots(masks, {1, 0})); }),
            "there are 0 seats; at least 1 is due");
  EXPECT_EQ(message_of([&] { static_cast<void>(count_ballots(masks, {1, 1}, {.threads = 0})); }),
            "threads is 0; at least 1 is due");
  EXPECT_EQ(message_of([&] { static_cast<void>(count_ballots(masks, {65, 1})); }),
            "3 words are no whole number of ballots; a ballot of 65 candidates takes 2");
  EXPECT_EQ(message_of([&] { static_cast<void>(count_ballots(masks, Votes{1, 1}, {1, 1})); }),
            "there are 2 numbers of ballots and 3 ballots; each ballot has one");
  EXPECT_EQ(message_of([&] { static_cast<void>(count_ballots(masks, Votes{1, -1, 1}, {1, 1})); }),
            "ballot 2 was cast -1 times; a number from 0 is due");
  EXPECT_THAT(message_of([&] { static_cast<void>(count_ballots(masks, {1'000'001, 1})); }),
              HasSubstr("at most 1000000"));
}

TEST(PackMarks, SetsABitForEachNameLeft) {
  const std::vector<std::uint8_t> marks{1, 0, 1, 0, 0, 0};
  EXPECT_THAT(pack_marks(marks, 3), ElementsAre(0b101, 0));
  EXPECT_THAT(pack_marks(marks, 2), ElementsAre(0b01, 0b01, 0b00));
  std::vector<std::uint8_t> wide(130, 0);
  wide[64] = 1;
  wide[129] = 1;
  EXPECT_THAT(pack_marks(wide, 130), ElementsAre(0, 1, 2));
}

TEST(PackMarks, PutsEachMarkWhereItBelongsWhateverTheNumberOfCandidates) {
  std::mt19937_64 random(7);
  for (std::size_t candidates = 1; candidates <= 140; ++candidates) {
    std::vector<std::uint8_t> marks(3 * candidates);
    for (auto& mark : marks) mark = random() & 1;
    const auto masks = pack_marks(marks, candidates);
    const std::size_t words = words_per_ballot(candidates);
    ASSERT_EQ(masks.size(), 3 * words);
    for (std::size_t ballot = 0; ballot < 3; ++ballot) {
      for (std::size_t bit = 0; bit < words * 64; ++bit) {
        const bool expected = bit < candidates && marks[ballot * candidates + bit] == 1;
        ASSERT_EQ((masks[ballot * words + bit / 64] >> (bit % 64)) & 1, expected ? 1U : 0U)
            << candidates << " candidates, ballot " << ballot << ", " << bit;
      }
    }
    const std::size_t wrong = candidates + random() % candidates;
    marks[wrong] = static_cast<std::uint8_t>(2 + random() % 254);
    EXPECT_THAT(message_of([&] { static_cast<void>(pack_marks(marks, candidates)); }),
                HasSubstr("ballot 2, column " + std::to_string(wrong - candidates + 1) + ":"));
  }
}

TEST(PackMarks, NamesAMarkThatIsNone) {
  EXPECT_EQ(
      message_of([] { static_cast<void>(pack_marks(std::vector<std::uint8_t>{1, 0, 1, 2}, 2)); }),
      "ballot 2, column 2: the mark is 2; 1 for a name left or 0 for one struck is due");
  EXPECT_EQ(
      message_of([] { static_cast<void>(pack_marks(std::vector<std::uint8_t>{1, 0, 1}, 2)); }),
      "3 marks are no whole number of ballots of 2 candidates");
}

TEST(BallotCount, TakesBallotsThatWereFoundInvalidBefore) {
  BallotCount count = count_ballots(Masks{1, 1, 0}, {2, 1});
  count.add_invalid(InvalidReason::no_seal, 2);
  EXPECT_EQ(count.invalid(), 3);
  EXPECT_EQ(count.collected(), 5);
  EXPECT_EQ(count.valid, 2);
  EXPECT_EQ(message_of([&] { count.add_invalid(InvalidReason::unclear, -1); }),
            "unclear: -1 ballots; a number from 0 is due");
  EXPECT_THROW(count.add_invalid(InvalidReason::other, std::numeric_limits<std::int64_t>::max()),
               Overflow);
}

TEST(BallotCount, BecomesARoundOfAnElection) {
  BallotCount count = count_ballots(Masks{0b01, 0b11, 0b00}, {2, 1});
  const Round round = count.round({"An", "Bình"});
  EXPECT_EQ(
      round,
      (Round{.seats = 1,
             .collected = 3,
             .valid = 1,
             .invalid = 2,
             .invalid_for = {{InvalidReason::too_many_names, 1}, {InvalidReason::all_struck, 1}},
             .candidates = {{.name = "An", .votes = 1}, {.name = "Bình", .votes = 0}}}));
  EXPECT_EQ(message_of([&] { static_cast<void>(count.round({"An"})); }),
            "there are 1 names; the ballots have 2 candidates");
}

}  // namespace
}  // namespace congdoan
