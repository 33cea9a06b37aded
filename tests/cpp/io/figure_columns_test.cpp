// What the keys of records, which are the columns of tables, may be called.
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/io/figures.hpp>

namespace congdoan {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const Figures two_years = Figures().add("2017", "staff", 68).add("2018", "staff", 70);

std::vector<std::string> column_problems(std::string_view text, const FigureOptions& options = {}) {
  std::vector<std::string> lines;
  try {
    static_cast<void>(parse_figures(text, {}, options));
  } catch (const InvalidFigures& error) {
    for (const Problem& problem : error.problems()) lines.push_back(describe({problem}));
  }
  return lines;
}

TEST(FigureColumns, MayBeYears) {
  for (const char* text : {
           R"([{"measure": "staff", "2017": 68, "2018": 70}])",
           R"([{"Chỉ tiêu": "staff", "Năm 2017": 68, "năm 2018": "70"}])",
           R"([{"Nội dung": "staff", "2017": 68}, {"measure": "staff", "2018": 70}])",
       }) {
    EXPECT_EQ(parse_figures(text), two_years) << text;
  }
}

TEST(FigureColumns, ThatAreYearsStandBesideKeysOfAFigureAlone) {
  EXPECT_THAT(column_problems(R"([{"measure": "staff", "2017": 68, "unit": "person"}])"),
              ElementsAre(HasSubstr("record 1, unit: is not a period such as 2018")));
  EXPECT_EQ(parse_figures(R"([{"measure": "staff", "2017": 68, "unit": "person", "2018": 70}])", {},
                          {.ignore = {"unit"}}),
            two_years);
  // With a value or a period the record is an ordinary long one.
  EXPECT_THAT(column_problems(R"([{"measure": "staff", "period": 2017, "2018": 70}])"),
              ElementsAre(HasSubstr("2018: is not a key of a record with a measure")));
}

TEST(FigureColumns, MayBeNamesOfMeasures) {
  const Measures measures({MeasureSpec{.id = "staff", .name = "Cán bộ, công chức"}});
  const FigureOptions named{.names = names_of(measures)};
  for (const char* text : {
           R"([{"period": 2017, "cán bộ, công chức": 68}, {"period": 2018, "staff": 70}])",
           R"([{"Năm": 2017, "Chỉ tiêu": "CÁN BỘ,  CÔNG CHỨC", "Số liệu": 68},
               {"period": 2018, "measure": "Cán bộ, công chức", "value": 70}])",
       }) {
    EXPECT_EQ(parse_figures(text, {}, named), two_years) << text;
  }
  EXPECT_THAT(column_problems(R"([{"period": 2017, "cán bộ, công chức": 68}])"),
              ElementsAre(HasSubstr("is not the id of a measure")));
}

TEST(FigureColumns, AreRenamed) {
  const FigureOptions renamed{.rename = {{"CB", "staff"}, {"when", "period"}}};
  EXPECT_EQ(
      parse_figures(R"([{"when": 2017, "CB": 68}, {"when": 2018, "measure": "CB", "value": 70}])",
                    {}, renamed),
      two_years);
  EXPECT_THAT(column_problems(R"([{"period": 2017, "staff": 68}])", renamed),
              ElementsAre(HasSubstr("rename, CB: is to be renamed, but no record has it"),
                          HasSubstr("rename, when: ")));
}

TEST(FigureColumns, AreNamedByOptionsHoweverLettersAndBlanksAreWritten) {
  const std::string composed = "LĐTT ở";
  const std::string decomposed = "LĐTT  o\u031B\u0309";
  for (const auto& [written, named] : {std::pair{composed, decomposed}, {decomposed, composed}}) {
    const auto quoted = [&written = written](const std::string& before, const std::string& after) {
      return before + '"' + written + '"' + after;
    };
    const std::string wide = quoted(R"([{"period": 2017, )", R"(: 68, "b": 1}])");
    const std::string by_row = quoted(R"([{"period": 2017, "measure": )", R"(, "value": 68},)") +
                               R"( {"period": 2017, "measure": "b", "value": 1}])";
    for (const std::string& text : {wide, by_row}) {
      EXPECT_EQ(parse_figures(text, {}, {.measures = {"staff"}, .rename = {{named, "staff"}}}),
                Figures().add("2017", "staff", 68))
          << text;
      EXPECT_EQ(parse_figures(text, {}, {.ignore = {named}}), Figures().add("2017", "b", 1))
          << text;
    }
  }
}

TEST(FigureColumns, MayHaveTheirKeysInCapitals) {
  for (const char* text : {
           R"([{"PERIOD": 2017, "Measure": "staff", "VALUE": 68},
               {"Period": 2018, "MEASURE": "staff", "Value": 70}])",
           R"([{"Period": 2017, "staff": 68}, {"PERIOD": "2018", "staff": 70}])",
           R"([{"MEASURE": "staff", "2017": 68, "2018": 70}])",
       }) {
    EXPECT_EQ(parse_figures(text), two_years) << text;
  }
  for (const char* key : {"Reported_On", "REPORTED ON", "reported-on"}) {
    const auto all = parse_figures(R"([{"period": 2017, "staff": 68, ")" + std::string(key) +
                                   R"(": "2018-01-15"}])");
    EXPECT_EQ(all.all().front().reported_on, (Date{2018, 1, 15})) << key;
  }
  // The name of a measure comes first.
  const Measures measures({MeasureSpec{.id = "worth", .name = "Value"}});
  EXPECT_EQ(parse_figures(R"([{"period": 2017, "VALUE": 68}])", {}, {.names = names_of(measures)}),
            Figures().add("2017", "worth", 68));
  EXPECT_EQ(parse_figures(R"([{"period": 2017, "Value": 68}])", {}, {.measures = {"Value"}}),
            Figures().add("2017", "Value", 68));
}

TEST(FigureColumns, ThatAreNearlyIdsShowTheId) {
  for (const auto& [written, id] : {std::pair{"STAFF", "staff"},
                                    {"Advanced Workers", "advanced_workers"},
                                    {"advanced-workers", "advanced_workers"}}) {
    EXPECT_THAT(column_problems(R"([{"period": 2017, ")" + std::string(written) + R"(": 68}])"),
                ElementsAre(HasSubstr("; did you mean \"" + std::string(id) + "\"?")));
  }
  EXPECT_THAT(column_problems(R"([{"period": 2017, "CỜ": 68}])"),
              ElementsAre(testing::EndsWith("or rename it")));
}

TEST(FigureColumns, OfOneKeyAreRefusedTogether) {
  EXPECT_THAT(column_problems(R"([{"period": 2017, "staff": 68},
                                  {"Period": 2018, "period": 2018, "staff": 70}])"),
              ElementsAre("record 2: \"Period\" and \"period\" are two keys for period; ignore "
                          "one"));
  EXPECT_THAT(column_problems(R"([{"period": 2017, "a": 1, "b": 2}])", {.rename = {{"a", "b"}}}),
              ElementsAre("record 1: \"a\" and \"b\" are two keys for b; ignore one"));
  EXPECT_EQ(parse_figures(R"([{"period": 2017, "a": 1, "b": 2}])", {},
                          {.ignore = {"b"}, .rename = {{"a", "b"}}}),
            Figures().add("2017", "b", 1));
}

TEST(FigureColumns, AreNotNamedByOptionsThatContradictEachOther) {
  const std::string wide = R"([{"period": 2017, "a": 1, "b": 2}])";
  const std::string by_row = R"([{"period": 2017, "measure": "a", "value": 1},
                                 {"period": 2017, "measure": "b", "value": 1}])";
  for (const std::string& text : {wide, by_row}) {
    EXPECT_THAT(column_problems(text, {.measures = {"a", "b"}, .ignore = {"a"}}),
                ElementsAre("measures: \"a\" is what ignore leaves out; take it out of one of the "
                            "two"));
    EXPECT_THAT(column_problems(text, {.ignore = {"a"}, .rename = {{"a", "c"}}}),
                ElementsAre("rename: \"a\" is what ignore leaves out; take it out of one of the "
                            "two"));
    EXPECT_THAT(column_problems(text, {.rename = {{"ở", "c"}, {"o\u031B\u0309", "d"}}}),
                ElementsAre(testing::EndsWith(" is to be called both c and d")));
    EXPECT_THAT(column_problems(text, {.measures = {"period"}}),
                ElementsAre("measures: \"period\" is a key of every figure, and no measure"));
    // An option that does nothing is told, also where it names what a column is called after it.
    EXPECT_THAT(column_problems(text, {.ignore = {"c"}, .rename = {{"a", "c"}}}).size(),
                text == wide ? 1U : 0U);
  }
}

TEST(FigureColumns, ThatAreLeftOutAreNotRead) {
  const std::string wide = R"([{"period": 2017, "staff": 68, "x": [1]},
                               {"period": 2018, "staff": 70, "x": {"y": 1}}])";
  const std::string by_row = R"([{"period": 2017, "measure": "staff", "value": 68},
                                 {"period": "?", "measure": "x", "value": [1]},
                                 {"period": 2018, "measure": "staff", "value": 70}])";
  for (const std::string& text : {wide, by_row}) {
    EXPECT_EQ(parse_figures(text, {}, {.measures = {"staff"}}), two_years) << text;
    EXPECT_EQ(parse_figures(text, {}, {.ignore = {"x"}}), two_years) << text;
    EXPECT_THAT(column_problems(text, {.measures = {"staff", "zz"}}),
                ElementsAre(HasSubstr("measures, zz: is asked for, but no record has it")));
    EXPECT_THAT(column_problems(text, {.ignore = {"x", "zz"}}),
                ElementsAre(HasSubstr("ignore, zz: is to be left out, but no record has it")));
  }
  EXPECT_THAT(column_problems(by_row, {.measures = {"staff"}, .ignore = {"value"}}),
              ElementsAre(HasSubstr("value: is what ignore leaves out")));
}

TEST(FigureColumns, TextsOfNothingAreUnreported) {
  const auto all = parse_figures(R"([{"period": 2018, "staff": "-", "x": -9, "reported_on": "-"}])",
                                 {}, {.na = {"-", "-9"}});
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all, Figures().add("2018", "staff", Quantity()).add("2018", "x", Quantity()));
}

TEST(FigureColumns, TextsOfNothingAreComposedOrNot) {
  const std::string composed = "chưa rõ";
  const std::string decomposed = "chu\u031Ba ro\u0303";
  for (const auto& [written, listed] : {std::pair{composed, decomposed}, {decomposed, composed}}) {
    EXPECT_EQ(parse_figures(R"([{"period": 2018, "staff": ")" + written + R"("}])", {},
                            {.na = {"-", listed}}),
              Figures().add("2018", "staff", Quantity()));
  }
}

TEST(FigureColumns, BodiesMayBeNumbers) {
  for (const char* body : {"1001", "1001.0", "\"1001\"", "\"1001.0\"", "\"1001.00\""}) {
    const auto all =
        parse_figures(std::string(R"([{"period": 2018, "staff": 1, "body": )") + body + "}]");
    EXPECT_EQ(all.all().front().body, "1001") << body;
  }
  EXPECT_EQ(parse_figures(R"([{"period": 2018, "staff": 1, "body": "1001.5"}])").all().front().body,
            "1001.5");
}

TEST(FigureColumns, VietnameseNumbersNameTheOption) {
  EXPECT_THAT(column_problems(R"([{"period": 2018, "staff": "5.854"}])"),
              ElementsAre(HasSubstr("; with digits=\"vi\" it is 5854")));
  EXPECT_THAT(column_problems(R"([{"period": 2018, "staff": "2.5 tỷ"}])"),
              ElementsAre(HasSubstr("; with digits=\"vi\" write 2,5 tỷ")));
}

}  // namespace
}  // namespace congdoan
