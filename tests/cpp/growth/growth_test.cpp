// Whatever reads or judges takes about four times the steps for four times as much. Steps are what
// is allocated, in number and in bytes, which does not depend on the machine or on what else it
// does; a scan that allocates nothing is not seen.
#include <cstdlib>
#include <functional>
#include <new>
#include <string>

#include <gtest/gtest.h>

#include <congdoan/congdoan.hpp>

namespace {

std::size_t allocations = 0;
std::size_t bytes = 0;

}  // namespace

#if defined(__GNUC__) && !defined(__clang__)
// GCC inlines one of the pair, and then sees only the other.
#pragma GCC diagnostic ignored "-Wmismatched-new-delete"
#endif
// NOLINTBEGIN(cppcoreguidelines-no-malloc,misc-new-delete-overloads)
void* operator new(std::size_t size) {
  ++allocations;
  bytes += size;
  if (void* memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc();
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  ++allocations;
  bytes += size;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
// NOLINTEND(cppcoreguidelines-no-malloc,misc-new-delete-overloads)

namespace congdoan {
namespace {

using Make = std::function<std::string(std::size_t)>;
using Use = std::function<void(const std::string&)>;

// `"key": [item(0), item(1), …]`, of which # becomes the number and @ the next one.
std::string list(const std::string& key, std::size_t size, const std::string& item,
                 const std::string& head = {}) {
  std::string text = ",\"" + key + "\":[" + head;
  for (std::size_t i = 0; i < size; ++i) {
    if (i > 0 || !head.empty()) text += ',';
    for (const char c : item) {
      if (c == '#') {
        text += std::to_string(i);
      } else if (c == '@') {
        text += std::to_string(i + 1);
      } else {
        text += c;
      }
    }
  }
  return text + "]";
}

std::string document(const std::string& parts) {
  return R"({"format":"congdoan/1","body":{"id":"b","name":"B","level":"grassroots"},)"
         R"("congress":{"term":"2016-2021","date":"2016-05-20"})" +
         parts + "}";
}

constexpr auto measure = R"({"id":"m#","name":"M","unit":"person"})";
constexpr auto in_the_next = R"({"id":"m#","name":"M","unit":"person","within":"m@"})";
constexpr auto value = R"({"measure":"m#","period":2018,"value":#})";

std::string chain(std::size_t size) {
  return list("measure", size, in_the_next,
              R"({"id":"m)" + std::to_string(size) + R"(","name":"M","unit":"person"})");
}
std::string one_round(std::size_t size, const std::string& candidate, const std::string& more) {
  return document(R"(,"election":[{"committee":"executive","seats":)" + std::to_string(size / 2) +
                  R"(,"majority":"over 1/2 of collected")" + more +
                  R"(,"round":[{"collected":1000,"valid":1000)" +
                  list("candidate", size, candidate) + "}]}]");
}

template <class Read>
Use use(Read read) {
  return [read](const std::string& text) {
    try {
      static_cast<void>(read(text));
    } catch (const InvalidInput&) {  // NOLINT(bugprone-empty-catch): counted like the others
    }
  };
}

const Use reading = use([](const std::string& text) { return parse_congress(text); });
const Use judging = use([](const std::string& text) {
  const Congress congress = parse_congress(text);
  return evaluate(congress, Figures(congress->figures), {.as_of = Date(2022, 1, 1)});
});
const Use auditing =
    use([](const std::string& text) { return audit(parse_congress(text), shipped_rules()); });
const Use recording = use([](const std::string& text) {
  return minutes(parse_congress(text), Language::vi, &shipped_rules());
});
const Use figures = use([](const std::string& text) { return parse_figures(text); });
const Use rules = use([](const std::string& text) { return parse_rules(text); });
const Use popolo = use([](const std::string& text) { return parse_popolo(text); });
const Use writing_popolo =
    use([](const std::string& text) { return to_popolo(parse_congress(text)); });

struct Growth {
  const char* name;
  std::size_t size;
  Use use;
  Make make;
};

void PrintTo(const Growth& growth, std::ostream* os) { *os << growth.name; }

class OfAnInput : public testing::TestWithParam<Growth> {};

TEST_P(OfAnInput, TakesAboutFourTimesTheStepsForFourTimesAsMuch) {
  constexpr std::size_t times = 4;
  constexpr double most = 4.8;
  const Growth& growth = GetParam();
  const auto steps = [&](std::size_t size) {
    const std::string text = growth.make(size);
    const std::size_t allocations_before = allocations;
    const std::size_t bytes_before = bytes;
    growth.use(text);
    return std::pair(static_cast<double>(allocations - allocations_before),
                     static_cast<double>(bytes - bytes_before));
  };
  static_cast<void>(steps(growth.size));  // what is set up on first use
  const auto once = steps(growth.size);
  const auto larger = steps(growth.size * times);
  EXPECT_LT(larger.first / once.first, most) << "allocations";
  EXPECT_LT(larger.second / once.second, most) << "bytes";
}

INSTANTIATE_TEST_SUITE_P(
    Growth, OfAnInput,
    testing::Values(
        Growth{"elections_of_one_committee", 100, reading,
               [](std::size_t n) {
                 return document(
                     list("election", n,
                          R"({"id":"e#","committee":"executive","seats":1,"people":["P#"]})"));
               }},
        Growth{"ballots_of_one_committee", 100, reading,
               [](std::size_t n) {
                 return document(
                     list("election", n,
                          R"({"id":"e#","committee":"executive","seats":1,"round":[{"valid":9,)"
                          R"("collected":9,"candidate":[{"name":"P#","votes":7}]}]})"));
               }},
        Growth{"elections_by_a_committee", 100, reading,
               [](std::size_t n) {
                 return document(
                     list("election", n, R"({"post":"p#","by":"executive","people":["P#"]})"));
               }},
        Growth{"mandates_of_one_person", 100, reading,
               [](std::size_t n) {
                 return document(list("election", n, R"({"post":"chair","people":["P"]})") +
                                 list("mandate", n, R"({"person":"P","post":"chair"})"));
               }},
        Growth{"mandates_beside_committees", 100, reading,
               [](std::size_t n) {
                 return document(list("election", n, R"({"committee":"executive","seats":3})") +
                                 list("mandate", n, R"({"person":"P#","committee":"executive"})"));
               }},
        Growth{"rounds", 100, reading,
               [](std::size_t n) {
                 return document(R"(,"election":[{"committee":"executive","seats":)" +
                                 std::to_string(n) + R"(,"majority":"over 1/2 of collected")" +
                                 list("round", n,
                                      R"({"seats":1,"collected":9,"valid":9,)"
                                      R"("candidate":[{"name":"P#","votes":7}]})") +
                                 "}]");
               }},
        Growth{"candidates_with_votes", 1000, reading,
               [](std::size_t n) { return one_round(n, R"({"name":"P#","votes":7})", ""); }},
        Growth{"candidates_whose_votes_are_not_told", 300, reading,
               [](std::size_t n) { return one_round(n, R"({"name":"P#"})", ""); }},
        Growth{"candidates_and_people_elected", 200, reading,
               [](std::size_t n) {
                 return one_round(n, R"({"name":"P#","votes":700,"woman":true})",
                                  R"(,"women":3)" + list("people", n / 2, R"("P#")"));
               }},
        Growth{"people_who_did_not_stand", 300, reading,
               [](std::size_t n) {
                 return one_round(n, R"({"name":"Nguyen Van A#"})",
                                  list("people", n, R"("Nguyen Van B#")"));
               }},
        Growth{"motions_with_votes", 300, reading,
               [](std::size_t n) {
                 return document(R"(,"motion":[{"id":"m")" +
                                 list("votes", n, R"({"delegate":"P#","vote":"for"})") + "}]");
               }},
        Growth{"a_chain_of_measures", 300, reading,
               [](std::size_t n) { return document(chain(n)); }},
        Growth{"shares_of_the_top_of_a_chain", 200, judging,
               [](std::size_t n) {
                 return document(chain(n) + list("figure", n, value) +
                                 list("target", n,
                                      R"({"id":"t#","share":"m#","of":"m)" + std::to_string(n) +
                                          R"(","over":"90%","when":2018})"));
               }},
        Growth{"shares_along_a_chain", 200, judging,
               [](std::size_t n) {
                 return document(chain(n) + list("figure", n, value) +
                                 list("target", n,
                                      R"({"id":"t#","share":"m#","of":"m@","over":"90%",)"
                                      R"("when":"each_year"})"));
               }},
        Growth{"percentages_along_a_chain", 200, judging,
               [](std::size_t n) {
                 return document(
                     chain(n) +
                     list("figure", n, R"({"measure":"m#","period":2018,"value":"99.9%"})",
                          R"({"measure":"m)" + std::to_string(n) +
                              R"(","period":2018,"value":900000000000})") +
                     list("target", n,
                          R"({"id":"t#","share":"m#","of":"m@","over":"90%","when":2018})"));
               }},
        Growth{"shares_of_a_fan", 200, judging,
               [](std::size_t n) {
                 std::string bases;
                 for (std::size_t i = 0; i < n; ++i)
                   bases += (i == 0 ? "\"m" : ",\"m") + std::to_string(i) + '"';
                 return document(
                     list("measure", n, measure,
                          R"({"id":"part","name":"M","unit":"person","within":[)" + bases + "]}") +
                     list("figure", n, value) +
                     list("target", n,
                          R"({"id":"t#","share":"part","of":"m#","over":"90%","when":2018})"));
               }},
        Growth{"targets_of_one_measure_reported_in_parts", 60, judging,
               [](std::size_t n) {
                 std::string parts;
                 Date day(2016, 1, 1);
                 for (std::size_t i = 0; i < n; ++i, day = day.next()) {
                   parts += (i == 0 ? "" : ",") + (R"({"measure":"m","period":")" + day.text()) +
                            R"(","value":1})";
                 }
                 return document(
                     R"(,"measure":[{"id":"m","name":"M","unit":"turn","flow":"gross"}])"
                     R"(,"figure":[)" +
                     parts + "]" +
                     list("target", n,
                          R"({"id":"t#","count":"m","at_least":3,"when":"over_term"})"));
               }},
        Growth{"unknown_measures_of_shares", 400, reading,
               [](std::size_t n) {
                 return document(
                     list("measure", n, measure) +
                     list("target", n, R"({"id":"t#","share":"n#","of":"m#","over":"90%"})"));
               }},
        Growth{"unknown_bases", 400, reading,
               [](std::size_t n) {
                 return document(
                     list("measure", n, R"({"id":"m#","name":"M","unit":"person","within":"n#"})"));
               }},
        Growth{"unknown_measures_of_figures", 400, reading,
               [](std::size_t n) {
                 return document(list("measure", n, measure) +
                                 list("figure", n, R"({"measure":"n#","period":2018,"value":1})"));
               }},
        Growth{"figures_of_one_period", 400, reading,
               [](std::size_t n) {
                 return document(list("measure", 1, measure) +
                                 list("figure", n, R"({"measure":"m0","period":2018,"value":#})"));
               }},
        Growth{"tasks_of_unknown_targets", 400, reading,
               [](std::size_t n) {
                 return document(list("measure", 1, measure) +
                                 list("target", n, R"({"id":"t#","count":"m0","at_least":3})") +
                                 list("task", n, R"({"number":1,"text":"x","targets":"u#"})"));
               }},
        Growth{"tables_that_are_none", 300, reading,
               [](std::size_t n) { return document(list("activity", n, "#")); }},
        Growth{"unknown_keys", 300, reading,
               [](std::size_t n) { return document(list("activity", n, R"({"txet":"x"})")); }},
        Growth{"a_long_name", 100'000, reading,
               [](std::size_t n) {
                 return document(R"(,"speaker":[{"name":")" + std::string(n, 'x') + "\"}]");
               }},
        Growth{"an_audit_of_elections", 50, auditing,
               [](std::size_t n) {
                 return document(
                     list("election", n,
                          R"({"post":"p#","seats":1,"people":["P#"],"round":[{"valid":9,)"
                          R"("collected":9,"candidate":[{"name":"P#","votes":7}]}]})"));
               }},
        Growth{"an_audit_of_candidates", 1000, auditing,
               [](std::size_t n) { return one_round(n, R"({"name":"P#","votes":700})", ""); }},
        Growth{"records_of_elections", 50, recording,
               [](std::size_t n) {
                 return document(list("election", n,
                                      R"({"post":"p#","seats":1,"round":[{"collected":9,"valid":9,)"
                                      R"("candidate":[{"name":"P#","votes":7}]}]})"));
               }},
        Growth{"long_records_of_figures", 500, figures,
               [](std::size_t n) {
                 return list("", n, R"({"measure":"m#","period":2018,"value":#})").substr(4);
               }},
        Growth{"a_wide_record_of_figures", 500, figures,
               [](std::size_t n) {
                 std::string text = R"([{"period":2018)";
                 for (std::size_t i = 0; i < n; ++i) text += ",\"m" + std::to_string(i) + "\":1";
                 return text + "}]";
               }},
        Growth{"records_of_figures_with_unknown_keys", 500, figures,
               [](std::size_t n) {
                 return list("", n, R"({"measure":"m","period":2018,"valeu#":1})").substr(4);
               }},
        Growth{"provisions", 200, rules,
               [](std::size_t n) {
                 return R"({"format":"congdoan-rules/1","name":"R")" +
                        list("provision", n,
                             R"({"id":"R-#","topic":"t","parameter":"p","at_most":15,)"
                             R"("from":"2013-01-01","instrument":"x","certainty":"seen",)"
                             R"("source":"s","name":"n","text":"t","unless":["R-@"]})") +
                        "}";
               }},
        Growth{"members_of_popolo", 300, popolo,
               [](std::size_t n) {
                 return R"({"organizations":[{"id":"o","name":"O","classification":"group"}])" +
                        list("persons", n, R"({"id":"p#","name":"N#"})") +
                        list("memberships", n,
                             R"({"person_id":"p#","organization_id":"o","role":"r"})") +
                        "}";
               }},
        Growth{"unknown_members_of_popolo", 400, popolo,
               [](std::size_t n) {
                 return R"({"organizations":[{"id":"o","name":"O","classification":"group"}])" +
                        list("persons", n, R"({"id":"p#","name":"N#"})") +
                        list("memberships", n,
                             R"({"person_id":"q#","organization_id":"o","role":"r"})") +
                        "}";
               }},
        Growth{"a_chain_of_organisations_of_popolo", 300, popolo,
               [](std::size_t n) {
                 return R"({"posts":[])" +
                        list("organizations", n,
                             R"({"id":"o#","name":"O","classification":"group",)"
                             R"("parent_id":"o@"})",
                             R"({"id":"o)" + std::to_string(n) + R"(","name":"O"})") +
                        "}";
               }},
        Growth{"mandates_written_as_popolo", 200, writing_popolo,
               [](std::size_t n) {
                 return document(list("mandate", n, R"({"person":"P#","post":"p#"})"));
               }}),
    [](const auto& info) { return std::string(info.param.name); });

}  // namespace
}  // namespace congdoan
