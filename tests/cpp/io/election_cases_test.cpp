// The elections of tests/data/elections.jsonl: every asserted key of every result.
#include <algorithm>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <congdoan/errors.hpp>
#include <congdoan/io/document.hpp>
#include <congdoan/votes/election_result.hpp>

namespace congdoan {
namespace {

namespace json = boost::json;

struct ElectionCase {
  std::string id;
  json::value value;
};

void PrintTo(const ElectionCase& each, std::ostream* os) { *os << each.id; }

std::vector<ElectionCase> election_cases() {
  std::ifstream file(CONGDOAN_TEST_DATA "/elections.jsonl");
  std::vector<ElectionCase> list;
  for (std::string line; std::getline(file, line);) {
    json::value value = json::parse(line);
    std::string id(value.at("id").as_string());
    list.push_back({std::move(id), std::move(value)});
  }
  return list;
}

Election read_election(const json::value& election) {
  const json::object document{{"format", "congdoan/1"},
                              {"body", {{"id", "b"}, {"name", "B"}, {"level", "grassroots"}}},
                              {"congress", json::object()},
                              {"election", json::array{election}}};
  return (*parse_congress(json::serialize(document))).elections.at(0);
}

json::value written(const Quantity& quantity) {
  if (quantity.is_exact()) return *quantity.lower();
  return json::value(quantity.text());
}

json::value written(const std::optional<Quantity>& quantity) {
  return quantity ? written(*quantity) : json::value(nullptr);
}

json::value written(const std::vector<std::string>& names) { return json::value_from(names); }

const CandidateResult& candidate(const ElectionResult& result, std::string_view name) {
  for (const RoundResult& round : result.rounds) {
    for (const CandidateResult& each : round.candidates) {
      if (each.name == name) return each;
    }
  }
  throw UnknownId(std::string(name));
}

// What the result says under a key of the cases; of candidates for the same names.
json::value said(const ElectionResult& result, std::string_view key, const json::value& expected) {
  if (key == "outcome") return json::value(word(result.outcome));
  if (key == "elected") return written(result.elected);
  if (key == "possibly") return written(result.possibly);
  if (key == "tied") return written(result.tied);
  if (key == "drawn") return written(result.drawn);
  if (key == "missing") return written(result.missing);
  if (key == "vacant") return written(result.vacant);
  if (key == "second_ballot") {
    const SecondBallot& ballot = result.second_ballot.value();
    return {{"why", word(ballot.why)}, {"seats", ballot.seats}, {"among", written(ballot.among)}};
  }
  json::object by_name;
  for (const auto& entry : expected.as_object()) {
    if (key == "declared") {
      const auto found = std::ranges::find(result.declared, entry.key(), &DeclaredCheck::key);
      if (found != result.declared.end()) by_name[entry.key()] = word(found->agreement);
      continue;
    }
    const CandidateResult& one = candidate(result, entry.key());
    by_name[entry.key()] = key == "needed"     ? written(one.needed)
                           : key == "short_by" ? written(one.short_by)
                           : key == "spare"    ? written(one.spare)
                           : key == "votes"    ? written(one.votes)
                           : key == "reached"  ? json::value(word(one.reached.value()))
                           : key == "printed"  ? json::value(word(one.printed.value()))
                                               : json::value(word(one.standing));
  }
  return by_name;
}

class ElectionCases : public testing::TestWithParam<ElectionCase> {};

TEST_P(ElectionCases, GiveWhatIsExpected) {
  const json::object& value = GetParam().value.as_object();
  if (const auto* error = value.if_contains("error")) {
    try {
      static_cast<void>(decide_election(read_election(value.at("election"))));
      FAIL() << "nothing was refused";
    } catch (const InvalidDocument& refused) {
      EXPECT_THAT(refused.what(), testing::HasSubstr(std::string(error->as_string())));
    }
    return;
  }
  const ElectionResult result = decide_election(read_election(value.at("election")));
  for (const auto& [key, expected] : value.at("expected").as_object())
    EXPECT_EQ(said(result, key, expected), expected) << key;
}

INSTANTIATE_TEST_SUITE_P(Table, ElectionCases, testing::ValuesIn(election_cases()),
                         [](const auto& each) { return each.param.id; });

}  // namespace
}  // namespace congdoan
