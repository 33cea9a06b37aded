#include "register.hpp"

#include <limits>
#include <optional>

#include <congdoan/congress/congress.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/votes/alike.hpp>
#include <congdoan/votes/ballot_count.hpp>
#include <congdoan/votes/election.hpp>
#include <congdoan/votes/election_result.hpp>

#include "ballots.hpp"
#include "described.hpp"
#include "given.hpp"
#include "mark_words.hpp"

namespace congdoan::python {
namespace {

// A count and whose votes it holds.
struct NamedCount {
  Round round;

  friend bool operator==(const NamedCount&, const NamedCount&) = default;
};

py::dict votes_of(const NamedCount& count) {
  py::dict votes;
  for (const Candidate& candidate : count.round.candidates)
    votes[py::str(candidate.name)] = py::int_(*candidate.votes.lower());
  return votes;
}

py::dict reasons_of(const NamedCount& count) {
  py::dict reasons;
  for (const InvalidBallots& each : count.round.invalid_for)
    reasons[py::cast(each.reason)] = py::int_(*each.count.lower());
  return reasons;
}

// The number, from 1, that an argument says.
std::size_t number_from(const std::string& name, py::handle given, std::int64_t most) {
  std::int64_t number = 0;
  try {
    number = at_place(name, [&] { return whole_from(given); });
  } catch (const Overflow&) {
    number = 0;  // told below
  }
  if (number >= 1 && number <= most) return static_cast<std::size_t>(number);
  throw InvalidValue(name + " is " + digits_of(given) + "; a number from 1 to " +
                     std::to_string(most) + " is due");
}

// The numbers of ballots of an array or a list.
std::vector<std::int64_t> numbers_of(py::handle times) {
  std::vector<std::int64_t> numbers;
  if (!py::isinstance<py::iterable>(times) || PyDict_Check(times.ptr()) != 0 ||
      PyAnySet_Check(times.ptr()) != 0) {
    throw py::type_error("times is " + type_name(times) +
                         "; how often each ballot was cast is due, a whole number for each");
  }
  const auto place = [&numbers] { return "times[" + std::to_string(numbers.size()) + "]"; };
  for (const py::handle each : times)
    numbers.push_back(at_place(place, [each] { return whole_from(each); }));
  return numbers;
}

NamedCount count(py::handle ballots, py::handle candidates, py::handle seats, py::handle times,
                 py::handle invalid, py::handle threads) {
  std::optional<CandidateNames> given;
  if (!candidates.is_none()) given.emplace(candidates);
  const bool packed = py::isinstance<PackedBallots>(ballots);
  if (!given && !packed)
    throw py::type_error("count_ballots() needs candidates=[...], their names");
  const CandidateNames& names = packed ? ballots.cast<const PackedBallots&>().candidates() : *given;
  if (given && given->names() != names.names()) {
    throw InvalidValue("the candidates are not those that the ballots were read with");
  }
  if (seats.is_none())
    throw py::type_error("count_ballots() needs seats=..., how many are to be elected");
  const std::size_t most_names = number_from("seats", seats, std::numeric_limits<int>::max());
  const CountOptions options{.threads = number_from("threads", threads, 1024)};
  if (!py::isinstance<py::dict>(invalid)) {
    throw py::type_error("invalid is " + type_name(invalid) +
                         "; a dict of reasons is due, such as {\"no_seal\": 2}");
  }
  const Masks masks(ballots, names);
  const BallotRules rules{names.size(), most_names};
  BallotCount made;
  if (times.is_none()) {
    const py::gil_scoped_release released;
    made = count_ballots(masks.words(), rules, options);
  } else {
    made = count_ballots(masks.words(), numbers_of(times), rules);
  }
  if (made.invalid(InvalidReason::outside_name) > 0) masks.refuse_negative(names.size());
  for (const auto& [reason, number] : py::reinterpret_borrow<py::dict>(invalid)) {
    const InvalidReason why = PythonEnum<InvalidReason>::value(reason);
    made.add_invalid(why, at_place(word(why), [&, &n = number] { return whole_from(n); }));
  }
  return {made.round(names.names())};
}

void register_ballots(py::module_& m) {
  value_class<PackedBallots>(m, "Ballots",
                             "Ballots that were read, packed for `count_ballots`. Immutable.")
      .def(py::init([](const py::args&, const py::kwargs&) -> PackedBallots {
        throw py::type_error(
            "Ballots are made by read_ballots(...), from a file; count_ballots(...) takes lists "
            "and "
            "arrays as they are");
      }))
      .def_property_readonly(
          "candidates",
          [](const PackedBallots& self) { return py::tuple(py::cast(self.candidates().names())); },
          "The names on the list, in its order.")
      .def("__len__", &PackedBallots::size)
      .def("__repr__", [](const PackedBallots& self) {
        return "Ballots(" + std::to_string(self.size()) + " of " +
               std::to_string(self.candidates().size()) + " candidates)";
      });
  value_class<BallotPacker>(m, "_BallotPacker", "Packs ballots, some at a time.")
      .def(py::init<py::handle>())
      .def("add_names", &BallotPacker::add_names)
      .def("add_marks", &BallotPacker::add_marks)
      .def("__len__", &BallotPacker::size)
      .def("done", &BallotPacker::done);
  m.def(
      "_mark_words",
      [] {
        py::dict words;
        for (const MarkWord& each : mark_words()) {
          words[py::str(std::string(each.word))] =
              each.mark == Mark::doubtful ? py::object(py::none())
                                          : py::object(py::bool_(each.mark == Mark::left));
        }
        return words;
      },
      "The words that mark names: whether the name is left, or None where that is doubtful.");
  m.def(
      "_alike", [](const Texts& names) { return alike(names.value); }, "names"_a, py::pos_only(),
      "Pairs of names that may be one.");
  value_class<NamedCount>(
      m, "BallotCount",
      "A count: every ballot collected is valid, or invalid for one reason. Immutable.")
      .def(py::init([](Given<Round> round) { return NamedCount{*round}; }), "round"_a,
           py::pos_only())
      .def_property_readonly(
          "seats", [](const NamedCount& self) { return self.round.seats; },
          "How many names a valid ballot has at most.")
      .def_property_readonly(
          "collected", [](const NamedCount& self) { return self.round.collected.lower(); },
          "Ballots collected.")
      .def_property_readonly(
          "valid", [](const NamedCount& self) { return self.round.valid.lower(); },
          "Valid ballots.")
      .def_property_readonly(
          "invalid", [](const NamedCount& self) { return self.round.invalid.lower(); },
          "Invalid ballots.")
      .def_property_readonly("invalid_for", &reasons_of, "Invalid ballots by reason.")
      .def_property_readonly("votes", &votes_of, "Votes by name, in the order of the list.")
      .def_property_readonly(
          "round", [](const NamedCount& self) { return self.round; },
          "The count as a round of an election.")
      .def("__eq__",
           [](const NamedCount& self, py::handle other) -> py::object {
             if (!py::isinstance<NamedCount>(other))
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             return py::bool_(self == other.cast<const NamedCount&>());
           })
      .def("__hash__", [](const NamedCount& self) { return hash_of(self.round); })
      .def("__repr__",
           [](const NamedCount& self) {
             return "BallotCount(" + self.round.collected.text() + " collected, " +
                    self.round.valid.text() + " valid, " +
                    std::to_string(self.round.candidates.size()) + " candidates)";
           })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(py::type::of(self),
                              py::make_tuple(self.cast<const NamedCount&>().round));
      });
  m.def("count_ballots", &count, "ballots"_a, py::pos_only(), py::kw_only(),
        "candidates"_a = py::none(), "seats"_a = py::none(), "times"_a = py::none(),
        "invalid"_a = py::dict(), "threads"_a = 1,
        "Count ballots: which are valid, and how many votes everybody has.\n\n"
        "`ballots` is an array of masks (bit i is set if the name of candidate i was left; more\n"
        "than 64 candidates take a row of 64-bit words), a matrix of marks (a row of 0 and 1, 0.0\n"
        "and 1.0, or words such as có and không for each ballot), a list of such or of lists of\n"
        "names, or what `read_ballots` gives. Arrays\n"
        "are numpy's or of anything else with the buffer protocol, or a table with `to_numpy`,\n"
        "such as a data frame, whose columns are the candidates in order.\n\n"
        "`times` says how often each ballot was cast; `invalid` how many more were found invalid\n"
        "before, by reason: {\"no_seal\": 2}. `threads` changes nothing but the time.\n\n"
        "    >>> count_ballots([[\"An\"], [\"An\", \"Chi\"], []], candidates=[\"An\", \"Chi\"], "
        "seats=1)\n"
        "    BallotCount(3 collected, 1 valid, 2 candidates)\n\n"
        "Raises InvalidValue that names the ballot.");
}

void register_results(py::module_& m) {
  register_enum<Standing>(m, "Standing", "What became of a candidate.");
  register_enum<ElectionOutcome>(m, "ElectionOutcome", "What became of the seats.");
  describe<CandidateResult>(m, "CandidateResult", "A candidate of one round. Immutable.");
  describe<SecondBallot>(m, "SecondBallot", "A further ballot that seats call for. Immutable.");
  describe<RoundResult>(m, "RoundResult", "One round as decided. Immutable.", true)
      .def(
          "explain",
          [](const RoundResult& self, Language lang) {
            std::string text;
            for (const CandidateResult& each : self.candidates)
              text += (text.empty() ? "" : "\n") + explain(each, self, lang);
            return text;
          },
          "lang"_a = Language::vi, "A line for each candidate, with the numbers.");
  describe<DeclaredCheck>(m, "DeclaredCheck",
                          "A declared result beside the one that the votes give. Immutable.");
  describe<ElectionResult>(m, "ElectionResult", "An election as decided. Immutable.", true)
      .def(
          "explain", [](const ElectionResult& self, Language lang) { return explain(self, lang); },
          "lang"_a = Language::vi, "One sentence: who is elected, who is tied, what is open.");
  m.def(
      "decide_election",
      [](Given<Election> election, MaybeGiven<RuleBook> rules, MaybeGiven<Congress> congress) {
        if (congress) return decide_election(**congress, *election, pointer(rules));
        return decide_election(*election, pointer(rules));
      },
      "election"_a, py::pos_only(), "rules"_a = py::none(), py::kw_only(),
      "congress"_a = py::none(),
      "Decide an election from its rounds.\n\n"
      "The majority is the round's, else the election's, else that of its provision, else what\n"
      "`rules` says for its date; without one nothing is decided. Where `congress` itself held "
      "it,\n"
      "its day and attendance count, too. Raises InvalidDocument that names everything that "
      "cannot\n"
      "be.");
}

}  // namespace

void register_elections(py::module_& m) {
  register_enum<ElectionHow>(m, "ElectionHow", "How an election or appointment was made.");
  register_enum<InvalidReason>(m, "InvalidReason", "Why a ballot is not valid.");
  describe<Candidate>(m, "Candidate", "Somebody who stood, with the votes for them. Immutable.");
  describe<InvalidBallots>(m, "InvalidBallots",
                           "How many ballots were invalid for one reason. Immutable.");
  describe<Round>(m, "Round", "One ballot of an election. Immutable.");
  describe<Election>(m, "Election",
                     "One election: of a committee, to a post, or of delegates. Immutable.");
  register_ballots(m);
  register_results(m);
}

}  // namespace congdoan::python
