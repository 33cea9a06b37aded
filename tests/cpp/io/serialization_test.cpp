#include <congdoan/io/serialization.hpp>

#include <cstddef>
#include <random>
#include <sstream>
#include <string>

#include <boost/archive/binary_iarchive.hpp>
#include <boost/archive/binary_oarchive.hpp>
#include <boost/archive/text_iarchive.hpp>
#include <boost/archive/text_oarchive.hpp>
#include <boost/archive/xml_iarchive.hpp>
#include <boost/archive/xml_oarchive.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/io/document.hpp>
#include <congdoan/io/figures.hpp>

#include "../how_many.hpp"
#include "documents.hpp"

namespace congdoan {
namespace {

Congress archived_congress() { return parse_congress(every_key()); }

Figures figures() {
  return parse_figures(R"([
    {"period": 2018, "staff": 70, "advanced": 63, "visits": ">10", "reported_on": "2019-01-15"},
    {"period": 2019, "staff": null, "culture": true, "final": true, "source": "báo \"a\" <b>"},
    {"period": 2020, "members": "97.6% rounded", "staff": "3..5"}])");
}

Scorecard archived_card() {
  return evaluate(archived_congress(), figures(), {.as_of = Date(2019, 6, 30)});
}

template <class Output, class T>
std::string saved(const T& value) {
  std::ostringstream stream;
  {
    Output archive(stream);
    archive << boost::serialization::make_nvp("value", value);
  }
  return stream.str();
}

template <class Input, class T>
T loaded(const std::string& text) {
  std::istringstream stream(text);
  Input archive(stream);
  return load_archived<T>(archive);
}

template <class T>
void expect_round_trip(const T& value) {
  using namespace boost::archive;
  EXPECT_EQ((loaded<text_iarchive, T>(saved<text_oarchive>(value))), value);
  EXPECT_EQ((loaded<xml_iarchive, T>(saved<xml_oarchive>(value))), value);
  EXPECT_EQ((loaded<binary_iarchive, T>(saved<binary_oarchive>(value))), value);
}

std::string saved_text(const auto& value) { return saved<boost::archive::text_oarchive>(value); }

template <class T>
T from_text(const std::string& text) {
  return loaded<boost::archive::text_iarchive, T>(text);
}

TEST(Serialization, KeepsACongressWithEveryKey) { expect_round_trip(archived_congress()); }
TEST(Serialization, KeepsFigures) { expect_round_trip(figures()); }
TEST(Serialization, KeepsAScorecard) { expect_round_trip(archived_card()); }

TEST(Serialization, KeepsThePartsByThemselves) {
  const Congress whole = archived_congress();
  expect_round_trip(whole->body);
  for (const Measure& each : whole->measures) expect_round_trip(each);
  for (const Target& each : whole->targets) expect_round_trip(each);
  for (const Figure& each : figures()) expect_round_trip(each);
  expect_round_trip(whole->attendance);
  for (const Motion& each : whole->motions) expect_round_trip(each);
  for (const Election& each : whole->elections) expect_round_trip(each);
  for (const Mandate& each : whole->mandates) expect_round_trip(each);
  for (const Verdict& each : archived_card().verdicts()) expect_round_trip(each);
}

TEST(Serialization, KeepsSeveralValuesInOneArchive) {
  std::ostringstream out;
  {
    boost::archive::text_oarchive archive(out);
    const Congress saved_congress = archived_congress();
    const Figures saved_figures = figures();
    const Scorecard saved_card = archived_card();
    archive << saved_congress << saved_figures << saved_card;
  }
  std::istringstream in(out.str());
  boost::archive::text_iarchive archive(in);
  EXPECT_EQ(load_archived<Congress>(archive), archived_congress());
  EXPECT_EQ(load_archived<Figures>(archive), figures());
  EXPECT_EQ(load_archived<Scorecard>(archive), archived_card());
}

TEST(Serialization, LoadsIntoAValueThatIsThere) {
  Congress value = parse_congress(one_target);
  std::istringstream stream(saved_text(archived_congress()));
  boost::archive::text_iarchive archive(stream);
  archive >> value;
  EXPECT_EQ(value, archived_congress());
}

TEST(Serialization, WritesDatesAndNumbersAsDocumentsDo) {
  EXPECT_THAT(saved_text(figures()),
              testing::AllOf(testing::HasSubstr("2019-01-15"), testing::HasSubstr(">10"),
                             testing::HasSubstr("97.6% rounded")));
}

TEST(Serialization, LoadsThroughTheCheckingConstructors) {
  const std::string text = saved_text(archived_congress());
  const auto changed = [&text](const std::string& before, const std::string& after) {
    std::string copy = text;
    EXPECT_NE(copy.find(before), std::string::npos) << before;
    copy.replace(copy.find(before), before.size(), after);
    return copy;
  };
  // A day that does not exist, an unknown word, a threshold above all, a measure nobody knows.
  EXPECT_THROW(from_text<Congress>(changed("2016-05-20", "2016-02-30")), InvalidInput);
  EXPECT_THROW(from_text<Congress>(changed("10 grassroots", "10 grassrooty")), InvalidInput);
  EXPECT_THROW(from_text<Congress>(changed("4 over 4 9/10", "4 over 4 11/9")), InvalidInput);
  EXPECT_THROW(from_text<Congress>(changed("5 staff", "5 stuff")), InvalidInput);
  EXPECT_THROW(from_text<Congress>(changed("10 congdoan/1", "10 congdoan/2")), InvalidInput);
}

TEST(Serialization, LeavesTheValueAloneIfTheArchiveIsBad) {
  std::string text = saved_text(archived_congress());
  text.resize(text.size() / 2);
  Congress value = parse_congress(one_target);
  std::istringstream stream(text);
  boost::archive::text_iarchive archive(stream);
  EXPECT_THROW(archive >> value, InvalidInput);
  EXPECT_EQ(value, parse_congress(one_target));
}

TEST(Serialization, RefusesAnArchiveOfAnotherTypeOrANewerVersion) {
  EXPECT_THROW(from_text<Congress>(saved_text(figures())), InvalidInput);
  // "... 0 VERSION ...": the class's tracking and version stand behind the archive's own header.
  std::string newer = saved_text(figures());
  const std::size_t header = newer.find(" 0 1 ");
  ASSERT_NE(header, std::string::npos) << newer;
  newer.replace(header, 5, " 0 2 ");
  try {
    static_cast<void>(from_text<Figures>(newer));
    ADD_FAILURE() << "read " << newer;
  } catch (const InvalidDocument& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("saved in version 2"));
  }
}

TEST(Serialization, ReadsOrRefusesChangedArchives) {
  const std::string text = saved_text(archived_congress());
  const std::size_t body = text.find("congdoan/1");
  std::mt19937 random(2016);
  for (int round = 0; round < how_many(3000); ++round) {
    std::string changed = text;
    // Letters and signs only: digits are sizes, with which Boost itself reserves memory.
    const std::size_t at = body + random() % (text.size() - body);
    if (changed[at] >= '0' && changed[at] <= '9') continue;
    changed[at] = static_cast<char>(' ' + random() % 16);
    try {
      const auto value = from_text<Congress>(changed);
      ASSERT_EQ(from_text<Congress>(saved_text(value)), value);
    } catch (const Error&) {
    }
  }
}

}  // namespace
}  // namespace congdoan
