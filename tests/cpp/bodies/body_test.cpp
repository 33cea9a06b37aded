#include <congdoan/bodies/body.hpp>

#include <set>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/bodies/committee.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/fields.hpp>

namespace congdoan {
namespace {

using ::testing::ThrowsMessage;

BodySpec office() {
  return {.id = "vp_ubnd_tp_bac_kan",
          .name = "Công đoàn Văn phòng UBND thành phố Bắc Kạn",
          .level = BodyLevel::grassroots,
          .agencies = {"Văn phòng HĐND-UBND", "Hội Chữ thập đỏ", "Phòng Dân tộc"},
          .members = 25};
}

TEST(Body, KeepsWhatTheSourceSays) {
  const Body body(office());
  EXPECT_EQ(body->id, "vp_ubnd_tp_bac_kan");
  EXPECT_EQ(body->agencies.size(), 3U);
  EXPECT_EQ(body->members, Quantity(25));
  EXPECT_TRUE(body->upper.empty());
}

TEST(Body, SaysNothingThatTheSourceDoesNot) {
  const Body body{{.id = "office", .name = "Công đoàn"}};
  EXPECT_TRUE(body->members.is_unreported());
  EXPECT_EQ(body->level, BodyLevel::grassroots);
  EXPECT_EQ(body->kind, "");
}

TEST(Body, ComparesAndHashesByAllItSays) {
  EXPECT_EQ(Body(office()), Body(office()));
  EXPECT_EQ(hash_of(Body(office())), hash_of(Body(office())));
  BodySpec other = office();
  other.members = 26;
  EXPECT_NE(Body(office()), Body(other));
  EXPECT_NE(hash_of(Body(office())), hash_of(Body(other)));
}

TEST(Body, RefusesWhatIsNoId) {
  for (const char* id : {"", "VP UBND", "văn_phòng", "1st"}) {
    BodySpec spec = office();
    spec.id = id;
    EXPECT_THAT([&] { Body{spec}; },
                ThrowsMessage<InvalidDocument>("id: \"" + std::string(id) +
                                               "\" is not an id; write snake_case such as "
                                               "\"vp_ubnd_tinh\""));
  }
}

TEST(Body, RefusesFewerThanNoMembers) {
  BodySpec spec = office();
  spec.members = -1;
  EXPECT_THAT([&] { Body{spec}; }, ThrowsMessage<InvalidDocument>("members: -1 is below 0"));
  spec.members = Quantity::nearly(0);
  EXPECT_THROW(Body{spec}, InvalidDocument);
  for (const Quantity& fine : {Quantity(0), Quantity::over(1200), Quantity::nearly(1)}) {
    spec.members = fine;
    EXPECT_NO_THROW(Body{spec}) << fine;
  }
}

TEST(Body, NamesEveryProblemAtOnce) {
  const BodySpec wrong{.id = "Office", .members = -1};
  EXPECT_THAT([&] { Body{wrong}; },
              ThrowsMessage<InvalidDocument>(
                  "id: \"Office\" is not an id; write snake_case such as \"vp_ubnd_tinh\"\n"
                  "members: -1 is below 0"));
}

template <class E>
void reads_back_every_word_as_itself() {
  std::set<std::string_view> words;
  for (const auto& [value, text] : EnumWords<E>::entries) {
    EXPECT_EQ(word(value), text);
    EXPECT_EQ(from_word<E>(text), value);
    words.insert(text);
  }
  EXPECT_EQ(words.size(), EnumWords<E>::entries.size());
  EXPECT_EQ(from_word<E>(""), std::nullopt);
  EXPECT_EQ(from_word<E>("Executive"), std::nullopt);
}

TEST(BodyLevel, HasAWordForEachOfItsEight) {
  reads_back_every_word_as_itself<BodyLevel>();
  EXPECT_EQ(EnumWords<BodyLevel>::entries.size(), 8U);
  EXPECT_EQ(word(BodyLevel::confederation), "confederation");
}

TEST(CommitteeKind, HasAWordForEachOfItsThree) {
  reads_back_every_word_as_itself<CommitteeKind>();
  EXPECT_EQ(known_words<CommitteeKind>(), "executive, standing, inspection");
}

}  // namespace
}  // namespace congdoan
