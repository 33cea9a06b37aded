#include <cctype>
#include <cstring>

#include <congdoan/errors.hpp>
#include <congdoan/votes/ballot_count.hpp>

#include "ballots.hpp"
#include "lists.hpp"
#include "numbers/letters.hpp"
#include "quoted.hpp"

namespace congdoan::python {
namespace {

std::string ballot_at(std::size_t index) { return "ballot " + std::to_string(index + 1) + ": "; }

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

bool holds_whole_numbers(const py::buffer_info& array) {
  constexpr std::string_view kinds = "?bBhHiIlLqQ";
  const std::string_view format = array.format;
  const char kind = format.empty() ? '\0' : format.back();
  const bool swapped = format.starts_with('>') || format.starts_with('!');
  return !swapped && kinds.find(kind) != std::string_view::npos && array.itemsize <= 8;
}

// Places are whole numbers, the lines; without any, ballots are counted from 1.
std::string place_of(py::handle places, std::size_t index, std::size_t ballots) {
  if (places.is_none()) return ballot_at(ballots + index);
  return "line " + std::string(py::str(places[py::int_(index)])) + ": ";
}

void set(std::uint64_t* ballot, std::size_t candidate) {
  ballot[candidate / 64] |= std::uint64_t{1} << (candidate % 64);
}

bool is_set(const std::uint64_t* ballot, std::size_t candidate) {
  return ((ballot[candidate / 64] >> (candidate % 64)) & 1U) != 0;
}

void keep(const CandidateNames& candidates, py::handle names, std::uint64_t* ballot,
          const std::string& place) {
  const py::object list = fast(names, "a list of the names left on a ballot");
  for (std::size_t i = 0; i < length(list); ++i) {
    std::size_t candidate = 0;
    try {
      candidate = candidates.at(item(list, i));
    } catch (const InvalidValue& error) {
      throw InvalidValue(place + error.what());
    }
    if (is_set(ballot, candidate)) {
      throw InvalidValue(place + detail::quoted(candidates.names()[candidate]) +
                         " stands twice on the ballot");
    }
    set(ballot, candidate);
  }
}

// 1 or 0, as a number or as text; anything else is neither.
int mark_of(py::handle cell) {
  if (PyUnicode_Check(cell.ptr()) != 0) {
    if (PyUnicode_GET_LENGTH(cell.ptr()) != 1) return -1;
    const Py_UCS4 character = PyUnicode_READ_CHAR(cell.ptr(), 0);
    return character == '0' ? 0 : character == '1' ? 1 : -1;
  }
  const py::object number = int_of(cell);
  if (!number) return -1;
  int overflow = 0;
  const long value = PyLong_AsLongAndOverflow(number.ptr(), &overflow);
  return overflow == 0 && (value == 0 || value == 1) ? static_cast<int>(value) : -1;
}

void mark(const CandidateNames& candidates, py::handle cells, std::uint64_t* ballot,
          const std::string& place) {
  const py::object list = fast(cells, "a row of marks");
  if (length(list) != candidates.size()) {
    throw InvalidValue(place + "has " + std::to_string(length(list)) +
                       (length(list) == 1 ? " mark" : " marks") + "; there are " +
                       std::to_string(candidates.size()) + " candidates");
  }
  for (std::size_t i = 0; i < length(list); ++i) {
    const int value = mark_of(item(list, i));
    if (value == 1) set(ballot, i);
    if (value >= 0) continue;
    throw InvalidValue(place + "the mark of " + detail::quoted(candidates.names()[i]) + " is " +
                       std::string(py::repr(item(list, i))) +
                       "; 1 for a name left or 0 for one struck is due");
  }
}

// The columns of a table are the candidates, in the same order.
void check_columns(const py::object& columns, const CandidateNames& candidates) {
  std::size_t next = 0;
  for (const py::handle column : columns) {
    const auto name = text_of(column);
    const bool same =
        name && next < candidates.size() && detail::composed(*name) == candidates.names()[next];
    if (!same) {
      throw InvalidValue("column " + std::to_string(next + 1) + " is " +
                         std::string(py::repr(column)) + "; " +
                         (next < candidates.size()
                              ? detail::quoted(candidates.names()[next]) + " is due, as in the list"
                              : "there are only " + std::to_string(next) + " candidates"));
    }
    ++next;
  }
}

}  // namespace

std::size_t PackedBallots::size() const noexcept {
  return masks_.size() / words_per_ballot(candidates_.size());
}

std::uint64_t* BallotPacker::next() {
  const std::size_t words = words_per_ballot(candidates_.size());
  masks_.resize(masks_.size() + words);
  ++ballots_;
  return masks_.data() + masks_.size() - words;
}

void BallotPacker::add_names(py::handle rows, py::handle places) {
  const py::object list = fast(rows, "a list of ballots");
  const std::size_t before = ballots_;
  for (std::size_t i = 0; i < length(list); ++i)
    keep(candidates_, item(list, i), next(), place_of(places, i, before));
}

void BallotPacker::add_marks(py::handle rows, py::handle places) {
  const py::object list = fast(rows, "a list of ballots");
  const std::size_t before = ballots_;
  for (std::size_t i = 0; i < length(list); ++i)
    mark(candidates_, item(list, i), next(), place_of(places, i, before));
}

Masks::Masks(py::handle ballots, const CandidateNames& candidates) {
  if (py::isinstance<PackedBallots>(ballots)) {
    words_ = ballots.cast<const PackedBallots&>().masks();
    return;
  }
  py::object array;  // of a table or a column
  if (py::hasattr(ballots, "to_numpy")) {
    if (py::hasattr(ballots, "columns")) check_columns(ballots.attr("columns"), candidates);
    array = ballots.attr("to_numpy")();
    ballots = array;
  }
  if (PyObject_CheckBuffer(ballots.ptr()) != 0) {
    array_ =
        std::make_unique<py::buffer_info>(py::reinterpret_borrow<py::buffer>(ballots).request());
    from_array(*array_, candidates.size());
    return;
  }
  from_list(ballots, candidates);
}

void Masks::from_array(const py::buffer_info& array, std::size_t candidates) {
  const std::size_t words = words_per_ballot(candidates);
  const auto rows = array.ndim > 0 ? static_cast<std::size_t>(array.shape[0]) : 0;
  const auto columns = array.ndim == 2 ? static_cast<std::size_t>(array.shape[1]) : 1;
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

// Each ballot by itself: a mask, the names left, or marks.
void Masks::from_list(py::handle ballots, const CandidateNames& candidates) {
  const py::object list =
      fast(ballots, "an array or a list of ballots, or what read_ballots gives");
  const std::size_t words = words_per_ballot(candidates.size());
  own_.resize(length(list) * words);
  for (std::size_t i = 0; i < length(list); ++i) {
    const py::handle ballot = item(list, i);
    std::uint64_t* const mask = own_.data() + i * words;
    if (const py::object number = int_of(ballot)) {
      py::object bytes;
      try {
        bytes = number.attr("to_bytes")(words * sizeof(std::uint64_t), "little");
      } catch (py::error_already_set&) {
        throw InvalidValue(ballot_at(i) + "the mask " + digits_of(number) + " does not fit " +
                           std::to_string(words * 64) + " bits from 0");
      }
      std::memcpy(mask, PyBytes_AS_STRING(bytes.ptr()), words * sizeof(std::uint64_t));
      continue;
    }
    const py::object row = fast(ballot, "a mask or a list of the names left on a ballot", false);
    const bool marks = length(row) > 0 && int_of(item(row, 0));
    marks ? mark(candidates, row, mask, ballot_at(i)) : keep(candidates, row, mask, ballot_at(i));
  }
  words_ = own_;
}

}  // namespace congdoan::python
