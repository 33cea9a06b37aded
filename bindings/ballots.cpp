#include <cstring>

#include <congdoan/errors.hpp>
#include <congdoan/votes/ballot_count.hpp>

#include "ballots.hpp"
#include "lists.hpp"
#include "mark_words.hpp"
#include "numbers/letters.hpp"
#include "quoted.hpp"

namespace congdoan::python {
namespace {

// An array of texts or of Python's objects, as tables with columns of several types give, or of
// fractions that are no float or double.
bool holds_objects(py::handle ballots) {
  if (!py::hasattr(ballots, "dtype") || !py::hasattr(ballots, "tolist")) return false;
  const py::object type = ballots.attr("dtype");
  if (!py::hasattr(type, "kind") || !py::hasattr(type, "itemsize")) return false;
  const auto kind = std::string(py::str(type.attr("kind")));
  if (kind != "f") return std::string_view("OUST").find(kind) != std::string_view::npos;
  const auto size = type.attr("itemsize").cast<std::size_t>();
  return size != sizeof(float) && size != sizeof(double);
}

// Places are whole numbers, the lines; without any, ballots are counted from 1.
std::string place_of(py::handle places, std::size_t index, std::size_t ballots) {
  if (places.is_none()) return ballot_at(ballots + index);
  return "line " + std::string(py::str(places[py::int_(index)])) + ": ";
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

// Numbers are marks where they are 1 or 0, as 1.0 and True are. Nothing where a cell is no mark.
std::optional<Mark> mark_of(py::handle cell) {
  if (PyUnicode_Check(cell.ptr()) != 0) {
    const auto text = text_of(cell);
    if (text == "0") return Mark::struck;
    if (text == "1") return Mark::left;
    return mark_word(*text);
  }
  for (const int number : {0, 1}) {
    const int equal = PyObject_RichCompareBool(cell.ptr(), py::int_(number).ptr(), Py_EQ);
    if (equal < 0) PyErr_Clear();  // of pandas' NA, and of arrays
    if (equal == 1) return number == 1 ? Mark::left : Mark::struck;
  }
  return std::nullopt;
}

bool is_blank(py::handle cell) {
  return PyUnicode_Check(cell.ptr()) != 0 && PyUnicode_GET_LENGTH(cell.ptr()) == 0;
}

void mark(const CandidateNames& candidates, py::handle cells, std::uint64_t* ballot,
          const std::string& place, bool blank_is_struck = false) {
  const py::object list = fast(cells, "a row of marks");
  if (length(list) != candidates.size()) {
    throw InvalidValue(place + "has " + std::to_string(length(list)) +
                       (length(list) == 1 ? " mark" : " marks") + "; there are " +
                       std::to_string(candidates.size()) +
                       (candidates.size() == 1 ? " candidate" : " candidates"));
  }
  for (std::size_t i = 0; i < length(list); ++i) {
    const py::handle cell = item(list, i);
    if (blank_is_struck && is_blank(cell)) continue;
    const auto value = mark_of(cell);
    if (value == Mark::left) set(ballot, i);
    if (value == Mark::left || value == Mark::struck) continue;
    throw InvalidValue(
        place + "the mark of " + detail::quoted(candidates.names()[i]) + " is " +
        std::string(py::repr(cell)) +
        (value ? ", which may mean either; write 1 for a name left and 0 for one struck"
               : "; expected 1 for a name left or 0 for one struck"));
  }
}

// Whether a row is of marks instead of names: of numbers, or of words that mark and are nobody's.
bool is_of_marks(const py::object& row, const CandidateNames& candidates) {
  for (std::size_t i = 0; i < length(row); ++i) {
    const py::handle cell = item(row, i);
    if (PyUnicode_Check(cell.ptr()) == 0) continue;
    if (candidates.has(cell) || !mark_word(*text_of(cell))) return false;
  }
  return length(row) > 0;
}

// The columns of a table are the candidates, in the same order.
void check_columns(const py::object& columns, const CandidateNames& candidates) {
  std::size_t next = 0;
  for (const py::handle column : columns) {
    const auto name = text_of(column);
    const bool same = name && next < candidates.size() &&
                      detail::folded(detail::composed(*name)) == candidates.names()[next];
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

void BallotPacker::add_marks(py::handle rows, py::handle places, bool blank_is_struck) {
  const py::object list = fast(rows, "a list of ballots");
  const std::size_t before = ballots_;
  for (std::size_t i = 0; i < length(list); ++i)
    mark(candidates_, item(list, i), next(), place_of(places, i, before), blank_is_struck);
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
  if (holds_objects(ballots)) {
    array = ballots.attr("tolist")();
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
    is_of_marks(row, candidates) ? mark(candidates, row, mask, ballot_at(i))
                                 : keep(candidates, row, mask, ballot_at(i));
  }
  words_ = own_;
}

}  // namespace congdoan::python
