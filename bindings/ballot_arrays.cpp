// Ballots that lie in an array: masks, or a matrix of marks.
#include <cctype>
#include <cstring>

#include <congdoan/errors.hpp>
#include <congdoan/votes/ballot_count.hpp>

#include "ballots.hpp"

namespace congdoan::python {
namespace {

// One element of an array of whole numbers; signed ones by their bits.
std::uint64_t element(const py::buffer_info& array, const char* place) {
  switch (array.itemsize) {
    case 1:
      return static_cast<std::uint8_t>(*place);
    case 2: {
      std::uint16_t value = 0;
      std::memcpy(&value, place, sizeof value);
      return value;
    }
    case 4: {
      std::uint32_t value = 0;
      std::memcpy(&value, place, sizeof value);
      return value;
    }
    default: {
      std::uint64_t value = 0;
      std::memcpy(&value, place, sizeof value);
      return value;
    }
  }
}

double fraction(const py::buffer_info& array, const char* place) {
  if (array.itemsize == sizeof(float)) {
    float value = 0;
    std::memcpy(&value, place, sizeof value);
    return value;
  }
  double value = 0;
  std::memcpy(&value, place, sizeof value);
  return value;
}

bool holds_whole_numbers(const py::buffer_info& array) {
  constexpr std::string_view kinds = "?bBhHiIlLqQ";
  const std::string_view format = array.format;
  const char kind = format.empty() ? '\0' : format.back();
  const bool swapped = format.starts_with('>') || format.starts_with('!');
  return !swapped && kinds.find(kind) != std::string_view::npos && array.itemsize <= 8;
}

bool holds_fractions(const py::buffer_info& array) {
  return array.format == "d" || array.format == "f";
}

}  // namespace

void Masks::from_array(const py::buffer_info& array, std::size_t candidates) {
  const std::size_t words = words_per_ballot(candidates);
  const auto rows = array.ndim > 0 ? static_cast<std::size_t>(array.shape[0]) : 0;
  const auto columns = array.ndim == 2 ? static_cast<std::size_t>(array.shape[1]) : 1;
  if (holds_fractions(array) && array.ndim == 2 && columns == candidates) {
    from_fractions(array);
    return;
  }
  if (!holds_whole_numbers(array)) {
    throw py::type_error("ballots are an array of \"" + array.format +
                         "\"; whole numbers in the machine's own order are due");
  }
  if (array.ndim < 1 || array.ndim > 2) {
    throw py::type_error("ballots are an array of " + std::to_string(array.ndim) +
                         " dimensions; masks have 1, marks have 2");
  }
  if (array.ndim == 2 && columns == candidates) {
    from_marks(array);
    return;
  }
  if (columns != words) {
    throw InvalidValue("a row has " + std::to_string(columns) +
                       (columns == 1 ? " column" : " columns") + "; " + std::to_string(candidates) +
                       (candidates == 1 ? " mark" : " marks") + " or " + std::to_string(words) +
                       (words == 1 ? " word" : " words") + " of a mask are due");
  }
  if (std::islower(static_cast<unsigned char>(array.format.back())) != 0)
    sign_bit_ = static_cast<std::size_t>(array.itemsize) * 8 - 1;
  const auto word = static_cast<py::ssize_t>(sizeof(std::uint64_t));
  const bool packed = array.itemsize == word &&
                      (rows < 2 || array.strides[0] == word * static_cast<py::ssize_t>(words)) &&
                      (array.ndim == 1 || columns < 2 || array.strides[1] == word);
  if (packed) {
    words_ = {static_cast<const std::uint64_t*>(array.ptr), rows * words};
    return;
  }
  own_.reserve(rows * words);
  for (std::size_t i = 0; i < rows; ++i) {
    const char* row =
        static_cast<const char*>(array.ptr) + static_cast<py::ssize_t>(i) * array.strides[0];
    for (std::size_t w = 0; w < words; ++w) {
      own_.push_back(element(
          array, array.ndim == 1 ? row : row + static_cast<py::ssize_t>(w) * array.strides[1]));
    }
  }
  words_ = own_;
}

void Masks::refuse_negative(std::size_t candidates) const {
  const std::size_t words = words_per_ballot(candidates);
  if (!sign_bit_ || (words - 1) * 64 + *sign_bit_ < candidates) return;
  for (std::size_t i = words - 1; i < words_.size(); i += words) {
    if ((words_[i] >> *sign_bit_ & 1U) != 0)
      throw InvalidValue(ballot_at(i / words) + "the mask is a number below 0");
  }
}

void Masks::from_marks(const py::buffer_info& array) {
  const auto rows = static_cast<std::size_t>(array.shape[0]);
  const auto columns = static_cast<std::size_t>(array.shape[1]);
  const bool packed = array.itemsize == 1 && array.strides[1] == 1 &&
                      (rows < 2 || array.strides[0] == array.shape[1]);
  if (packed) {
    own_ = pack_marks({static_cast<const std::uint8_t*>(array.ptr), rows * columns}, columns);
    words_ = own_;
    return;
  }
  const std::size_t words = words_per_ballot(columns);
  own_.resize(rows * words);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t c = 0; c < columns; ++c) {
      const std::uint64_t value =
          element(array, static_cast<const char*>(array.ptr) +
                             static_cast<py::ssize_t>(i) * array.strides[0] +
                             static_cast<py::ssize_t>(c) * array.strides[1]);
      if (value == 1) set(own_.data() + i * words, c);
      if (value <= 1) continue;
      throw InvalidValue("ballot " + std::to_string(i + 1) + ", column " + std::to_string(c + 1) +
                         ": the mark is neither 1 for a name left nor 0 for one struck");
    }
  }
  words_ = own_;
}

// Tables that had gaps hold 1.0 and 0.0.
void Masks::from_fractions(const py::buffer_info& array) {
  const auto rows = static_cast<std::size_t>(array.shape[0]);
  const auto columns = static_cast<std::size_t>(array.shape[1]);
  const std::size_t words = words_per_ballot(columns);
  own_.resize(rows * words);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t c = 0; c < columns; ++c) {
      const char* const place = static_cast<const char*>(array.ptr) +
                                static_cast<py::ssize_t>(i) * array.strides[0] +
                                static_cast<py::ssize_t>(c) * array.strides[1];
      const double value = fraction(array, place);
      if (value == 1) set(own_.data() + i * words, c);
      if (value == 1 || value == 0) continue;
      throw InvalidValue("ballot " + std::to_string(i + 1) + ", column " + std::to_string(c + 1) +
                         ": the mark is " + std::string(py::repr(py::float_(value))) +
                         "; expected 1 for a name left or 0 for one struck");
    }
  }
  words_ = own_;
}

}  // namespace congdoan::python
