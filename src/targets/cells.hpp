// The figures of one body as they stood on a day: the only place that knows revisions, finality
// and sub-periods.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/kernel/kernel.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/measure.hpp>
#include <congdoan/targets/verdict.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/term.hpp>

namespace congdoan {

// What is known of one measure in one period.
struct Cell {
  kernel::Range value{kernel::Wide(0), std::nullopt};  // the possible counts
  // A percentage of a base, where count and base are not both exact. Both are true: the possible
  // counts are already those that it allows.
  struct OfBase {
    int base;  // the measure
    const Percent* percent;
  };
  std::vector<OfBase> printed;
  // Every percentage that counts which are both exact do not replace, nor contradict, beside an
  // exact base too: what it says by itself.
  std::vector<OfBase> written;
  bool reported = false;  // a figure stands behind it, be it only a bound
};

// A measure and a period whose numbers are asked.
using CellKey = std::pair<int, Period>;

// Answers for each measure and period what was known on a day. Measures are named by their
// position. Keeps pointers to the figures and the measures, which must outlive it, and what was
// asked before: one is for one thread.
class Cells {
 public:
  // Takes the figures of `body` (those without a body are its own) that were reported by `as_of`.
  // \param asked what `at` gives, which must outlive it
  // \throws InvalidFigures that names every unknown measure, label that no term explains, value of
  // the wrong sort, and two different reports of one figure on one day.
  Cells(const Figures& figures, const Measures& measures, std::span<const Term> terms,
        std::string_view body, Date as_of, std::span<const CellKey> asked = {});

  Date as_of() const noexcept { return as_of_; }
  const Measures& measures() const noexcept { return *measures_; }
  const MeasureSpec& spec(int measure) const;
  const std::string& id(int measure) const { return spec(measure).id; }
  bool adds_up(int measure) const { return spec(measure).flow == Flow::gross; }
  // What a measure lies within directly.
  std::span<const int> within(int measure) const;
  bool lies_within(int part, int base) const;
  // Everything that a measure lies within, directly or through a chain.
  std::vector<int> bases_of(int measure) const;
  // How many of the figures are other bodies'.
  std::size_t ignored() const noexcept { return figures_->size() - own_.size(); }
  // The positions of this body's figures, whatever their day.
  std::span<const std::size_t> own() const noexcept { return own_; }

  // True if no two reports of the measure are of overlapping times: none can contradict another.
  bool has_times_apart(int measure) const { return apart_[static_cast<std::size_t>(measure)]; }

  // What is known of the measure and period that were asked as number `slot`.
  // \throws InvalidFigures if figures contradict each other.
  const Cell& at(int slot) const;

  // What is known of `measure` in `period`. The positions of the figures it rests on are appended
  // to `used`.
  // \throws InvalidFigures if figures contradict each other.
  Cell cell(int measure, const Period& period, std::vector<std::size_t>* used = nullptr) const;

  // True if a final figure was reported for exactly this period.
  bool has_own_figure(int measure, const Period& period) const;

  // True if a final percentage of `base` was reported for exactly this period.
  bool has_own_percent(int measure, int base, const Period& period) const;

  // True if final figures of a measure that adds up make up the period without gap or overlap.
  bool has_full_set(int measure, const Period& period) const;

  // The periods of figures within `span` that lie in none of `years`, such as 2016..2018.
  // \param interim_only leaves out those that are final
  std::vector<Period> longer_figures(int measure, const Period& span, std::span<const Period> years,
                                     bool interim_only = false) const;

  // The periods of the figures that make up this one, where it has none of its own.
  const std::vector<Period>& made_up_of(int measure, const Period& period) const;

  // What a final figure for exactly this period contradicts: of a measure that adds up the sum of
  // figures within it, of a level one that ends with it. Nothing for a measure without `flow`.
  std::optional<Disagreement> disagreement(int measure, const Period& period) const;

  // The least upper end of what was reported for exactly this period of everything that the
  // measure lies within, directly or through a chain; nothing if none has one. Below 0 where what
  // was reported of one of them contradicts itself.
  std::optional<kernel::Wide> least_above(int measure, const Period& period) const;

  // True if a figure for this period, or a part of it, is visible but not final.
  bool has_interim(int measure, const Period& period) const;

  // Percentages reported beside counts of this measure and period, held against them.
  std::vector<Printed> printed_beside(int measure, const Period& period) const;

  // The positions, ascending, of the figures that stand: no other report of their measure and
  // period replaced them.
  std::vector<std::size_t> standing() const;

  // "staff 2018 (line 7)", naming the figures behind a cell.
  std::string describe(int measure, const Period& period) const;

 private:
  // A report of one measure and period. Several of them stand where percentages were reported
  // beside a count, or of several bases: one speaks for all that count, which are those that are
  // final, or all where none is.
  struct Report {
    int measure;
    Period period;
    Date reported_on;
    std::size_t figure;
    const FigureValue* value;
    bool percent;
    int base;  // of a percentage; else -1
    bool final;
    bool counts = true;
    bool decides = true;  // speaks for the others
    bool alone = true;    // nothing else was reported of this measure and period
  };
  using Reports = std::span<const Report>;
  using Used = std::vector<std::size_t>;
  using Chain = std::vector<const Report*>;  // periods that follow each other, or with gaps

  class ToldHere;

  void add(std::size_t index, std::span<const Term> terms, ToldHere& told, Problems& problems);
  void keep_latest(Problems& problems);
  void keep_latest_of(Reports group, std::vector<Report>& latest, Problems& problems) const;
  void find_overlaps();
  Reports of(int measure) const;
  Reports beginning_in(int measure, const Period& period) const;  // by first day
  Reports find(int measure, const Period& period) const;
  const Report* own_final(int measure, const Period& period) const;
  Cell read(const Report& report, Used* used) const;
  struct Stated;
  const Stated& stated(const Report& report) const;
  Stated work_out_stated(const Report& report) const;
  Cell worked_out(int measure, const Period& period, Used* used) const;
  void read_bases_first(int measure, const Period& period) const;
  void add_used(const Report& report, Used& used) const;
  std::optional<int> base_of(const Figure& figure, int measure, std::string& problem) const;
  std::optional<kernel::Range> tiled(int measure, const Period& period, Used* used,
                                     Chain* tiles_used = nullptr) const;
  std::optional<Cell> at_end(int measure, const Period& period, Used* used) const;
  Cell bounded_below(int measure, const Period& period, Used* used) const;
  Chain best_set(int measure, const Period& period, const Report* without) const;
  Chain extreme_set(const Report& own, bool greatest) const;
  Chain full_set_against(const Report& own, const kernel::Range& used) const;
  Chain set_against(const Report& own, const kernel::Range& used, bool& full) const;
  Chain level_against(const Report& own, const kernel::Range& used) const;
  kernel::Range sum(const Chain& chain) const;
  static std::string words(const Chain& chain);
  std::string told(const Report& report) const;

  const Figures* figures_;
  const Measures* measures_;
  Date as_of_;
  std::vector<std::size_t> own_;     // positions of figures
  std::vector<Report> reports_;      // by measure, period, and counts before percentages by base
  std::vector<bool> apart_;          // by measure
  std::vector<bool> percent_;        // by measure, whether any report of it is a percentage
  std::vector<std::size_t> begins_;  // where those of each measure begin in `reports_`

  // What was asked before.
  std::span<const CellKey> asked_;
  mutable std::vector<std::optional<Cell>> slots_;  // of `asked_`
  mutable std::map<CellKey, Cell> cells_;           // of others
  mutable std::map<CellKey, std::shared_ptr<const Stated>> stated_;
  mutable std::map<CellKey, bool> interim_;
  mutable std::map<CellKey, std::vector<Period>> made_up_of_;
  mutable std::map<Period, std::vector<std::optional<kernel::Wide>>> least_above_;  // by measure
};

}  // namespace congdoan
