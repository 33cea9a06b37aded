/// \file
/// The kinds `count`, `amount` and `title`: one number by itself.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <congdoan/enum_words.hpp>
#include <congdoan/fields.hpp>
#include <congdoan/kernel/bound.hpp>

namespace congdoan {

inline constexpr std::string_view no_bound_of_a_title =
    "a title is held or not; nothing is compared with a number";

/// "at least 3 classes", "over 40 million đồng", "holds the title". A title counts as 1 where it is
/// held.
struct Level {
  enum class Kind { count, amount, title };
  static constexpr std::array keys{std::string_view{"count"}, std::string_view{"amount"},
                                   std::string_view{"title"}};

  Kind kind = Kind::count;
  std::string measure{};
  std::optional<Bound> bound{};  ///< absent for a title, which is held or not

  BoundForm bound_form() const { return kind == Kind::title ? BoundForm::none : BoundForm::whole; }
  /// What is demanded; of a title that it is held.
  std::optional<Bound> demand() const {
    return kind == Kind::title ? Bound::at_least(Ratio(1)) : bound;
  }

  template <class V>
  static constexpr void fields(V& v) {
    v.keyed(&Level::kind, &Level::measure, "The measure that is counted, summed up or held.");
    v.bound(&Level::bound, &Level::bound_form);
  }

  friend bool operator==(const Level&, const Level&) = default;
};

template <>
struct EnumWords<Level::Kind> {
  static constexpr std::array entries{
      std::pair{Level::Kind::count, std::string_view{"count"}},
      std::pair{Level::Kind::amount, std::string_view{"amount"}},
      std::pair{Level::Kind::title, std::string_view{"title"}},
  };
};

}  // namespace congdoan
