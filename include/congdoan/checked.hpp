/// \file
/// A value that is valid because it exists: its plain description was checked when it was made.
#pragma once

#include <cstddef>
#include <utility>

#include <congdoan/fields.hpp>
#include <congdoan/problems.hpp>

namespace congdoan {

namespace detail {
struct Draft;
}

/// Holds a `Spec` (a plain struct for designated initialisers) that passed `Spec::check`, and never
/// changes it.
///
///     const Measure staff{{.id = "staff", .name = "cán bộ", .unit = "person"}};
///     staff->unit;  // "person"
template <class Spec>
class Checked {
 public:
  using spec_type = Spec;

  /// \throws InvalidDocument that names everything wrong with `spec`.
  // NOLINTNEXTLINE(google-explicit-constructor): for {.id = ...}
  Checked(Spec spec) : spec_(std::move(spec)) {
    Problems problems;
    spec_.check(problems);
    problems.throw_if_any();
  }

  const Spec& operator*() const& noexcept { return spec_; }
  Spec operator*() && noexcept { return std::move(spec_); }
  const Spec* operator->() const& noexcept { return &spec_; }
  /// What it would point into is gone at the end of the line; write `(*value).member`.
  const Spec* operator->() const&& = delete;

  friend bool operator==(const Checked&, const Checked&) = default;

 private:
  // A reader goes on with what is wrong, so as to find everything, and hands out nothing of it.
  friend struct detail::Draft;
  struct Unchecked {};
  Checked(Spec spec, Unchecked) : spec_(std::move(spec)) {}

  Spec spec_;
};

}  // namespace congdoan

template <class Spec>
struct std::hash<congdoan::Checked<Spec>> {
  std::size_t operator()(const congdoan::Checked<Spec>& value) const {
    return congdoan::hash_of(*value);
  }
};
