#include "register.hpp"

#include <algorithm>

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

#include "io/json_reader.hpp"
#include "io/json_text.hpp"
#include "io/json_writer.hpp"
#include "json_form.hpp"
#include "json_values.hpp"

namespace congdoan::python {
namespace {

namespace json = boost::json;

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

}  // namespace

template <class T>
T JsonForm<T>::from_object(py::handle object, const std::string& place) {
  const json::value value = json_of(object, place);
  Problems problems;
  auto read = io::read<typename Source<T>::type>(value, problems);
  if constexpr (requires { read->check(problems); }) {
    if (read) read->check(problems);
  }
  io::throw_if_any(problems, place);
  return T(std::move(*read));
}

template <class T>
py::object JsonForm<T>::to_dict(const T& value) {
  if constexpr (std::is_same_v<T, typename Source<T>::type>) {
    return python_of(io::write(value));
  } else {
    return python_of(io::write(*value));
  }
}

py::dict arguments(const py::kwargs& given, const Names& names,
                   const std::vector<std::string>& numbers) {
  py::dict result;
  for (const auto& [name, value] : given) {
    const auto text = name.cast<std::string>();
    std::string_view key = text;
    for (const auto& [python_name, document_key] : names) {
      if (text == python_name) key = document_key;
    }
    // None is what an argument is without a value; of a number it says that none was reported.
    if (value.is_none() && std::ranges::find(numbers, key) == numbers.end()) continue;
    const bool is_float = PyFloat_Check(value.ptr()) != 0;
    if (is_float && from_word<Comparator>(key)) static_cast<void>(ratio_from(value));
    if (is_float && key == "value") {  // 70.0 comes from tables with gaps
      result[py::str(key)] = py::cast(quantity_from(value));
    } else {
      result[py::str(key)] = value;
    }
  }
  return result;
}

std::string json_text(py::handle object) { return json::serialize(json_of(object, "")); }

py::object from_json_text(std::string_view text) {
  Problems problems;
  const json::value value = io::parse_json(text, "", problems);
  problems.throw_if_any();
  return python_of(value);
}

template struct JsonForm<Attendance>;
template struct JsonForm<Attendee>;
template struct JsonForm<Audit>;
template struct JsonForm<AuditNumber>;
template struct JsonForm<Blocker>;
template struct JsonForm<Body>;
template struct JsonForm<Committee>;
template struct JsonForm<Condition>;
template struct JsonForm<Candidate>;
template struct JsonForm<CandidateResult>;
template struct JsonForm<Congress>;
template struct JsonForm<Defaults>;
template struct JsonForm<DeclaredCheck>;
template struct JsonForm<DelegateVote>;
template struct JsonForm<Disagreement>;
template struct JsonForm<Election>;
template struct JsonForm<ElectionResult>;
template struct JsonForm<Example>;
template struct JsonForm<ExampleResult>;
template struct JsonForm<Figure>;
template struct JsonForm<Finding>;
template struct JsonForm<Fillings>;
template struct JsonForm<Gap>;
template struct JsonForm<Holders>;
template struct JsonForm<Interim>;
template struct JsonForm<Mandate>;
template struct JsonForm<InvalidBallots>;
template struct JsonForm<Measure>;
template struct JsonForm<Meeting>;
template struct JsonForm<Missing>;
template struct JsonForm<Motion>;
template struct JsonForm<MotionResult>;
template struct JsonForm<Overlap>;
template struct JsonForm<Part>;
template struct JsonForm<PopoloContents>;
template struct JsonForm<PopoloText>;
template struct JsonForm<Printed>;
template struct JsonForm<Provision>;
template struct JsonForm<Reading>;
template struct JsonForm<Reference>;
template struct JsonForm<RuleBook>;
template struct JsonForm<RuleChange>;
template struct JsonForm<Round>;
template struct JsonForm<RoundResult>;
template struct JsonForm<Scorecard>;
template struct JsonForm<SecondBallot>;
template struct JsonForm<Statement>;
template struct JsonForm<Target>;
template struct JsonForm<Task>;
template struct JsonForm<UnitCheck>;
template struct JsonForm<UnitVotes>;
template struct JsonForm<UnusedFigure>;
template struct JsonForm<Verdict>;
template struct JsonForm<VoteCheck>;
template struct JsonForm<WomenShare>;

}  // namespace congdoan::python
