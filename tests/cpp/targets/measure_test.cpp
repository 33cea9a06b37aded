#include <congdoan/targets/measure.hpp>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/fields.hpp>

namespace congdoan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::ThrowsMessage;
using ::testing::UnorderedElementsAreArray;

Measure measure(std::string id, std::vector<std::string> within = {}) {
  return {{.id = std::move(id), .name = "n", .unit = "person", .within = std::move(within)}};
}

std::vector<Problem> problems_of(const std::vector<Measure>& measures) {
  Problems problems;
  Measures::check(measures, problems);
  return problems.list();
}

TEST(Measure, KeepsWhatItWasMadeOf) {
  const Measure staff{{.id = "staff", .name = "cán bộ", .unit = "person", .flow = Flow::stock}};
  EXPECT_EQ(staff->id, "staff");
  EXPECT_EQ(staff->flow, Flow::stock);
  EXPECT_EQ(staff, Measure(*staff));
  EXPECT_EQ(hash_of(staff), hash_of(Measure(*staff)));
  EXPECT_NE(staff, measure("staff"));
}

TEST(Measure, RefusesWhatIsNoId) {
  for (const char* id : {"", "Staff", "9lives", "_staff", "cán_bộ", "staff members", "staff-total"})
    EXPECT_THROW(measure(id), InvalidDocument) << id;
  EXPECT_THAT([] { measure("Staff"); },
              ThrowsMessage<InvalidDocument>(
                  "id: \"Staff\" is not an id; write snake_case such as \"staff\""));
  for (const char* id : {"s", "staff", "staff_2018", "s9_"}) EXPECT_NO_THROW(measure(id)) << id;
}

TEST(Measure, RefusesToLieWithinItselfOrTwiceWithinOne) {
  EXPECT_THAT([] { measure("staff", {"staff"}); },
              ThrowsMessage<InvalidDocument>("within: a measure cannot lie within itself"));
  EXPECT_THAT([] { measure("women", {"staff", "members", "staff"}); },
              ThrowsMessage<InvalidDocument>("within: \"staff\" is named twice"));
}

TEST(Measure, RefusesTheKeysOfRecords) {
  for (const char* id :
       {"body", "period", "measure", "value", "reported_on", "final", "text", "source"}) {
    EXPECT_THAT([&] { measure(id); },
                ThrowsMessage<InvalidDocument>(testing::HasSubstr("is a key of records")))
        << id;
  }
  EXPECT_NO_THROW(measure("values"));
}

TEST(Measures, RefuseUnitsThatAreNeverAPartOfEachOther) {
  const auto within = [](std::string part, std::string base) {
    const std::vector<Measure> both{
        {{.id = "base", .name = "n", .unit = std::move(base)}},
        {{.id = "part", .name = "n", .unit = std::move(part), .within = {"base"}}}};
    return problems_of(both);
  };
  const std::string turns =
      "\"base\": turns are never a part of persons: one person may have many "
      "turns";
  EXPECT_THAT(within("turn", "person"), ElementsAre(Problem{"measure[1].within", turns}));
  const std::string dong = "\"base\": đồng are a part of đồng and of nothing else";
  for (const char* other : {"person", "turn", "body", "title", "lớp"}) {
    EXPECT_THAT(within("dong", other), ElementsAre(Problem{"measure[1].within", dong})) << other;
    EXPECT_THAT(within(other, "dong"), ElementsAre(Problem{"measure[1].within", dong})) << other;
    EXPECT_THAT(within(other, other), IsEmpty()) << other;
  }
  EXPECT_THAT(within("dong", "dong"), IsEmpty());
  EXPECT_THAT(within("turn", "turn"), IsEmpty());
  EXPECT_THAT(within("person", "turn"), IsEmpty());
  EXPECT_THAT(within("", "person"), IsEmpty());
  EXPECT_THAT(within("turn", ""), IsEmpty());
}

TEST(Measures, AreFoundById) {
  const Measures all({measure("staff"), measure("advanced", {"staff"}), measure("fund")});
  EXPECT_EQ(all.index("staff"), 0);
  EXPECT_EQ(all.index("advanced"), 1);
  EXPECT_EQ(all.index("fund"), 2);
  EXPECT_EQ(all.index("staf"), -1);
  EXPECT_EQ(all.find(""), nullptr);
  EXPECT_EQ(all["fund"]->id, "fund");
  EXPECT_THAT([&] { all["found"]; },
              ThrowsMessage<UnknownId>("\"found\" is not a measure; did you mean \"fund\"?"));
  EXPECT_EQ(Measures().index("staff"), -1);
}

TEST(Measures, AreEqualIfTheyHoldTheSameInTheSameOrder) {
  const Measures ab({measure("a"), measure("b")});
  EXPECT_EQ(ab, Measures({measure("a"), measure("b")}));
  EXPECT_NE(ab, Measures({measure("b"), measure("a")}));
}

TEST(Measures, RefuseAnIdGivenTwiceAndABaseThatDoesNotExist) {
  EXPECT_THAT(problems_of({measure("staff"), measure("advanced", {"staf"}), measure("staff")}),
              UnorderedElementsAreArray(std::vector<Problem>{
                  {"measure[2].id", "\"staff\" is already the id of measure[0]"},
                  {"measure[1].within", "\"staf\" is not a measure; did you mean \"staff\"?"}}));
}

TEST(Measures, RefuseEveryMeasureOfACycleAndNoOther) {
  EXPECT_THAT(
      problems_of({measure("a", {"b"}), measure("b", {"c"}), measure("c", {"a"}),
                   measure("before", {"a"}), measure("after"), measure("d", {"after"})}),
      ElementsAre(Problem{"measure[0].within", "\"a\" lies within itself through a chain"},
                  Problem{"measure[1].within", "\"b\" lies within itself through a chain"},
                  Problem{"measure[2].within", "\"c\" lies within itself through a chain"}));
}

TEST(DoubtfulMeasures, AreSureOfWhatWasNotReported) {
  Problems problems;
  problems.add("measure[1].flow", "is wrong");
  const auto measures =
      Measures::doubtful({measure("staff"), measure("women", {"staff"})}, problems);
  EXPECT_TRUE(measures.are_complete());
  EXPECT_TRUE(measures.are_sure_of("staff", "flow"));
  EXPECT_FALSE(measures.are_sure_of("women", "flow"));
  EXPECT_TRUE(measures.are_sure_of("women", "within"));
  EXPECT_FALSE(measures.are_sure_of("wommen", "within"));
  EXPECT_TRUE(measures.may_lie_within("women", "staff"));
  EXPECT_FALSE(measures.may_lie_within("staff", "women"));
}

TEST(DoubtfulMeasures, AreSureOfNothingWhereAnIdStandsTwice) {
  const auto measures = Measures::doubtful(
      {measure("staff"), measure("women", {"staff"}), measure("women")}, Problems());
  EXPECT_EQ(measures.index("women"), 1);
  EXPECT_FALSE(measures.are_sure_of("women", "unit"));
  EXPECT_TRUE(measures.may_lie_within("women", "anything"));
  EXPECT_TRUE(measures.are_sure_of("staff", "unit"));
}

TEST(DoubtfulMeasures, MayLieWithinAnythingOnceSomeWithinOnTheWayIsInDoubt) {
  Problems problems;
  problems.add("measure[1].within", "is wrong");
  const auto measures = Measures::doubtful(
      {measure("leaders", {"women"}), measure("women"), measure("staff"), measure("guests")},
      problems);
  EXPECT_TRUE(measures.may_lie_within("leaders", "staff"));
  EXPECT_FALSE(measures.lies_within("leaders", "staff"));
  EXPECT_FALSE(measures.may_lie_within("guests", "staff"));
}

TEST(DoubtfulMeasures, MayLieWithinAnythingOnceTheyLieWithinAnUnknownMeasure) {
  const auto measures =
      Measures::doubtful({measure("women", {"staf"}), measure("staff")}, Problems());
  EXPECT_TRUE(measures.may_lie_within("women", "staff"));
  EXPECT_FALSE(measures.may_lie_within("staff", "women"));
}

TEST(DoubtfulMeasures, AreNotCompleteWhereTheListWasNotRead) {
  Problems problems;
  problems.doubt("measure");
  EXPECT_FALSE(Measures::doubtful({}, problems).are_complete());
}

TEST(Measures, MayLieWithinSeveralThatMeetAgain) {
  const Measures all({measure("people"), measure("staff", {"people"}),
                      measure("members", {"people"}), measure("women", {"staff", "members"})});
  EXPECT_TRUE(all.lies_within("women", "people"));
  EXPECT_TRUE(all.lies_within("women", "staff"));
  EXPECT_FALSE(all.lies_within("people", "women"));
  EXPECT_FALSE(all.lies_within("staff", "members"));
  EXPECT_FALSE(all.lies_within("staff", "staff"));
  EXPECT_FALSE(all.lies_within("nobody", "staff"));
  EXPECT_FALSE(all.lies_within("women", "nobody"));
}

// Warshall's closure of every random relation of a few measures.
TEST(Measures, AgreeWithTheTransitiveClosure) {
  constexpr std::size_t size = 6;
  std::mt19937 random(2016);
  int cyclic = 0;
  for (int round = 0; round < 500; ++round) {
    std::vector<std::vector<bool>> reach(size, std::vector<bool>(size, false));
    std::vector<Measure> list;
    for (std::size_t i = 0; i < size; ++i) {
      std::vector<std::string> within;
      for (std::size_t j = 0; j < size; ++j) {
        if (i == j || random() % 6 != 0) continue;
        reach[i][j] = true;
        within.push_back("m" + std::to_string(j));
      }
      list.push_back(measure("m" + std::to_string(i), within));
    }
    for (std::size_t k = 0; k < size; ++k) {
      for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t j = 0; j < size; ++j)
          reach[i][j] = reach[i][j] || (reach[i][k] && reach[k][j]);
      }
    }
    std::vector<std::string> wrong;
    for (std::size_t i = 0; i < size; ++i) {
      if (reach[i][i]) wrong.push_back("measure[" + std::to_string(i) + "].within");
    }
    std::vector<std::string> places;
    for (const Problem& problem : problems_of(list)) places.push_back(problem.place);
    ASSERT_EQ(places, wrong);
    if (!wrong.empty()) {
      ++cyclic;
      continue;
    }
    const Measures all(list);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < size; ++j)
        ASSERT_EQ(all.lies_within(list[i]->id, list[j]->id), reach[i][j]);
    }
  }
  EXPECT_GT(cyclic, 50);
  EXPECT_LT(cyclic, 450);
}

TEST(Measures, OfALongChainWithManyWaysLieWithinItsStart) {
  constexpr std::size_t count = 20'000;
  std::vector<Measure> list;
  list.reserve(count);
  const auto name = [](std::size_t i) { return "m" + std::to_string(i); };
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<std::string> within;
    for (std::size_t back = 1; back <= std::min<std::size_t>(i, 3); ++back)
      within.push_back(name(i - back));
    list.push_back(measure(name(i), within));
  }
  const Measures all(list);
  EXPECT_TRUE(all.lies_within(name(count - 1), name(0)));
  EXPECT_FALSE(all.lies_within(name(0), name(count - 1)));
}

}  // namespace
}  // namespace congdoan
