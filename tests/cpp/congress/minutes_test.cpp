#include <congdoan/congress/minutes.hpp>

#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/votes/election_result.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::ThrowsMessage;

CongressSpec office_of_20() {
  return {.body = Body{{.id = "office", .name = "Công đoàn Văn phòng"}},
          .congress = {.date = Date(2017, 10, 16)},
          .attendance = {.summoned = 20, .present = 18}};
}

Round round_of(const Quantity& collected) {
  return {.issued = 18, .collected = collected, .valid = 16, .invalid = 2};
}

Election one_seat(Round round) {
  return {.id = "bch",
          .committee = CommitteeKind::executive,
          .seats = 1,
          .majority = Majority::parse("over 1/2 of collected"),
          .by = "congress",
          .rounds = {std::move(round)}};
}

std::string record(Election election, Language language = Language::en) {
  CongressSpec spec = office_of_20();
  spec.elections = {std::move(election)};
  return minutes(Congress(spec), language);
}

TEST(Minutes, HaveAllNumbersOfABallot) {
  Round round = round_of(18);
  round.invalid_for = {{InvalidReason::all_struck, 2}};
  round.candidates = {{.name = "B", .votes = 4}, {.name = "A", .votes = 10}};
  const std::string text = record(one_seat(round));
  EXPECT_THAT(text, AllOf(HasSubstr("Summoned: 20; present: 18"), HasSubstr("Ballots issued: 18"),
                          HasSubstr("Ballots collected: 18"), HasSubstr("Valid ballots: 16"),
                          HasSubstr("Invalid ballots: 2"), HasSubstr("all names struck: 2"),
                          HasSubstr("at least 10 votes"), HasSubstr("Elected: A")));
  // The most votes first.
  EXPECT_LT(text.find("1  A"), text.find("2  B"));
  EXPECT_THAT(text, AllOf(HasSubstr("55.6%"), HasSubstr("22.2%")));
}

TEST(Minutes, SayThatOneHalfIsNotEnough) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 9}};
  EXPECT_THAT(record(one_seat(round)), AllOf(HasSubstr("50%"), HasSubstr("Elected: nobody"),
                                             HasSubstr("Seats still open: 1"),
                                             HasSubstr("a further ballot for 1 seat among: A")));
}

TEST(Minutes, SayOnceThatARangeOfVotesIsNeeded) {
  Round round;
  round.collected = Quantity::between(18, 21);
  round.candidates = {{.name = "A", .votes = 15}};
  // Of a later election the attendance says nothing.
  const auto needed = [&round](Language language) {
    Election election = one_seat(round);
    election.how = ElectionHow::by_election;
    return record(election, language);
  };
  EXPECT_THAT(needed(Language::en), HasSubstr(", not known exactly: 10 to 11 votes\n"));
  EXPECT_THAT(needed(Language::vi), HasSubstr(", chưa biết chính xác: từ 10 đến 11 phiếu\n"));
  round.collected = Quantity::at_least(18);
  EXPECT_THAT(needed(Language::en), HasSubstr(", not known exactly: at least 10 votes\n"));
  EXPECT_THAT(needed(Language::vi), HasSubstr(", chưa biết chính xác: ít nhất 10 phiếu\n"));
}

TEST(Minutes, CallNoFurtherBallotWhereNobodyIsLeft) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 12}};
  Election election = one_seat(round);
  election.seats = 2;
  EXPECT_THAT(record(election),
              AllOf(HasSubstr("Still open: 1 seat; nobody on the list is left to stand again"),
                    Not(HasSubstr("further ballot"))));
  EXPECT_THAT(record(election, Language::vi),
              HasSubstr("Còn thiếu 1 người; trong danh sách không còn ai để bầu tiếp"));
  EXPECT_THAT(explain(decide_election(election), Language::en),
              HasSubstr("open: 1 seat, nobody on the list is left to stand again"));
}

TEST(Minutes, NameThoseTiedAndTheLots) {
  Round round = round_of(18);
  round.valid = 18;
  round.invalid = 0;
  Election election = one_seat(round);
  election.seats = 2;
  election.rounds.front().candidates = {
      {.name = "A", .votes = 12}, {.name = "B", .votes = 10}, {.name = "C", .votes = 10}};
  EXPECT_THAT(record(election), HasSubstr("Tied, none of them elected: B, C"));
  election.rounds.front().lots = {"C"};
  EXPECT_THAT(record(election),
              AllOf(HasSubstr("Of these by lot: C"), Not(HasSubstr("none of them elected"))));
}

TEST(Minutes, LeaveBlankWhatIsNotReported) {
  CongressSpec spec = office_of_20();
  spec.congress.date.reset();
  spec.attendance = {};
  spec.elections = {{.post = "chair", .by = "executive", .people = {"A"}}};
  const std::string text = minutes(Congress(spec), Language::en);
  EXPECT_THAT(text, AllOf(HasSubstr("Ballots issued: ......"), HasSubstr("Date: ......"),
                          HasSubstr("Elected: ......"), HasSubstr("(signature, name)")));
}

TEST(Minutes, LeaveTheElectedBlankWhereItIsNotDetermined) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 10}};
  Election election = one_seat(round);
  election.majority.reset();
  EXPECT_THAT(record(election), AllOf(HasSubstr("Elected: ...."), HasSubstr("Not determined: A"),
                                      HasSubstr("To conclude, still to be known: the majority\n")));
  EXPECT_THAT(record(election, Language::vi),
              HasSubstr("Để kết luận, còn cần biết: tỷ lệ phiếu để trúng cử\n"));
}

TEST(Minutes, LeaveBlankWhoStoodWhereNotEverybodyIsNamed) {
  Election election = one_seat(round_of(18));
  election.elected = 1;
  const std::string nobody = record(election);
  EXPECT_THAT(nobody,
              AllOf(HasSubstr("names on the ballot: .........."), HasSubstr("Elected: .........."),
                    HasSubstr("still to be known: everybody who stood"),
                    Not(HasSubstr("Elected: nobody")), Not(HasSubstr("Does not fit"))));
  election.nominated = 3;
  election.rounds[0].candidates = {{.name = "A", .votes = 6}};
  const std::string some = record(election);
  EXPECT_THAT(some, AllOf(HasSubstr("names on the ballot: 3"), HasSubstr("1  A "),
                          HasSubstr("2  ...................."),
                          HasSubstr("3  ...................."), HasSubstr("Elected: .........."),
                          HasSubstr("Not determined: perhaps others who are not named"),
                          HasSubstr("still to be known: everybody who stood"),
                          Not(HasSubstr("Does not fit"))));
  // Whoever is not named can have 6 votes of 16, and it takes 10.
  election.rounds[0].candidates = {{.name = "A", .votes = 10}};
  EXPECT_THAT(record(election), AllOf(HasSubstr("Elected: A\n"), Not(HasSubstr("to be known"))));
}

TEST(Minutes, SayHowManyAlternatesAreToBeElected) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 10}};
  Election election = one_seat(round);
  election.committee.reset();
  election.delegates_to = "Đại hội trên";
  election.alternates = 2;
  EXPECT_THAT(record(election), HasSubstr("Alternates to be elected besides: 2\n"));
}

TEST(Minutes, LeaveThePlaceOfAnotherMeetingBlank) {
  CongressSpec spec = office_of_20();
  spec.congress.place = "Hội trường";
  spec.elections = {{.post = "chair", .by = "congress"}};
  EXPECT_THAT(minutes(Congress(spec), Language::en), HasSubstr("place: Hội trường"));
  spec.elections.front().by = "executive";
  EXPECT_THAT(minutes(Congress(spec), Language::en), HasSubstr("place: ....."));
}

TEST(Minutes, NameThoseSummonedByTheFormOfTheCongress) {
  CongressSpec spec = office_of_20();
  spec.congress.form = CongressForm::all_members;
  spec.elections = {{.post = "chair", .by = "congress"}};
  EXPECT_THAT(minutes(Congress(spec), Language::vi),
              AllOf(HasSubstr("Đoàn viên được triệu tập: 20"), HasSubstr("Đại hội: ....")));
  spec.congress.form = CongressForm::delegates;
  spec.congress.ordinal = Ordinal(8);
  EXPECT_THAT(minutes(Congress(spec), Language::vi),
              AllOf(HasSubstr("Đại biểu được triệu tập: 20"), HasSubstr("Đại hội: lần thứ VIII")));
}

TEST(Minutes, HaveTheVotesThatAPrintedShareGives) {
  Round round{.collected = 18};
  round.candidates = {{.name = "A"},
                      {.name = "B", .votes = Quantity::between(8, 9)},
                      {.name = "C", .share = Percent::parse("83.3%")}};
  Election election = one_seat(round);
  election.seats = 2;
  const std::string text = record(election);
  EXPECT_THAT(text,
              AllOf(HasSubstr("1  C             15       83.3%"), HasSubstr("2  B         8 to 9"),
                    HasSubstr("3  A     ..........  .....")));
}

TEST(Minutes, TakeTheRulesOfTheDayOfTheCongress) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 10}};
  CongressSpec spec = office_of_20();
  spec.elections = {one_seat(round)};
  spec.elections.front().majority.reset();
  const RuleBook rules({.provisions = {Provision({.id = "B-1",
                                                  .topic = "election",
                                                  .parameter = "election_majority",
                                                  .over = Ratio(1, 2),
                                                  .base = "collected",
                                                  .from = PeriodLabel::parse("2013-01-01"),
                                                  .until = PeriodLabel::parse("2019-12-31"),
                                                  .instrument = "Điều lệ",
                                                  .certainty = Certainty::seen})}});
  EXPECT_THAT(minutes(Congress(spec), Language::en, &rules), HasSubstr("Elected: A"));
}

TEST(Minutes, AreInVietnamese) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 10}};
  EXPECT_THAT(record(one_seat(round), Language::vi),
              AllOf(HasSubstr("BIÊN BẢN KIỂM PHIẾU"), HasSubstr("Bầu Ban Chấp hành"),
                    HasSubstr("ngày 16 tháng 10 năm 2017"), HasSubstr("Số phiếu thu về: 18"),
                    HasSubstr("55,6%"), HasSubstr("Trúng cử: A")));
}

TEST(Minutes, TellWhatWasDeclaredAndDoesNotFit) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 9}};
  Election election = one_seat(round);
  election.people = {"A"};
  EXPECT_THAT(record(election),
              HasSubstr("Does not fit: elected: declared A; the votes give nobody"));
}

TEST(Minutes, HaveNoBlanksAtTheEndsOfLines) {
  Round round = round_of(18);
  round.candidates = {{.name = "A", .votes = 10}};
  EXPECT_THAT(record(one_seat(round)), Not(HasSubstr(" \n")));
}

TEST(Minutes, LeaveOutAppointmentsAndShowsOfHands) {
  EXPECT_EQ(record({.post = "chair", .how = ElectionHow::appointed, .people = {"A"}}), "");
  EXPECT_EQ(record({.post = "chair", .how = ElectionHow::show_of_hands, .people = {"A"}}), "");
}

TEST(ElectionOf, IsFoundByIdOrSubject) {
  CongressSpec spec = office_of_20();
  spec.elections = {one_seat(round_of(18)), {.post = "vice_chair"}, {.post = "vice_chair"}};
  const Congress congress(spec);
  EXPECT_EQ(&election_of(congress, "bch"), &congress->elections[0]);
  EXPECT_EQ(&election_of(congress, "executive"), &congress->elections[0]);
  EXPECT_THAT([&] { (void)election_of(congress, "vice_chair"); },
              ThrowsMessage<UnknownId>(HasSubstr("there are 2 elections of \"vice_chair\"")));
  EXPECT_THAT([&] { (void)election_of(congress, "bhc"); },
              ThrowsMessage<UnknownId>(HasSubstr("did you mean \"bch\"")));
  EXPECT_THROW((void)election_of(congress, ""), UnknownId);
  EXPECT_THAT([&] { (void)election_of(congress, "xyz"); },
              ThrowsMessage<UnknownId>(HasSubstr("; there are \"bch\", \"vice_chair\"")));
}

}  // namespace
}  // namespace congdoan
