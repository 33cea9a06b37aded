// The majority that motions and elections take from a rule book.
#include <string>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/votes/election_result.hpp>
#include <congdoan/votes/motion_result.hpp>

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::ThrowsMessage;

ProvisionSpec rule(std::string id, const char* from, const char* until) {
  return {.id = std::move(id),
          .topic = "motion",
          .parameter = "motion_majority",
          .over = Ratio(1, 2),
          .base = "present",
          .from = PeriodLabel::parse(from),
          .until = PeriodLabel::parse(until),
          .instrument = "Điều lệ",
          .certainty = Certainty::seen};
}

RuleBook book_of(std::vector<Provision> provisions) {
  return RuleBook(RuleBookSpec{.provisions = std::move(provisions)});
}

TEST(DecideMotionRules, TakesTheMajorityOfTheOneRuleInForceAndNamesIt) {
  const RuleBook book =
      book_of({rule("A-1", "2013-01-01", "2019-12-31"), rule("A-2", "2020-01-01", "2025-12-31")});
  MotionSpec motion{.date = Date(2016, 5, 1), .for_ = 51, .present = 100};
  EXPECT_EQ(decide_motion(motion).outcome, MotionOutcome::undetermined);
  const MotionResult result = decide_motion(motion, &book);
  EXPECT_EQ(result.outcome, MotionOutcome::carried);
  EXPECT_EQ(result.provision, "A-1");
  EXPECT_EQ(result.majority, Majority::parse("over 1/2 of present"));
  motion.date = Date(2010, 1, 1);
  EXPECT_EQ(decide_motion(motion, &book).outcome, MotionOutcome::undetermined);
  motion.date.reset();
  EXPECT_THAT(decide_motion(motion, &book).missing, ElementsAre("majority", "date"));
}

TEST(DecideMotionRules, TakesNoneOfSeveral) {
  const RuleBook book =
      book_of({rule("A-1", "2013-01-01", "2019-12-31"), rule("A-2", "2016-01-01", "2025-12-31")});
  const MotionSpec motion{.date = Date(2016, 5, 1), .for_ = 51, .present = 100};
  const MotionResult result = decide_motion(motion, &book);
  EXPECT_EQ(result.outcome, MotionOutcome::undetermined);
  EXPECT_THAT(result.candidates, ElementsAre("A-1", "A-2"));
  MotionSpec named = motion;
  named.provision = "A-2";
  EXPECT_EQ(decide_motion(named, &book).provision, "A-2");
  EXPECT_EQ(decide_motion(named, &book).outcome, MotionOutcome::carried);
}

TEST(DecideMotionRules, RefusesARuleThatDoesNotFit) {
  ProvisionSpec other = rule("A-3", "2013-01-01", "2019-12-31");
  other.over.reset();
  other.base.clear();
  other.value = "required";
  const RuleBook book = book_of({rule("A-1", "2013-01-01", "2019-12-31"), other});
  const auto decided = [&](const MotionSpec& motion) {
    return [&book, motion] { static_cast<void>(decide_motion(motion, &book)); };
  };
  EXPECT_THAT(decided({.date = Date(2020, 1, 1), .provision = "A-1"}),
              ThrowsMessage<InvalidValue>(HasSubstr("A-1 is not in force on 2020-01-01")));
  EXPECT_THAT(decided({.provision = "A-3"}),
              ThrowsMessage<InvalidValue>(HasSubstr("A-3 is not a majority of votes")));
  EXPECT_THAT(decided({.majority = Majority::parse("over 1/2 of cast"), .provision = "A-1"}),
              ThrowsMessage<InvalidValue>(HasSubstr("but provision A-1 says over 1/2 of present")));
  EXPECT_THAT(decided({.provision = "A-9"}), ThrowsMessage<UnknownId>(HasSubstr("A-9")));
  EXPECT_THAT(decided({.present = 30, .share = Percent::parse("87.5%"), .provision = "A-1"}),
              ThrowsMessage<InvalidValue>(HasSubstr("share 87.5% of present")));
}

// Elections take their majority from the same rules.

ElectionResult elected_under(const Election& election, const RuleBook& book) {
  Election held = election;
  held.rounds = {{.collected = 18, .candidates = {{.name = "An", .votes = 10}}}};
  return decide_election(held, &book);
}

ProvisionSpec election_rule(std::string id, const char* from, const char* until) {
  ProvisionSpec spec = rule(std::move(id), from, until);
  spec.topic = "election";
  spec.parameter = "election_majority";
  spec.base = "collected";
  return spec;
}

Election dated(const Date& date) {
  return {.committee = CommitteeKind::executive, .seats = 1, .date = date};
}

TEST(DecideElectionRules, TakesTheMajorityOfARuleThatIsInForceAndNamesIt) {
  const RuleBook book = book_of({election_rule("B-1", "2013-01-01", "2019-12-31")});
  const Election election = dated(Date(2016, 5, 1));
  const ElectionResult result = elected_under(election, book);
  EXPECT_THAT(result.elected, ElementsAre("An"));
  EXPECT_THAT(result.provisions, ElementsAre("B-1"));
}

TEST(DecideElectionRules, TakesNoMajorityThatIsOnlyPerhapsInForce) {
  // It ends on some day of 2016.
  const RuleBook book = book_of({election_rule("B-1", "2013-01-01", "2016")});
  const Election election = dated(Date(2016, 5, 1));
  const ElectionResult result = elected_under(election, book);
  EXPECT_THAT(result.elected, ElementsAre());
  EXPECT_THAT(result.provisions, ElementsAre("B-1"));
  EXPECT_THAT(result.missing, ElementsAre("majority: perhaps B-1"));
}

TEST(DecideElectionRules, RefusesANamedRuleThatIsNotInForce) {
  const RuleBook book = book_of({election_rule("B-1", "2013-01-01", "2019-12-31")});
  Election election = dated(Date(2020, 5, 1));
  election.provision = "B-1";
  EXPECT_THAT([&] { static_cast<void>(elected_under(election, book)); },
              ThrowsMessage<InvalidDocument>(
                  HasSubstr("provision: provision B-1 is not in force on 2020-05-01")));
}

}  // namespace
}  // namespace congdoan
