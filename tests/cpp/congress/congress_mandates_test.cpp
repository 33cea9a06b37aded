// The committees and mandates that follow from elections, and what a document adds to them.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/bodies/mandates.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::ThrowsMessage;

Period period(const char* text) { return Period::parse(text); }

CongressSpec office(const char* term, std::optional<Date> date = {}) {
  return {.body = Body{{.id = "office", .name = "Công đoàn Văn phòng"}},
          .congress = {.date = date, .term = Term::parse(term)}};
}

MandateSpec only(const CongressSpec& spec) {
  const std::vector<Mandate> mandates = Congress(spec).mandates();
  EXPECT_EQ(mandates.size(), 1U);
  return *mandates.at(0);
}

TEST(CongressMandates, OfACongressWithADayBeginThatDay) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.elections = {{.post = "chair", .by = "congress", .people = {"A"}}};
  EXPECT_EQ(Mandate(only(spec)), Mandate({.person = "A",
                                          .post = "chair",
                                          .body = "office",
                                          .term = "2017-10-16..2022-10-15",
                                          .from = period("2017-10-16"),
                                          .until = period("2022-10-15"),
                                          .began = MandateBegan::elected}));
}

TEST(CongressMandates, OfATermKnownByItsYearsBeginAndEndInThese) {
  CongressSpec spec = office("2016-2021");
  spec.elections = {{.committee = CommitteeKind::executive, .people = {"A"}}};
  EXPECT_EQ(only(spec).from, period("2016"));
  EXPECT_EQ(only(spec).until, period("2021"));
}

TEST(CongressMandates, OfOfficersElectedAtAMeetingOfTheCommitteeBeginSomeDayAfterTheCongress) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.elections = {{.post = "chair", .by = "executive", .people = {"A"}}};
  EXPECT_EQ(only(spec).from, period("2017-10-16..2022-10-15"));
  spec.elections.front().date = Date(2017, 10, 20);
  EXPECT_EQ(only(spec).from, period("2017-10-20"));
  // Who elected is not stated: it may have been either.
  spec.elections = {{.post = "chair", .people = {"A"}}};
  EXPECT_EQ(only(spec).from, period("2017-10-16..2022-10-15"));
}

TEST(CongressMandates, OfAChairElectedDirectlyBeginAtTheCongress) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.elections = {{.post = "chair", .direct = true, .people = {"A"}}};
  EXPECT_EQ(only(spec).from, period("2017-10-16"));
}

TEST(CongressMandates, OfACongressWithoutADayOrTermHaveNone) {
  CongressSpec spec = office("2016-2021");
  spec.congress.term.reset();
  spec.elections = {{.post = "chair", .by = "executive", .people = {"A"}}};
  EXPECT_EQ(only(spec).from, std::nullopt);
  EXPECT_EQ(only(spec).until, std::nullopt);
  EXPECT_EQ(only(spec).term, "");
}

TEST(CongressMandates, SayHowTheyBegan) {
  CongressSpec spec = office("2016-2021");
  spec.elections = {{.post = "chair", .re_elected = 1, .people = {"A"}}};
  EXPECT_EQ(only(spec).began, MandateBegan::re_elected);
  spec.elections.front().how = ElectionHow::by_election;
  EXPECT_EQ(only(spec).began, MandateBegan::by_election);
  spec.elections.front().how = ElectionHow::appointed;
  EXPECT_EQ(only(spec).began, MandateBegan::appointed);
  // One of the two had held it: not known who.
  spec.elections = {{.post = "vice_chair", .re_elected = 1, .people = {"A", "B"}}};
  for (const Mandate& each : Congress(spec).mandates())
    EXPECT_EQ(each->began, MandateBegan::elected);
}

TEST(CongressMandates, AreOfThoseWhomTheVotesElect) {
  CongressSpec spec = office("2016-2021");
  Round round{.collected = 10};
  round.candidates = {{.name = "A", .votes = 9, .woman = true}, {.name = "B", .votes = 5}};
  spec.elections = {{.committee = CommitteeKind::executive,
                     .seats = 2,
                     .majority = Majority::parse("over 1/2 of collected"),
                     .rounds = {round}}};
  EXPECT_EQ(only(spec).person, "A");
  EXPECT_EQ(only(spec).woman, true);
  const Congress congress(spec);
  EXPECT_EQ(congress.committees().front().seats, Quantity(2));
  EXPECT_EQ(congress.committees().front().size, Quantity(1));
  const Mandates mandates(congress.mandates(), congress.committees());
  EXPECT_EQ(mandates.vacancies("executive", Date(2018, 1, 1)), Quantity(1));
}

TEST(CongressMandates, OfAnElectionThatDoesNotNameEverybodyAreThoseThatTheVotesProve) {
  CongressSpec spec = office("2016-2021");
  Round round{.collected = 10};
  spec.elections = {{.committee = CommitteeKind::executive,
                     .seats = 2,
                     .majority = Majority::parse("over 1/2 of collected"),
                     .rounds = {round}}};
  EXPECT_TRUE(Congress(spec).mandates().empty());
  EXPECT_EQ(Congress(spec).committees().front().size, Quantity::between(0, 2));
  spec.elections.front().nominated = 3;
  spec.elections.front().rounds.front().candidates = {{.name = "A", .votes = 9}};
  EXPECT_EQ(only(spec).person, "A");
  EXPECT_EQ(Congress(spec).committees().front().size, Quantity::between(1, 2));
  spec.elections.front().nominated = 1;
  EXPECT_EQ(Congress(spec).committees().front().size, Quantity(1));
}

TEST(CongressMandates, NameNobodyWhereTheVotesElectMoreThanWasDeclared) {
  CongressSpec spec = office("2016-2021");
  Round round{.collected = 10};
  round.candidates = {{.name = "A", .votes = 9, .woman = true}, {.name = "B", .votes = 8}};
  spec.elections = {{.committee = CommitteeKind::executive,
                     .seats = 2,
                     .majority = Majority::parse("over 1/2 of collected"),
                     .elected = 1,
                     .rounds = {round}}};
  EXPECT_TRUE(Congress(spec).mandates().empty());
  EXPECT_EQ(Congress(spec).committees().front().size, Quantity(1));
  spec.elections.front().elected = 2;
  spec.elections.front().women = 0;
  EXPECT_EQ(Congress(spec).mandates().size(), 2U);
  EXPECT_TRUE(Congress(spec).committees().front().women.is_unreported());
}

TEST(CongressMandates, AreNoneOfDelegatesNorIsAByElectionACommittee) {
  CongressSpec spec = office("2016-2021");
  spec.elections = {{.delegates_to = "Đại hội tỉnh", .people = {"A"}},
                    {.committee = CommitteeKind::executive,
                     .date = Date(2018, 5, 1),
                     .how = ElectionHow::by_election,
                     .people = {"B"}}};
  EXPECT_EQ(only(spec).person, "B");
  EXPECT_TRUE(Congress(spec).committees().empty());
}

TEST(CongressMandates, AreJoinedWithWhatTheDocumentAdds) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.elections = {{.committee = CommitteeKind::executive, .people = {"A", "B"}}};
  spec.mandates = {Mandate({.person = "B",
                            .committee = CommitteeKind::executive,
                            .until = period("2019-03-31"),
                            .ended = MandateEnded::transfer})};
  const std::vector<Mandate> mandates = Congress(spec).mandates();
  ASSERT_EQ(mandates.size(), 2U);
  EXPECT_EQ(mandates[1]->from, period("2017-10-16"));
  EXPECT_EQ(mandates[1]->until, period("2019-03-31"));
  EXPECT_EQ(mandates[1]->ended, MandateEnded::transfer);
  EXPECT_EQ(mandates[1]->began, MandateBegan::elected);
}

TEST(CongressMandates, OfTheDocumentAloneAreOfItsTerm) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.mandates = {Mandate({.person = "A", .post = "chair", .from = period("2018-05")})};
  EXPECT_EQ(only(spec).term, "2017-10-16..2022-10-15");
  EXPECT_EQ(only(spec).body, "office");
  EXPECT_EQ(only(spec).until, period("2022-10-15"));
  spec.mandates = {Mandate({.person = "A", .post = "chair", .began = MandateBegan::elected})};
  EXPECT_EQ(only(spec).from, period("2017-10-16"));
  spec.mandates = {Mandate({.person = "A", .post = "chair", .term = "2012-2017"})};
  EXPECT_EQ(only(spec).until, std::nullopt);
}

TEST(CongressMandates, MayBeTwoOfOnePersonWhoLeftAndCameBack) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.elections = {{.committee = CommitteeKind::executive, .people = {"A"}},
                    {.committee = CommitteeKind::executive,
                     .date = Date(2020, 5, 1),
                     .how = ElectionHow::by_election,
                     .people = {"A"}}};
  spec.mandates = {Mandate({.person = "A",
                            .committee = CommitteeKind::executive,
                            .until = period("2019-03-31"),
                            .ended = MandateEnded::transfer})};
  const Congress congress(spec);
  const Mandates mandates(congress.mandates(), congress.committees());
  EXPECT_EQ(mandates.holders("executive", Date(2019, 3, 31)).certain.size(), 1U);
  EXPECT_EQ(mandates.holders("executive", Date(2019, 4, 1)).certain.size(), 0U);
  EXPECT_EQ(mandates.holders("executive", Date(2020, 5, 1)).certain.size(), 1U);
}

TEST(CongressMandates, ThatCannotBeAreRefusedWithTheirPlace) {
  CongressSpec spec = office("2017-10-16..2022-10-15", Date(2017, 10, 16));
  spec.elections = {{.committee = CommitteeKind::executive, .people = {"A"}}};
  spec.mandates = {Mandate(
      {.person = "A", .committee = CommitteeKind::executive, .until = period("2016-12-31")})};
  EXPECT_THAT([&] { Congress{spec}; },
              ThrowsMessage<InvalidDocument>(
                  HasSubstr("mandate[0].until: 2016-12-31 lies before from, 2017-10-16")));
  spec.mandates = {
      Mandate({.person = "A", .committee = CommitteeKind::executive, .body = "school"})};
  EXPECT_THAT([&] { Congress{spec}; }, ThrowsMessage<InvalidDocument>(HasSubstr("\"office\"")));
  spec.mandates = {Mandate({.person = "A", .committee = CommitteeKind::executive, .woman = true}),
                   Mandate({.person = "A", .post = "chair", .woman = false})};
  EXPECT_THAT([&] { Congress{spec}; },
              ThrowsMessage<InvalidDocument>(HasSubstr("mandate[1].woman: \"A\"")));
}

}  // namespace
}  // namespace congdoan
