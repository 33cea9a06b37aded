#include <congdoan/targets/figure.hpp>

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
