// Names and ids as documents and records give them, and keys that say nothing where they stand.
#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>

#include "documents.hpp"

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST(Names, LoseBlanksAroundThemAndKeepOneWithin) {
  const std::string text =
      with(with(one_target, "\"B\"",
                "\" Công\u00A0 đoàn\\t\u2009\\nB\u3000\", \"agencies\": [\" A  B\"]"),
           "{\"id\": \"staff\"", "{\"id\": \"\u00A0staff \"");
  const Congress congress = parse_congress(text);
  EXPECT_EQ(congress->body->name, "Công đoàn B");
  EXPECT_EQ(congress->body->agencies, std::vector<std::string>{"A B"});
  EXPECT_EQ(congress->measures.front()->id, "staff");
}

TEST(Names, OfPeopleThatDifferByBlanksAreOne) {
  const auto elected = [](std::string_view people) {
    return problems_of_one("\"measure\"",
                           "\"election\": [{\"committee\": \"executive\", \"seats\": 2, \"round\": "
                           "[{\"candidate\": [{\"name\": \"An\"}, {\"name\": \"" +
                               std::string(people) + "\"}]}]}], \"measure\"");
  };
  for (const char* same : {"An ", " An", "An\u00A0", "An\u200B", "A\u006E"}) {
    EXPECT_THAT(elected(same),
                ElementsAre("election[0].round[0].candidate[1].name: \"An\" stands twice in this "
                            "round"))
        << same;
  }
  EXPECT_THAT(elected("Anh"), IsEmpty());
  EXPECT_THAT(elected(" \u00A0"), ElementsAre(HasSubstr("is blank")));
  EXPECT_THAT(elected("\\u0000"),
              ElementsAre("election[0].round[0].candidate[1].name: \"\\x00\" holds a control "
                          "character"));
  EXPECT_THAT(elected("A\\u001bn"), ElementsAre(HasSubstr("holds a control character")));
}

TEST(Names, ThatAreBlankOrHoldAControlCharacterAreRefused) {
  for (const char* blank : {"  ", "\u00A0", "\\t"}) {
    EXPECT_THAT(problems_of_one("\"B\"", '"' + std::string(blank) + '"'),
                ElementsAre(HasSubstr("body.name: ")))
        << blank;
  }
  EXPECT_THAT(problems_of_one("\"B\"", "\"\""), ElementsAre("body.name: is empty: Its name."));
  EXPECT_THAT(problems_of_one("\"B\"", "\"B\", \"agencies\": [\"A\", \"\"]"),
              ElementsAre("body.agencies[1]: is empty"));
  EXPECT_THAT(problems_of_one("\"person\", \"flow\"", "\"per\\u0007son\", \"flow\""),
              ElementsAre("measure[0].unit: \"per\\x07son\" holds a control character"));
  EXPECT_THAT(
      problems_of_one("\"measure\"",
                      "\"mandate\": [{\"person\": \"An\", \"post\": \"chair\", \"body\": \"a "
                      "b\"}], \"measure\""),
      ElementsAre("mandate[0].body: \"a b\" holds a blank; a body is meant by its id, not "
                  "its name"));
}

TEST(Names, SentencesKeepTheirLinesAndBlanks) {
  const Congress congress =
      parse_congress(with(one_target, "\"id\": \"t\"", "\"id\": \"t\", \"text\": \"a  b\\nc \""));
  EXPECT_EQ(congress->targets.front()->text, "a  b\nc ");
}

TEST(Names, OfRecordsAreFoldedToo) {
  const Figures figures = parse_figures(
      R"([{"body": " b\u00A0", "period": 2018, "measure": "\u00A0staff ", "value": "\u00A070 "}])");
  EXPECT_EQ(figures.all().front().body, "b");
  EXPECT_EQ(figures.all().front().measure, "staff");
  EXPECT_EQ(figures.all().front().value, FigureValue(70));
}

TEST(Keys, WithoutEffectAreRefused) {
  EXPECT_THAT(problems_of_one("\"turn\"", "\"title\""),
              ElementsAre("measure[2].flow: has no meaning of a title, which is held or not; leave "
                          "it out"));
  const auto counted = [](std::string_view keys) {
    return problems_of_one("\"target\": [",
                           "\"target\": [{\"id\": \"v\", \"count\": \"visits\", \"at_least\": 3, "
                           "\"when\": \"over_term\", " +
                               std::string(keys) + "}, ");
  };
  EXPECT_THAT(counted("\"soft\": true"), IsEmpty());
  EXPECT_THAT(
      counted("\"if_base_empty\": \"met\""),
      ElementsAre("target[0].if_base_empty: a target of the kind count has no base; leave it "
                  "out"));
  EXPECT_THAT(counted("\"example\": [{\"rows\": [{\"period\": 2018, \"measure\": \"visits\", "
                      "\"value\": 3}], \"period\": 2018, \"outcome\": \"met\"}]"),
              ElementsAre("target[0].example[0].period: stands beside rows, each of which has its "
                          "own; leave it out"));
}

}  // namespace
}  // namespace congdoan
