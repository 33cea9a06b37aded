// A resolution made ready to be judged, once for every body: which measures each target is decided
// on, in which periods, and where the cells of a body keep their numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <congdoan/kernel/bound.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/period.hpp>

#include "cells.hpp"
#include "kind_of.hpp"

namespace congdoan {

// A period, and where the numbers of a target's measures in it are kept: the slots of `Cells::at`.
struct AskedPeriod {
  Period period;
  int counted = -1;
  int base = -1;  // of a share

  friend bool operator==(const AskedPeriod&, const AskedPeriod&) = default;
};

// The time that one reading of a target looks at.
struct Timetable {
  OverYears ways;
  std::vector<AskedPeriod> periods;  // at least one
  bool whole = false;                // the one period is the whole time
  // The whole time, whose own figures answer where they are there.
  std::optional<AskedPeriod> whole_first{};
  bool or_made_up = false;  // also figures that make up the whole time, such as a term by days
  // The term, whose figure tells the same level as that of the one period where it has none.
  std::optional<AskedPeriod> same_end{};
};

// What else the words of a target may mean.
struct OtherReading {
  Timetable times;
  bool usual = false;  // what its `when` means where nothing is written
};

// A target that can be decided.
struct Rule {
  std::string id;  // of the target
  Question question;
  Bound bound;
  IfBaseEmpty if_base_empty;
  When::Kind when;
  bool chained;  // of a share: measures lie about the part besides its base, or about the base
  Timetable times;
  std::vector<OtherReading> others;
};

class Program {
 public:
  // \pre the resolution was checked
  Program(const ResolutionSpec& resolution, const Measures& measures);

  // By the position of the target; nothing for one that is not measurable.
  const std::vector<std::optional<Rule>>& rules() const noexcept { return rules_; }
  PrintedMeaning printed() const noexcept { return printed_; }
  // What the slots are of.
  std::span<const CellKey> cells() const noexcept { return cells_; }

 private:
  PrintedMeaning printed_;
  std::vector<std::optional<Rule>> rules_;
  std::vector<CellKey> cells_;
};

// The time that a reading looks at, of a body whose figures are known.
struct Asked {
  std::span<const AskedPeriod> periods;  // at least one
  OverYears ways;
  bool whole = false;  // the whole time's own figures answer, not its years
  const AskedPeriod* also =
      nullptr;  // whose figure is of the same level, where there is one period

  friend bool operator==(const Asked& a, const Asked& b);
};

Asked asked(const Timetable& times, const Question& question, const Cells& cells);

}  // namespace congdoan
