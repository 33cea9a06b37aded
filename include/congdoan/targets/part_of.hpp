/// \file
/// The kind `share`: a part of a base, such as advanced workers of the staff.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include <congdoan/fields.hpp>
#include <congdoan/kernel/bound.hpp>

namespace congdoan {

/// "over 90% of staff are advanced workers". The part lies within the base, directly or through a
/// chain; turns are never a part of persons.
struct PartOf {
  static constexpr std::array keys{std::string_view{"share"}};

  std::string share{};
  std::string of{};
  Bound bound;

  BoundForm bound_form() const { return BoundForm::ratio; }
  /// What is demanded.
  std::optional<Bound> demand() const { return bound.of_share(); }

  template <class V>
  static constexpr void fields(V& v) {
    v.required("share", &PartOf::share, "The measure that is a part.");
    v.required("of", &PartOf::of, "The measure it is a part of.");
    v.bound(&PartOf::bound, &PartOf::bound_form);
  }

  friend bool operator==(const PartOf&, const PartOf&) = default;
};

}  // namespace congdoan
