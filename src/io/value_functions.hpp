// What the Python package does with a value of a described type, with the type forgotten: one set
// of keys and one set of messages for documents and for Python.
#pragma once

#include <cstddef>
#include <string>

#include <boost/json/fwd.hpp>

namespace congdoan::io {

namespace json = boost::json;

struct ValueFunctions {
  /// A new value, which the caller owns.
  /// \param place what messages call it
  /// \throws InvalidDocument that names everything wrong.
  void* (*read)(const json::value&, const std::string& place) = nullptr;
  json::value (*write)(const void*) = nullptr;
  std::size_t (*hash)(const void*) = nullptr;
  bool (*equal)(const void*, const void*) = nullptr;
};

/// The functions of `T`. They are named at the end of value_functions.cpp, so that they are
/// compiled there alone, beside what documents need of the same types.
template <class T>
ValueFunctions value_functions();

}  // namespace congdoan::io
