#include "register.hpp"

#include <congdoan/votes/agreement.hpp>
#include <congdoan/votes/majority.hpp>
#include <congdoan/votes/motion_result.hpp>

#include "described.hpp"
#include "given.hpp"
#include "text_value.hpp"

namespace congdoan::python {
namespace {

template <class Share>
void register_threshold(py::module_& m, const char* name, const char* doc) {
  using Threshold = VoteThreshold<Share>;
  auto type = value_class<Threshold>(m, name, doc);
  type.def(py::init([](TextLike<Threshold> text) { return *text.value; }), "text"_a, py::pos_only())
      .def_static("over", &Threshold::over, "threshold"_a, "base"_a,
                  "The threshold must be exceeded.")
      .def_static("at_least", &Threshold::at_least, "threshold"_a, "base"_a,
                  "The threshold itself is enough.")
      .def_property_readonly(
          "threshold", [](const Threshold& self) { return self.threshold(); },
          "The share of the base, a fractions.Fraction.")
      .def_property_readonly("strict", &Threshold::strict, "True if it must be exceeded.")
      .def_property_readonly("base", &Threshold::base, "What it is a share of.")
      .def_property_readonly("bound", &Threshold::bound, "The comparator and the threshold.");
  add_text_methods(type, name, true);
}

void register_motions(py::module_& m) {
  register_enum<MotionHow>(m, "MotionHow", "How votes on a motion were given.");
  register_enum<MotionOutcome>(m, "MotionOutcome", "What becomes of a motion.");
  register_enum<Vote>(m, "Vote", "What somebody did with a vote.");
  describe<DelegateVote>(m, "DelegateVote", "One delegate's vote in a roll call. Immutable.");
  describe<UnitVotes>(m, "UnitVotes",
                      "Votes of units, in wholes and halves, for a double majority. Immutable.");
  describe<Motion>(m, "Motion",
                   "A vote on a motion, as far as a source says. Immutable.\n\n"
                   "Motion(for_=51, against=49, present=100, majority=\"over 1/2 of present\")");
  describe<VoteCheck>(m, "VoteCheck", "One demand and the numbers held against it. Immutable.");
  describe<UnitCheck>(m, "UnitCheck",
                      "The majority of units and the numbers held against it. Immutable.");
  auto result = describe<MotionResult>(
      m, "MotionResult",
      "The answer for one motion, with the numbers it was decided on. Immutable.");
  result.def(
      "explain", [](const MotionResult& self, Language lang) { return explain(self, lang); },
      "lang"_a = Language::vi, "One sentence with the numbers it was decided on.");
  m.def(
      "decide_motion",
      [](Given<Motion> motion, MaybeGiven<RuleBook> rules) {
        return decide_motion(*motion, pointer(rules));
      },
      "motion"_a, "rules"_a = py::none(),
      "Decide a motion on every number that is possible.\n\n"
      "The majority is the motion's own, or that of the rule it names, or of the one rule that\n"
      "`rules` has for motions on its date; else the outcome is undetermined.\n"
      "Raises UnknownId, InvalidValue or Overflow.");
}

}  // namespace

void register_votes(py::module_& m) {
  register_enum<VoteBase>(m, "VoteBase", "What a majority, a quorum or a turnout is a share of.");
  register_enum<Agreement>(m, "Agreement", "How a declared result stands to the numbers.");
  register_threshold<VotesFor>(
      m, "Majority",
      "How many votes carry a motion or elect somebody: `over 1/2 of collected`, `at_least 2/3 of\n"
      "summoned`. Equals its text. Immutable.");
  register_threshold<ThosePresent>(
      m, "Quorum",
      "How many must be present for a meeting to decide: `at_least 2/3 of summoned`, of summoned\n"
      "or members. Equals its text. Immutable.");
  register_threshold<ThoseVoting>(
      m, "Turnout",
      "How many must vote for a vote to count: `at_least 1/2 of members`, of issued, present,\n"
      "summoned or members. Equals its text. Immutable.");
  register_motions(m);
}

}  // namespace congdoan::python
