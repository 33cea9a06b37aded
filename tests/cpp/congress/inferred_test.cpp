// What a document says to be inferred stands in it; what a reader should know of it is told.
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/congress/congress.hpp>
#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

CongressSpec some_congress() {
  return {
      .body = Body{{.id = "office", .name = "Công đoàn Văn phòng", .upper = {"Công đoàn tỉnh"}}},
      .congress = {.date = Date(2017, 10, 16), .term = Term::parse("2017-10-16..2022-10-15")},
      .speakers = {{.name = "Bà A", .office = "chủ tịch"}},
      .elections = {{.id = "committee", .committee = CommitteeKind::executive, .elected = 5}},
      .measures = {{{.id = "staff", .name = "cán bộ", .unit = "person"}},
                   {{.id = "advanced", .name = "tiên tiến", .unit = "person", .within = {"staff"}}},
                   {{.id = "visits", .name = "lượt", .unit = "turn"}}},
      .targets = {{{.id = "t",
                    .subject = PartOf{"advanced", "staff", Bound::over(Ratio(9, 10))},
                    .when = When::parse("each_year")}}},
      .figures = {{.period = PeriodLabel::parse("2017"), .measure = "visits", .value = 3}}};
}

std::vector<std::string> problems_with(std::vector<std::string> inferred) {
  CongressSpec spec = some_congress();
  spec.congress.inferred = std::move(inferred);
  Problems problems;
  spec.check(problems);
  std::vector<std::string> lines;
  for (const Problem& each : problems.list()) lines.push_back(describe({each}));
  return lines;
}

TEST(Inferred, NamesWhatStandsInTheDocument) {
  EXPECT_THAT(
      problems_with({"congress.date", "congress.term", "body.upper", "body.upper[0]", "body.name",
                     "target[t].over", "target[0].of", "target[t].share", "target[t].when",
                     "target", "target[t]", "measure[staff].unit", "figure[0].period",
                     "figure[visits].value", "election[committee].elected", "speaker[Bà A].office",
                     "measure[advanced].within"}),
      IsEmpty());
}

TEST(Inferred, MayBeThePeriodOfAFigureThatStatesNone) {
  CongressSpec spec = some_congress();
  spec.congress.reviews = Term::parse("2012-2017");
  spec.figures.push_back({.measure = "staff", .value = 70});
  spec.congress.inferred = {"figure[1].period", "figure[staff].period"};
  Problems problems;
  spec.check(problems);
  EXPECT_THAT(problems.list(), IsEmpty());
}

TEST(Inferred, RefusesAPathOfNothing) {
  EXPECT_THAT(problems_with({"congress.dat"}),
              ElementsAre("congress.inferred[0]: \"congress.dat\" names nothing in this document: "
                          "there is no \"dat\"; did you mean \"date\"?"));
  EXPECT_THAT(
      problems_with({"body.name", "target[q].over"}),
      ElementsAre("congress.inferred[1]: \"target[q].over\" names nothing in this document: "
                  "there is no \"q\""));
  for (const char* path :
       {"date", "congress.session", "congress.date.year", "target[1].over", "target[t].bare",
        "target.over", "figure[3].period", "figure[staff].value", "body[0].name", "congress.",
        "target[t", "target[t]over", "", "..", "motion", "goal[0].text", "election[0].people"}) {
    EXPECT_THAT(problems_with({path}), ElementsAre(HasSubstr("names nothing"))) << path;
  }
}

TEST(Fillings, BeforeTheTermBeginsAreRefused) {
  CongressSpec spec = some_congress();
  spec.elections.push_back({.committee = CommitteeKind::executive,
                            .date = Date(2017, 10, 15),
                            .how = ElectionHow::by_election,
                            .people = {"Bà B"}});
  spec.mandates.push_back({{.person = "Ông C",
                            .committee = CommitteeKind::executive,
                            .from = Period::month(2017, 9),
                            .began = MandateBegan::by_election}});
  Problems problems;
  spec.check(problems);
  const std::string rest =
      " lies before 2017-10-16, the first day of the term 2017-10-16..2022-10-15 that the congress "
      "opens";
  EXPECT_THAT(problems.list(),
              ElementsAre(Problem{"election[1].date", "a by-election on 2017-10-15" + rest},
                          Problem{"mandate[0].from", "a by-election on 2017-09" + rest}));

  spec.elections.back().date = Date(2017, 10, 16);
  spec.mandates = {{{.person = "Ông C",
                     .committee = CommitteeKind::executive,
                     .term = "2012-2017",
                     .from = Period::month(2014, 9),
                     .began = MandateBegan::by_election}},
                   {{.person = "Ông D",
                     .committee = CommitteeKind::executive,
                     .from = Period::month(2017, 10),
                     .began = MandateBegan::by_election}}};
  EXPECT_THAT(Congress(spec).notices(Language::en), IsEmpty());
}

TEST(Fillings, AfterTheLastDayOfTheTermAreTold) {
  CongressSpec spec = some_congress();
  Election filling{.committee = CommitteeKind::executive,
                   .date = Date(2022, 10, 15),
                   .how = ElectionHow::by_election,
                   .people = {"Bà B"}};
  spec.elections.push_back(filling);
  EXPECT_THAT(Congress(spec).notices(Language::en), IsEmpty());
  spec.elections.back().date = Date(2022, 10, 16);
  EXPECT_THAT(
      Congress(spec).notices(Language::en),
      ElementsAre(Problem{
          "election[1].date",
          "the by-election on 2022-10-16 lies after the last day of the term "
          "2017-10-16..2022-10-15, 2022-10-15: that was extended, and the document does not "
          "say until when"}));
  EXPECT_THAT(Congress(spec).notices(Language::vi).front().message, HasSubstr("đã kéo dài"));

  // A term known by its years ends within the last of them.
  spec.congress.term = Term::parse("2017-2022");
  EXPECT_THAT(Congress(spec).notices(Language::en), IsEmpty());
  spec.elections.back().date = Date(2023, 1, 1);
  EXPECT_EQ(Congress(spec).notices(Language::en).size(), 1U);
}

}  // namespace
}  // namespace congdoan
