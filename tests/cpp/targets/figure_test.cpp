#include <congdoan/targets/figure.hpp>

#include <cstdint>
#include <utility>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

TEST(Figures, KeepTheOrderInWhichTheyWereAdded) {
  Figures figures;
  figures.add("2018", "staff", 70)
      .add("2018-Q1", "fund", Quantity::over(40))
      .add("2018", "won", true);
  ASSERT_EQ(figures.size(), 3U);
  EXPECT_EQ(figures.all()[0].measure, "staff");
  EXPECT_EQ(figures.all()[0].period, PeriodLabel(Period::year(2018)));
  EXPECT_EQ(figures.all()[0].value, FigureValue(Quantity(70)));
  EXPECT_EQ(figures.all()[1].value, FigureValue(Quantity::over(40)));
  EXPECT_EQ(figures.all()[2].value, FigureValue(true));
  EXPECT_TRUE(Figures().empty());
}

TEST(Figures, BelongToTheDocumentsBodyAndAreReportedAtTheEndIfNothingIsSaid) {
  Figures figures;
  figures.add("2018", "staff", 70);
  const Figure& figure = *figures.begin();
  EXPECT_EQ(figure.body, "");
  EXPECT_FALSE(figure.reported_on);
  EXPECT_FALSE(figure.final);
}

TEST(Figures, RefuseALabelThatIsNone) {
  Figures figures;
  EXPECT_THROW(figures.add("2018-13", "staff", 70), InvalidValue);
  EXPECT_TRUE(figures.empty());
}

TEST(Figures, NameThePlaceWhereTheyWereRead) {
  Figures figures;
  figures.add("2016", "staff", 70);
  figures.add({.period = PeriodLabel::parse("2017"), .measure = "staff", .value = 71}, "line 7");
  figures.add("2018", "staff", 72);
  EXPECT_EQ(figures.place(0), "figure[0]");
  EXPECT_EQ(figures.place(1), "line 7");
  EXPECT_EQ(figures.place(2), "figure[2]");
}

TEST(Figures, AreFoundByTheirBodies) {
  const auto of = [](const char* body, std::int64_t value) {
    return Figure{.body = body,
                  .period = PeriodLabel::parse("2017"),
                  .measure = "staff",
                  .value = Quantity(value)};
  };
  const Figures figures({of("b", 1), of("", 2), of("b", 3), of("a", 4), of("a", 5)});
  using ::testing::ElementsAre;
  EXPECT_THAT(figures.of("b"), ElementsAre(0, 2));
  EXPECT_THAT(figures.of("a"), ElementsAre(3, 4));
  EXPECT_THAT(figures.of(""), ElementsAre(1));
  EXPECT_TRUE(figures.of("c").empty());
  ASSERT_EQ(figures.bodies().size(), 3U);
  EXPECT_EQ(figures.bodies()[0].body, "b");
  EXPECT_EQ(figures.bodies()[2].body, "a");
  EXPECT_TRUE(Figures().of("a").empty());
}

TEST(Figures, OfACopyAreItsOwn) {
  Figures figures;
  figures.add("2016", "staff", 70);
  const Figures before = figures;
  Figures copy = figures;
  copy.add("2017", "staff", 71);
  figures.add("2018", "staff", 72);
  EXPECT_EQ(before.size(), 1U);
  EXPECT_EQ(before.of("").size(), 1U);
  ASSERT_EQ(copy.size(), 2U);
  EXPECT_EQ(copy.all()[1].period->text(), "2017");
  ASSERT_EQ(figures.size(), 2U);
  EXPECT_EQ(figures.all()[1].period->text(), "2018");
  const Figures moved = std::move(copy);
  EXPECT_EQ(moved.size(), 2U);
  EXPECT_TRUE(copy.empty());  // NOLINT(bugprone-use-after-move): it is empty and may be added to
}

TEST(Figures, AreEqualWhereverTheyWereRead) {
  const Figure figure{.period = PeriodLabel::parse("2017"), .measure = "staff", .value = 71};
  Figures read;
  read.add(figure, "line 7");
  EXPECT_EQ(read, Figures({figure}));
  EXPECT_EQ(std::hash<Figures>{}(read), std::hash<Figures>{}(Figures({figure})));
  Figure other = figure;
  other.final = true;
  EXPECT_NE(read, Figures({other}));
  EXPECT_NE(std::hash<Figures>{}(read), std::hash<Figures>{}(Figures({other})));
}

}  // namespace
}  // namespace congdoan
