#include <congdoan/bodies/mandates.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

#include "periods.hpp"

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

constexpr const char* the_term = "2017-10-16..2022-10-15";

Mandate post(const char* post, const char* person, const char* from, const char* until) {
  return Mandate({.person = person,
                  .post = post,
                  .term = the_term,
                  .from = period(from),
                  .until = period(until),
                  .began = MandateBegan::elected});
}

MandateSpec seat(const char* person) {
  return {.person = person,
          .committee = CommitteeKind::executive,
          .term = the_term,
          .from = period("2017-10-16"),
          .until = period("2022-10-15"),
          .began = MandateBegan::elected};
}

MandateSpec filling(const char* person, const char* from) {
  MandateSpec spec = seat(person);
  spec.from = period(from);
  spec.began = MandateBegan::by_election;
  return spec;
}

Committee executive(const Quantity& seats, const Quantity& size) {
  return {.kind = CommitteeKind::executive,
          .seats = seats,
          .size = size,
          .term = the_term,
          .from = period("2017-10-16"),
          .until = period("2022-10-15")};
}

std::vector<std::string> names(const std::vector<Mandate>& mandates) {
  std::vector<std::string> list;
  for (const Mandate& each : mandates) list.push_back(each->person);
  return list;
}

TEST(Mandates, TellWhoHeldAPostOnADay) {
  const Mandates mandates({post("chair", "A", "2017-10-16", "2019-06-30"),
                           post("chair", "B", "2019-07-01", "2022-10-15"),
                           post("vice_chair", "C", "2017-10-16", "2022-10-15")});
  EXPECT_THAT(names(mandates.holders("chair", Date(2019, 6, 30)).certain), ElementsAre("A"));
  EXPECT_THAT(names(mandates.holders("chair", Date(2019, 7, 1)).certain), ElementsAre("B"));
  EXPECT_THAT(names(mandates.holders("vice_chair", Date(2019, 7, 1)).certain), ElementsAre("C"));
  EXPECT_EQ(mandates.holders("chair", Date(2023, 1, 1)), Holders());
}

TEST(Mandates, TellApartWhatIsCertainAndWhatIsPossible) {
  const Mandates mandates(
      {post("chair", "A", "2017-10-16", "2019"), post("chair", "B", "2019", "2022-10-15")});
  const Holders holders = mandates.holders("chair", Date(2019, 7, 1));
  EXPECT_THAT(holders.certain, IsEmpty());
  EXPECT_THAT(names(holders.possible), ElementsAre("A", "B"));
  EXPECT_EQ(mandates.count("chair", Date(2019, 7, 1)), Quantity::between(0, 2));
  EXPECT_EQ(mandates.vacancies("chair", Date(2019, 7, 1)), Quantity::between(0, 1));
}

TEST(Mandates, RefuseASeatThatNobodyHas) {
  const Mandates mandates({post("chair", "A", "2017-10-16", "2019")});
  EXPECT_THAT([&] { (void)mandates.holders("chiar", Date(2019, 1, 1)); },
              ThrowsMessage<UnknownId>(HasSubstr("did you mean \"chair\"")));
}

TEST(Vacancies, AreHeldAgainstTheSeatsThatTheCongressDecidedOn) {
  MandateSpec left = seat("C");
  left.until = period("2019-03-31");
  left.ended = MandateEnded::transfer;
  const Mandates mandates({Mandate(seat("A")), Mandate(seat("B")), Mandate(left)},
                          {executive(5, 4)});
  // One of the four elected has no name.
  EXPECT_EQ(mandates.count("executive", Date(2019, 3, 31)), Quantity(4));
  EXPECT_EQ(mandates.vacancies("executive", Date(2019, 3, 31)), Quantity(1));
  EXPECT_EQ(mandates.vacancies("executive", Date(2019, 4, 1)), Quantity(2));
  EXPECT_EQ(mandates.vacancies("executive", Date(2019, 4, 1), Quantity(3)), Quantity(0));
}

TEST(Vacancies, AreNotKnownWithoutTheNumberOfSeats) {
  const Mandates mandates({Mandate(seat("A"))}, {executive({}, 4)});
  EXPECT_EQ(mandates.vacancies("executive", Date(2019, 1, 1)), Quantity::at_least(0));
  EXPECT_EQ(mandates.vacancies("executive", Date(2023, 1, 1)), Quantity::at_least(0));
  const Mandates posts({post("vice_chair", "C", "2017-10-16", "2022-10-15")});
  EXPECT_EQ(posts.vacancies("vice_chair", Date(2019, 1, 1)), Quantity::at_least(0));
  EXPECT_EQ(posts.vacancies("vice_chair", Date(2019, 1, 1), Quantity(2)), Quantity(1));
}

TEST(Vacancies, AreNotClaimedOfACommitteeThatMayNotHaveBegun) {
  Committee committee = executive(3, 2);
  committee.from = period("2020-02-27..2020-02-28");
  committee.until = period("2020-03-01");
  const auto on = [](const std::vector<Committee>& committees, Date day) {
    return Mandates({}, committees).vacancies("executive", day);
  };
  EXPECT_EQ(on({committee}, Date(2020, 2, 26)), Quantity::at_least(0));
  EXPECT_EQ(on({committee}, Date(2020, 2, 27)), Quantity::at_least(0));
  EXPECT_EQ(on({committee}, Date(2020, 2, 28)), Quantity(1));
  EXPECT_EQ(on({committee}, Date(2020, 3, 1)), Quantity(1));
  EXPECT_EQ(Mandates({}, {committee}).vacancies("executive", Date(2020, 2, 27), Quantity(3)),
            Quantity::between(1, 3));
  // One that lasts until then surely has its seats, if not those of the next one.
  Committee before = executive(5, 5);
  before.from = period("2017-10-16");
  before.until = period("2020-02-27");
  EXPECT_EQ(on({before, committee}, Date(2020, 2, 26)), Quantity(0));
  EXPECT_EQ(on({before, committee}, Date(2020, 2, 27)), Quantity(0));
  committee.from.reset();
  EXPECT_EQ(on({committee}, Date(2020, 2, 28)), Quantity::at_least(0));
}

TEST(Women, AreCountedAsFarAsTheyAreKnown) {
  MandateSpec a = seat("A");
  a.woman = true;
  MandateSpec b = seat("B");
  b.woman = false;
  const Mandates mandates({Mandate(a), Mandate(b), Mandate(seat("C"))});
  const WomenShare share = mandates.women("executive", Date(2019, 1, 1));
  EXPECT_EQ(share, (WomenShare{Quantity::between(1, 2), Quantity::between(1, 2), 3}));
  EXPECT_EQ(decide(share, Bound::at_least({1, 3})).outcome, Outcome::met);
  EXPECT_EQ(decide(share, Bound::over({1, 3})).outcome, Outcome::undetermined);
  EXPECT_EQ(decide(share, Bound::over({2, 3})).outcome, Outcome::missed);
}

TEST(Women, AreKnownByTheirNumberAlone) {
  Committee committee = executive(7, 7);
  committee.women = 3;
  const Mandates mandates({Mandate(seat("A"))}, {committee});
  EXPECT_EQ(mandates.women("executive", Date(2019, 1, 1)), (WomenShare{3, 4, 7}));
}

TEST(Overlaps, NameTheTwoAndTheDays) {
  const Mandates mandates({post("chair", "A", "2017-10-16", "2019-06-30"),
                           post("chair", "B", "2019-06-30", "2020-01-31"),
                           post("chair", "C", "2020-02-01", "2022-10-15")});
  EXPECT_THAT(
      mandates.overlaps("chair"),
      ElementsAre(Overlap{"chair", {"A", "B"}, Truth::yes, Date(2019, 6, 30), Date(2019, 6, 30)}));
}

TEST(Overlaps, AreNotKnownWhereDaysAreNot) {
  const Mandates mandates({post("chair", "A", "2017-10-16", "2019"),
                           Mandate({.person = "B", .post = "chair", .from = period("2019-06")})});
  EXPECT_THAT(mandates.overlaps("chair"),
              ElementsAre(Overlap{
                  "chair", {"A", "B"}, Truth::unknown, Date(2019, 6, 1), Date(2019, 12, 31)}));
}

TEST(Gaps, AreTheDaysWithoutAnybody) {
  const Mandates mandates({post("chair", "A", "2017-10-16", "2019-06-30"),
                           post("chair", "B", "2019-08", "2022-10-15")});
  EXPECT_THAT(mandates.gaps("chair", period("2017-10-01..2022-10-15")),
              ElementsAre(Gap{period("2017-10-01..2017-10-15"), Truth::yes},
                          Gap{period("2019-07"), Truth::yes},
                          Gap{period("2019-08-01..2019-08-30"), Truth::unknown}));
}

TEST(FillingsOfACommittee, MayBeTwoThirdsOfSevenSeats) {
  std::vector<Mandate> mandates{Mandate(seat("A"))};
  const std::vector<Committee> committees{executive(7, 7)};
  const Bound limit = Bound::at_most({2, 3});
  const auto decided = [&] {
    return Mandates(mandates, committees)
        .fillings(CommitteeKind::executive, period(the_term), limit);
  };
  EXPECT_EQ(decided(),
            (Fillings{0, 7, limit, Outcome::met, Quantity(4), Quantity(4), Quantity(0)}));
  for (const char* person : {"F1", "F2", "F3", "F4"})
    mandates.emplace_back(filling(person, "2019-03-01"));
  EXPECT_EQ(decided(),
            (Fillings{4, 7, limit, Outcome::met, Quantity(4), Quantity(0), Quantity(0)}));
  mandates.emplace_back(filling("F5", "2020-03-01"));
  EXPECT_EQ(decided(),
            (Fillings{5, 7, limit, Outcome::missed, Quantity(4), Quantity(0), Quantity(1)}));
}

TEST(FillingsOfACommittee, AreThoseOfTheTermAlone) {
  const std::vector<Mandate> mandates{Mandate(filling("F1", "2017-10-15")),
                                      Mandate(filling("F2", "2017-10-16")),
                                      Mandate(filling("F3", "2022-10-15")),
                                      Mandate({.person = "F4",
                                               .committee = CommitteeKind::executive,
                                               .from = period("2022-10-16"),
                                               .began = MandateBegan::by_election}),
                                      Mandate({.person = "F5",
                                               .committee = CommitteeKind::executive,
                                               .from = period("2022"),
                                               .began = MandateBegan::by_election})};
  const Fillings fillings =
      Mandates(mandates, {executive(7, 7)})
          .fillings(CommitteeKind::executive, period(the_term), Bound::at_most({2, 3}));
  EXPECT_EQ(fillings.count, Quantity::between(2, 3));
}

TEST(FillingsOfACommittee, AreNotTheMembersOfACommitteeAppointedAsAWhole) {
  MandateSpec first = seat("A");
  first.began = MandateBegan::appointed;
  MandateSpec later = seat("B");
  later.began = MandateBegan::appointed;
  later.from = period("2018-05-01");
  const Mandates mandates({Mandate(first), Mandate(later)}, {executive(3, 1)});
  const Fillings fillings =
      mandates.fillings(CommitteeKind::executive, period(the_term), Bound::at_most({2, 3}));
  EXPECT_EQ(fillings.count, Quantity(1));
  EXPECT_EQ(fillings.allowed, Quantity(2));
}

TEST(FillingsOfACommittee, AreNotKnownWhereItIsNotToldHowAMemberJoined) {
  const auto count = [](std::optional<MandateBegan> began) {
    MandateSpec later = seat("B");
    later.from = period("2018-05-01");
    later.began = began;
    return Mandates({Mandate(later)}, {executive(3, 1)})
        .fillings(CommitteeKind::executive, period(the_term), Bound::at_most({2, 3}))
        .count;
  };
  EXPECT_EQ(count({}), Quantity::between(0, 1));
  EXPECT_EQ(count(MandateBegan::elected), Quantity(0));
  EXPECT_EQ(count(MandateBegan::by_election), Quantity(1));
  EXPECT_EQ(count(MandateBegan::appointed), Quantity(1));
}

TEST(FillingsOfACommittee, MayBeMoreThanItsSeats) {
  std::vector<Mandate> mandates;
  for (const char* person : {"F1", "F2", "F3", "F4"})
    mandates.emplace_back(filling(person, "2019-03-01"));
  const Fillings fillings =
      Mandates(mandates, {executive(3, 3)})
          .fillings(CommitteeKind::executive, period(the_term), Bound::at_most({2, 3}));
  EXPECT_EQ(fillings.outcome, Outcome::missed);
  EXPECT_EQ(fillings.too_many, Quantity(2));
}

TEST(FillingsOfACommittee, AreNotJudgedWithoutTheNumberOfSeats) {
  const Mandates mandates({Mandate(filling("F1", "2019-03-01"))});
  EXPECT_EQ(
      mandates.fillings(CommitteeKind::executive, period(the_term), Bound::at_most({2, 3})).outcome,
      Outcome::undetermined);
}

TEST(FillingsOfACommittee, NeedAnUpperLimitOfTheSeats) {
  const Mandates mandates({Mandate(filling("F1", "2019-03-01"))});
  for (const Bound& bound :
       {Bound::at_least({2, 3}), Bound::at_most({3, 2}), Bound::over({1, 2})}) {
    EXPECT_THROW((void)mandates.fillings(CommitteeKind::executive, period(the_term), bound),
                 InvalidValue);
  }
}

TEST(ExtendedTerm, ProlongsTheMandatesThatLastToItsEnd) {
  MandateSpec left = seat("C");
  left.until = period("2019-03-31");
  const Mandates mandates({Mandate(seat("A")), Mandate(left)}, {executive(5, 2)});
  const Mandates longer = mandates.extended(the_term, Date(2023, 4, 30));
  EXPECT_EQ(longer.all()[0]->until, period("2023-04-30"));
  EXPECT_EQ(longer.all()[1]->until, period("2019-03-31"));
  EXPECT_EQ(longer.committees()[0].until, period("2023-04-30"));
  EXPECT_EQ(longer.count("executive", Date(2023, 4, 30)), Quantity(1));
  EXPECT_THROW((void)mandates.extended(the_term, Date(2022, 10, 14)), InvalidValue);
  EXPECT_THAT([&] { (void)mandates.extended("2017-2022", Date(2023, 4, 30)); },
              ThrowsMessage<UnknownId>(HasSubstr("no mandate is of the term \"2017-2022\"")));
}

TEST(Mandates, AreOfOneBody) {
  MandateSpec a = seat("A");
  a.body = "office";
  MandateSpec b = seat("B");
  b.body = "school";
  EXPECT_THAT([&] { Mandates({Mandate(a), Mandate(b)}); },
              ThrowsMessage<InvalidDocument>(HasSubstr("mandate[1].body: \"school\"")));
}

TEST(Mandates, TellTwoPeopleOfOneNameApart) {
  MandateSpec a = seat("A");
  a.woman = true;
  MandateSpec b = filling("A", "2019-01-01");
  b.woman = false;
  EXPECT_THAT([&] { Mandates({Mandate(a), Mandate(b)}); },
              ThrowsMessage<InvalidDocument>(HasSubstr("mandate[1].woman")));
}

TEST(Mandates, NameNoMoreMembersThanWereElected) {
  EXPECT_THAT([] { Mandates({Mandate(seat("A")), Mandate(seat("B"))}, {executive(5, 1)}); },
              ThrowsMessage<InvalidDocument>(HasSubstr("committee[0].size")));
  MandateSpec a = seat("A");
  a.woman = true;
  Committee men = executive(5, 2);
  men.women = 0;
  EXPECT_THAT([&] { Mandates({Mandate(a)}, {men}); },
              ThrowsMessage<InvalidDocument>(HasSubstr("more women are named than the 0")));
  a.woman = false;
  men.women = 2;
  EXPECT_THAT([&] { Mandates({Mandate(a)}, {men}); },
              ThrowsMessage<InvalidDocument>(HasSubstr("committee[0].women: 2 is more")));
  EXPECT_THAT([] { Mandates({}, {executive(5, 6)}); },
              ThrowsMessage<InvalidDocument>(HasSubstr("6 is more than the 5 seats")));
}

}  // namespace
}  // namespace congdoan
