#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>

#include "candidate_names.hpp"
#include "lists.hpp"
#include "numbers/letters.hpp"
#include "quoted.hpp"

namespace congdoan::python {

CandidateNames::CandidateNames(py::handle names) {
  const py::object list = fast(names, "a list of the candidates' names");
  for (std::size_t i = 0; i < length(list); ++i) {
    const auto text = text_of(item(list, i));
    if (!text)
      throw py::type_error("the name of a candidate is text, not " + type_name(item(list, i)));
    if (text->empty())
      throw InvalidValue("candidate " + std::to_string(i + 1) + " has an empty name");
    std::string folded = detail::folded(detail::composed(*text));
    if (folded.empty() || detail::has_control_character(folded)) {
      throw InvalidValue("candidate " + std::to_string(i + 1) + ": " + detail::quoted(*text) +
                         (folded.empty() ? " is blank" : " holds a control character"));
    }
    names_.push_back(std::move(folded));
    const py::str name(names_.back());
    if (positions_.contains(name))
      throw InvalidValue(detail::quoted(*text) + " stands twice among the candidates");
    positions_[name] = py::int_(i);
  }
  if (names_.empty()) throw InvalidValue("there are no candidates; at least 1 is due");
}

PyObject* CandidateNames::find(py::handle name) const {
  PyObject* const found = PyDict_GetItemWithError(positions_.ptr(), name.ptr());
  if (found == nullptr) PyErr_Clear();  // of what cannot be a key
  return found;
}

std::size_t CandidateNames::at(py::handle name) const {
  if (PyObject* const found = find(name)) return PyLong_AsSize_t(found);
  const auto text = text_of(name);
  if (!text) throw py::type_error("a name on a ballot is text, not " + type_name(name));
  const py::str same(detail::folded(detail::composed(*text)));
  if (PyObject* const found = find(same)) return PyLong_AsSize_t(found);
  const std::vector<std::string_view> known(names_.begin(), names_.end());
  throw InvalidValue(detail::quoted(*text) + " is not a candidate" + did_you_mean(*text, known));
}

}  // namespace congdoan::python
