// How the parts of a congress fit each other, and what is refused with which place and message.
#include <congdoan/congress/congress.hpp>

#include <string>
#include <unordered_set>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;

Figure figure(const char* period, const char* measure, FigureValue value) {
  return {.period = PeriodLabel::parse(period), .measure = measure, .value = std::move(value)};
}

CongressSpec office() {
  return {
      .body = Body{{.id = "office", .name = "Công đoàn Văn phòng", .members = 25}},
      .congress = {.ordinal = Ordinal(8),
                   .reviews = Term::parse("2012-2016"),
                   .term = Term::parse("2016-2021")},
      .tasks = {{.number = 1, .text = "Thi đua", .targets = {"advanced_workers"}}},
      .elections = {{.committee = CommitteeKind::executive, .elected = 5},
                    {.post = "chair", .by = "executive", .people = {"Bà A"}},
                    {.post = "vice_chair", .people = {"Ông B", "Ông C"}}},
      .defaults = {.when = When::parse("each_year")},
      .measures = {{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}},
                   {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
                   {{.id = "fund", .name = "quỹ", .unit = "dong", .flow = Flow::gross}}},
      .targets = {{{.id = "advanced_workers",
                    .subject = PartOf{"advanced", "staff", Bound::over(Ratio(9, 10))}}}},
      .figures = {figure("2012-2016", "fund", Quantity::over(40'000'000))}};
}

std::vector<Problem> problems_of(const CongressSpec& spec) {
  Problems problems;
  spec.check(problems);
  return problems.list();
}

TEST(Congress, JoinsBodyTermsAndResolution) {
  const Congress congress(office());
  EXPECT_EQ(congress->body->id, "office");
  EXPECT_EQ(congress.resolution().body(), "office");
  EXPECT_THAT(congress.resolution().terms(),
              ElementsAre(Term::parse("2016-2021"), Term::parse("2012-2016")));
  EXPECT_EQ(congress.resolution().when(*congress.resolution().targets().front()),
            When::parse("each_year"));
  EXPECT_EQ(congress, Congress(office()));
}

// What compares equal hashes alike, and stands in a set of its own kind.
template <class T>
void expect_hashed(const T& value, const T& equal, const T& other) {
  const std::unordered_set<T> all{value, equal, other};
  EXPECT_EQ(all.size(), 2U);
  EXPECT_NE(std::hash<T>{}(value), std::hash<T>{}(other));
}

TEST(Values, HashAsTheyCompare) {
  const Congress congress(office());
  CongressSpec renamed = office();
  renamed.body = Body{{.id = "annex", .name = "Công đoàn"}};
  const Congress other(renamed);
  expect_hashed(congress, Congress(office()), other);
  expect_hashed(congress.resolution(), Congress(office()).resolution(), other.resolution());
  expect_hashed(congress->targets[0], Congress(office()).resolution().targets()[0],
                Target({.id = "many", .subject = Unmeasured{}}));
  expect_hashed(congress->measures[0], office().measures[0], congress->measures[1]);
  expect_hashed(congress->figures[0], office().figures[0], figure("2018", "fund", 1));

  Figures figures;
  figures.add("2018", "staff", 70);
  const Scorecard card = evaluate(congress, figures, {.as_of = Date(2019, 1, 31)});
  const Scorecard later = evaluate(congress, figures, {.as_of = Date(2020, 1, 31)});
  expect_hashed(card, evaluate(congress, figures, {.as_of = Date(2019, 1, 31)}), later);
  expect_hashed(card.verdicts()[0],
                evaluate(congress, figures, {.as_of = Date(2019, 1, 31)})["advanced_workers"],
                later.verdicts()[0]);
}

TEST(Congress, GivesItsPartsAwayWhereItIsGoneAtTheEndOfTheLine) {
  const auto& body = Congress(office()).resolution().body();
  EXPECT_EQ(body, "office");
  const auto& targets = (*Congress(office())).targets;
  EXPECT_EQ(targets.size(), 1U);
  for (const Target& target : Congress(office()).resolution().targets())
    EXPECT_EQ(target->id, "advanced_workers");
  Figures figures;
  figures.add("2018", "staff", 70);
  const auto& part =
      evaluate(Congress(office()), figures, {.as_of = Date(2019, 1, 31)})["advanced_workers"].part(
          "2018");
  EXPECT_EQ(part.period, "2018");
}

TEST(Congress, JudgesItsTermByTheReportingYearsItLists) {
  CongressSpec spec = office();
  spec.congress.reporting_years = {2018, 2019};
  EXPECT_THAT(Congress(spec).resolution().terms().front().reporting_years(),
              ElementsAre(2018, 2019));
}

TEST(Congress, NamesTheCommitteesAndMandatesOfItsElections) {
  const Congress congress(office());
  EXPECT_THAT(congress.committees(), ElementsAre(Committee{.kind = CommitteeKind::executive,
                                                           .body = "office",
                                                           .size = 5,
                                                           .term = "2016-2021",
                                                           .from = Period::year(2016),
                                                           .until = Period::year(2021)}));
  const auto mandate = [](const char* post, const char* person) {
    return Mandate({.person = person,
                    .post = post,
                    .body = "office",
                    .term = "2016-2021",
                    .from = Period::years(2016, 2021),
                    .until = Period::year(2021),
                    .began = MandateBegan::elected});
  };
  EXPECT_THAT(congress.mandates(),
              ElementsAre(mandate("chair", "Bà A"), mandate("vice_chair", "Ông B"),
                          mandate("vice_chair", "Ông C")));
}

TEST(Congress, LeavesTheTermOfAMandateEmptyWhereTheSourceNamesNone) {
  CongressSpec spec = office();
  spec.congress = {};
  spec.targets.clear();
  spec.tasks.clear();
  spec.figures.clear();
  const Congress congress(spec);
  EXPECT_EQ(congress.mandates().front()->term, "");
  EXPECT_EQ(congress.committees().front().term, "");
  EXPECT_THAT(congress.resolution().terms(), IsEmpty());
}

TEST(CongressErrors, RefuseAnotherFormat) {
  CongressSpec spec = office();
  spec.format = "congdoan/2";
  EXPECT_THAT(problems_of(spec),
              ElementsAre(Problem{"format",
                                  "\"congdoan/2\" is not a format this version reads; write "
                                  "\"congdoan/1\""}));
}

TEST(CongressErrors, NameEveryPartThatDoesNotFitAtOnce) {
  CongressSpec spec = office();
  spec.congress.reporting_years = {2025};
  spec.tasks.front().targets.emplace_back("advanced_worker");
  spec.elections[1].committee = CommitteeKind::standing;
  EXPECT_THAT(
      [&] { Congress{spec}; },
      ThrowsMessage<InvalidDocument>(
          "congress.reporting_years: 2025 does not touch the term 2016-2021; a reporting year lies "
          "within 2016 to 2021\n"
          "task[0].targets: \"advanced_worker\" is not a target; did you mean "
          "\"advanced_workers\"?\n"
          "election[1].post: an election is of one committee, one post or delegates to one "
          "congress; give exactly one of the three"));
}

TEST(CongressErrors, NameWhatIsWrongInItsResolution) {
  CongressSpec spec = office();
  spec.targets.push_back(
      {{.id = "fund", .subject = Level{Level::Kind::count, "fund", Bound::at_least(Ratio(1))}}});
  EXPECT_THAT(problems_of(spec),
              ElementsAre(Problem{"target[1].count",
                                  "\"fund\" has the unit \"dong\"; write amount = \"fund\""}));
}

TEST(CongressErrors, NameFiguresThatCannotBeUsed) {
  CongressSpec spec = office();
  spec.figures.push_back(figure("2017-2022", "fund", 1));
  spec.figures.push_back(figure("2018", "fnd", 1));
  spec.figures.push_back(figure("2012..2015", "fund", 1));
  EXPECT_THAT(
      problems_of(spec),
      ElementsAre(
          Problem{"figure[1]",
                  "\"2017-2022\" is not a term of the document (2016-2021, 2012-2016); "
                  "for calendar years write 2017..2022"},
          Problem{"figure[2]", "\"fnd\" is not a measure of this document; did you mean \"fund\"?"},
          Problem{"figure[3]",
                  "fund 2012..2015 = 1, but figure[0] says >40000000, reported on the same "
                  "day; give the later one its reported_on"}));
}

TEST(CongressErrors, NameAFigureThatNoTermReviewedGivesAPeriod) {
  CongressSpec spec = office();
  spec.figures.push_back({.measure = "staff", .value = 70});
  EXPECT_THAT(problems_of(spec), IsEmpty());
  spec.figures.push_back({.measure = "fund", .value = 1});
  EXPECT_THAT(problems_of(spec),
              ElementsAre(Problem{"figure[2]",
                                  "fund 2012..2015 = 1, but figure[0] says >40000000, reported on "
                                  "the same day; give the later one its reported_on"}));
  spec.figures = {{.measure = "staff", .value = 70}};
  spec.congress.reviews.reset();
  EXPECT_THAT(problems_of(spec), ElementsAre(Problem{"figure[0]",
                                                     "has no period; write one such as 2018, or in "
                                                     "a congress that states the term it reviews "
                                                     "leave it out where that is meant"}));
}

TEST(CongressEvaluate, TakesAFigureWithoutAPeriodForOneOfTheTermReviewed) {
  CongressSpec spec = office();
  spec.targets = {{{.id = "fund",
                    .subject = Level{Level::Kind::amount, "fund", Bound::at_least(Ratio(30))},
                    .when = When::parse("2012-2016")}}};
  spec.tasks.clear();
  spec.figures = {{.measure = "fund", .value = 31}};
  const Congress congress(spec);
  EXPECT_FALSE(congress->figures[0].period);
  const auto verdict = [&](const Figures& figures) {
    return evaluate(congress, figures, {.as_of = Date(2017, 1, 31)})["fund"];
  };
  Figures other;
  other.add("2016", "staff", 70);
  EXPECT_EQ(verdict(other).outcome, Outcome::met);
  EXPECT_EQ(verdict(other).actual, Quantity(31));
  // Its own figures given once more are the same figures.
  EXPECT_EQ(verdict(Figures(congress->figures)).actual, Quantity(31));
  spec.figures = {};
  const Congress bare(spec);
  Figures given;
  given.add({.measure = "fund", .value = 29});
  EXPECT_EQ(evaluate(bare, given, {.as_of = Date(2017, 1, 31)})["fund"].outcome, Outcome::missed);
  EXPECT_THAT([&] { return evaluate(bare.resolution(), given, {.as_of = Date(2017, 1, 31)}); },
              ThrowsMessage<InvalidFigures>(HasSubstr("figure[0]: has no period")));
}

TEST(CongressEvaluate, DecidesNothingByAFigureOfALengthAlone) {
  CongressSpec spec = office();
  spec.congress.reviews = Term::parse("2011-2016");
  spec.targets = {{{.id = "fund",
                    .subject = Level{Level::Kind::amount, "fund", Bound::at_least(Ratio(30))},
                    .when = When::parse("2011-2016")}}};
  spec.tasks.clear();
  spec.figures = {figure("5 years", "fund", 31)};
  Figures other;
  other.add("2016", "staff", 70);
  const Scorecard card = evaluate(Congress(spec), other, {.as_of = Date(2017, 1, 31)});
  EXPECT_EQ(card["fund"].outcome, Outcome::undetermined);
}

TEST(CongressEvaluate, TakesTheFiguresOfItsDocumentIntoAccount) {
  CongressSpec spec = office();
  spec.figures.push_back(figure("2016", "staff", 70));
  Figures figures;
  figures.add("2016", "advanced", 64);
  const Scorecard card = evaluate(Congress(spec), figures, {.as_of = Date(2017, 1, 31)});
  EXPECT_EQ(card["advanced_workers"].part("2016").outcome, Outcome::met);
  EXPECT_EQ(card.body(), "office");
}

TEST(CongressEvaluate, NeedsNoFiguresBesideThoseOfItsDocument) {
  CongressSpec spec = office();
  spec.figures.push_back(figure("2016", "staff", 70));
  spec.figures.push_back(figure("2016", "advanced", 64));
  const EvaluateOptions options{.as_of = Date(2017, 1, 31)};
  const Scorecard card = evaluate(Congress(spec), options);
  EXPECT_EQ(card["advanced_workers"].part("2016").outcome, Outcome::met);
  EXPECT_EQ(card, evaluate(Congress(spec), Figures(), options));
  EXPECT_EQ(card.verdicts(), evaluate(Congress(spec), Figures(spec.figures), options).verdicts());
  spec.figures.clear();
  EXPECT_THAT([&] { return evaluate(Congress(spec), options); },
              ThrowsMessage<InvalidFigures>(HasSubstr("there are none")));
}

TEST(CongressEvaluate, KnowsItsBodyByNameToo) {
  Figures by_name;
  Figures by_id;
  for (const auto& [measure, value] : {std::pair("staff", 70), std::pair("advanced", 64)}) {
    Figure own = figure("2016", measure, value);
    own.body = "Công đoàn Văn phòng";
    by_name.add(own);
    own.body = "office";
    by_id.add(own);
  }
  const EvaluateOptions options{.as_of = Date(2017, 1, 31)};
  EXPECT_EQ(evaluate(Congress(office()), by_name, options),
            evaluate(Congress(office()), by_id, options));
}

TEST(CongressEvaluate, LetsALaterReportReviseTheDocument) {
  CongressSpec spec = office();
  spec.figures.push_back(figure("2016", "staff", 70));
  spec.figures.push_back(figure("2016", "advanced", 64));
  Figures correction;
  correction.add({.period = PeriodLabel::parse("2016"),
                  .measure = "advanced",
                  .value = 63,
                  .reported_on = Date(2017, 2, 1)});
  const auto outcome = [&](Date as_of) {
    return evaluate(Congress(spec), correction, {.as_of = as_of})["advanced_workers"]
        .part("2016")
        .outcome;
  };
  EXPECT_EQ(outcome(Date(2017, 1, 31)), Outcome::met);
  EXPECT_EQ(outcome(Date(2017, 2, 1)), Outcome::missed);
}

TEST(CongressEvaluate, NamesTheDocumentsFigureInAContradiction) {
  CongressSpec spec = office();
  spec.figures.push_back(figure("2016", "staff", 70));
  Figures figures;
  figures.add("2016", "staff", 71);
  EXPECT_THAT(
      [&] { return evaluate(Congress(spec), figures, {.as_of = Date(2017, 1, 31)}); },
      ThrowsMessage<InvalidFigures>(HasSubstr("document figure[1]: staff 2016 = 70, but figure[0] "
                                              "says 71")));
}

TEST(CongressEvaluate, RefusesFiguresOfOtherBodiesAlone) {
  Figures figures;
  Figure other = figure("2016", "staff", 70);
  other.body = "another";
  figures.add(other);
  EXPECT_THAT(
      [&] { return evaluate(Congress(office()), figures, {.as_of = Date(2017, 1, 31)}); },
      ThrowsMessage<InvalidFigures>(HasSubstr(
          "none of the 1 figures is of body \"office\"; these are of \"another\"; figures")));
}

}  // namespace
}  // namespace congdoan
