#include "register.hpp"

#include <array>
#include <span>

#include <pybind11/detail/exception_translation.h>

#include <congdoan/fields.hpp>
#include <congdoan/kernel/decide.hpp>

namespace congdoan::python {
namespace {

constexpr std::size_t comparators = EnumWords<Comparator>::entries.size();

// The names of arguments as Python holds them, so that most are recognised by their address.
struct ArgumentNames {
  PyObject* part = PyUnicode_InternFromString("part");
  PyObject* base = PyUnicode_InternFromString("base");
  std::array<PyObject*, comparators> comparator{};

  ArgumentNames() {
    for (std::size_t i = 0; i < comparators; ++i) {
      const std::string name(EnumWords<Comparator>::entries[i].second);
      comparator[i] = PyUnicode_InternFromString(name.c_str());
    }
  }
};

bool same(PyObject* name, PyObject* known) {
  return name == known || PyUnicode_Compare(name, known) == 0;
}

// What `decide` was called with.
class Call {
 public:
  Call(std::span<PyObject* const> positional, std::span<PyObject* const> keyword, PyObject* names) {
    if (positional.size() > 2) {
      throw py::type_error("decide() takes a part and a base, then over=\"90%\" or another bound");
    }
    if (!positional.empty()) part_ = positional[0];
    if (positional.size() == 2) base_ = positional[1];
    for (std::size_t i = 0; i < keyword.size(); ++i) {
      take(PyTuple_GET_ITEM(names, static_cast<Py_ssize_t>(i)), keyword[i]);
    }
  }

  Decision decide() const {
    if (part_ == nullptr)
      throw py::type_error("decide() needs a number: decide(63, 70, over=\"90%\")");
    if (threshold_ == nullptr) {
      throw py::type_error("decide() needs a bound: one of " + known_words<Comparator>() +
                           ", such as over=\"90%\"");
    }
    const Bound bound{comparator_, named(word(comparator_), &ratio_from, threshold_)};
    const Quantity part = named("part", &quantity_from, part_);
    if (base_ != nullptr)
      return congdoan::decide(part, named("base", &quantity_from, base_), bound);
    if (is_share(bound.threshold)) {
      throw InvalidValue(std::string(word(comparator_)) + ": " + std::string(py::str(threshold_)) +
                         " is a share, which needs the base of the part too: decide(63, 70, "
                         "over=\"90%\"); a count is decided against a whole number");
    }
    return congdoan::decide(part, bound);
  }

 private:
  // What `convert` makes of an argument; what is wrong with it is told with the argument's name.
  template <class T>
  static T named(std::string_view name, T (*convert)(py::handle), PyObject* value) {
    return at_place(name, [&] { return convert(value); });
  }

  // `1/2`, or `100%`, which is 1 and yet meant as a share.
  bool is_share(const Ratio& threshold) const {
    const auto text = text_of(threshold_);
    return threshold.denominator() != 1 || (text && text->find('%') != std::string_view::npos);
  }

  void take(PyObject* name, PyObject* value) {
    static const ArgumentNames known;
    for (std::size_t i = 0; i < comparators; ++i) {
      if (!same(name, known.comparator[i])) continue;
      if (value == Py_None) return;
      const Comparator comparator = EnumWords<Comparator>::entries[i].first;
      if (threshold_ != nullptr) {
        throw py::type_error(std::string(word(comparator)) + " stands beside " +
                             std::string(word(comparator_)) + "; give one bound");
      }
      comparator_ = comparator;
      threshold_ = value;
      return;
    }
    PyObject** slot = same(name, known.part) ? &part_ : same(name, known.base) ? &base_ : nullptr;
    if (slot == nullptr) {
      throw py::type_error("decide() has no argument " + std::string(py::repr(name)) +
                           "; bounds are " + known_words<Comparator>());
    }
    if (*slot != nullptr) {
      throw py::type_error("decide() was given " + std::string(py::str(name)) + " twice");
    }
    *slot = value;
  }

  // Borrowed: the caller holds them for as long as the call lasts.
  PyObject* part_ = nullptr;
  PyObject* base_ = nullptr;
  PyObject* threshold_ = nullptr;
  Comparator comparator_ = Comparator::bare;
};

// Called without pybind11's dispatcher, which alone would take longer than to decide.
PyObject* call(PyObject*, PyObject* const* given, Py_ssize_t count, PyObject* names) {
  try {
    const auto positional = static_cast<std::size_t>(count);
    const auto keyword =
        names == nullptr ? std::size_t{0} : static_cast<std::size_t>(PyTuple_GET_SIZE(names));
    const Call arguments({given, positional}, {given + positional, keyword}, names);
    return py::cast(arguments.decide()).release().ptr();
  } catch (py::error_already_set& error) {
    error.restore();
  } catch (...) {
    py::detail::try_translate_exceptions();
  }
  return nullptr;
}

constexpr const char* decide_doc =
    "decide(part, base=<count>, *, over=None, at_least=None, at_most=None, under=None, "
    "exactly=None, bare=None)\n"
    "\n"
    "Decide plain numbers: is 63 of 70 over 90%?\n"
    "\n"
    "`part` and `base` are whole numbers, quantities (or their text) or None; without a base, a\n"
    "count is decided against a whole number. Exactly one bound is due: text (`\"90%\"`, "
    "`\"9/10\"`),\n"
    "a Fraction or an int, never a float.\n"
    "\n"
    "    >>> decide(63, 70, over=\"90%\")\n"
    "    Decision(missed, needed=64, short_by=1)\n"
    "\n"
    "Raises InvalidValue if no pair is possible or the threshold is none, Overflow beyond 64 bits.";

std::string decision_repr(const Decision& decision) {
  std::string text = "Decision(" + std::string(word(decision.outcome));
  const auto add = [&text](const char* name, const std::optional<Quantity>& number, bool always) {
    if (!number || (!always && *number == Quantity(0))) return;
    text += std::string(", ") + name + "=" +
            (number->is_exact() ? number->text() : "'" + number->text() + "'");
  };
  add("needed", decision.needed, true);
  add("short_by", decision.short_by, false);
  add("spare", decision.spare, false);
  return text + ")";
}

}  // namespace

void register_decide(py::module_& m) {
  value_class<Decision>(
      m, "Decision",
      "What numbers prove about a bound, and how far they are from it.\n\n"
      "The numbers are None where no possible base has one that meets. Immutable.")
      .def(py::init([](Outcome outcome, const std::optional<QuantityLike>& needed,
                       const std::optional<QuantityLike>& short_by,
                       const std::optional<QuantityLike>& spare) {
             const auto value = [](const std::optional<QuantityLike>& number) {
               return number ? std::optional(number->value) : std::nullopt;
             };
             return Decision{outcome, value(needed), value(short_by), value(spare)};
           }),
           "outcome"_a, py::kw_only(), "needed"_a = py::none(), "short_by"_a = py::none(),
           "spare"_a = py::none())
      .def_readonly("outcome", &Decision::outcome,
                    "met, missed, no_base if the base must be 0, or undetermined.")
      .def_property_readonly(
          "needed", [](const Decision& self) { return self.needed; },
          "The least (for upper bounds greatest) number that meets.")
      .def_property_readonly(
          "short_by", [](const Decision& self) { return self.short_by; },
          "How many are missing (for upper bounds: too many).")
      .def_property_readonly(
          "spare", [](const Decision& self) { return self.spare; },
          "How many there are beyond what is needed.")
      .def("__eq__",
           [](const Decision& self, py::handle other) -> py::object {
             if (!py::isinstance<Decision>(other)) {
               return py::reinterpret_borrow<py::object>(Py_NotImplemented);
             }
             return py::bool_(self == other.cast<const Decision&>());
           })
      .def("__hash__",
           [](const Decision& self) {
             return py::hash(py::make_tuple(word(self.outcome), hash_of(self.needed),
                                            hash_of(self.short_by), hash_of(self.spare)));
           })
      .def("__repr__", &decision_repr)
      .def("__reduce__", [](py::handle self) {
        const py::dict numbers;
        for (const char* name : {"needed", "short_by", "spare"}) {
          if (!self.attr(name).is_none()) numbers[name] = self.attr(name);
        }
        const std::string outcome(word(self.cast<const Decision&>().outcome));
        return py::make_tuple(restorer("decision"), py::make_tuple(outcome, numbers));
      });

  // NOLINTNEXTLINE: the C API holds functions of every sort in one type
  const auto function_pointer = reinterpret_cast<PyCFunction>(reinterpret_cast<void*>(&call));
  static PyMethodDef method{"decide", function_pointer, METH_FASTCALL | METH_KEYWORDS, decide_doc};
  PyObject* function = PyCFunction_NewEx(&method, nullptr, py::str(package).release().ptr());
  if (function == nullptr) throw py::error_already_set();
  m.attr("decide") = py::reinterpret_steal<py::object>(function);
}

}  // namespace congdoan::python
