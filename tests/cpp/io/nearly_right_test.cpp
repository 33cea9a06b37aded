// What is nearly right in a document: misspelt keys, ids given twice, labels with long dashes.
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/ids.hpp>
#include <congdoan/io/document.hpp>

#include "documents.hpp"

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

TEST(Keys, ThatAreMisspeltAreToldOnce) {
  EXPECT_THAT(problems_of_one("\"name\": \"B\"", "\"nmae\": \"B\""),
              ElementsAre("body.nmae: is not a key here; did you mean \"name\"?"));
  EXPECT_THAT(problems_of_one("\"over\"", "\"ovr\""),
              ElementsAre("target[0].ovr: is not a key here; did you mean \"over\"?"));
  EXPECT_THAT(problems_of_one("\"share\"", "\"shares\""),
              ElementsAre("target[0].shares: is not a key here; did you mean \"share\"?"));
  EXPECT_THAT(problems_of_one("\"level\"", "\"levle\""),
              ElementsAre("body.levle: is not a key here; did you mean \"level\"?"));
  // Both are true where the one is not meant by the other.
  EXPECT_THAT(problems_of_one("\"over\": \"90%\"", "\"per\": \"90%\""),
              ElementsAre(HasSubstr("has no comparator"), "target[0].per: is not a key here"));
}

TEST(Keys, WithOneIdSayWhereTheFirstStands) {
  EXPECT_THAT(problems_of_one("\"visits\"", "\"staff\""),
              ElementsAre("measure[2].id: \"staff\" is already the id of measure[0]"));
  EXPECT_THAT(
      problems_of_one("\"target\": [", "\"target\": [{\"id\": \"t\", \"qualitative\": true}, "),
      ElementsAre("target[1].id: \"t\" is already the id of target[0]"));
}

TEST(Nearest, IsNearInProportionToTheLengthOfTheWord) {
  const auto meant = [](std::string_view text, std::string_view known) {
    return nearest(text, std::array{known}) == known;
  };
  for (const auto& [text, known] : {std::pair{"ovr", "over"},
                                    {"naem", "name"},
                                    {"nmae", "name"},
                                    {"dat", "date"},
                                    {"staf", "staff"},
                                    {"wenn", "when"},
                                    {"mesure", "measure"},
                                    {"comittee", "committee"},
                                    {"membres", "members"},
                                    {"advanced_worker", "advanced_workers"},
                                    {"perod", "period"}})
    EXPECT_TRUE(meant(text, known)) << text;
  for (const auto& [text, known] : {std::pair{"per", "over"},
                                    {"name", "date"},
                                    {"note", "name"},
                                    {"text", "seats"},
                                    {"of", "by"},
                                    {"a", "b"},
                                    {"as", "by"},
                                    {"term", "text"},
                                    {"when", "women"},
                                    {"value", "valid"},
                                    {"unit", "until"},
                                    {"share", "chair"}})
    EXPECT_FALSE(meant(text, known)) << text;
}

TEST(TermLabels, AreReadWithBlanksAndLongDashes) {
  for (const char* label : {"2013 – 2018", "2013–2018", "2013 - 2018", "2013\u00A0—\u00A02018"}) {
    const Congress congress = parse_congress(with(one_target, "2016-2021", label));
    EXPECT_EQ(congress->congress.term, Term::parse("2013-2018")) << label;
    EXPECT_EQ(PeriodLabel::parse(label), PeriodLabel::parse("2013-2018")) << label;
    EXPECT_EQ(When::parse("by " + std::string(label)), When::parse("by 2013-2018")) << label;
  }
  for (const char* label :
       {"2013 2018", "2013––2018", "2013 –  – 2018", "2013 –2018 ", "2018 – 2013"})
    EXPECT_EQ(problems_of_one("2016-2021", label).size(), 1U) << label;
}

TEST(Ordinals, AreWrittenAsTheyWereRead) {
  for (const char* written : {"18", "\"XVIII\""}) {
    const Congress congress =
        parse_congress(with(one_target, "\"congress\": {",
                            "\"congress\": {\"ordinal\": " + std::string(written) + ", "));
    EXPECT_EQ(congress->congress.ordinal, Ordinal(18));
    EXPECT_EQ(congress->congress.ordinal->text(), "XVIII");
    EXPECT_THAT(to_json(congress), HasSubstr("\"ordinal\": " + std::string(written)));
    EXPECT_EQ(parse_congress(to_json(congress)), congress);
  }
}

}  // namespace
}  // namespace congdoan
