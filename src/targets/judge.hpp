// Judges one target on the figures of one body.
#pragma once

#include <optional>
#include <vector>

#include <congdoan/errors.hpp>

#include "judged.hpp"
#include "program.hpp"
#include "spanned.hpp"

namespace congdoan {

// What a target comes to, and what it was decided on.
struct Judgement {
  Asked asked;
  std::vector<Judged> years;            // at least one
  std::optional<Spanned> total{};       // of several years, where a sum is known besides
  std::optional<kernel::Region> sum{};  // of several years, where a sum decides
  Outcome outcome = Outcome::undetermined;
};

class Judge {
 public:
  Judge(const Program& program, const Rule& rule, const Cells& cells)
      : program_(program), rule_(rule), cells_(cells) {}

  const Rule& rule() const noexcept { return rule_; }
  const Cells& cells() const noexcept { return cells_; }
  // The measure that is counted; of a share the part.
  const MeasureSpec& counted() const { return cells_.spec(rule_.question.counted()); }

  // \throws InvalidFigures for whatever contradicts itself in what the target and its other
  // readings look at; Overflow.
  Judgement judgement() const;

  Asked ask(const Timetable& times) const { return asked(times, rule_.question, cells_); }
  // The periods of a reading, each by itself.
  std::vector<Judged> judge(const Asked& asked, PrintedMeaning printed) const;
  // True of readings whose periods are judged alike, however they are put together.
  bool judges_alike(const Asked& a, const Asked& b) const;
  // What a printed percentage says where the periods are put together so.
  PrintedMeaning meaning(const Asked& asked) const;
  // True where a sum of several years decides.
  static bool adds(const Asked& asked);
  // The term's own figures of a share, or written `distinct`: those of its years are of the same
  // persons.
  bool counts_persons_once(const Asked& asked) const;

  // What is known of a sum over the years besides them.
  std::optional<Spanned> total_of(const std::vector<Judged>& years, OverYears ways) const;
  // \param total as `total_of`
  Outcome put_together(const std::vector<Judged>& years, OverYears ways,
                       const std::optional<Spanned>& total) const;

 private:
  Judged judge(const AskedPeriod& asked, const AskedPeriod* also, PrintedMeaning meaning) const;
  std::optional<Percent> written_percent(const AskedPeriod& period) const;
  kernel::Region same_level(const kernel::Region& region, const AskedPeriod& period,
                            const AskedPeriod& also) const;
  InvalidFigures contradiction(const Period& period) const;

  const Program& program_;
  const Rule& rule_;
  const Cells& cells_;
};

}  // namespace congdoan
