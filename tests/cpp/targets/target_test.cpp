#include <congdoan/targets/target.hpp>

#include <type_traits>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/fields.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::ThrowsMessage;

const Bound over_90 = Bound::over(Ratio(9, 10));

TargetSpec yearly() {
  return {.id = "advanced_workers",
          .text = "hàng năm có trên 90% cán bộ đạt Lao động tiên tiến",
          .words = {"hàng năm", "trên"},
          .subject = PartOf{"advanced", "staff", over_90},
          .when = When::parse("each_year")};
}

std::vector<Problem> problems_of(const TargetSpec& spec) {
  Problems problems;
  spec.check(problems);
  return problems.list();
}

TEST(Target, KeepsWhatItWasMadeOf) {
  const Target target(yearly());
  EXPECT_EQ(target->words, (std::vector<std::string>{"hàng năm", "trên"}));
  EXPECT_EQ(std::get<PartOf>(target->subject).bound, over_90);
  EXPECT_EQ(target->if_base_empty, IfBaseEmpty::no_base);
  EXPECT_FALSE(target->soft);
  EXPECT_FALSE(target->over_years);
}

TEST(Target, ComparesAndHashesByAllItSays) {
  const Target target(yearly());
  EXPECT_EQ(target, Target(yearly()));
  EXPECT_EQ(std::hash<Target>{}(target), std::hash<Target>{}(Target(yearly())));
  TargetSpec other = yearly();
  other.subject = PartOf{"advanced", "staff", Bound::at_least(Ratio(9, 10))};
  EXPECT_NE(target, Target(other));
  EXPECT_NE(hash_of(target), hash_of(Target(other)));
  other = yearly();
  other.note = "another reading";
  EXPECT_NE(target, Target(other));
}

TEST(Target, GivesItselfAwayWhereItIsGoneAtTheEndOfTheLine) {
  static_assert(std::is_same_v<decltype(*Target(yearly())), TargetSpec>);
  const TargetSpec& kept = *Target(yearly());
  EXPECT_EQ(kept.id, "advanced_workers");
}

TEST(Target, RefusesWhatIsNoId) {
  TargetSpec spec = yearly();
  spec.id = "Advanced workers";
  EXPECT_THAT([&] { Target{spec}; },
              ThrowsMessage<InvalidDocument>("id: \"Advanced workers\" is not an id; write "
                                             "snake_case such as \"advanced_workers\""));
}

TEST(Target, RefusesExamplesWithoutFiguresOrWithBothKinds) {
  TargetSpec spec = yearly();
  const Figure row{.period = PeriodLabel::parse("2018"), .measure = "staff", .value = 70};
  spec.examples = {{.outcome = Outcome::met},
                   {.figures = {{"staff", 70}}, .rows = {row}},
                   {.figures = {{"staff", 70}, {"staff", 71}}},
                   {.figures = {{"staff", 70}}},
                   {.rows = {row}}};
  EXPECT_THAT(
      problems_of(spec),
      ElementsAre(
          Problem{"example[0].figures",
                  "an example needs figures, such as figures = { staff = 70 }, or rows"},
          Problem{"example[1].rows", "give either figures of one period or rows of several"},
          Problem{"example[2].figures", "\"staff\" is given twice"}));
}

TEST(Target, NamesItsKind) {
  EXPECT_EQ(subject_key(PartOf{"a", "b", over_90}), "share");
  EXPECT_EQ(subject_key(Level{Level::Kind::count, "a", Bound::bare(Ratio(3))}), "count");
  EXPECT_EQ(subject_key(Level{Level::Kind::amount, "a", Bound::bare(Ratio(3))}), "amount");
  EXPECT_EQ(subject_key(Level{.kind = Level::Kind::title, .measure = "a"}), "title");
  EXPECT_EQ(subject_key(Unmeasured{}), "qualitative");
}

}  // namespace
}  // namespace congdoan
