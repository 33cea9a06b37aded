/// \file
/// A figure: what a body reported for a measure and a period.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
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
/// Copies share what they hold until one of them is added to.
class Figures {
 public:
  /// The figures of one body, by their positions.
  struct OfBody {
    std::string body;  ///< empty: of the document that they are judged with
    std::vector<std::size_t> positions;
  };

  Figures() = default;
  explicit Figures(std::vector<Figure> list);

  /// Adds an exact or imprecise number of the document's own body: `figures.add("2018", "staff",
  /// 70)`.
  /// \throws InvalidValue if the label is not one.
  Figures& add(std::string_view period, std::string_view measure, FigureValue value);
  /// `place` is where the figure was read, for messages: "line 7".
  Figures& add(Figure figure, std::string place = {});

  const std::vector<Figure>& all() const& noexcept { return held().list; }
  std::vector<Figure> all() && { return held().list; }
  std::size_t size() const noexcept { return all().size(); }
  bool empty() const noexcept { return all().empty(); }
  auto begin() const noexcept { return all().begin(); }
  auto end() const noexcept { return all().end(); }

  /// The bodies in the order in which each stands first.
  const std::vector<OfBody>& bodies() const& noexcept { return held().bodies; }
  /// The positions of a body's figures, ascending; none of a body that has none.
  std::span<const std::size_t> of(std::string_view body) const&;

  /// "line 7", or "figure[6]" where no place is known.
  std::string place(std::size_t index) const;

  /// The same figures; where they were read does not matter.
  friend bool operator==(const Figures& a, const Figures& b) { return a.all() == b.all(); }

 private:
  struct Held {
    std::vector<Figure> list;
    std::vector<std::string> places;
    std::vector<OfBody> bodies;
    std::unordered_map<std::string, std::size_t> body_positions;  // in `bodies`
    std::size_t latest = 0;                                       // of the last figure

    void index(std::size_t position);
  };
  const Held& held() const noexcept;
  Held& own();

  std::shared_ptr<Held> held_;
};

}  // namespace congdoan

template <>
struct std::hash<congdoan::Figures> {
  std::size_t operator()(const congdoan::Figures& figures) const {
    return congdoan::hash_of(figures.all());
  }
};
