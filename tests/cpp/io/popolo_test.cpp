#include <congdoan/io/popolo.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/io/document.hpp>
#include <congdoan/votes/motion_result.hpp>

namespace congdoan {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

Congress congress() {
  return parse_congress(R"({
    "format": "congdoan/1",
    "body": {"id": "office", "name": "Công đoàn Văn phòng", "level": "grassroots",
             "upper": ["LĐLĐ thành phố", "LĐLĐ tỉnh"], "members": 60},
    "congress": {"term": "2017-10-16..2022-10-15", "date": "2017-10-16"},
    "mandate": [
      {"person": "Lan", "committee": "executive", "from": "2017-10-16", "woman": true},
      {"person": "Lan", "post": "chair", "from": "2017-10", "until": "2019"},
      {"person": "Minh", "post": "chair", "from": "2019-Q3", "woman": false}],
    "motion": [
      {"id": "resolution", "text": "Nghị quyết", "date": "2017-10-16", "for": 51, "against": 3,
       "abstaining": 0, "present": 54, "majority": "over 1/2 of present", "declared": "carried"},
      {"text": "Số lượng uỷ viên", "for": ">=20", "against": 30}]
  })");
}

TEST(PopoloWrite, CarriesWhatItHasAPlaceFor) {
  const PopoloContents read = parse_popolo(to_popolo(congress()).json);

  ASSERT_EQ(read.bodies.size(), 1U);
  EXPECT_EQ(read.bodies[0]->id, "office");
  EXPECT_EQ(read.bodies[0]->name, "Công đoàn Văn phòng");
  EXPECT_EQ(read.bodies[0]->level, BodyLevel::grassroots);
  EXPECT_THAT(read.bodies[0]->upper, ElementsAre("LĐLĐ thành phố", "LĐLĐ tỉnh"));

  ASSERT_EQ(read.mandates.size(), 3U);
  EXPECT_EQ(read.mandates[0]->committee, CommitteeKind::executive);
  EXPECT_EQ(read.mandates[0]->body, "office");
  EXPECT_EQ(read.mandates[0]->woman, true);
  EXPECT_EQ(read.mandates[1]->post, "chair");
  EXPECT_EQ(read.mandates[1]->from, Period::month(2017, 10));
  EXPECT_EQ(read.mandates[1]->until, Period::year(2019));
  EXPECT_EQ(read.mandates[2]->woman, false);

  ASSERT_EQ(read.motions.size(), 2U);
  EXPECT_EQ(read.motions[0]->id, "resolution");
  EXPECT_EQ(read.motions[0]->for_, Quantity(51));
  EXPECT_EQ(read.motions[0]->abstaining, Quantity(0));
  EXPECT_EQ(read.motions[0]->majority, Majority::parse("over 1/2 of present"));
  EXPECT_EQ(read.motions[0]->declared, MotionOutcome::carried);
  EXPECT_TRUE(read.motions[1]->for_.is_unreported());
  EXPECT_THAT(read.lost, IsEmpty());
}

TEST(PopoloWrite, ListsWhatItHasNoPlaceFor) {
  const auto lost = to_popolo(congress()).lost;
  EXPECT_THAT(lost, Contains("body.members"));
  EXPECT_THAT(lost, Contains("mandate (Minh, chair).from"));
  EXPECT_THAT(lost, Contains("motion[0].present"));
  EXPECT_THAT(lost, Contains("motion[1].for"));
  EXPECT_THAT(lost, Not(Contains("motion[0].for")));
}

Congress congress_with(const std::string& motion) {
  return parse_congress(R"({"format": "congdoan/1",
    "body": {"id": "office", "name": "Công đoàn", "level": "grassroots"},
    "congress": {"term": "2017-10-16..2022-10-15"}, "motion": [)" +
                        motion + "]}");
}

TEST(PopoloWrite, DeclaresNoResultThatNobodyDeclared) {
  const std::string votes =
      R"("text": "m", "for": 9, "against": 1, "cast": 10, "majority": "over 1/2 of cast")";
  const Congress undeclared = congress_with('{' + votes + '}');
  EXPECT_EQ(decide_motion(undeclared->motions[0]).outcome, MotionOutcome::carried);
  const auto silent = to_popolo(undeclared);
  EXPECT_EQ(parse_popolo(silent.json).motions.at(0)->declared, std::nullopt);
  EXPECT_THAT(silent.json, Not(HasSubstr("\"result\"")));
  EXPECT_THAT(silent.lost, Not(Contains("motion[0].declared")));

  for (const auto& [declared, carried] :
       {std::pair{"carried", true}, std::pair{"lost", true}, std::pair{"no_quorum", false}}) {
    const Congress congress = congress_with('{' + votes + R"(, "declared": ")" + declared + "\"}");
    const auto popolo = to_popolo(congress);
    const auto read = parse_popolo(popolo.json).motions.at(0)->declared;
    EXPECT_EQ(read, carried ? congress->motions[0]->declared : std::nullopt) << declared;
    EXPECT_EQ(std::ranges::count(popolo.lost, "motion[0].declared"), carried ? 0 : 1) << declared;
  }
}

}  // namespace
}  // namespace congdoan
