/// \file
/// What is counted: a measure such as "staff" or "advanced workers, within staff".
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/checked.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/ids.hpp>

namespace congdoan {

class Cells;
namespace detail {
class Within;
}

/// How figures of a measure add up over time.
enum class Flow {
  stock,  ///< a level at a date: a year's figure is the one at its end
  gross,  ///< adds up: a year's figure is the sum of its parts
};

template <>
struct EnumWords<Flow> {
  static constexpr std::array entries{std::pair{Flow::stock, std::string_view{"stock"}},
                                      std::pair{Flow::gross, std::string_view{"gross"}}};
};

/// Units that behave specially; any other word is a unit too.
namespace unit {
inline constexpr std::string_view person = "person";
inline constexpr std::string_view body = "body";
inline constexpr std::string_view turn = "turn";    ///< lượt: never a part of persons
inline constexpr std::string_view dong = "dong";    ///< whole đồng
inline constexpr std::string_view title = "title";  ///< held or not: its figures are true or false
}  // namespace unit

/// The description of a measure.
struct MeasureSpec {
  std::string id{};
  std::string name{};
  std::string unit{};
  std::vector<std::string> within{};
  std::optional<Flow> flow{};
  std::string note{};

  /// Reports what is wrong with the description by itself.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &MeasureSpec::id, "What targets and figures call it; snake_case.");
    v.required("name", &MeasureSpec::name, "What it is called in the source.");
    v.optional("unit", &MeasureSpec::unit, "person, body, turn, dong, title, or any other word.");
    v.optional("within", &MeasureSpec::within, "The measures it is a part of.");
    v.optional("flow", &MeasureSpec::flow, "stock: a level at a date; gross: adds up over time.");
    v.optional("note", &MeasureSpec::note, "Anything worth keeping.");
  }

  friend bool operator==(const MeasureSpec&, const MeasureSpec&) = default;
};

/// A measure that was checked by itself. Whether what it lies within exists is known to `Measures`.
using Measure = Checked<MeasureSpec>;

/// The measures of a resolution, by id. Consistent: what a measure lies within exists, and no
/// measure lies within itself through any chain.
class Measures {
 public:
  Measures() = default;
  /// \throws InvalidDocument that names every inconsistency as `measure[i].key`.
  explicit Measures(std::vector<Measure> measures);

  /// Reports the inconsistencies of `measures` without throwing; places are `measure[i].key`.
  static void check(std::span<const Measure> measures, Problems& problems);
  /// Measures of which `problems` may have been reported, to check what refers to them.
  static Measures doubtful(std::vector<Measure> list, const Problems& problems);

  const Measure* find(std::string_view id) const& noexcept;
  const Measure* find(std::string_view id) const&& = delete;
  /// The position of `id` in `all()`, or -1.
  int index(std::string_view id) const noexcept;
  /// \throws UnknownId with the nearest known id.
  const Measure& operator[](std::string_view id) const&;
  Measure operator[](std::string_view id) && { return std::as_const(*this)[id]; }
  const std::vector<Measure>& all() const& noexcept { return measures_; }
  std::vector<Measure> all() && noexcept { return std::move(measures_); }
  /// The ids, in the same order.
  std::vector<std::string_view> ids() const&;
  std::vector<std::string_view> ids() const&& = delete;

  /// True if `part` lies within `base` directly or through a chain.
  bool lies_within(std::string_view part, std::string_view base) const;

  /// False only of doubtful measures: of those an id may be missing.
  bool are_complete() const noexcept { return complete_; }
  /// True unless `id` is no measure, or one whose `key` may be another than it seems.
  bool are_sure_of(std::string_view id, std::string_view key) const;
  /// True if `part` lies within `base`, or may do so since some `within` on its way is in doubt.
  bool may_lie_within(std::string_view part, std::string_view base) const;

  friend bool operator==(const Measures& a, const Measures& b) {
    return a.measures_ == b.measures_;
  }

 private:
  friend class Cells;  // which goes up `within_`

  std::string_view id_at(int position) const noexcept;
  void index_ids();

  std::vector<Measure> measures_;
  std::vector<int> by_id_;                        // positions in the order of the ids
  std::shared_ptr<const detail::Within> within_;  // of positions
  bool complete_ = true;
  std::set<std::pair<int, std::string_view>> doubts_;  // positions and keys
  std::vector<bool> leads_to_doubt_;  // by position: through some doubtful `within`
};

}  // namespace congdoan
