// What fits together in a resolution, and what is refused with which place and message.
#include <congdoan/targets/resolution.hpp>

#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

const Bound over_90_percent = Bound::over(Ratio(9, 10));
const Bound three = Bound::at_least(Ratio(3));

std::vector<Measure> all_measures() {
  return {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
          {{.id = "women", .name = "nữ", .unit = "person", .within = {"staff"}}},
          {{.id = "leaders", .name = "nữ lãnh đạo", .unit = "person", .within = {"women"}}},
          {{.id = "visits", .name = "lượt thăm", .unit = "turn"}},
          {{.id = "joined", .name = "kết nạp", .unit = "person", .flow = Flow::gross}},
          {{.id = "plain", .name = "không rõ", .unit = "person"}},
          {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}},
          {{.id = "culture", .name = "đơn vị văn hoá", .unit = "title"}}};
}

ResolutionSpec spec_with(std::vector<TargetSpec> targets) {
  ResolutionSpec spec{.body = "office",
                      .terms = {Term::parse("2016-2021"), Term::parse("2012-2016")},
                      .measures = all_measures(),
                      .targets = {}};
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (targets[i].id.empty()) targets[i].id = "t" + std::to_string(i);
    spec.targets.emplace_back(std::move(targets[i]));
  }
  return spec;
}

std::vector<Problem> problems_with(const ResolutionSpec& spec) {
  Problems problems;
  spec.check(problems);
  return problems.list();
}

std::vector<Problem> problems_with(TargetSpec target) {
  return problems_with(spec_with({std::move(target)}));
}

TargetSpec share(std::string part, std::string of, Bound bound = over_90_percent) {
  return {.subject = PartOf{std::move(part), std::move(of), bound}};
}

TargetSpec level(Level::Kind kind, std::string measure, std::optional<Bound> bound = three) {
  if (kind == Level::Kind::title && bound == three) bound.reset();
  return {.subject = Level{kind, std::move(measure), bound}};
}

TargetSpec at(TargetSpec target, const char* when, const char* over_years = nullptr) {
  target.when = When::parse(when);
  if (over_years != nullptr) target.over_years = OverYears::parse(over_years);
  return target;
}

std::string message(TargetSpec target) {
  const auto problems = problems_with(std::move(target));
  return problems.size() == 1 ? problems.front().place + ": " + problems.front().message
                              : std::to_string(problems.size()) + " problems";
}

constexpr auto count = Level::Kind::count;
constexpr auto amount = Level::Kind::amount;
constexpr auto title = Level::Kind::title;

TEST(Resolution, AcceptsEveryKindAndTime) {
  EXPECT_THAT(problems_with(spec_with({share("women", "staff"),
                                       share("leaders", "staff"),
                                       level(count, "joined"),
                                       level(amount, "fund"),
                                       level(title, "culture"),
                                       {.subject = Unmeasured{}},
                                       at(share("women", "staff"), "each_year"),
                                       at(share("women", "staff"), "by 2025"),
                                       at(share("women", "staff"), "2018-Q1"),
                                       at(share("women", "staff"), "2012-2016"),
                                       at(share("women", "staff"), "term", "years_met >= 5"),
                                       at(level(count, "staff"), "over_term", "last")})),
              IsEmpty());
}

TEST(Resolution, FindsItsTargets) {
  const Resolution resolution(spec_with({share("women", "staff"), level(count, "joined")}));
  EXPECT_EQ(resolution.target("t1"), resolution.targets()[1]);
  EXPECT_THAT([&] { resolution.target("t9"); },
              ThrowsMessage<UnknownId>(HasSubstr("\"t9\" is not a target; did you mean \"t")));
  EXPECT_EQ(resolution.body(), "office");
  EXPECT_EQ(resolution.terms().front().text(), "2016-2021");
}

TEST(Resolution, TakesItsDefaultTimeForTargetsThatStateNone) {
  ResolutionSpec spec = spec_with({share("women", "staff"), at(share("women", "staff"), "2018")});
  spec.default_when = When::parse("each_year");
  const Resolution resolution(spec);
  EXPECT_EQ(resolution.when(*resolution.targets()[0]), When::parse("each_year"));
  EXPECT_EQ(resolution.when(*resolution.targets()[1]), When::parse("2018"));
}

TEST(Resolution, NamesEveryProblemAtOnce) {
  EXPECT_THAT(
      [] {
        Resolution(spec_with({share("womem", "staff"), level(count, "fund"),
                              at(share("women", "staff"), "2017-2022")}));
      },
      ThrowsMessage<InvalidDocument>(
          "target[0].share: \"womem\" is not a measure; did you mean \"women\"?\n"
          "target[1].count: \"fund\" has the unit \"dong\"; write amount = \"fund\"\n"
          "target[2].when: \"2017-2022\" is not a term of the document (2016-2021, 2012-2016); "
          "for calendar years write 2017..2022"));
}

TEST(Resolution, RefusesAnIdGivenTwice) {
  TargetSpec first = share("women", "staff");
  first.id = "women";
  EXPECT_THAT(problems_with(spec_with({first, level(count, "joined"), first})),
              ElementsAre(Problem{"target[2].id", "\"women\" is already the id of target[0]"}));
}

TEST(Resolution, NamesWhatIsWrongBesideIdsGivenTwice) {
  TargetSpec unknown = share("womem", "staf");
  unknown.id = "t0";
  ResolutionSpec spec = spec_with({share("women", "staff"), unknown, share("staff", "fund"),
                                   at(level(count, "joined"), "by 2010")});
  spec.measures.push_back({{.id = "plain", .name = "một lần nữa", .within = {"plian"}}});
  EXPECT_THAT(
      problems_with(spec),
      ElementsAre(
          Problem{"measure[8].id", "\"plain\" is already the id of measure[5]"},
          Problem{"measure[8].within", "\"plian\" is not a measure; did you mean \"plain\"?"},
          Problem{"target[1].id", "\"t0\" is already the id of target[0]"},
          Problem{"target[1].share", "\"womem\" is not a measure; did you mean \"women\"?"},
          Problem{"target[1].of", "\"staf\" is not a measure; did you mean \"staff\"?"},
          Problem{"target[2].share",
                  "\"staff\" does not lie within \"fund\"; give the measure within "
                  "= \"fund\", or name the right base in `of`"},
          Problem{
              "target[3].when",
              "\"by 2010\": the term begins only on 2016-01-01; give a day in it or after it"}));
}

TEST(Resolution, NamesWhatIsWrongInTimeBesideAWrongBound) {
  EXPECT_THAT(
      problems_with(at(share("women", "staff", Bound::over(Ratio(3, 2))), "by 2010")),
      ElementsAre(
          Problem{"target[0].over", "150% is above 100%; a part cannot exceed its base"},
          Problem{
              "target[0].when",
              "\"by 2010\": the term begins only on 2016-01-01; give a day in it or after it"}));
}

TEST(ResolutionShare, MustLieWithinItsBase) {
  EXPECT_EQ(message(share("staff", "women")),
            "target[0].share: \"staff\" does not lie within \"women\"; give the measure within = "
            "\"women\", or name the right base in `of`");
  EXPECT_THAT(message(share("staff", "staff")), HasSubstr("does not lie within \"staff\""));
  EXPECT_THAT(message(share("women", "women")), HasSubstr("does not lie within \"women\""));
}

TEST(Resolution, IsOfABodyWithAnId) {
  for (const std::string body : {"", "A B", "Office"}) {
    ResolutionSpec spec = spec_with({});
    spec.body = body;
    EXPECT_THAT(
        [&] { Resolution{spec}; },
        ThrowsMessage<InvalidDocument>(
            "body: \"" + body + "\" is not an id; write snake_case such as \"vp_ubnd_tinh\""));
  }
}

TEST(ResolutionShare, OfTurnsOverPersonsIsRefused) {
  EXPECT_EQ(message(share("visits", "staff")),
            "target[0].share: \"visits\" counts turns and \"staff\" persons: one person may have "
            "many turns; use a count target");
}

TEST(ResolutionShare, MustBePossible) {
  const auto demanding = [](Bound bound) { return message(share("women", "staff", bound)); };
  const std::string fine = "0 problems";
  EXPECT_THAT(demanding(Bound::over(Ratio(1))), HasSubstr("target[0].over: "));
  EXPECT_THAT(demanding(Bound::at_least(Ratio(101, 100))),
              HasSubstr("target[0].at_least: 101% is above"));
  EXPECT_THAT(demanding(Bound::at_most(Ratio(-1, 100))),
              HasSubstr("target[0].at_most: -1% is below 0"));
  EXPECT_THAT(demanding(Bound::under(Ratio(0))), HasSubstr("target[0].under: "));
  EXPECT_EQ(demanding(Bound::at_least(Ratio(1))), fine);
  EXPECT_EQ(demanding(Bound::exactly(Ratio(1))), fine);
  EXPECT_EQ(demanding(Bound::over(Ratio(0))), fine);
  EXPECT_EQ(demanding(Bound::at_most(Ratio(0))), fine);
}

TEST(ResolutionLevel, MustBeWholeAndNotNegative) {
  EXPECT_THAT(message(level(count, "joined", Bound::over(Ratio(5, 2)))),
              HasSubstr("target[0].over: 5/2"));
  EXPECT_THAT(message(level(count, "joined", Bound::at_least(Ratio(-1)))),
              HasSubstr("target[0].at_least: -1 is below 0"));
  EXPECT_THAT(message(level(count, "joined", Bound::under(Ratio(0)))),
              HasSubstr("target[0].under: "));
  EXPECT_EQ(message(level(count, "joined", Bound::at_most(Ratio(0)))), "0 problems");
}

TEST(ResolutionLevel, IsWrittenUnderTheKeyOfItsUnit) {
  EXPECT_THAT(message(level(amount, "joined")), HasSubstr("write count = \"joined\""));
  EXPECT_THAT(message(level(count, "culture")), HasSubstr("write title = \"culture\""));
  EXPECT_THAT(message(level(title, "fund")), HasSubstr("write amount = \"fund\""));
}

TEST(ResolutionTime, NeedsATermExceptForAPeriod) {
  for (const char* when :
       {"each_year", "always", "over_term", "end_of_term", "unspecified", "by 2018"}) {
    ResolutionSpec spec = spec_with({at(share("women", "staff"), when)});
    spec.terms.clear();
    EXPECT_THAT(problems_with(spec),
                ElementsAre(Problem{"target[0].when", '"' + std::string(when) +
                                                          "\" needs a term; give congress.term, or "
                                                          "a period such as 2018"}));
  }
  ResolutionSpec spec = spec_with({at(share("women", "staff"), "2018")});
  spec.terms.clear();
  EXPECT_THAT(problems_with(spec), IsEmpty());
  spec = spec_with({at(share("women", "staff"), "term")});
  spec.terms.clear();
  EXPECT_THAT(problems_with(spec).front().message, HasSubstr("the document opens none"));
}

TEST(ResolutionLevel, OfANumberNeedsABoundAndOfATitleTakesNone) {
  EXPECT_THAT(message(level(count, "joined", std::nullopt)),
              HasSubstr("target[0]: has no comparator; give one of over, at_least,"));
  EXPECT_EQ(message(level(title, "culture", std::nullopt)), "0 problems");
  for (const Bound bound : {Bound::over(Ratio(5)), Bound::at_least(Ratio(1))}) {
    EXPECT_EQ(message(level(title, "culture", bound)),
              "target[0]." + std::string(word(bound.comparator)) +
                  ": a title is held or not; nothing is compared with a number");
  }
}

TEST(ResolutionTime, RefusesADeadlineBeforeTheTermBegins) {
  EXPECT_EQ(message(at(share("women", "staff"), "by 2015")),
            "target[0].when: \"by 2015\": the term begins only on 2016-01-01; give a day in it or "
            "after it");
  EXPECT_EQ(message(at(share("women", "staff"), "by 2016-01-01")), "0 problems");
  EXPECT_EQ(message(at(share("women", "staff"), "by 2016-12-30")), "0 problems");
  EXPECT_EQ(message(at(share("women", "staff"), "by 2016-12-31")), "0 problems");
  EXPECT_EQ(message(at(share("women", "staff"), "by 2016")), "0 problems");
  EXPECT_EQ(message(at(share("women", "staff"), "by 2030")), "0 problems");
}

TEST(ResolutionTime, RefusesYearsWhereThereAreNone) {
  EXPECT_EQ(message(at(share("women", "staff"), "2018-Q1", "every_year")),
            "target[0].when: \"2018-Q1\": no year lies within it, so there are none to judge");
  ResolutionSpec spec = spec_with({at(share("women", "staff"), "each_year")});
  spec.terms = {Term::parse("2018-01-01..2018-12-30")};
  EXPECT_THAT(problems_with(spec).front().message, HasSubstr("the term has no reporting years"));
}

TEST(ResolutionTime, RefusesMoreYearsMetThanThereAre) {
  EXPECT_EQ(
      message(at(share("women", "staff"), "each_year", "years_met >= 6")),
      "target[0].over_years: \"years_met >= 6\" asks for more years than the 5 that are judged");
  EXPECT_EQ(message(at(share("women", "staff"), "each_year", "years_met >= 5")), "0 problems");
}

TEST(ResolutionTime, RefusesToSumALevelOrWithoutAFlow) {
  for (const char* ways : {"pooled", "distinct"}) {
    EXPECT_THAT(message(at(level(count, "staff"), "over_term", ways)),
                HasSubstr("target[0].over_years: \"staff\" is a level (flow = \"stock\")"));
    EXPECT_THAT(message(at(level(count, "plain"), "over_term", ways)),
                AllOf(HasSubstr("\"stock\" for a level"), HasSubstr("\"gross\" for what adds up")));
    EXPECT_THAT(message(at(level(title, "culture"), "over_term", ways)),
                HasSubstr("a title is held or not"));
    EXPECT_EQ(message(at(level(count, "joined"), "over_term", ways)), "0 problems");
  }
  EXPECT_THAT(message(at(level(count, "plain"), "over_term")),
              HasSubstr("target[0].when: \"plain\" is put together over years"));
  EXPECT_EQ(message(at(level(count, "plain"), "each_year")), "0 problems");
  EXPECT_THAT(message(at({.subject = Unmeasured{}}, "over_term", "pooled")),
              HasSubstr("target[0].over_years: a qualitative target has no numbers"));
}

TEST(ResolutionQualitative, IsTrueOrNothing) {
  EXPECT_THAT(message({.subject = Unmeasured{.qualitative = false}}),
              HasSubstr("target[0].qualitative: false says nothing"));
}

TEST(ResolutionExamples, NameKnownMeasures) {
  TargetSpec target = share("women", "staff");
  target.examples = {{.figures = {{"staff", 70}, {"womem", 63}}},
                     {.rows = {{.period = PeriodLabel::parse("2018"), .measure = "staff"},
                               {.period = PeriodLabel::parse("2018"), .measure = "staf"}}}};
  EXPECT_THAT(problems_with(target),
              ElementsAre(Problem{"target[0].example[0].figures.womem",
                                  "\"womem\" is not a measure; did you mean \"women\"?"},
                          Problem{"target[0].example[1].rows[1].measure",
                                  "\"staf\" is not a measure; did you mean \"staff\"?"}));
}

TEST(Deadline, IsTheLastDayOfItsLabelOrOfTheTerm) {
  const std::vector<Term> terms{Term::parse("2017-10-16..2022-10-15")};
  EXPECT_EQ(deadline(When::parse("by 2020"), terms), Date(2020, 12, 31));
  EXPECT_EQ(deadline(When::parse("by 2020-06-30"), terms), Date(2020, 6, 30));
  EXPECT_EQ(deadline(When::parse("by term"), terms), Date(2022, 10, 15));
  EXPECT_EQ(deadline(When::parse("end_of_term"), terms), Date(2022, 10, 15));
  EXPECT_FALSE(deadline(When::parse("each_year"), terms));
  EXPECT_FALSE(deadline(When::parse("2020"), terms));
}

TEST(YearsAsked, AreTheReportingYearsUpToADeadlineOrThoseOfAPeriod) {
  const std::vector<Term> terms{Term::parse("2017-10-16..2022-10-15"), Term::parse("2012-2016")};
  const auto years = [&](const char* when) { return years_asked(When::parse(when), terms); };
  EXPECT_THAT(years("each_year"), ElementsAre(2017, 2018, 2019, 2020, 2021));
  EXPECT_THAT(years("end_of_term"), ElementsAre(2017, 2018, 2019, 2020, 2021));
  EXPECT_THAT(years("by 2019"), ElementsAre(2017, 2018, 2019));
  EXPECT_THAT(years("by 2019-12-30"), ElementsAre(2017, 2018));
  EXPECT_THAT(years("by 2016"), IsEmpty());
  EXPECT_THAT(years("2018..2020"), ElementsAre(2018, 2019, 2020));
  EXPECT_THAT(years("2018-07-01..2020-06-30"), ElementsAre(2019));
  EXPECT_THAT(years("2018-Q1"), IsEmpty());
  EXPECT_THAT(years("term"), ElementsAre(2017, 2018, 2019, 2020, 2021));
  EXPECT_THAT(years("2012-2016"), ElementsAre(2012, 2013, 2014, 2015));
}

}  // namespace
}  // namespace congdoan
