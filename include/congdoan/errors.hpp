/// \file
/// Everything the library throws.
///
///     Error
///     ├── InvalidInput       the caller's mistake, in Python also a ValueError
///     │   ├── InvalidValue     one number, date, label or word
///     │   ├── InvalidDocument  a congress document; names every problem
///     │   ├── InvalidFigures   figures; names every problem
///     │   └── UnknownId        nothing has this id
///     └── Overflow           a result does not fit the type it must be given in
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace congdoan {

/// The base of all errors of this library.
class Error : public std::runtime_error {
 public:
  /// \param message is shown with its control characters and direction marks escaped (`\x1B`,
  /// `\u202E`): what it quotes may come from anywhere
  explicit Error(const std::string& message);
};

/// What was given cannot be used; the message says what would be right.
class InvalidInput : public Error {
 public:
  using Error::Error;
};

/// A single number, date, label or word that is not one.
class InvalidValue : public InvalidInput {
 public:
  using InvalidInput::InvalidInput;
};

/// Something wrong at a place of an input, such as `target[3].over`.
struct Problem {
  std::string place;
  std::string message;

  friend bool operator==(const Problem&, const Problem&) = default;
};

/// A list of problems as one text, a line for each: `target[3].over: "90 %%" is not a ratio`.
std::string describe(const std::vector<Problem>& problems);

/// A congress document that cannot be used.
class InvalidDocument : public InvalidInput {
 public:
  explicit InvalidDocument(std::vector<Problem> problems);
  const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  std::vector<Problem> problems_;
};

/// Figures that cannot be used, or that contradict each other.
class InvalidFigures : public InvalidInput {
 public:
  explicit InvalidFigures(std::vector<Problem> problems);
  const std::vector<Problem>& problems() const noexcept { return problems_; }

 private:
  std::vector<Problem> problems_;
};

/// An id or label that nothing has; the message names the nearest that exists.
class UnknownId : public InvalidInput {
 public:
  using InvalidInput::InvalidInput;
};

/// A result does not fit the type it must be given in. Nothing wraps around.
class Overflow : public Error {
 public:
  using Error::Error;
};

}  // namespace congdoan
