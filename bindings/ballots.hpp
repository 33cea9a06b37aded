/// \file
/// Ballots as Python holds them, packed for counting.
#pragma once

#include "register.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "candidate_names.hpp"

namespace congdoan::python {

/// "ballot 3: ", counted from 1.
inline std::string ballot_at(std::size_t index) {
  return "ballot " + std::to_string(index + 1) + ": ";
}

/// Leaves a name on a ballot.
inline void set(std::uint64_t* ballot, std::size_t candidate) {
  ballot[candidate / 64] |= std::uint64_t{1} << (candidate % 64);
}

/// Ballots that were read, a value of Python.
class PackedBallots {
 public:
  PackedBallots(CandidateNames candidates, std::vector<std::uint64_t> masks)
      : candidates_(std::move(candidates)), masks_(std::move(masks)) {}

  const CandidateNames& candidates() const noexcept { return candidates_; }
  std::span<const std::uint64_t> masks() const noexcept { return masks_; }
  std::size_t size() const noexcept;

 private:
  CandidateNames candidates_;
  std::vector<std::uint64_t> masks_;
};

/// Packs ballots, some at a time.
class BallotPacker {
 public:
  explicit BallotPacker(py::handle candidates) : candidates_(candidates) {}

  /// Lists of the names left. \throws InvalidValue that names the ballot by its place.
  void add_names(py::handle rows, py::handle places);
  /// Lists of cells, a column for each candidate, each a mark such as 1 for a name left or 0 for
  /// one struck.
  /// \param blank_is_struck as where names are ticked
  void add_marks(py::handle rows, py::handle places, bool blank_is_struck);
  std::size_t size() const noexcept { return ballots_; }
  PackedBallots done() { return {std::move(candidates_), std::move(masks_)}; }

 private:
  std::uint64_t* next();

  CandidateNames candidates_;
  std::vector<std::uint64_t> masks_;
  std::size_t ballots_ = 0;
};

/// Masks out of what Python has: without a copy where they lie there as masks do.
class Masks {
 public:
  /// An array of masks, a matrix of marks, or a list of masks or of lists of names or marks.
  /// \throws py::type_error, InvalidValue that names the ballot.
  Masks(py::handle ballots, const CandidateNames& candidates);

  std::span<const std::uint64_t> words() const noexcept { return words_; }
  /// A number below 0 looks like a mask with names from outside, and is asked for only where there
  /// are such ones. \throws InvalidValue that names the ballot.
  void refuse_negative(std::size_t candidates) const;

 private:
  void from_array(const py::buffer_info& array, std::size_t candidates);
  void from_marks(const py::buffer_info& array);
  void from_fractions(const py::buffer_info& array);
  void from_list(py::handle ballots, const CandidateNames& candidates);

  std::optional<std::size_t> sign_bit_;     // of the numbers of the array, in its words
  std::unique_ptr<py::buffer_info> array_;  // keeps the memory of the words alive
  std::vector<std::uint64_t> own_;
  std::span<const std::uint64_t> words_;
};

}  // namespace congdoan::python
