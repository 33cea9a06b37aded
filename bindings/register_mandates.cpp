#include "register.hpp"

#include <congdoan/bodies/mandates.hpp>

#include "described.hpp"
#include "given.hpp"

namespace congdoan::python {
namespace {

void register_answers(py::module_& m) {
  describe<Holders>(m, "Holders", "Who held a seat on a day. Immutable.");
  describe<WomenShare>(m, "WomenShare",
                       "How many of those who held a seat on a day are women. Immutable.")
      .def(
          "decide", [](const WomenShare& self, Given<Bound> bound) { return decide(self, *bound); },
          "bound"_a,
          "Hold the share of women against a bound, with all that is known of women, men and\n"
          "members.");
  describe<Overlap>(m, "Overlap", "Two people who held one seat at a time. Immutable.");
  describe<Gap>(m, "Gap", "Days on which nobody held a seat. Immutable.");
  describe<Fillings>(m, "Fillings",
                     "How many seats of a committee were filled during a term, held against a "
                     "limit.\nImmutable.");
}

}  // namespace

void register_mandates(py::module_& m) {
  register_answers(m);
  auto type = value_class<Mandates>(
      m, "Mandates",
      "The mandates of one body, of any number of terms, and the committees that they are seats "
      "of.\n\n"
      "A seat is named by one word: a committee's (executive) or a post's (chair). Of a committee\n"
      "with fewer named members than were elected, the others are members for its time, without\n"
      "names. Immutable.");
  const auto on_day = [&type](const char* name, auto method, const char* doc) {
    type.def(
        name,
        [method](const Mandates& self, const Text& seat, Date day) {
          return (self.*method)(seat.value, day);
        },
        "seat"_a, "day"_a, doc);
  };
  // Constructors
  type.def(py::init([](const ListOf<Given<Mandate>>& mandates,
                       const ListOf<Given<Committee>>& committees) {
             return Mandates(values(mandates), values(committees));
           }),
           "mandates"_a, "committees"_a = py::tuple())
      // Properties
      .def_property_readonly(
          "committees", [](const Mandates& self) { return py::tuple(py::cast(self.committees())); },
          "The committees, as given.")
      .def("__len__", [](const Mandates& self) { return self.all().size(); })
      .def("__iter__",
           [](const Mandates& self) { return py::iter(py::tuple(py::cast(self.all()))); });
  // Questions
  on_day("holders", &Mandates::holders, "Who held the seat on the day.");
  on_day("count", &Mandates::count, "How many people held the seat.");
  on_day("women", &Mandates::women, "How many of those who held the seat on the day are women.");
  type.def(
          "vacancies",
          [](const Mandates& self, const Text& seat, Date day,
             const std::optional<QuantityLike>& seats) {
            return self.vacancies(seat.value, day,
                                  seats ? std::optional(seats->value) : std::nullopt);
          },
          "seat"_a, "day"_a, "seats"_a = py::none(),
          "How many seats were vacant, at least 0.\n\n"
          "There are `seats` of them; by default those of the committee that surely lasted on\n"
          "that day, one for a chair, else not known.")
      .def(
          "overlaps",
          [](const Mandates& self, const Text& post) {
            return py::tuple(py::cast(self.overlaps(post.value)));
          },
          "post"_a, "Any two people who held a post at a time.")
      .def(
          "gaps",
          [](const Mandates& self, const Text& seat, const TextLike<Period>& within) {
            return py::tuple(py::cast(self.gaps(seat.value, *within.value)));
          },
          "seat"_a, "within"_a,
          "The days on which nobody held the seat, or it is not known that anybody did.")
      .def(
          "fillings",
          [](const Mandates& self, CommitteeKind committee, const TextLike<Period>& term,
             Given<Bound> limit) { return self.fillings(committee, *term.value, *limit); },
          "committee"_a, "term"_a, "limit"_a,
          "The seats filled during the term by by-election or appointment, held against a limit\n"
          "such as Bound.at_most(\"2/3\") of the number of seats.")
      .def(
          "extended",
          [](const Mandates& self, const Text& term, Date last) {
            return self.extended(term.value, last);
          },
          "term"_a, "last"_a,
          "The same mandates where those of this term, and its committees, last to `last` unless\n"
          "they ended before the term did.")
      // Operators
      .def("__eq__",
           [](const Mandates& self, py::handle other) -> py::object {
             if (!py::isinstance<Mandates>(other)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(self == other.cast<const Mandates&>());
           })
      .def("__hash__",
           [](const Mandates& self) {
             std::size_t hash = self.all().size();
             for (const Mandate& each : self.all()) hash = hash * 31 + hash_of(each);
             for (const Committee& each : self.committees()) hash = hash * 31 + hash_of(each);
             return hash;
           })
      // Text
      .def("__repr__",
           [](const Mandates& self) {
             const py::object mandates = py::cast(self.all());
             const py::object committees = py::cast(self.committees());
             return py::str("Mandates({!r}, {!r})").format(mandates, committees);
           })
      .def("__reduce__", [](py::handle self) {
        return py::make_tuple(py::type::of(self),
                              py::make_tuple(py::tuple(py::reinterpret_borrow<py::object>(self)),
                                             self.attr("committees")));
      });
}

}  // namespace congdoan::python
