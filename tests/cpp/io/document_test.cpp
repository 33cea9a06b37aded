#include <congdoan/io/document.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/votes/election_result.hpp>

#include "documents.hpp"

namespace congdoan {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

TEST(ParseCongress, ReadsADocumentThatUsesEveryKey) {
  const Congress congress = parse_congress(every_key());
  EXPECT_EQ(congress->body->name, "Công đoàn Văn phòng UBND");
  EXPECT_EQ(congress->congress.ordinal, Ordinal(8));
  EXPECT_EQ(congress->congress.reporting_years, (std::vector{2018, 2019, 2020}));
  EXPECT_EQ(congress->elections.front().elected, Quantity(5));
  EXPECT_EQ(congress->elections.back().people, std::vector<std::string>{"Ông B"});
  EXPECT_EQ(congress->targets.size(), 8U);
  EXPECT_EQ(congress->targets.front()->examples.front().needed, Quantity(64));
  EXPECT_EQ(congress->figures.front().value, FigureValue(Quantity::over(40000000)));
  EXPECT_EQ(congress->figures.back().value, FigureValue(Percent::parse("98.6% rounded")));
}

TEST(ParseCongress, AcceptsWhatTheOtherTestsChange) {
  EXPECT_THAT(problems(one_target), ElementsAre());
}

TEST(ParseCongress, RefusesAnUnknownKeyAndNamesTheNearest) {
  EXPECT_THAT(problems_of_one("\"when\"", "\"wenn\""),
              ElementsAre("target[0].wenn: is not a key here; did you mean \"when\"?"));
  EXPECT_THAT(problems_of_one("\"measure\"", "\"mesure\""),
              ElementsAre("mesure: is not a key here; did you mean \"measure\"?"));
  EXPECT_THAT(problems_of_one("\"level\"", "\"zzzzzzzzz\": 1, \"level\""),
              ElementsAre("body.zzzzzzzzz: is not a key here"));
}

TEST(ParseCongress, NamesARequiredKeyThatIsMissing) {
  EXPECT_THAT(problems_of_one("\"name\": \"B\", ", ""),
              ElementsAre("body.name: is missing: Its name."));
}

TEST(ParseCongress, TakesOneTextForAListOnlyWithoutAComma) {
  EXPECT_THAT(problems_of_one("\"level\"", "\"agencies\": \"A\", \"level\""), ElementsAre());
  EXPECT_THAT(problems_of_one("\"level\"", "\"agencies\": \"A, B\", \"level\""),
              ElementsAre("body.agencies: is \"A, B\"; it may be one or several, so a list is due, "
                          "such as [\"An\", \"Bình\"]"));
}

TEST(ParseCongress, RefusesADecimalThresholdAndShowsTheRightSpelling) {
  EXPECT_THAT(problems_of_one("\"90%\"", "0.9"),
              ElementsAre("target[0].over: is the number 0.9; a ratio is text, so that it stays "
                          "exact: write \"90%\""));
  EXPECT_THAT(problems_of_one("\"90%\"", "0.905"), ElementsAre(HasSubstr("write \"90.5%\"")));
  EXPECT_THAT(problems_of_one("\"90%\"", "1e-300"), ElementsAre(StartsWith("target[0].over: ")));
}

TEST(ParseCongress, RefusesABareNumberAsAShareAndShowsBothMeanings) {
  EXPECT_THAT(problems_of_one("\"90%\"", "90"),
              ElementsAre("target[0].over: is the number 90; a ratio is text: write \"90%\" (or "
                          "\"90/100\")"));
}

TEST(ParseCongress, NamesThePlaceOfATextThatIsNotARatio) {
  EXPECT_THAT(problems_of_one("\"90%\"", "\"90 %%\""),
              ElementsAre(StartsWith("target[0].over: \"90 %%\" is not a ratio")));
  EXPECT_THAT(problems_of_one("\"90%\"", "\"0,9\""),
              ElementsAre(StartsWith("target[0].over: \"0,9\"")));
}

TEST(ParseCongress, RefusesValuesOfTheWrongSort) {
  EXPECT_THAT(problems_of_one("\"90%\"", "true"),
              ElementsAre(StartsWith("target[0].over: is true;")));
  EXPECT_THAT(problems_of_one("\"90%\"", "null"),
              ElementsAre(StartsWith("target[0].over: is null;")));
  EXPECT_THAT(problems_of_one("\"90%\"", "[]"),
              ElementsAre(StartsWith("target[0].over: is a list;")));
  EXPECT_THAT(problems_of_one("\"90%\"", "{}"),
              ElementsAre(StartsWith("target[0].over: is a table;")));
  EXPECT_THAT(
      problems_of_one("{\"term\": \"2016-2021\"}", "3"),
      testing::Contains(StartsWith("congress: is the number 3; a table of keys and values")));
  EXPECT_THAT(problems("[]"), ElementsAre(StartsWith("is a list; a table of keys and values")));
  EXPECT_THAT(problems("3"), ElementsAre(StartsWith("is the number 3;")));
  EXPECT_THAT(
      problems_of_one("\"grassroots\"", "\"grassroot\""),
      ElementsAre(AllOf(StartsWith("body.level: \"grassroot\" is not one of group, section,"),
                        HasSubstr("did you mean \"grassroots\"?"))));
}

TEST(ParseCongress, AsksForExactlyOneKindAndOneComparator) {
  EXPECT_THAT(problems_of_one("\"over\": \"90%\", ", ""),
              ElementsAre(StartsWith("target[0]: has no comparator; give one of over, at_least,")));
  EXPECT_THAT(problems_of_one("\"over\"", "\"at_most\": \"95%\", \"over\""),
              ElementsAre("target[0].at_most: stands beside over; a target has one comparator"));
  EXPECT_THAT(problems_of_one("\"share\": \"advanced\", \"of\": \"staff\", ", ""),
              ElementsAre(HasSubstr("target[0]: says nothing that can be judged; give one of")));
  EXPECT_THAT(problems_of_one("\"share\"", "\"count\": \"visits\", \"share\""),
              ElementsAre(HasSubstr("is of more than one kind (share, count); give one")));
}

TEST(ParseCongress, RefusesTurnsOverPersons) {
  EXPECT_THAT(problems_of_one("\"share\": \"advanced\"", "\"share\": \"visits\""),
              ElementsAre(AllOf(StartsWith("target[0].share: "), HasSubstr("turn"))));
}

TEST(ParseCongress, RefusesAPartThatDoesNotLieWithinItsBase) {
  EXPECT_THAT(problems_of_one(", \"within\": \"staff\"", ""),
              ElementsAre(AllOf(StartsWith("target[0].share: "), HasSubstr("staff"))));
}

TEST(ParseCongress, RefusesAMeasureWithinItself) {
  EXPECT_THAT(problems_of_one("\"within\": \"staff\"", "\"within\": \"advanced\""),
              ElementsAre("measure[1].within: a measure cannot lie within itself"));
  EXPECT_THAT(problems_of_one("\"flow\": \"stock\"", "\"within\": \"advanced\""),
              testing::Each(HasSubstr("lies within itself through a chain")));
}

TEST(ParseCongress, RefusesUnknownMeasuresAndNamesTheNearest) {
  EXPECT_THAT(
      problems_of_one("\"of\": \"staff\"", "\"of\": \"staf\""),
      ElementsAre(AllOf(StartsWith("target[0].of: "), HasSubstr("did you mean \"staff\"?"))));
  EXPECT_THAT(
      problems_of_one("\"within\": \"staff\"", "\"within\": \"stuff\""),
      ElementsAre(AllOf(StartsWith("measure[1].within: "), HasSubstr("did you mean \"staff\"?"))));
}

TEST(ParseCongress, RefusesThresholdsAboveAllOfAPart) {
  EXPECT_THAT(problems_of_one("\"90%\"", "\"101%\""), ElementsAre(StartsWith("target[0].over: ")));
  EXPECT_THAT(problems_of_one("\"90%\"", "\"100%\""), ElementsAre(StartsWith("target[0].over: ")));
  EXPECT_THAT(problems_of_one("\"over\": \"90%\"", "\"at_least\": \"100%\""), ElementsAre());
}

TEST(ParseCongress, RefusesDatesInTheWrongOrder) {
  EXPECT_THAT(problems_of_one("\"2016-2021\"", "\"2021-2016\""),
              ElementsAre(StartsWith("congress.term: ")));
  EXPECT_THAT(problems_of_one("\"2016-2021\"", "\"2022-10-15..2017-10-16\""),
              ElementsAre(StartsWith("congress.term: ")));
  EXPECT_THAT(problems_of_one("\"each_year\"", "\"2018..2016\""),
              ElementsAre(StartsWith("target[0].when: ")));
  EXPECT_THAT(problems_of_one("\"term\"", "\"date\": \"2019-02-29\", \"term\""),
              ElementsAre(AllOf(StartsWith("congress.date: "), HasSubstr("2019-02-29"))));
}

TEST(ParseCongress, RefusesFiguresOfUnknownMeasuresAndAPartAboveItsBase) {
  const auto figure = [](std::string_view list) {
    return problems_of_one("\"target\":", "\"figure\": " + std::string(list) + ", \"target\":");
  };
  EXPECT_THAT(figure(R"([{"period": 2018, "measure": "staf", "value": 1}])"),
              ElementsAre(AllOf(StartsWith("figure[0]"), HasSubstr("staf"))));
  EXPECT_THAT(figure(R"([{"period": 2018, "measure": "staff", "value": 1},
                         {"period": 2018, "measure": "staff", "value": 2}])"),
              ElementsAre(AllOf(HasSubstr("figure[1]"), HasSubstr("figure[0]"))));
  EXPECT_THAT(figure(R"([{"period": 2018, "measure": "staff", "value": 1.5}])"),
              ElementsAre(StartsWith("figure[0].value: is the number 1.5;")));
  EXPECT_THAT(figure(R"([{"period": 2018, "measure": "staff", "value": 2.0}])"),
              ElementsAre(AllOf(StartsWith("figure[0].value: is the number 2.0; a whole number"),
                                EndsWith("is due: write 2"))));
  EXPECT_THAT(figure(R"([{"period": 2018, "measure": "staff", "value": 9223372036854775808}])"),
              ElementsAre("figure[0].value: is the number 9223372036854775808; numbers end at "
                          "9223372036854775807"));
}

TEST(ParseCongress, NamesAllErrorsAtOnce) {
  std::string text = with(one_target, "\"90%\"", "0.9");
  text = with(text, "\"grassroots\"", "7");
  text = with(text, "}]\n}",
              "}, {\"id\": \"T 2\", \"title\": \"x\"}, {\"id\": \"t3\", \"count\": "
              "\"vizits\", \"at_least\": 3}],\n \"mesure\": []}");
  EXPECT_THAT(problems(text),
              testing::UnorderedElementsAre(
                  StartsWith("body.level: is the number 7;"), StartsWith("target[0].over: "),
                  StartsWith("target[1].id: \"T 2\" is not an id"),
                  StartsWith("target[1].title: \"x\" is not a measure"),
                  StartsWith("mesure: is not a key here"),
                  AllOf(StartsWith("target[2].count: "), HasSubstr("did you mean \"visits\"?"))));
}

TEST(ParseCongress, NamesUnknownMeasuresInAnExampleThatHasOtherErrors) {
  const std::string example =
      R"("90%", "example": [{"figures": {"staf": 3}, "outcome": "misssed"},
                            {"outcome": "mett", "figures": {}}])";
  EXPECT_THAT(
      problems_of_one("\"90%\"", example),
      testing::UnorderedElementsAre(
          StartsWith("target[0].example[0].outcome: \"misssed\" is not one of"),
          "target[0].example[0].figures.staf: \"staf\" is not a measure; did you mean \"staff\"?",
          StartsWith("target[0].example[1].outcome: \"mett\" is not one of"),
          StartsWith("target[0].example[1].figures: an example needs figures")));
}

TEST(ParseCongress, DoesNotRepeatAsMissingWhatCouldNotBeRead) {
  EXPECT_THAT(problems_of_one("\"measure\"", "\"mesure\""),
              ElementsAre("mesure: is not a key here; did you mean \"measure\"?"));
  EXPECT_THAT(problems_of_one("{\"term\": \"2016-2021\"}", "3"),
              ElementsAre(StartsWith("congress: is the number 3;")));
  EXPECT_THAT(problems_of_one("\"id\": \"staff\"", "\"id\": 3"),
              ElementsAre(StartsWith("measure[0].id: is the number 3;")));
}

TEST(ParseCongress, ShowsHowTomlWritesAListOfTables) {
  EXPECT_THAT(problems(with(with(one_target, "\"target\": [", "\"target\": "), "\"each_year\"}]",
                            "\"each_year\"}")),
              ElementsAre("target: is a table; a list is due; in TOML write [[target]]"));
  EXPECT_THAT(
      problems_of_one("\"90%\"", "\"90%\", \"example\": {\"outcome\": \"met\"}"),
      ElementsAre(
          "target[0].example: is a table; a list is due; in TOML write [[target.example]]"));
}

TEST(ParseCongress, PutsTheNameOfTheTextInFront) {
  EXPECT_THAT(problems(with(one_target, "\"90%\"", "\"x\""), "congress.json"),
              ElementsAre(StartsWith("congress.json: target[0].over: \"x\"")));
}

TEST(ParseCongress, RefusesRepeatedKeysBesideOtherErrors) {
  EXPECT_THAT(problems_of_one("\"over\": \"90%\"", "\"over\": \"80%\", \"over\": \"90%\""),
              ElementsAre("target[0].over: is given twice; only one value can count"));
  EXPECT_THAT(problems_of_one("\"over\": \"90%\"", "\"over\": \"80%\", \"over\": 0.9"),
              ElementsAre(HasSubstr("is given twice"), HasSubstr("is the number 0.9")));
}

TEST(ParseCongress, TakesANameWrittenInTwoWaysForOne) {
  // Composed in one place; letters and marks in the others, in either order that means the same.
  const std::string document = R"({"format": "congdoan/1",
    "body": {"id": "office", "name": "Office", "level": "grassroots"},
    "congress": {"date": "2017-10-16"},
    "election": [{"committee": "executive", "seats": 1, "majority": "over 1/2 of collected",
      "people": ["L\u1ec7 H\u1ee3p"],
      "round": [{"collected": 3,
        "candidate": [{"name": "Le\u0323\u0302 Ho\u031b\u0323p", "votes": 2}]}]}]})";
  const Congress congress = parse_congress(document);
  const Election& election = congress->elections.front();
  EXPECT_EQ(election.rounds.front().candidates.front().name, "L\u1ec7 H\u1ee3p");
  for (const DeclaredCheck& each : decide_election(election).declared)
    EXPECT_EQ(each.agreement, Agreement::agrees);
}

}  // namespace
}  // namespace congdoan
