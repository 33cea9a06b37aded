/// \file
/// A figure: what a body reported for a measure and a period.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <congdoan/fields.hpp>
#include <congdoan/numbers/percent.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/period_label.hpp>

namespace congdoan {

/// A number, exact or not; a percentage of a base; or whether a title is held.
/// An unreported quantity withdraws whatever was reported before.
using FigureValue = std::variant<Quantity, Percent, bool>;

/// One report. Its label is resolved when a congress is evaluated, since only that knows its terms;
/// without one it is of the term that the congress reviews. A label that is a length alone decides
/// nothing.
struct Figure {
  std::string body{};                   ///< empty: the body of the document it is judged with
  std::optional<PeriodLabel> period{};  ///< absent: the term reviewed, which is then inferred
  std::string measure{};
  FigureValue value{};
  std::string of{};  ///< the base of a percentage; empty: the measure's direct `within`
  std::optional<Date> reported_on{};  ///< absent: the period's last day
  bool final = false;                 ///< final although it was reported before the period ended
  std::string text{};                 ///< as written in the source
  std::string source{};

  template <class V>
  static constexpr void fields(V& v) {
    v.optional("body", &Figure::body, "Whose figure; absent: the body of the document.");
    v.optional(
        "period", &Figure::period,
        "The period label, such as 2018, 2018-Q1 or 2016-2021; a congress document may leave "
        "it out where the term reviewed is meant.");
    v.required("measure", &Figure::measure, "The id of the measure.");
    v.optional("value", &Figure::value,
               "40, \">40\", \"3..5\", \"97.6%\", \">95%\", true; absent withdraws.");
    v.optional("of", &Figure::of,
               "The base of a percentage, a measure that holds its own; absent: the one it lies "
               "within.");
    v.optional("reported_on", &Figure::reported_on,
               "The day it was reported; absent: the period's last.");
    v.optional("final", &Figure::final, "True if final although the period had not ended.");
    v.optional("text", &Figure::text, "As written in the source.");
    v.optional("source", &Figure::source, "Where it was read.");
  }

  friend bool operator==(const Figure&, const Figure&) = default;
};

/// Figures in the order they were added. Which of them count is decided when they are evaluated.
class Figures {
 public:
  Figures() = default;
  explicit Figures(std::vector<Figure> list) : list_(std::move(list)) {}

  /// Adds an exact or imprecise number of the document's own body: `figures.add("2018", "staff",
  /// 70)`.
  /// \throws InvalidValue if the label is not one.
  Figures& add(std::string_view period, std::string_view measure, FigureValue value);
  /// `place` is where the figure was read, for messages: "line 7".
  Figures& add(Figure figure, std::string place = {});

  const std::vector<Figure>& all() const& noexcept { return list_; }
  std::vector<Figure> all() && noexcept { return std::move(list_); }
  std::size_t size() const noexcept { return list_.size(); }
  bool empty() const noexcept { return list_.empty(); }
  auto begin() const noexcept { return list_.begin(); }
  auto end() const noexcept { return list_.end(); }

  /// "line 7", or "figure[6]" where no place is known.
  std::string place(std::size_t index) const;

  /// The same figures; where they were read does not matter.
  friend bool operator==(const Figures& a, const Figures& b) { return a.list_ == b.list_; }

 private:
  std::vector<Figure> list_;
  std::vector<std::string> places_;
};

}  // namespace congdoan

template <>
struct std::hash<congdoan::Figures> {
  std::size_t operator()(const congdoan::Figures& figures) const {
    return congdoan::hash_of(figures.all());
  }
};
