#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/io/popolo.hpp>

namespace congdoan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

TEST(PopoloRead, TakesVotesOfPersonsAsARollCall) {
  const auto read = parse_popolo(R"({
    "persons": [{"id": "p1", "name": "An"}, {"id": "p2", "name": "An"}, {"id": "p3", "name": "Bình"}],
    "motions": [{"id": "m", "text": "Đóng danh sách", "requirement": "simple majority",
                 "vote_events": [{"start_date": "2020-01-02T08:00:00",
                   "votes": [{"voter_id": "p1", "option": "yes", "weight": 2},
                             {"voter_id": "p2", "option": "no"},
                             {"voter_id": "p3", "option": "paired"}]}]}]})");
  ASSERT_EQ(read.motions.size(), 1U);
  const MotionSpec& motion = *read.motions[0];
  EXPECT_EQ(motion.date, Date(2020, 1, 2));
  ASSERT_EQ(motion.votes.size(), 2U);
  EXPECT_EQ(motion.votes[0].delegate, "An (p1)");
  EXPECT_EQ(motion.votes[0].weight, Quantity(2));
  EXPECT_EQ(motion.votes[1].delegate, "An (p2)");
  EXPECT_EQ(motion.votes[1].vote, Vote::against);
  EXPECT_THAT(read.lost, ElementsAre(HasSubstr("motions[0].requirement"),
                                     HasSubstr("motions[0].vote_events[0].start_date"),
                                     HasSubstr("motions[0].vote_events[0].votes[2].option")));
}

TEST(PopoloRead, ListsWhatItHasNoPlaceFor) {
  const auto read = parse_popolo(R"({
    "meta": {"x": 1},
    "persons": [{"id": "p", "name": "An", "birth_date": "1980", "email": null}],
    "organizations": [{"id": "party", "name": "Party", "classification": "party"},
                      {"id": "org/1", "name": "Công đoàn", "classification": "grassroots"}],
    "memberships": [{"person_id": "p", "organization_id": "party"}]})");
  EXPECT_THAT(read.lost, Contains("meta"));
  EXPECT_THAT(read.lost, Contains("persons[0].birth_date"));
  EXPECT_THAT(read.lost, Contains(HasSubstr("organizations[0]")));
  EXPECT_THAT(read.lost, Contains(HasSubstr("memberships[0]")));
  EXPECT_THAT(read.lost, Not(Contains("persons[0].email")));
  ASSERT_EQ(read.bodies.size(), 1U);
  EXPECT_EQ(read.bodies[0]->id, "body_1");
}

std::string problems_of(std::string_view json) {
  try {
    static_cast<void>(parse_popolo(json, "x.json"));
  } catch (const InvalidDocument& error) {
    return error.what();
  }
  return {};
}

TEST(PopoloRead, NamesEveryErrorWithItsPlace) {
  const std::string message = problems_of(R"({
    "persons": [{"id": "p", "name": "An"}, {"id": "p", "name": "Bình"}],
    "memberships": [{"person_id": "q", "role": "chair", "start_date": "last year"}],
    "vote_events": [{"motion_id": "m"}, {"counts": [{"option": "yes", "value": -1}]}]})");
  EXPECT_THAT(message, HasSubstr("persons[1].id: \"p\" stands twice"));
  EXPECT_THAT(message, HasSubstr("memberships[0].person_id: \"q\""));
  EXPECT_THAT(message, HasSubstr("memberships[0].start_date: \"last year\""));
  EXPECT_THAT(message, HasSubstr("vote_events[0].motion_id: \"m\""));
  EXPECT_THAT(message, HasSubstr("vote_events[1].counts[0].value"));
}

TEST(PopoloRead, RefusesWhatIsNoDocument) {
  EXPECT_THAT(problems_of("[]"), HasSubstr("x.json"));
  EXPECT_THAT(problems_of("{"), HasSubstr("line 1"));
  EXPECT_THAT(problems_of(R"({"persons": {}})"), HasSubstr("persons"));
  EXPECT_THAT(problems_of(R"({"persons": [{"id": 1, "name": "An"}]})"), HasSubstr("persons[0].id"));
}

// What `with` in place of `instead` leaves behind in a document of which all is taken.
std::vector<std::string> lost_with(std::string_view instead, std::string_view with) {
  std::string json = R"({
    "persons": [{"id": "p1", "name": "Lan", "gender": "female"}],
    "organizations": [{"id": "office", "name": "CĐ", "classification": "grassroots"},
                      {"id": "ex", "name": "executive", "classification": "executive", "parent_id": "office"}],
    "posts": [{"id": "chair", "role": "chair", "organization_id": "office"}],
    "memberships": [{"person_id": "p1", "post_id": "chair"},
                    {"person_id": "p1", "organization_id": "ex"}],
    "motions": [{"text": "m", "vote_events": [{"result": "pass"}]}]})";
  const std::size_t at = json.find(instead);
  EXPECT_NE(at, std::string::npos) << instead;
  return parse_popolo(json.replace(at, instead.size(), with)).lost;
}

TEST(PopoloRead, LeavesNothingBehindInSilence) {
  const std::string post = R"("post_id": "chair")";
  const std::string member = R"("organization_id": "ex")";
  const std::string motion = R"("text": "m")";
  EXPECT_THAT(lost_with("{", "{"), IsEmpty());
  const std::vector<std::tuple<std::string, std::string, std::string>> cases{
      {R"("grassroots")", R"("commune")", "organizations[0]: "},
      {R"(, "classification": "grassroots")", "", "organizations[0]: "},
      {R"("female")", R"("khác")", "persons[0].gender: "},
      {R"("Lan", "gender": "female"})", R"("Lan"}, {"id": "p2", "name": "Bình"})", "persons[1]: "},
      {post, post + R"(, "organization_id": "ex")", "memberships[0].organization_id: "},
      {post, post + R"(, "role": "quyền chủ tịch")", "memberships[0].role: "},
      {member, member + R"(, "role": "trưởng ban")", "memberships[1].role: "},
      {member, member + R"(, "start_date": "2017-02-03T10:00:00")", "memberships[1].start_date: "},
      {member, member + R"(, "end_date": "2017-02-03T10:00:00")", "memberships[1].end_date: "},
      {R"("name": "executive")", R"("name": "BCH khoá XVI")", "organizations[1].name: "},
      {member, R"("organization_id": "office", "role": "secretary")", "organizations[1]: "},
      {R"("role": "chair")", R"("role": "chair", "label": "Chủ tịch")", "posts[0].label: "},
      {R"("posts": [)", R"("posts": [{"id": "deputy", "role": "vice_chair"}, )", "posts[0]: "},
      {motion, motion + R"(, "result": "fail")", "motions[0].result: "},
      {motion, motion + R"(, "date": "2017-02")", "motions[0].date: "},
      {R"("result": "pass")", R"("result": "tabled")", "motions[0].vote_events[0].result: "},
      {R"("result": "pass")", R"("start_date": "2017")", "motions[0].vote_events[0].start_date: "},
      {motion, motion + R"(, "organization_id": "ex")", "motions[0].organization_id: "},
  };
  for (const auto& [instead, with, place] : cases) {
    EXPECT_THAT(lost_with(instead, with), ElementsAre(StartsWith(place))) << with;
  }
}

TEST(PopoloRead, CallsNoTwoBodiesByOneId) {
  const auto read = parse_popolo(R"({"organizations": [
    {"id": "a/1", "name": "A", "classification": "section"},
    {"id": "a/2", "name": "B", "classification": "section"},
    {"id": "body_1", "name": "C", "classification": "section"}]})");
  EXPECT_EQ(read.bodies.at(0)->id, "body_2");
  EXPECT_EQ(read.bodies.at(1)->id, "body_3");
  EXPECT_EQ(read.bodies.at(2)->id, "body_1");
}

TEST(PopoloRead, KeepsOfWhatIsAboveABodyTheName) {
  const auto read = parse_popolo(R"({"organizations": [
    {"id": "office", "name": "Văn phòng", "classification": "grassroots", "parent_id": "commune"},
    {"id": "commune", "name": "Xã", "classification": "commune", "parent_id": "city"},
    {"id": "city", "name": "Thành phố"}]})");
  EXPECT_THAT(read.bodies.at(0)->upper, ElementsAre("Xã", "Thành phố"));
  EXPECT_THAT(read.lost, ElementsAre(StartsWith("organizations[1].classification: ")));
}

TEST(PopoloRead, TakesNoPostWithinACommitteeForOneOfTheBody) {
  const auto read = parse_popolo(R"({
    "persons": [{"id": "p", "name": "Lan"}],
    "organizations": [
      {"id": "office", "name": "Văn phòng", "classification": "grassroots"},
      {"id": "ex", "name": "executive", "classification": "executive", "parent_id": "office"},
      {"id": "st", "name": "standing", "classification": "standing", "parent_id": "ex"}],
    "posts": [{"id": "head", "role": "chair", "organization_id": "st"}],
    "memberships": [{"person_id": "p", "post_id": "head"},
                    {"person_id": "p", "organization_id": "ex"}]})");
  EXPECT_EQ(read.mandates.at(0)->committee, CommitteeKind::standing);
  EXPECT_EQ(read.mandates.at(0)->post, "");
  EXPECT_EQ(read.mandates.at(0)->body, "office");
  EXPECT_THAT(read.lost, ElementsAre(StartsWith("memberships[0].post_id: ")));
}

TEST(PopoloRead, SaysOfNoVoteWhatIsSaidOfAMotionVotedOnTwice) {
  const auto read = parse_popolo(R"({
    "motions": [{"id": "m", "date": "2020-01-02", "result": "pass", "requirement": "most",
                 "vote_events": [{"counts": [{"option": "yes", "value": 3}]}]}],
    "vote_events": [{"motion_id": "m", "result": "pass"}]})");
  ASSERT_EQ(read.motions.size(), 2U);
  EXPECT_EQ(read.motions[0]->declared, std::nullopt);
  EXPECT_EQ(read.motions[0]->date, std::nullopt);
  EXPECT_EQ(read.motions[1]->declared, MotionOutcome::carried);
  EXPECT_THAT(read.lost,
              ElementsAre(StartsWith("motions[0].requirement: "), StartsWith("motions[0].date: "),
                          StartsWith("motions[0].result: ")));
}

TEST(PopoloRead, NamesAnErrorWhereItStands) {
  EXPECT_EQ(problems_of(R"({
    "persons": [{"id": "p", "name": "An"}, {"id": "q", "name": ""}],
    "organizations": [{"id": "office", "name": "A", "classification": "grassroots"}],
    "posts": [{"id": "chair", "role": "chair", "organization_id": "offce"}],
    "memberships": [{"person_id": "p", "post_id": "chair"},
                    {"person_id": "q", "post_id": "chair"},
                    {"person_id": "p", "role": "r", "start_date": "2019", "end_date": "2018-05"},
                    {"person_id": "", "role": "r"}],
    "motions": [{"id": "m", "vote_events": [
                   {"counts": [{"option": "no", "value": 2}, {"option": "yes", "value": -1}]},
                   {"motion_id": "n"}]}],
    "vote_events": [
      {"motion_id": "m", "start_date": "2016-2021", "counts": [{"option": "yes", "value": 2}, {"option": "yes", "value": 2}]},
      {"votes": [{"voter_id": "x", "option": "yes"}, {"voter_id": "", "option": "yes"}]},
      {"counts": [{"option": "tie", "value": 1}, {"option": "yes", "value": 2}],
       "votes": [{"voter_id": "p", "option": "yes"}]},
      {"votes": [{"voter_id": "p", "option": "yes", "weight": -2}, {"voter_id": "p", "option": "no"}]}]})"),
            R"(x.json: posts[0].organization_id: "offce" is no id here; did you mean "office"?
x.json: memberships[2].end_date: 2018-05 lies before start_date, 2019
x.json: memberships[3].person_id: is empty; a member is a person
x.json: persons[1].name: is empty; people are told apart by their names
x.json: vote_events[1].votes[0].voter_id: "x" is no id here
x.json: vote_events[1].votes[1].voter_id: is empty; a vote is somebody's
x.json: vote_events[2].counts[1].value: is 2, but the votes add up to 1
x.json: vote_events[3].votes[0].weight: is -2; nobody has less than no vote
x.json: vote_events[3].votes[1].voter_id: "p" has voted already, at votes[0]
x.json: motions[0].vote_events[0].counts[1].value: is -1; a number of votes or people is not below 0
x.json: motions[0].vote_events[1].motion_id: "n" is not the id of the motion that it lies in
x.json: vote_events[0].start_date: "2016-2021" is no date; write 2017, 2017-10 or 2017-10-16
x.json: vote_events[0].counts[1].option: "yes" stands twice)");
}

TEST(PopoloRead, TakesNoDateOfATextThatGoesOn) {
  for (const char* date : {"2017-10-16Tsáng", "2017T10", "2017-10-16 10:00", "2017-10-16x"}) {
    EXPECT_EQ(problems_of(R"({"motions": [{"id": "m", "text": "t", "date": ")" + std::string(date) +
                          R"("}]})"),
              "x.json: motions[0].date: \"" + std::string(date) +
                  "\" is no date; write 2017, 2017-10 or 2017-10-16");
  }
}

TEST(PopoloRead, NamesEachCircleOfOrganisationsOnce) {
  EXPECT_EQ(
      problems_of(R"({"organizations": [
    {"id": "below", "name": "0", "classification": "grassroots", "parent_id": "b"},
    {"id": "a", "name": "A", "classification": "grassroots", "parent_id": "b"},
    {"id": "b", "name": "B", "classification": "province", "parent_id": "a"},
    {"id": "c", "name": "C", "classification": "province", "parent_id": "c"}]})"),
      R"(x.json: organizations[1].parent_id: "a" is in "b", which is in "a"; of a circle nothing is the top
x.json: organizations[3].parent_id: "c" is in itself; of a circle nothing is the top)");
}

TEST(PopoloRead, KeepsTheNearestOfVeryMany) {
  std::string json = R"({"organizations": [)";
  for (int i = 0; i < 20; ++i) {
    json += R"({"name": "o", "id": "o)" + std::to_string(i) + R"(", "parent_id": "o)" +
            std::to_string(i + 1) + (i == 0 ? R"(", "classification": "group"}, )" : "\"}, ");
  }
  const auto read = parse_popolo(json + R"({"id": "o20", "name": "o"}]})");
  EXPECT_EQ(read.bodies.at(0)->upper.size(), 16U);
  EXPECT_THAT(read.lost, ElementsAre(HasSubstr("nearest 16")));
}

}  // namespace
}  // namespace congdoan
