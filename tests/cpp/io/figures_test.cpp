#include <congdoan/io/figures.hpp>

#include <string>
#include <string_view>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::StartsWith;

std::vector<std::string> problems(std::string_view text, const FigureOptions& options = {},
                                  std::string_view name = {}) {
  std::vector<std::string> lines;
  try {
    static_cast<void>(parse_figures(text, name, options));
  } catch (const InvalidFigures& error) {
    for (const Problem& problem : error.problems()) lines.push_back(describe({problem}));
  }
  return lines;
}

// The one value of a wide record with the cell `cell`, in JSON.
FigureValue value(const std::string& cell, bool vietnamese_digits = false) {
  const Figures figures = parse_figures(R"([{"period": 2018, "staff": )" + cell + "}]", {},
                                        {.vietnamese_digits = vietnamese_digits});
  return figures.all().at(0).value;
}

std::vector<std::string> cell_problems(const std::string& cell, bool vietnamese_digits = false) {
  return problems(R"([{"period": 2018, "staff": )" + cell + "}]",
                  {.vietnamese_digits = vietnamese_digits});
}

FigureValue exactly(std::int64_t number) { return Quantity(number); }

TEST(ParseFigures, ReadsALongRecordWithEveryKey) {
  const Figures figures = parse_figures(
      R"([{"body": "b", "period": "2018-Q1", "measure": "staff", "value": 70,
           "reported_on": "2018-04-02", "final": true, "text": "70 người", "source": "báo cáo"}])");
  ASSERT_EQ(figures.size(), 1U);
  const Figure& figure = figures.all().front();
  EXPECT_EQ(figure.body, "b");
  EXPECT_EQ(figure.period, PeriodLabel::parse("2018-Q1"));
  EXPECT_EQ(figure.measure, "staff");
  EXPECT_EQ(figure.value, exactly(70));
  EXPECT_EQ(figure.reported_on, Date(2018, 4, 2));
  EXPECT_TRUE(figure.final);
  EXPECT_EQ(figure.text, "70 người");
  EXPECT_EQ(figure.source, "báo cáo");
}

TEST(ParseFigures, MakesOneFigureOfEachMeasureOfAWideRecord) {
  const Figures wide = parse_figures(
      R"([{"period": 2018, "staff": 70, "advanced": 63, "reported_on": "2019-01-15",
           "final": true, "body": "b"}])");
  const Figures as_long = parse_figures(
      R"([{"period": 2018, "measure": "staff", "value": 70, "reported_on": "2019-01-15",
           "final": true, "body": "b"},
          {"period": 2018, "measure": "advanced", "value": 63, "reported_on": "2019-01-15",
           "final": true, "body": "b"}])");
  EXPECT_EQ(wide, as_long);
}

TEST(ParseFigures, ReadsLongAndWideRecordsMixed) {
  const Figures figures = parse_figures(
      R"([{"period": 2018, "staff": 70}, {"period": 2018, "measure": "advanced", "value": 63}])");
  EXPECT_EQ(figures, Figures().add("2018", "staff", 70).add("2018", "advanced", 63));
}

TEST(ParseFigures, TellsOnceWhatIsWrongInManyRecords) {
  std::string records;
  for (int i = 0; i < 1000; ++i) records += R"({"period": 2018, "staff": 70, "Note": "x"},)";
  EXPECT_THAT(problems("[" + records + R"({"period": 2018, "staff": "x"}])"),
              ElementsAre(AllOf(StartsWith("record 1, Note: "), HasSubstr("999 more times")),
                          StartsWith("record 1001, staff: ")));
}

TEST(ParseFigures, ReadsTheFirstAndLastDayOfAYearAsThatYearIfAsked) {
  const auto period = [](const std::string& label, bool asked) {
    return parse_figures(R"([{"period": ")" + label + R"(", "staff": 70}])", {},
                         {.days_as_years = asked})
        .all()
        .front()
        .period->text();
  };
  for (const std::string day : {"2016-12-31", "2016-01-01"}) {
    EXPECT_EQ(period(day, true), "2016");
    EXPECT_EQ(period(day, false), day);
  }
  EXPECT_EQ(period("2016-12-31T23:59:00", true), "2016");
  EXPECT_EQ(period("2016-Q4", true), "2016-Q4");
  EXPECT_EQ(period("term", true), "term");
  for (const std::string day : {"2016-06-30", "2016-12-30", "2016-01-02"})
    EXPECT_THROW(period(day, true), InvalidFigures) << day;
}
TEST(ParseFigures, ReadsAnEmptyList) { EXPECT_TRUE(parse_figures("[]").empty()); }

TEST(ParseFigures, TakesNullAndBlankTextForUnreported) {
  for (const std::string cell : {"null", "\"\"", "\"  \""}) {
    EXPECT_EQ(value(cell), FigureValue(Quantity::unreported())) << cell;
    EXPECT_EQ(parse_figures(R"([{"period": 2018, "measure": "staff", "value": )" + cell + "}]")
                  .all()
                  .front()
                  .value,
              FigureValue(Quantity::unreported()));
  }
  EXPECT_EQ(parse_figures(R"([{"period": 2018, "measure": "staff"}])").all().front().value,
            FigureValue(Quantity::unreported()));
}

TEST(ParseFigures, TakesBlankCellsOfOptionalKeysForAbsent) {
  const Figures figures = parse_figures(
      R"([{"body": null, "period": "2018", "measure": "staff", "value": 70, "reported_on": "",
           "final": null, "text": "", "source": null}])");
  EXPECT_EQ(figures, Figures().add("2018", "staff", 70));
}

TEST(ParseFigures, ReadsWholeNumbersHoweverTheyAreWritten) {
  EXPECT_EQ(value("70"), exactly(70));
  EXPECT_EQ(value("70.0"), exactly(70));
  EXPECT_EQ(value("7e1"), exactly(70));
  EXPECT_EQ(value("-3.0"), exactly(-3));
  EXPECT_EQ(value("\"70\""), exactly(70));
  EXPECT_EQ(value("\" 70.0 \""), exactly(70));
  EXPECT_EQ(value("9223372036854775807"), exactly(9223372036854775807));
  EXPECT_EQ(value("999999999999.000"), exactly(999'999'999'999));
  EXPECT_EQ(parse_figures(R"([{"period": 2018.0, "staff": 70}])"),
            Figures().add("2018", "staff", 70));
}

TEST(ParseFigures, RefusesNumbersThatAreNotWholeOrNotExact) {
  EXPECT_THAT(cell_problems("70.5"),
              ElementsAre(StartsWith("record 1, staff: is the number 70.5; a whole number")));
  // A decimal number of JSON does not keep all digits of a long one.
  for (const char* number : {"1000000000000.0", "9007199254740991.0", "9007199254740993.0"}) {
    EXPECT_THAT(cell_problems(number), ElementsAre(StartsWith("record 1, staff: is the number ")));
  }
  EXPECT_THAT(cell_problems("1e300"),
              ElementsAre(StartsWith("record 1, staff: is the number 1e+300;")));
  EXPECT_THAT(cell_problems("9223372036854775808"),
              ElementsAre(HasSubstr("numbers end at 9223372036854775807")));
  EXPECT_THAT(cell_problems("\"70.5\""), ElementsAre(StartsWith("record 1, staff: \"70.5\"")));
}

TEST(ParseFigures, ReadsBoundsAndPrintedPercentages) {
  EXPECT_EQ(value("\">40\""), FigureValue(Quantity::over(40)));
  EXPECT_EQ(value("\"<=20\""), FigureValue(Quantity::at_most(20)));
  EXPECT_EQ(value("\"3..5\""), FigureValue(Quantity::between(3, 5)));
  EXPECT_EQ(value("\"97.6%\""), FigureValue(Percent::parse("97.6%")));
  EXPECT_EQ(value("\"97.6% rounded\""), FigureValue(Percent::parse("97.6% rounded")));
}

TEST(ParseFigures, ReadsTruthAsAValueOrAsText) {
  for (const std::string cell : {"true", "\"true\"", "\"TRUE\"", "\"True\"", "\" true \""})
    EXPECT_EQ(value(cell), FigureValue(true)) << cell;
  for (const std::string cell : {"false", "\"false\"", "\"FALSE\""})
    EXPECT_EQ(value(cell), FigureValue(false)) << cell;
  EXPECT_TRUE(parse_figures(R"([{"period": 2018, "staff": 70, "final": "True"}])").all()[0].final);
}

TEST(ParseFigures, GuessesNoMarksAndNoMarkersOfMissingValues) {
  for (const std::string cell : {"x", "X", "yes", "no"}) {
    EXPECT_THAT(
        cell_problems('"' + cell + '"'),
        ElementsAre("record 1, staff: \"" + cell + "\" is not a value; write true or false"));
  }
  for (const std::string cell : {"NaN", "N/A", "-", "null", "None"}) {
    EXPECT_THAT(
        cell_problems('"' + cell + '"'),
        ElementsAre("record 1, staff: \"" + cell +
                    "\" is not a number; leave out what is unreported, or list the text in na"));
  }
  EXPECT_THAT(cell_problems("[]"), ElementsAre(StartsWith("record 1, staff: is a list;")));
  EXPECT_THAT(cell_problems("{}"), ElementsAre(StartsWith("record 1, staff: is a table;")));
}

TEST(ParseFigures, RefusesGroupedThousandsWithAHintInPlainDigits) {
  EXPECT_THAT(cell_problems("\"1.250\""),
              ElementsAre(AllOf(StartsWith("record 1, staff: \"1.250\""), HasSubstr("1250"))));
  EXPECT_THAT(cell_problems("\"97,6%\""),
              ElementsAre(AllOf(StartsWith("record 1, staff: \"97,6%\""), HasSubstr("97.6%"))));
}

TEST(ParseFigures, ReadsVietnameseDigitsWhereAsked) {
  EXPECT_EQ(value("\"1.250\"", true), exactly(1250));
  EXPECT_EQ(value("\"trên 40 triệu\"", true), FigureValue(Quantity::over(40000000)));
  EXPECT_EQ(value("\"97,6%\"", true), FigureValue(Percent::parse("97.6%")));
  EXPECT_EQ(value("\"\"", true), FigureValue(Quantity::unreported()));
  EXPECT_EQ(value("\"true\"", true), FigureValue(true));
  EXPECT_EQ(value("1250", true), exactly(1250));
  EXPECT_THAT(cell_problems("\"70.0\"", true),
              ElementsAre(StartsWith("record 1, staff: \"70.0\"")));
}

TEST(ParseFigures, NamesTheRecordOrTheGivenPlace) {
  const std::string text = R"([{"period": 2018, "staff": 1}, {"period": 2018, "staff": 1.5},
                               {"staff": 1}])";
  EXPECT_THAT(problems(text), ElementsAre(StartsWith("record 2, staff: "),
                                          StartsWith("record 3, period: is missing")));
  EXPECT_THAT(problems(text, {.places = {"line 2", "line 3"}}, "figures.csv"),
              ElementsAre(StartsWith("figures.csv: line 3, staff: "),
                          StartsWith("figures.csv: record 3, period: ")));
}

TEST(ParseFigures, RemembersThePlaceOfEachFigure) {
  const std::string text =
      R"([{"period": 2018, "staff": 1, "members": 1}, {"period": 2019, "staff": 1}])";
  const Figures counted = parse_figures(text);
  EXPECT_EQ(counted.place(1), "record 1");
  EXPECT_EQ(counted.place(2), "record 2");
  const Figures placed = parse_figures(text, "f.csv", {.places = {"line 2", "line 3"}});
  EXPECT_EQ(placed.place(2), "f.csv, line 3");
}

TEST(ParseFigures, RefusesAnUnknownKeyOfALongRecord) {
  EXPECT_THAT(problems(R"([{"period": 2018, "measure": "staff", "valeu": 70}])"),
              ElementsAre("record 1, valeu: is not a key of a record with a measure; did you mean "
                          "\"value\"?"));
  EXPECT_TRUE(
      problems(R"([{"period": 2018, "measure": "staff", "comment": 70}])", {.ignore = {"comment"}})
          .empty());
}

TEST(ParseFigures, RefusesAWideRecordWithoutMeasures) {
  EXPECT_THAT(problems(R"([{"period": 2018}])"),
              ElementsAre(StartsWith("record 1: names no measure;")));
  EXPECT_THAT(problems(R"([{"period": 2018, "value": 3}])"),
              ElementsAre(StartsWith("record 1, value: stands without measure;")));
}

TEST(ParseFigures, RefusesKeysThatCannotBeMeasures) {
  EXPECT_THAT(
      problems(R"([{"period": 2018, "staff": 70, "Ghi chú": "tốt"}])"),
      ElementsAre(StartsWith("record 1, Ghi chú: is not the id of a measure (snake_case)")));
  EXPECT_THAT(
      problems(R"([{"Perod": 2018, "staff": 70}])"),
      Contains(AllOf(StartsWith("record 1, Perod: "), HasSubstr("did you mean \"period\"?"))));
  EXPECT_EQ(parse_figures(R"([{"period": 2018, "staff": 70, "Ghi chú": "tốt"}])", {},
                          {.ignore = {"Ghi chú"}}),
            Figures().add("2018", "staff", 70));
}

TEST(ParseFigures, TakesOnlyTheMeasuresAskedFor) {
  const std::string text = R"([{"period": 2018, "staff": 70, "advanced": 63, "rate": 0.9}])";
  EXPECT_EQ(parse_figures(text, {}, {.measures = {"staff"}}), Figures().add("2018", "staff", 70));
  EXPECT_THAT(problems(text, {.measures = {"staff", "advance"}}),
              ElementsAre("measures, advance: is asked for, but no record has it; did you mean "
                          "\"advanced\"?"));
}

TEST(ParseFigures, RefusesWhatIsNoListOfRecords) {
  EXPECT_THAT(problems("{}"), ElementsAre("is a table; a list of records is due"));
  EXPECT_THAT(problems("[3]"),
              ElementsAre(StartsWith("record 1: is the number 3; a record such as")));
  EXPECT_THAT(problems(""), ElementsAre("is empty; a JSON document is due"));
  EXPECT_THAT(problems("[", {}, "f.json"),
              ElementsAre(StartsWith("f.json: line 1, column 2: is not JSON")));
  EXPECT_THAT(problems(std::string(200000, '[')), ElementsAre(HasSubstr("more than 64 deep")));
  EXPECT_THAT(problems(R"([{"period": 2018, "staff": 1, "staff": 2}])"),
              ElementsAre("[0].staff: is given twice; only one value can count"));
}

TEST(ParseFigures, RefusesPeriodsAndDaysThatDoNotExist) {
  EXPECT_THAT(problems(R"([{"period": "2018-13", "staff": 1}])"),
              ElementsAre(StartsWith("record 1, period: \"2018-13\"")));
  EXPECT_THAT(problems(R"([{"period": 2018.5, "staff": 1}])"),
              ElementsAre(StartsWith("record 1, period: is the number 2018.5;")));
  EXPECT_THAT(problems(R"([{"period": 2018, "staff": 1, "reported_on": "2019-02-29"}])"),
              ElementsAre(StartsWith("record 1, reported_on: ")));
  EXPECT_THAT(problems(R"([{"period": 2018, "staff": 1, "final": "maybe"}])"),
              ElementsAre(StartsWith("record 1, final: is \"maybe\"; true or false is due")));
}

TEST(ReadFigures, SaysWhatIsWrongWithAFile) {
  EXPECT_THROW(static_cast<void>(read_figures(CONGDOAN_TEST_DATA)), InvalidFigures);
  EXPECT_THROW(static_cast<void>(read_figures(CONGDOAN_TEST_DATA "/none.json")), InvalidFigures);
}

TEST(FiguresToJson, ReadsBackAsEqualFigures) {
  const Figures figures = parse_figures(
      R"([{"body": "b", "period": "2018-Q1", "measure": "staff", "value": ">70",
           "reported_on": "2018-04-02", "final": true, "text": " 70 ", "source": "báo"},
          {"period": "2016-2021", "title": true, "fund": null, "share": "97.6% truncated"}])");
  EXPECT_EQ(parse_figures(to_json(figures)), figures) << to_json(figures);
}

}  // namespace
}  // namespace congdoan
