/// \file
/// The candidates whose names stand on ballots.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "casters.hpp"

namespace congdoan::python {

/// The names of a list of candidates, and how they are found. A name is the same whichever way its
/// Vietnamese letters are composed; `names` has them as in NFC.
class CandidateNames {
 public:
  /// \throws InvalidValue if there is none, or one is empty or stands twice; py::type_error if they
  /// are not text.
  explicit CandidateNames(py::handle names);

  std::size_t size() const noexcept { return names_.size(); }
  const std::vector<std::string>& names() const noexcept { return names_; }
  /// \throws InvalidValue that names the nearest candidate.
  std::size_t at(py::handle name) const;
  /// Whether this text, letter by letter, is a candidate's name.
  bool has(py::handle name) const { return find(name) != nullptr; }

 private:
  PyObject* find(py::handle name) const;

  std::vector<std::string> names_;
  py::dict positions_;
};

}  // namespace congdoan::python
