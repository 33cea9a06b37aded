/// \file
/// Conversions between values of the library and those that Python has itself.
///
///     Ratio           fractions.Fraction   also int, decimal.Decimal and text; never a float
///     Date            datetime.date        never a datetime
///     enums           enum.StrEnum         also the plain word
///     Whole           int                  64 bits
///     QuantityLike    Quantity             also int, text; None and NaN are unreported
///     TextLike<T>     T                    also the text that T::parse reads
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include <pybind11/pybind11.h>

#include <congdoan/enum_words.hpp>
#include <congdoan/errors.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/terms/date.hpp>

#include "quoted.hpp"

namespace congdoan::python {

namespace py = pybind11;

/// \throws py::type_error that shows the right spelling; InvalidValue, Overflow.
Ratio ratio_from(py::handle object);
py::object fraction_of(const Ratio& ratio);

/// \throws py::type_error for anything but a datetime.date; InvalidValue before the year 1400.
Date date_from(py::handle object);
py::object date_of(const Date& date);

/// A 64-bit integer out of an int or anything that stands for one.
/// \throws py::type_error, Overflow.
std::int64_t whole_from(py::handle object);

/// An int, or a whole number or a bool of numpy as one; null for anything else.
py::object int_of(py::handle object);

/// True of Python's floats and of numpy's, narrower and wider ones.
bool is_float(py::handle object);

/// The int that a float is; null if it is not whole.
/// \throws InvalidValue where floats of its type skip whole numbers, so that it may have been
/// another: from 2^24 of a float32, from 2^53 of a float.
py::object whole_of_float(py::handle number);

/// None, and what pandas puts where nothing is: NA, NaT.
bool is_missing(py::handle object);

/// The digits of a whole number; of one too long for a message how many bits it has.
std::string digits_of(py::handle number);

/// "99999999999999999999 does not fit 64 bits; whole numbers end at 9223372036854775807".
std::string beyond_64_bits(py::handle number);

/// What `make` makes; what is wrong with it is told with its place, such as the argument's name:
/// text, or what gives it, where there are many.
template <class Place, class Make>
auto at_place(const Place& place, Make make) {
  const auto placed = [&place](const std::exception& error) {
    if constexpr (std::is_invocable_v<Place>) {
      return place() + ": " + error.what();
    } else {
      return std::string(place) + ": " + error.what();
    }
  };
  try {
    return make();
  } catch (const Overflow& error) {
    throw Overflow(placed(error));
  } catch (const InvalidValue& error) {
    throw InvalidValue(placed(error));
  } catch (const py::type_error& error) {
    throw py::type_error(placed(error));
  }
}

/// Text as UTF-8, which lives as long as `object`; nothing if it is not a str.
/// \throws py::error_already_set for lone surrogates.
std::optional<std::string_view> text_of(py::handle object);

/// \throws py::type_error, InvalidValue, Overflow.
Quantity quantity_from(py::handle object);

/// "a float", "a list": what was given where something else is due.
std::string type_name(py::handle object);

/// "a Majority or its text is due, not a float".
[[nodiscard]] py::type_error no_text_like(py::handle type, py::handle given);

/// A whole number of 64 bits as an argument.
struct Whole {
  std::int64_t value = 0;
};

/// Whatever Python takes for a quantity, as an argument.
struct QuantityLike {
  Quantity value;
};

/// A `T`, or a text (for labels also a year) that `T::parse` reads, as an argument.
template <class T>
struct TextLike {
  std::optional<T> value;
};

/// The Python enum of `E` and its members, in the order of `EnumWords`.
template <Worded E>
struct PythonEnum {
  static constexpr std::size_t size = EnumWords<E>::entries.size();
  static inline std::array<PyObject*, size> members{};  // owned for as long as Python runs

  static py::handle member(E value) {
    for (std::size_t i = 0; i < size; ++i) {
      if (EnumWords<E>::entries[i].first == value) return members[i];
    }
    return py::none();
  }

  /// \throws InvalidValue that lists the words; py::type_error if it is not text.
  static E value(py::handle object) {
    for (std::size_t i = 0; i < size; ++i) {
      if (members[i] == object.ptr()) return EnumWords<E>::entries[i].first;
    }
    const auto text = text_of(object);
    if (!text) {
      throw py::type_error("one of " + known_words<E>() + " is due, not " + type_name(object));
    }
    if (const auto found = from_word<E>(*text)) return *found;
    throw InvalidValue(detail::quoted(*text) + " is not one of " + known_words<E>());
  }
};

/// A caster's part that holds what was loaded; `T` needs no default.
template <class T>
class Loaded {
 public:
  template <class U>
  using cast_op_type = py::detail::movable_cast_op_type<U>;

  // pybind11 asks for conversions of exactly these names.
  operator T*() { return &*value; }                // NOLINT(google-explicit-constructor)
  operator T&() { return *value; }                 // NOLINT(google-explicit-constructor)
  operator T&&() && { return std::move(*value); }  // NOLINT(google-explicit-constructor)

 protected:
  std::optional<T> value;
};

}  // namespace congdoan::python

namespace pybind11::detail {

template <congdoan::Worded E>
struct type_caster_enum_type_enabled<E> : std::false_type {};

template <congdoan::Worded E>
class type_caster<E> : public congdoan::python::Loaded<E> {
 public:
  static constexpr auto name = const_name("str");
  bool load(handle source, bool) {
    this->value = congdoan::python::PythonEnum<E>::value(source);
    return true;
  }
  static handle cast(E source, return_value_policy, handle) {
    return congdoan::python::PythonEnum<E>::member(source).inc_ref();
  }
};

template <>
class type_caster<congdoan::Ratio> : public congdoan::python::Loaded<congdoan::Ratio> {
 public:
  static constexpr auto name = const_name("fractions.Fraction");
  bool load(handle source, bool) {
    value = congdoan::python::ratio_from(source);
    return true;
  }
  static handle cast(const congdoan::Ratio& source, return_value_policy, handle) {
    return congdoan::python::fraction_of(source).release();
  }
};

template <>
class type_caster<congdoan::Date> : public congdoan::python::Loaded<congdoan::Date> {
 public:
  static constexpr auto name = const_name("datetime.date");
  bool load(handle source, bool) {
    value = congdoan::python::date_from(source);
    return true;
  }
  static handle cast(const congdoan::Date& source, return_value_policy, handle) {
    return congdoan::python::date_of(source).release();
  }
};

template <>
class type_caster<congdoan::python::Whole>
    : public congdoan::python::Loaded<congdoan::python::Whole> {
 public:
  static constexpr auto name = const_name("int");
  bool load(handle source, bool) {
    value = congdoan::python::Whole{congdoan::python::whole_from(source)};
    return true;
  }
};

template <>
class type_caster<congdoan::python::QuantityLike>
    : public congdoan::python::Loaded<congdoan::python::QuantityLike> {
 public:
  static constexpr auto name = const_name("congdoan.Quantity | int | str | None");
  bool load(handle source, bool) {
    value = congdoan::python::QuantityLike{congdoan::python::quantity_from(source)};
    return true;
  }
};

template <class T>
class type_caster<congdoan::python::TextLike<T>>
    : public congdoan::python::Loaded<congdoan::python::TextLike<T>> {
 public:
  static constexpr auto name = make_caster<T>::name + const_name(" | str");
  bool load(handle source, bool) {
    if (isinstance<T>(source)) {
      this->value = {{source.cast<const T&>()}};
    } else if (const auto text = congdoan::python::text_of(source)) {
      this->value = {{T::parse(*text)}};
    } else if (PyIndex_Check(source.ptr()) != 0 && PyBool_Check(source.ptr()) == 0) {
      this->value = {{T::parse(congdoan::python::digits_of(source))}};
    } else {
      throw congdoan::python::no_text_like(type::handle_of<T>(), source);
    }
    return true;
  }
};

}  // namespace pybind11::detail
