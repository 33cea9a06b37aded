#include <congdoan/congress/audit.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ProvisionSpec about(const char* parameter) {
  ProvisionSpec spec;
  spec.id = "A";
  spec.topic = "congress";
  spec.parameter = parameter;
  spec.instrument = "Charter";
  spec.article = "12";
  spec.certainty = Certainty::seen;
  return spec;
}

RuleBook book(std::vector<ProvisionSpec> specs) {
  RuleBookSpec spec;
  int number = 0;
  for (ProvisionSpec& each : specs) {
    each.id += std::to_string(number++);
    spec.provisions.emplace_back(std::move(each));
  }
  return RuleBook(std::move(spec));
}

CongressSpec congress() {
  CongressSpec spec;
  spec.body = BodySpec{.id = "b", .name = "B", .level = BodyLevel::grassroots, .members = 200};
  spec.congress.date = Date(2021, 5, 20);
  return spec;
}

std::vector<Finding> findings(const CongressSpec& spec, ProvisionSpec provision) {
  return audit(Congress(spec), book({std::move(provision)})).findings;
}

Finding finding(const CongressSpec& spec, ProvisionSpec provision) {
  const auto all = findings(spec, std::move(provision));
  EXPECT_EQ(all.size(), 1U);
  return all.at(0);
}

AuditOutcome outcome(const CongressSpec& spec, ProvisionSpec provision) {
  return finding(spec, std::move(provision)).outcome;
}

ProvisionSpec quorum() {
  ProvisionSpec spec = about("quorum");
  spec.at_least = Ratio(2, 3);
  spec.base = "summoned";
  return spec;
}

Election committee(CommitteeKind kind, int elected) {
  Election election;
  election.committee = kind;
  election.elected = Quantity(elected);
  return election;
}

ProvisionSpec size_from_3_to_15() {
  ProvisionSpec spec = about("committee_size");
  spec.of = {"executive"};
  spec.at_least = Ratio(3);
  spec.at_most = Ratio(15);
  return spec;
}

TEST(AuditQuorum, IsDecidedByTheKernelOfThoseSummoned) {
  CongressSpec spec = congress();
  spec.attendance.summoned = 150;
  spec.attendance.present = 100;
  const Finding holds = finding(spec, quorum());
  EXPECT_EQ(holds.outcome, AuditOutcome::holds);
  EXPECT_EQ(holds.needed, Quantity(100));
  EXPECT_EQ(holds.spare, Quantity(0));
  EXPECT_THAT(holds.numbers,
              ElementsAre(AuditNumber{"present", 100}, AuditNumber{"summoned", 150}));
  spec.attendance.summoned = 151;
  const Finding violated = finding(spec, quorum());
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_EQ(violated.short_by, Quantity(1));
  EXPECT_THAT(violated.missing, IsEmpty());
}

TEST(AuditQuorum, FollowsFromThoseAbsentWhereTheyProveIt) {
  CongressSpec spec = congress();
  spec.attendance.present = 100;
  spec.attendance.absent = 50;
  EXPECT_EQ(outcome(spec, quorum()), AuditOutcome::holds);
  spec.attendance.absent = 51;
  EXPECT_EQ(outcome(spec, quorum()), AuditOutcome::violated);
}

TEST(AuditQuorum, ShowsThoseSummonedAsThosePresentAndAbsent) {
  CongressSpec spec = congress();
  spec.attendance.present = 100;
  spec.attendance.absent = 50;
  const Finding found = finding(spec, quorum());
  EXPECT_EQ(found.outcome, AuditOutcome::holds);
  EXPECT_THAT(found.numbers,
              ElementsAre(AuditNumber{"present", 100}, AuditNumber{"summoned", 150}));
}

TEST(AuditQuorum, StaysUnknownAndNamesWhatIsNotReported) {
  CongressSpec spec = congress();
  spec.attendance.summoned = 150;
  const Finding open = finding(spec, quorum());
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, ElementsAre("attendance.present"));
  // "More than 99 present" is enough where it proves it.
  spec.attendance.present = Quantity::over(99);
  EXPECT_EQ(outcome(spec, quorum()), AuditOutcome::holds);
  spec.attendance.present = Quantity::over(98);
  EXPECT_EQ(outcome(spec, quorum()), AuditOutcome::unknown);
}

TEST(AuditDates, AProvisionOutsideItsDaysHasNoFinding) {
  ProvisionSpec old = quorum();
  old.until = PeriodLabel::parse("2021-05-19");
  EXPECT_THAT(findings(congress(), old), IsEmpty());
  old.until = PeriodLabel::parse("2021-05-20");
  EXPECT_EQ(findings(congress(), old).size(), 1U);
}

TEST(AuditDates, AViolationOfWhatIsPerhapsInForceIsUnknown) {
  CongressSpec spec = congress();
  spec.attendance.summoned = 150;
  spec.attendance.present = 99;
  ProvisionSpec perhaps = quorum();
  perhaps.from = PeriodLabel::parse("2021");
  const Finding found = finding(spec, perhaps);
  EXPECT_EQ(found.outcome, AuditOutcome::unknown);
  EXPECT_EQ(found.applies, Truth::unknown);
  spec.attendance.present = 100;
  EXPECT_EQ(outcome(spec, perhaps), AuditOutcome::holds);
}

TEST(AuditDates, ACongressWithoutADateMetInTheYearInWhichItsTermStarts) {
  CongressSpec spec = congress();
  spec.congress.date.reset();
  spec.congress.term = Term::by_years(2020, 2025);
  ProvisionSpec rule = quorum();
  rule.from = PeriodLabel::parse("2020-02-03");
  const Finding found = finding(spec, rule);
  EXPECT_EQ(found.applies, Truth::unknown);
  EXPECT_THAT(found.missing, Contains("congress.date"));
  rule.from = PeriodLabel::parse("2020-01-01");
  EXPECT_EQ(finding(spec, rule).applies, Truth::yes);
  rule.from = PeriodLabel::parse("2021-01-01");
  EXPECT_THAT(findings(spec, rule), IsEmpty());
  // Without a term as well every provision perhaps applies.
  spec.congress.term.reset();
  EXPECT_EQ(finding(spec, rule).applies, Truth::unknown);
  EXPECT_EQ(audit(Congress(spec), book({rule})).when, std::nullopt);
}

TEST(AuditForm, AsksTheMembershipAndTheForm) {
  ProvisionSpec rule = about("congress_form");
  rule.value = "delegates";
  rule.conditions.resize(1);
  rule.conditions[0].measure = "members";
  rule.conditions[0].at_least = Ratio(150);
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.congress.form = CongressForm::all_members;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
  rule.unless = "the work is scattered";
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::unknown);
  rule.unless = "";
  spec.congress.form.reset();
  EXPECT_THAT(finding(spec, rule).missing, ElementsAre("congress.form"));
  spec.congress.form = CongressForm::all_members;
  spec.body = BodySpec{.id = "b", .name = "B", .members = 149};
  EXPECT_THAT(findings(spec, rule), IsEmpty());
  spec.body = BodySpec{.id = "b", .name = "B"};
  const Finding open = finding(spec, rule);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, ElementsAre("body.members"));
}

TEST(AuditDelegates, AreThoseSummonedAndTheCeilingLeavesACongressOfAllAlone) {
  ProvisionSpec rule = about("delegates_most");
  rule.at_most = Ratio(150);
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  spec.attendance.summoned = 150;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.attendance.summoned = 151;
  const Finding violated = finding(spec, rule);
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_EQ(violated.short_by, Quantity(1));
  spec.congress.form.reset();
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::unknown);
  spec.congress.form = CongressForm::all_members;
  EXPECT_THAT(findings(spec, rule), IsEmpty());
}

TEST(AuditDelegates, OfWhomItIsNotSaidWhatTheyWereWereAtLeastSummoned) {
  ProvisionSpec rule = about("delegates_most");
  rule.at_most = Ratio(150);
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  spec.attendance.delegates = 151;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
  spec.attendance.delegates = 150;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::unknown);
}

TEST(AuditDelegates, OfEachSortTogetherWereAtLeastSummoned) {
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  spec.attendance.ex_officio = 20;
  spec.attendance.elected = 125;
  spec.attendance.appointed = 6;
  ProvisionSpec ceiling = about("delegates_most");
  ceiling.at_most = Ratio(150);
  EXPECT_EQ(outcome(spec, ceiling), AuditOutcome::violated);
  spec.attendance.appointed = 5;
  EXPECT_EQ(outcome(spec, ceiling), AuditOutcome::unknown);
}

TEST(AuditDelegates, AreThosePresentAndAbsentTogether) {
  ProvisionSpec ceiling = about("delegates_most");
  ceiling.at_most = Ratio(150);
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  spec.attendance.present = 140;
  for (const auto& [absent, expected] :
       {std::pair{10, AuditOutcome::holds}, std::pair{15, AuditOutcome::violated}}) {
    spec.attendance.absent = absent;
    EXPECT_EQ(outcome(spec, ceiling), expected) << absent;
  }
  EXPECT_EQ(finding(spec, ceiling).short_by, Quantity(5));
  spec.attendance.absent = Quantity::between(5, 15);
  EXPECT_THAT(finding(spec, ceiling).numbers,
              ElementsAre(AuditNumber{"summoned", Quantity::between(145, 155)}));
}

TEST(AuditDelegates, AreAtLeastAsManyAsCameWhereTheirNumberIsARange) {
  ProvisionSpec ceiling = about("delegates_most");
  ceiling.at_most = Ratio(150);
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  spec.attendance.summoned = Quantity::between(140, 170);
  EXPECT_EQ(outcome(spec, ceiling), AuditOutcome::unknown);
  spec.attendance.ex_officio = 20;
  spec.attendance.elected = 130;
  spec.attendance.appointed = 1;
  EXPECT_EQ(outcome(spec, ceiling), AuditOutcome::violated);
  spec.attendance.appointed = 0;
  EXPECT_EQ(outcome(spec, ceiling), AuditOutcome::unknown);
  spec.attendance.present = 155;
  const Finding violated = finding(spec, ceiling);
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_EQ(violated.short_by, Quantity::between(5, 20));
  // More of all sorts than those present and absent cannot be.
  spec.attendance = Attendance{.present = 100, .absent = 40, .elected = 160};
  EXPECT_EQ(outcome(spec, ceiling), AuditOutcome::unknown);
}

TEST(AuditTerm, CountsMonthsByDaysOrByTheYearsOfItsName) {
  ProvisionSpec rule = about("term_months");
  rule.exactly = Ratio(60);
  CongressSpec spec = congress();
  spec.congress.term = Term::by_years(2021, 2026);
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.congress.term = Term::by_days(Date(2021, 5, 20), Date(2026, 5, 19));
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.congress.term = Term::by_days(Date(2021, 5, 20), Date(2023, 11, 19));
  const Finding violated = finding(spec, rule);
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_THAT(violated.numbers, ElementsAre(AuditNumber{"months", 30}));
  spec.congress.term.reset();
  EXPECT_THAT(finding(spec, rule).missing, ElementsAre("congress.term"));
}

TEST(AuditTerm, YearsThatDoNotKeepItMayBeMeantWithTheLastOne) {
  ProvisionSpec rule = about("term_months");
  rule.exactly = Ratio(60);
  CongressSpec spec = congress();
  spec.congress.term = Term::by_years(2021, 2025);
  const Finding open = finding(spec, rule);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.numbers, ElementsAre(AuditNumber{"months", Quantity::between(48, 60)}));
  EXPECT_THAT(open.missing, ElementsAre("congress.term"));
  for (const auto& [end, expected] :
       {std::pair{2024, AuditOutcome::violated}, std::pair{2025, AuditOutcome::unknown},
        std::pair{2026, AuditOutcome::holds}, std::pair{2027, AuditOutcome::violated}}) {
    spec.congress.term = Term::by_years(2021, end);
    EXPECT_EQ(outcome(spec, rule), expected) << end;
  }
  spec.congress.term = Term::by_days(Date(2021, 1, 1), Date(2024, 12, 31));
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
}

struct Shift {
  const char* reviews;
  Date date;
  Quantity months;
};

// The term reviewed was due after 60 months, in the month so many later.
TEST(AuditShift, CountsFromTheMonthInWhichTheTermIsFull) {
  ProvisionSpec length = about("term_months");
  length.exactly = Ratio(60);
  ProvisionSpec shift = about("term_shift_months");
  shift.at_most = Ratio(12);
  for (const Shift& each : {
           Shift{"2012-10-10..2017-10-09", Date(2017, 10, 16), 0},
           Shift{"2012-10-10..2017-10-09", Date(2017, 10, 1), 0},
           Shift{"2012-10-10..2017-10-09", Date(2018, 10, 31), 12},
           Shift{"2012-10-10..2017-10-09", Date(2018, 11, 1), 13},
           Shift{"2012-10-10..2017-10-09", Date(2016, 10, 31), 12},
           Shift{"2012-10-10..2017-10-09", Date(2016, 9, 30), 13},
           Shift{"2012-2017", Date(2017, 10, 16), Quantity::between(0, 9)},
           Shift{"2012-2016", Date(2016, 3, 1), Quantity::between(10, 21)},
           Shift{"2012-2020", Date(2020, 1, 1), Quantity::between(25, 36)},
       }) {
    SCOPED_TRACE(std::string(each.reviews) + " on " + each.date.text());
    CongressSpec spec = congress();
    spec.congress.date = each.date;
    spec.congress.reviews = Term::parse(each.reviews);
    const auto all = audit(Congress(spec), book({length, shift})).findings;
    ASSERT_EQ(all.size(), 2U);
    EXPECT_THAT(all[1].numbers, ElementsAre(AuditNumber{"months", each.months}));
    const AuditOutcome expected = *each.months.upper() <= 12  ? AuditOutcome::holds
                                  : *each.months.lower() > 12 ? AuditOutcome::violated
                                                              : AuditOutcome::unknown;
    EXPECT_EQ(all[1].outcome, expected);
  }
}

TEST(AuditShift, IsUnknownWithoutTheLengthOfTheTerm) {
  ProvisionSpec shift = about("term_shift_months");
  shift.at_most = Ratio(12);
  CongressSpec spec = congress();
  spec.congress.reviews = Term::by_years(2016, 2021);
  EXPECT_EQ(outcome(spec, shift), AuditOutcome::unknown);
}

TEST(AuditSecrecy, HasAFindingForEachElectionThatItIsAbout) {
  ProvisionSpec rule = about("secret_ballot");
  rule.of = {"executive", "chair", "delegates"};
  rule.value = "required";
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 5), committee(CommitteeKind::standing, 3)};
  spec.elections[0].how = ElectionHow::ballot;
  Election chair;
  chair.post = "chair";
  chair.how = ElectionHow::show_of_hands;
  Election upward;
  upward.delegates_to = "province";
  Election appointed = chair;
  appointed.how = ElectionHow::appointed;
  spec.elections.push_back(chair);
  spec.elections.push_back(upward);
  spec.elections.push_back(appointed);
  const auto all = findings(spec, rule);
  ASSERT_EQ(all.size(), 3U);
  EXPECT_EQ(all[0].outcome, AuditOutcome::holds);
  EXPECT_EQ(all[1].of, "chair");
  EXPECT_EQ(all[1].outcome, AuditOutcome::violated);
  EXPECT_EQ(all[2].outcome, AuditOutcome::unknown);
  EXPECT_THAT(all[2].missing, ElementsAre("election[delegates].how"));
}

ProvisionSpec majority_of_collected() {
  ProvisionSpec rule = about("election_majority");
  rule.of = {"executive"};
  rule.over = Ratio(1, 2);
  rule.base = "collected";
  return rule;
}

// 18 ballots collected, 2 of them invalid: 9 of 16 valid ones are over half, 9 of 18 are not.
CongressSpec elected_with(int votes) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 1)};
  Election& election = spec.elections[0];
  election.seats = 1;
  election.people = {"An"};
  election.majority = Majority::parse("over 1/2 of valid");
  Round round;
  round.collected = 18;
  round.valid = 16;
  round.candidates.resize(1);
  round.candidates[0].name = "An";
  round.candidates[0].votes = votes;
  election.rounds = {round};
  return spec;
}

TEST(AuditMajority, HoldsTheVotesOfThoseElectedAgainstTheBaseOfTheProvision) {
  const Finding violated = finding(elected_with(9), majority_of_collected());
  EXPECT_EQ(violated.outcome, AuditOutcome::violated);
  EXPECT_EQ(violated.needed, Quantity(10));
  EXPECT_EQ(violated.short_by, Quantity(1));
  EXPECT_THAT(violated.numbers, ElementsAre(AuditNumber{"votes", 9}, AuditNumber{"collected", 18}));
  EXPECT_EQ(outcome(elected_with(10), majority_of_collected()), AuditOutcome::holds);
}

TEST(AuditMajority, WithoutVotesComparesWhatTheElectionAskedFor) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 5)};
  const Finding open = finding(spec, majority_of_collected());
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing,
              ElementsAre("election[executive].majority", "election[executive].round"));
  // As much of a base at least as large, or more, makes sure of it; of a smaller one it may not.
  for (const auto& [stated, expected] : {
           std::pair{"over 1/2 of cast", AuditOutcome::holds},
           std::pair{"over 2/3 of collected", AuditOutcome::holds},
           std::pair{"at_least 2/3 of collected", AuditOutcome::holds},
           std::pair{"over 1/2 of issued", AuditOutcome::holds},
           std::pair{"at_least 1/2 of collected", AuditOutcome::violated},
           std::pair{"over 1/3 of collected", AuditOutcome::violated},
           std::pair{"at_least 1/2 of issued", AuditOutcome::unknown},
           std::pair{"over 1/2 of valid", AuditOutcome::unknown},
       }) {
    spec.elections[0].majority = Majority::parse(stated);
    const Finding found = finding(spec, majority_of_collected());
    EXPECT_EQ(found.outcome, expected) << stated;
    EXPECT_EQ(found.said, stated);
  }
}

// Two people have as many votes for the last of two seats; the second ballot chooses.
TEST(AuditMajority, IsThatOfTheFirstBallotWhereTheSecondOnlyChoosesAmongThoseWhoReachedIt) {
  for (const auto& [votes, expected] :
       {std::pair{55, AuditOutcome::holds}, std::pair{50, AuditOutcome::violated}}) {
    CongressSpec spec = congress();
    spec.elections = {committee(CommitteeKind::executive, 1)};
    Election& election = spec.elections[0];
    election.elected = 2;
    election.seats = 2;
    election.people = {"Chi", "An"};
    election.rounds.resize(2);
    for (Round& round : election.rounds) {
      round.collected = 100;
      round.valid = 100;
      round.candidates.resize(2);
      round.candidates[0].name = "An";
      round.candidates[1].name = "Bình";
    }
    for (Candidate& each : election.rounds[0].candidates) each.votes = votes;
    election.rounds[0].candidates.push_back({.name = "Chi", .votes = 80});
    election.rounds[1].seats = 1;
    election.rounds[1].highest_win = true;
    election.rounds[1].candidates[0].votes = 48;
    election.rounds[1].candidates[1].votes = 45;
    EXPECT_EQ(outcome(spec, majority_of_collected()), expected) << votes;
  }
}

TEST(AuditMajority, IsThatOfTheProvisionThatTheElectionNames) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 5)};
  spec.elections[0].provision = "A0";
  const Finding found = finding(spec, majority_of_collected());
  EXPECT_EQ(found.outcome, AuditOutcome::holds);
  EXPECT_EQ(found.said, "over 1/2 of collected");
}

TEST(AuditMajority, RefusesANamedProvisionThatSaysNone) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 5)};
  const RuleBook rules = book({majority_of_collected(), quorum()});
  for (const auto& [id, reason] : {std::pair{"EL-99", "EL-99"}, std::pair{"A1", "no majority"}}) {
    spec.elections[0].provision = id;
    try {
      const Audit result = audit(Congress(spec), rules);
      ADD_FAILURE() << id << " gave " << result.findings.size() << " findings";
    } catch (const InvalidDocument& error) {
      EXPECT_THAT(error.what(), HasSubstr("election[0].provision")) << id;
      EXPECT_THAT(error.what(), HasSubstr(reason)) << id;
    }
  }
}

TEST(AuditMajority, AsksTheProvisionsOfTheDayOfTheElection) {
  ProvisionSpec rule = majority_of_collected();
  rule.from = PeriodLabel::parse("2021-06-24");
  CongressSpec spec = elected_with(10);
  EXPECT_THAT(findings(spec, rule), IsEmpty());
  spec.elections[0].date = Date(2021, 6, 24);
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.elections[0].date = Date(2021, 6, 23);
  EXPECT_THAT(findings(spec, rule), IsEmpty());
}

TEST(AuditMajority, AByElectionIsOfADayAfterTheCongress) {
  ProvisionSpec rule = majority_of_collected();
  rule.until = PeriodLabel::parse("2021-12-31");
  CongressSpec spec = elected_with(9);
  spec.elections[0].how = ElectionHow::by_election;
  const Finding open = finding(spec, rule);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, Contains("election[executive].date"));
}

TEST(AuditCommittees, BothEndsOfARangeBind) {
  CongressSpec spec = congress();
  for (const auto& [size, expected] :
       {std::pair{2, AuditOutcome::violated}, std::pair{3, AuditOutcome::holds},
        std::pair{15, AuditOutcome::holds}, std::pair{16, AuditOutcome::violated}}) {
    spec.elections = {committee(CommitteeKind::executive, size)};
    EXPECT_EQ(outcome(spec, size_from_3_to_15()), expected) << size;
  }
  spec.elections = {committee(CommitteeKind::executive, 16)};
  EXPECT_EQ(finding(spec, size_from_3_to_15()).short_by, Quantity(1));
  spec.elections.clear();
  EXPECT_THAT(finding(spec, size_from_3_to_15()).missing, ElementsAre("election[executive]"));
}

TEST(AuditCommittees, AreAsLargeAsTheProvisionsOfTheDayOfTheirElectionDemand) {
  CongressSpec spec = congress();
  spec.elections.push_back(
      {.committee = CommitteeKind::standing, .seats = 7, .date = Date(2021, 6, 1)});
  ProvisionSpec later = about("standing_size");
  later.at_most = Ratio(5);
  later.from = PeriodLabel::parse("2021-06-01");
  EXPECT_EQ(outcome(spec, later), AuditOutcome::violated);
  spec.elections[0].date = Date(2021, 5, 31);
  EXPECT_THAT(findings(spec, later), IsEmpty());
}

TEST(AuditCommittees, AreAskedByTheProvisionsOfTheDayOfTheirElectionWhateverIsAsked) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::inspection, 3),
                    committee(CommitteeKind::executive, 3)};
  for (Election& each : spec.elections) each.people = {"An", "Bình", "Chi"};
  ProvisionSpec existence = about("inspection_committee");
  existence.value = "none";
  ProvisionSpec form = about("committee_form");
  form.value = "chair_only";
  ProvisionSpec overlap = about("inspection_overlap");
  overlap.at_most = Ratio(1, 3);
  overlap.base = "inspection";
  for (ProvisionSpec rule : {existence, form, overlap}) {
    SCOPED_TRACE(rule.parameter);
    rule.from = PeriodLabel::parse("2021-06-01");
    for (Election& each : spec.elections) each.date.reset();
    EXPECT_THAT(findings(spec, rule), IsEmpty());
    for (Election& each : spec.elections) each.date = Date(2021, 6, 1);
    EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
    for (Election& each : spec.elections) each.date = Date(2021, 5, 31);
    EXPECT_THAT(findings(spec, rule), IsEmpty());
  }
}

TEST(AuditCommittees, SeatsAreTheSizeWhereSomeStayedVacant) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 15)};
  spec.elections[0].seats = 16;
  EXPECT_EQ(outcome(spec, size_from_3_to_15()), AuditOutcome::violated);
}

TEST(AuditCommittees, SeatsThatStayedVacantCountWhereTheirNumberIsNotSaid) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 13)};
  for (const auto& [vacant, expected] :
       {std::pair{2, AuditOutcome::holds}, std::pair{3, AuditOutcome::violated}}) {
    spec.elections[0].vacant = vacant;
    EXPECT_EQ(outcome(spec, size_from_3_to_15()), expected) << vacant;
  }
}

TEST(AuditCommittees, AreAtLeastAsLargeAsThePeopleNamed) {
  CongressSpec spec = congress();
  Election election;
  election.committee = CommitteeKind::executive;
  for (const auto& [size, expected] :
       {std::pair{2, AuditOutcome::unknown}, std::pair{3, AuditOutcome::unknown},
        std::pair{15, AuditOutcome::unknown}, std::pair{16, AuditOutcome::violated}}) {
    election.people.clear();
    for (int i = 0; i < size; ++i) election.people.push_back("Người " + std::to_string(i));
    spec.elections = {election};
    const Finding found = finding(spec, size_from_3_to_15());
    EXPECT_EQ(found.outcome, expected) << size;
    EXPECT_THAT(found.numbers, ElementsAre(AuditNumber{"committee", Quantity::at_least(size)}));
    EXPECT_EQ(Congress(spec).committees().at(0).size, Quantity::at_least(size));
  }
}

TEST(AuditCommittees, AreAsLargeAsTheBallotsProve) {
  CongressSpec spec = congress();
  Election election;
  election.committee = CommitteeKind::executive;
  election.majority = Majority::parse("over 1/2 of collected");
  Round round;
  round.seats = 16;
  round.collected = 10;
  round.valid = 10;
  for (int i = 0; i < 16; ++i)
    round.candidates.push_back({.name = "Người " + std::to_string(i), .votes = 9});
  election.rounds = {round};
  spec.elections = {election};
  EXPECT_EQ(outcome(spec, size_from_3_to_15()), AuditOutcome::violated);
  // A seat that stayed vacant is one of the committee.
  spec.elections[0].rounds[0].candidates[0].votes = 5;
  EXPECT_EQ(Congress(spec).committees().at(0).size, Quantity(15));
  EXPECT_EQ(outcome(spec, size_from_3_to_15()), AuditOutcome::violated);
  spec.elections[0].rounds[0].seats = 15;
  EXPECT_EQ(outcome(spec, size_from_3_to_15()), AuditOutcome::holds);
}

TEST(AuditCommittees, OneOfTwoElectionsDoesNotTellTheSize) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 13),
                    committee(CommitteeKind::executive, 3)};
  const Finding open = finding(spec, size_from_3_to_15());
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, ElementsAre("election[executive].seats"));
}

TEST(AuditCommittees, AThirdOfTheCommitteeIsTheMostForAStandingOne) {
  ProvisionSpec rule = about("standing_size");
  rule.at_most = Ratio(1, 3);
  rule.base = "committee";
  CongressSpec spec = congress();
  for (const auto& [size, most] :
       {std::pair{9, 3}, std::pair{10, 3}, std::pair{11, 3}, std::pair{15, 5}}) {
    spec.elections = {committee(CommitteeKind::executive, size),
                      committee(CommitteeKind::standing, most)};
    const Finding held = finding(spec, rule);
    EXPECT_EQ(held.outcome, AuditOutcome::holds) << size;
    EXPECT_EQ(held.needed, Quantity(most)) << size;
    spec.elections[1].elected = Quantity(most + 1);
    EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated) << size;
  }
}

TEST(AuditCommittees, AConditionMayAskForTheSizeOfAnotherCommittee) {
  ProvisionSpec rule = about("standing_committee");
  rule.value = "required";
  rule.conditions.resize(1);
  rule.conditions[0].measure = "committee";
  rule.conditions[0].at_least = Ratio(9);
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 8)};
  EXPECT_THAT(findings(spec, rule), IsEmpty());
  spec.elections = {committee(CommitteeKind::executive, 9)};
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::unknown);  // that none is named proves nothing
  spec.elections.push_back(committee(CommitteeKind::standing, 3));
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
}

TEST(AuditCommittees, NobodyMayElectAnInspectionCommitteeThatIsNotToBe) {
  ProvisionSpec rule = about("inspection_committee");
  rule.value = "none";
  CongressSpec spec = congress();
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::unknown);
  spec.elections = {committee(CommitteeKind::inspection, 3)};
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
}

TEST(AuditCommittees, NobodyElectedIsNoCommittee) {
  ProvisionSpec standing = about("standing_committee");
  standing.value = "required";
  ProvisionSpec inspection = about("inspection_committee");
  inspection.value = "none";
  ProvisionSpec form = about("committee_form");
  form.value = "chair_only";
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::standing, 0), committee(CommitteeKind::inspection, 0),
                    committee(CommitteeKind::executive, 0)};
  EXPECT_EQ(outcome(spec, standing), AuditOutcome::violated);
  EXPECT_EQ(finding(spec, standing).said, "none");
  EXPECT_EQ(outcome(spec, inspection), AuditOutcome::holds);
  EXPECT_EQ(outcome(spec, form), AuditOutcome::holds);
  // Seats that stayed vacant are those of a committee that was to be.
  for (Election& each : spec.elections) each.vacant = 3;
  EXPECT_EQ(outcome(spec, standing), AuditOutcome::unknown);
  EXPECT_THAT(finding(spec, inspection).missing, ElementsAre("election[inspection].elected"));
  for (Election& each : spec.elections) each = committee(*each.committee, 1);
  EXPECT_EQ(outcome(spec, standing), AuditOutcome::holds);
  EXPECT_EQ(outcome(spec, inspection), AuditOutcome::violated);
  EXPECT_EQ(outcome(spec, form), AuditOutcome::violated);
}

TEST(AuditCommittees, PeopleOfBothCommitteesAreCountedWhereAllAreNamed) {
  ProvisionSpec rule = about("inspection_overlap");
  rule.at_most = Ratio(1, 3);
  rule.base = "inspection";
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 3),
                    committee(CommitteeKind::inspection, 3)};
  spec.elections[0].people = {"An", "Bình", "Chi"};
  spec.elections[1].people = {"An", "Dung", "Em"};
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.elections[1].people = {"An", "Bình", "Em"};
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
  // Two of those named are too many already, whoever the third is.
  spec.elections[1].people = {"An", "Bình"};
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
  spec.elections[1].people = {"An"};
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::unknown);
}

TEST(AuditFillings, AreHeldAgainstTheSeatsThatTheCongressFixed) {
  ProvisionSpec rule = about("vacancy_fillings");
  rule.at_most = Ratio(2, 3);
  rule.base = "committee";
  CongressSpec spec = congress();
  spec.congress.term = Term::by_days(Date(2021, 5, 20), Date(2026, 5, 19));
  spec.elections = {committee(CommitteeKind::executive, 7)};
  EXPECT_THAT(finding(spec, rule).missing, ElementsAre("mandate"));
  for (const auto& [filled, expected] :
       {std::pair{4, AuditOutcome::holds}, std::pair{5, AuditOutcome::violated}}) {
    spec.mandates.clear();
    for (int i = 0; i < filled; ++i) {
      MandateSpec mandate;
      mandate.person = "Người " + std::to_string(i);
      mandate.committee = CommitteeKind::executive;
      mandate.from = Period(Date(2022, 1, 1 + i), Date(2022, 1, 1 + i));
      mandate.began = MandateBegan::by_election;
      spec.mandates.emplace_back(std::move(mandate));
    }
    const Finding found = finding(spec, rule);
    EXPECT_EQ(found.outcome, expected) << filled;
    EXPECT_EQ(found.needed, Quantity(4)) << filled;
    // Provisions are those of the days of the fillings, not of the congress.
    ProvisionSpec later = rule;
    later.from = PeriodLabel::parse("2022-01-01");
    EXPECT_EQ(outcome(spec, later), expected) << filled;
    later.from = PeriodLabel::parse("2023-01-01");
    EXPECT_THAT(findings(spec, later), IsEmpty());
  }
  spec.congress.term.reset();
  EXPECT_THAT(finding(spec, rule).missing, ElementsAre("congress.term"));
}

TEST(AuditOwnRules, AQuorumMayBeANumber) {
  ProvisionSpec rule = about("quorum");
  rule.at_least = Ratio(80);
  CongressSpec spec = congress();
  spec.attendance.present = 80;
  const Finding found = finding(spec, rule);
  EXPECT_EQ(found.outcome, AuditOutcome::holds);
  EXPECT_THAT(found.numbers, ElementsAre(AuditNumber{"present", 80}));
  spec.attendance.present = 79;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
}

TEST(AuditOwnRules, DelegatesAreHeldAgainstTheBaseOfTheProvision) {
  ProvisionSpec rule = about("delegates_most");
  rule.at_most = Ratio(1, 2);
  rule.base = "members";
  CongressSpec spec = congress();  // of 200 members
  spec.congress.form = CongressForm::delegates;
  spec.attendance.summoned = 100;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::holds);
  spec.attendance.summoned = 101;
  EXPECT_EQ(outcome(spec, rule), AuditOutcome::violated);
}

TEST(AuditOwnRules, ABaseThatIsNotKnownIsNeverViolated) {
  CongressSpec spec = congress();
  spec.attendance.summoned = 100;
  spec.attendance.present = 1;
  spec.congress.term = Term::by_days(Date(2021, 1, 1), Date(2021, 12, 31));
  ProvisionSpec rule = quorum();
  rule.base = "sumoned";
  const Finding open = finding(spec, rule);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, ElementsAre(HasSubstr("A0.base: members")));
  ProvisionSpec term = about("term_months");
  term.at_least = Ratio(1, 2);
  term.base = "members";
  EXPECT_EQ(outcome(spec, term), AuditOutcome::unknown);
  spec.elections = {committee(CommitteeKind::executive, 5)};
  ProvisionSpec majority = majority_of_collected();
  majority.base = "colected";
  EXPECT_EQ(outcome(spec, majority), AuditOutcome::unknown);
}

TEST(AuditOwnRules, AWordThatIsNotKnownIsNeverViolated) {
  CongressSpec spec = congress();
  spec.congress.form = CongressForm::delegates;
  spec.elections = {committee(CommitteeKind::inspection, 3)};
  spec.elections[0].how = ElectionHow::show_of_hands;
  for (const auto& [value, expected] : {
           std::pair{"required", AuditOutcome::violated},
           std::pair{"requird", AuditOutcome::unknown},
           std::pair{"allowed", AuditOutcome::holds},
           std::pair{"not_required", AuditOutcome::holds},
           std::pair{"", AuditOutcome::unknown},
       }) {
    ProvisionSpec rule = about("secret_ballot");
    rule.value = value;
    EXPECT_EQ(outcome(spec, rule), expected) << value;
  }
  ProvisionSpec inspection = about("inspection_committee");
  inspection.value = "required";
  EXPECT_EQ(outcome(spec, inspection), AuditOutcome::holds);
  ProvisionSpec form = about("congress_form");
  form.value = "delegate";
  const Finding open = finding(spec, form);
  EXPECT_EQ(open.outcome, AuditOutcome::unknown);
  EXPECT_THAT(open.missing, ElementsAre("A0.value: delegates / all_members"));
}

TEST(Audit, AsksOnlyAboutParametersThatACongressTells) {
  EXPECT_THAT(findings(congress(), about("founding_members")), IsEmpty());
  EXPECT_THAT(audited_parameters(), Contains("quorum"));
}

TEST(Audit, LeavesOutWhatIsOnlyRecalledUntilAskedFor) {
  ProvisionSpec recalled = quorum();
  recalled.certainty = Certainty::recalled;
  const RuleBook rules = book({recalled});
  const Congress held(congress());
  EXPECT_THAT(audit(held, rules).findings, IsEmpty());
  EXPECT_EQ(audit(held, rules.with(Certainty::recalled)).findings.size(), 1U);
}

TEST(Audit, GivesAFindingForEachOfTwoProvisionsOnOneQuestion) {
  CongressSpec spec = congress();
  spec.elections = {committee(CommitteeKind::executive, 16)};
  ProvisionSpec larger = size_from_3_to_15();
  larger.at_most = Ratio(25);
  const Audit result = audit(Congress(spec), book({size_from_3_to_15(), larger}));
  ASSERT_EQ(result.findings.size(), 2U);
  EXPECT_EQ(result.count(AuditOutcome::violated), 1U);
  EXPECT_EQ(result.count(AuditOutcome::holds), 1U);
  EXPECT_EQ(result.body, "b");
}

TEST(AuditExplain, SaysTheNumbersTheOutcomeAndWhatIsDemanded) {
  CongressSpec spec = congress();
  spec.attendance.summoned = 151;
  spec.attendance.present = 100;
  ProvisionSpec rule = quorum();
  rule.name = "số có mặt";
  const Finding violated = finding(spec, rule);
  EXPECT_EQ(explain(violated, Language::en),
            "A0, số có mặt: those present: 100, those summoned: 151 — violated: at least 2/3 of "
            "those summoned, which is 101, short by 1");
  EXPECT_EQ(explain(violated, Language::vi),
            "A0, số có mặt: số người có mặt: 100, số người được triệu tập: 151 — trái quy định: ít "
            "nhất 2/3 số người được triệu tập, tức 101, thiếu 1");
}

TEST(AuditExplain, SaysWhatIsNotKnown) {
  ProvisionSpec rule = quorum();
  rule.from = PeriodLabel::parse("2021");
  const Finding open = finding(congress(), rule);
  EXPECT_EQ(
      explain(open, Language::en),
      "A0, quorum: those present: not reported, those summoned: not reported — unknown: at "
      "least 2/3 of those summoned; to know: attendance.present, attendance.summoned; perhaps "
      "it does not apply");
}

}  // namespace
}  // namespace congdoan
