/// \file
/// The kind `share`: a part of a base, such as advanced workers of the staff.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/targets/subject_parts.hpp>

namespace congdoan {

/// "over 90% of staff are advanced workers". The part lies within the base, directly or through a
/// chain; turns are never a part of persons.
struct PartOf {
  static constexpr std::array keys{std::string_view{"share"}};

  std::string share{};
  std::string of{};
  Bound bound;

  BoundForm bound_form() const { return BoundForm::ratio; }
  void check(const Measures& measures, Problems& problems) const;
  std::optional<Bound> demand() const { return bound.of_share(); }
  std::vector<std::string_view> measures() const { return {share, of}; }
  Operands operands(const Cells& cells, const Period& period) const;
  Plan usual(When::Kind when, const Measures& measures) const;
  std::string refuses(OverYears ways, const Measures& measures) const;
  std::vector<OverYears> also_judged(When::Kind when, const Measures& measures) const;
  bool has_needs() const { return true; }
  static void say(Sentence& sentence, const Part& part);

  template <class V>
  static constexpr void fields(V& v) {
    v.required("share", &PartOf::share, "The measure that is a part.");
    v.required("of", &PartOf::of, "The measure it is a part of.");
    v.bound(&PartOf::bound, &PartOf::bound_form);
  }

  friend bool operator==(const PartOf&, const PartOf&) = default;
};

}  // namespace congdoan
