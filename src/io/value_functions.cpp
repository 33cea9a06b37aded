#include <utility>

#include <boost/json.hpp>

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/committee.hpp>
#include <congdoan/bodies/mandate.hpp>
#include <congdoan/bodies/mandates.hpp>
#include <congdoan/congress/audit.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/io/popolo.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/scorecard.hpp>
#include <congdoan/votes/election.hpp>
#include <congdoan/votes/election_result.hpp>
#include <congdoan/votes/motion_result.hpp>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "json_writer.hpp"
#include "value_functions.hpp"

namespace congdoan::io {
namespace {

// What is read, and what the value is made of.
template <class T>
struct Source {
  using type = T;
};
template <>
struct Source<Congress> {
  using type = CongressSpec;
};
template <>
struct Source<RuleBook> {
  using type = RuleBookSpec;
};

// What holds the fields: the value itself, or the description that was checked.
template <class T>
const auto& fields_of(const void* value) {
  if constexpr (Described<T>) {
    return *static_cast<const T*>(value);
  } else {
    return **static_cast<const T*>(value);
  }
}

template <class T>
void* read_new(const json::value& value, const std::string& place) {
  Problems problems;
  auto made = read<typename Source<T>::type>(value, problems);
  if constexpr (requires { made->check(problems); }) {
    if (made) made->check(problems);
  }
  throw_if_any(problems, place);
  return new T(std::move(*made));  // NOLINT(cppcoreguidelines-owning-memory): the caller owns it
}

}  // namespace

template <class T>
ValueFunctions value_functions() {
  return {.read = &read_new<T>,
          .write = [](const void* value) { return write(fields_of<T>(value)); },
          .hash = [](const void* value) { return hash_of(fields_of<T>(value)); },
          .equal =
              [](const void* a, const void* b) {
                return *static_cast<const T*>(a) == *static_cast<const T*>(b);
              }};
}

template ValueFunctions value_functions<Attendance>();
template ValueFunctions value_functions<Attendee>();
template ValueFunctions value_functions<Audit>();
template ValueFunctions value_functions<AuditNumber>();
template ValueFunctions value_functions<Blocker>();
template ValueFunctions value_functions<Body>();
template ValueFunctions value_functions<Candidate>();
template ValueFunctions value_functions<CandidateResult>();
template ValueFunctions value_functions<Committee>();
template ValueFunctions value_functions<Condition>();
template ValueFunctions value_functions<Congress>();
template ValueFunctions value_functions<DeclaredCheck>();
template ValueFunctions value_functions<Defaults>();
template ValueFunctions value_functions<DelegateVote>();
template ValueFunctions value_functions<Disagreement>();
template ValueFunctions value_functions<Election>();
template ValueFunctions value_functions<ElectionResult>();
template ValueFunctions value_functions<Example>();
template ValueFunctions value_functions<ExampleResult>();
template ValueFunctions value_functions<Figure>();
template ValueFunctions value_functions<Fillings>();
template ValueFunctions value_functions<Finding>();
template ValueFunctions value_functions<Gap>();
template ValueFunctions value_functions<Holders>();
template ValueFunctions value_functions<Interim>();
template ValueFunctions value_functions<InvalidBallots>();
template ValueFunctions value_functions<Mandate>();
template ValueFunctions value_functions<Measure>();
template ValueFunctions value_functions<Meeting>();
template ValueFunctions value_functions<Missing>();
template ValueFunctions value_functions<Motion>();
template ValueFunctions value_functions<MotionResult>();
template ValueFunctions value_functions<Overlap>();
template ValueFunctions value_functions<Part>();
template ValueFunctions value_functions<PopoloContents>();
template ValueFunctions value_functions<PopoloText>();
template ValueFunctions value_functions<Printed>();
template ValueFunctions value_functions<Provision>();
template ValueFunctions value_functions<Reading>();
template ValueFunctions value_functions<Reference>();
template ValueFunctions value_functions<Round>();
template ValueFunctions value_functions<RoundResult>();
template ValueFunctions value_functions<RuleBook>();
template ValueFunctions value_functions<RuleChange>();
template ValueFunctions value_functions<Scorecard>();
template ValueFunctions value_functions<SecondBallot>();
template ValueFunctions value_functions<Statement>();
template ValueFunctions value_functions<Target>();
template ValueFunctions value_functions<Task>();
template ValueFunctions value_functions<UnitCheck>();
template ValueFunctions value_functions<UnitVotes>();
template ValueFunctions value_functions<UnusedFigure>();
template ValueFunctions value_functions<Verdict>();
template ValueFunctions value_functions<VoteCheck>();
template ValueFunctions value_functions<WomenShare>();

}  // namespace congdoan::io
