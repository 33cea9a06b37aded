// The documents in examples/: what stands there is what the library writes, and their own tests
// pass.
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/io/document.hpp>
#include <congdoan/targets/evaluate.hpp>

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string path_of(const std::string& example) {
  return CONGDOAN_EXAMPLES "/" + example + "/congress.json";
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

class ExampleDocuments : public testing::TestWithParam<const char*> {
 protected:
  const Congress congress = read_congress(path_of(GetParam()));
};

INSTANTIATE_TEST_SUITE_P(Both, ExampleDocuments, testing::Values("bac-kan", "quang-nam"));

TEST_P(ExampleDocuments, AreWrittenAsTheyStand) {
  EXPECT_EQ(to_json(congress), text_of(path_of(GetParam())));
}

TEST_P(ExampleDocuments, PassTheTestsBesideTheirTargets) {
  for (const ExampleResult& result : check_examples(congress.resolution())) {
    EXPECT_THAT(result.differences, IsEmpty()) << result.target << " example " << result.number;
  }
}

TEST(BacKan, TestsEveryTargetThreeTimesUnlessItNamesNoNumber) {
  const Congress congress = read_congress(path_of("bac-kan"));
  EXPECT_EQ(congress.resolution().targets().size(), 10U);
  for (const Target& target : congress.resolution().targets()) {
    const bool numbered = subject_key(target->subject) != "qualitative";
    EXPECT_GE(target->examples.size(), numbered ? 3U : 1U) << target->id;
  }
}

TEST(BacKan, NamesItsCommitteeAndWhoLeadsIt) {
  const Congress congress = read_congress(path_of("bac-kan"));
  const std::vector<Committee> committees = congress.committees();
  ASSERT_EQ(committees.size(), 1U);
  EXPECT_EQ(committees[0].size, Quantity(5));
  EXPECT_EQ(committees[0].term, "2016-2021");
  const std::vector<Mandate> mandates = congress.mandates();
  ASSERT_EQ(mandates.size(), 2U);
  EXPECT_EQ(mandates[0]->post, "chair");
  EXPECT_EQ(mandates[1]->post, "vice_chair");
}

TEST(BacKan, StatesThePeriodOfThreeFiguresAndInfersThatOfTheOthers) {
  const Congress congress = read_congress(path_of("bac-kan"));
  std::vector<std::string> stated;
  for (const Figure& figure : congress->figures) {
    if (figure.period) stated.push_back(figure.measure);
  }
  EXPECT_THAT(stated, ElementsAre("participants", "party_admissions", "party_class_members"));
  EXPECT_EQ(congress->figures.size(), 21U);
}

TEST(QuangNam, HasGoalsWithoutNumbersAndNothingToJudge) {
  const Congress congress = read_congress(path_of("quang-nam"));
  Figures figures;
  figures.add("2018", "staff", 115);
  EXPECT_THAT(evaluate(congress, figures, {.as_of = Date(2018, 6, 30)}).verdicts(), IsEmpty());
  EXPECT_EQ(congress->goals.size(), 6U);
}

TEST(QuangNam, KeepsTheFiveYearsOfWhichNothingSaysWhenTheyBegan) {
  const Congress congress = read_congress(path_of("quang-nam"));
  ASSERT_EQ(congress->figures.size(), 1U);
  EXPECT_EQ(congress->figures[0].period, PeriodLabel::parse("5 years"));
}

}  // namespace
}  // namespace congdoan
