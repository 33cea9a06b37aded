#include <algorithm>
#include <functional>
#include <unordered_map>
#include <utility>

#include "program.hpp"

namespace congdoan {
namespace {

// The time that a figure of its own would be for: the period named, the term, or the term up to a
// deadline.
Period whole_of(const std::vector<Term>& terms, const When& when) {
  if (when.kind() == When::Kind::period) return when.label()->resolve(terms);
  const Period term = terms.front().period();
  const auto last = deadline(when, terms);
  return last && *last > term.first() ? Period(term.first(), *last) : term;
}

// The state at a day is that of its year up to it.
Period state_at(Date day) { return {Date::first_of_year(day.year()), day}; }

std::vector<Period> yearly(const std::vector<Term>& terms, const When& when) {
  std::vector<Period> periods;
  for (const int year : years_asked(when, terms)) periods.push_back(Period::year(year));
  return periods;
}

// What is summed up to a deadline: every year from the first reporting year on, and of the last one
// what is up to then.
std::vector<Period> years_up_to(const Term& term, Date last) {
  const auto& reporting = term.reporting_years();
  if (reporting.empty() || reporting.front() > last.year())
    return {Period(std::min(term.period().first(), last), last)};
  std::vector<Period> periods;
  for (int year = reporting.front(); year <= last.year(); ++year) {
    periods.emplace_back(Date::first_of_year(year), std::min(Date::last_of_year(year), last));
  }
  return periods;
}

// Gives each measure and period one slot.
class Slots {
 public:
  explicit Slots(std::vector<CellKey>& keys) : keys_(keys) {}

  AskedPeriod of(const Question& question, const Period& period) {
    AskedPeriod asked{.period = period, .counted = slot({question.counted(), period})};
    if (question.measures().size() > 1) asked.base = slot({question.base(), period});
    return asked;
  }

 private:
  struct Hash {
    std::size_t operator()(const CellKey& key) const noexcept {
      return detail::mix(std::hash<int>{}(key.first), std::hash<Period>{}(key.second));
    }
  };

  int slot(const CellKey& key) {
    const auto [at, is_new] = known_.try_emplace(key, static_cast<int>(keys_.size()));
    if (is_new) keys_.push_back(key);
    return at->second;
  }

  std::vector<CellKey>& keys_;
  std::unordered_map<CellKey, int, Hash> known_;
};

// Makes the rule of one target.
class Compiler {
 public:
  Compiler(const ResolutionSpec& resolution, const Measures& measures, Slots& slots,
           const TargetSpec& target)
      : terms_(resolution.terms),
        measures_(measures),
        slots_(slots),
        target_(target),
        when_(target.when ? *target.when : resolution.default_when) {}

  std::optional<Rule> rule() const {
    return with_kind(
        target_.subject, [this](const auto& traits, const auto& kind) -> std::optional<Rule> {
          const auto question = traits.question(kind, measures_);
          const auto bound = kind.demand();
          if (!question || !bound) return std::nullopt;
          const Plan usual = traits.usual(kind, when_.kind(), measures_);
          return rule(*question, *bound, usual, traits.also_judged(kind, when_.kind(), measures_));
        });
  }

 private:
  Rule rule(const Question& question, const Bound& bound, const Plan& usual,
            const std::vector<OverYears>& also_judged) const {
    const auto& written = target_.over_years;
    Rule rule{.id = target_.id,
              .question = question,
              .bound = bound,
              .if_base_empty = target_.if_base_empty,
              .when = when_.kind(),
              .chained = is_chained(question),
              .times = timetable(question, usual, written),
              .others = {}};
    for (const OverYears ways : also_judged)
      rule.others.push_back({.times = timetable(question, usual, ways)});
    if (written) {
      rule.others.push_back({.times = timetable(question, usual, std::nullopt), .usual = true});
    }
    return rule;
  }

  bool is_chained(const Question& question) const {
    if (question.shape() != kernel::Shape::part) return false;
    const auto within = [this](int measure) -> const std::vector<std::string>& {
      return measures_.all()[static_cast<std::size_t>(measure)]->within;
    };
    return within(question.counted()).size() > 1 || !within(question.base()).empty() ||
           measures_.index(within(question.counted()).front()) != question.base();
  }

  Timetable timetable(const Question& question, const Plan& usual,
                      const std::optional<OverYears>& written) const {
    Timetable times{.ways = written.value_or(usual.ways), .periods = {}};
    const auto ask = [&](const Period& period) { return slots_.of(question, period); };
    const auto way = times.ways.way();
    const bool by = when_.kind() == When::Kind::by;
    if (when_.kind() == When::Kind::period && !written) {
      times.periods = {ask(when_.label()->resolve(terms_))};
      times.whole = true;
      return times;
    }
    if (by && way == OverYears::Way::last) {
      const Date last = *deadline(when_, terms_);
      times.periods = {ask(state_at(last))};
      times.same_end = term_that_ends(last, question);
      return times;
    }
    std::vector<Period> years = by && !written
                                    ? years_up_to(terms_.front(), *deadline(when_, terms_))
                                    : yearly(terms_, when_);
    // Persons counted once over the term are what the term's own figures count.
    if (usual.whole_first && (!written || way == OverYears::Way::distinct) && !terms_.empty()) {
      const Period whole = whole_of(terms_, when_);
      times.whole_first = ask(whole);
      // Of a sum, figures that make up a time which its years do not.
      times.or_made_up = !written && way == OverYears::Way::pooled &&
                         question.measures().size() == 1 && !years.empty() &&
                         whole.first() != years.front().first();
    }
    if (way == OverYears::Way::last && !years.empty()) years = {years.back()};
    for (const Period& year : years) times.periods.push_back(ask(year));
    return times;
  }

  // Of the level of a count by itself at a deadline the term's figure tells too.
  std::optional<AskedPeriod> term_that_ends(Date last, const Question& question) const {
    if (question.shape() != kernel::Shape::level || question.is_title() || terms_.empty())
      return std::nullopt;
    const Period term = terms_.front().period();
    const bool stock =
        measures_.all()[static_cast<std::size_t>(question.counted())]->flow == Flow::stock;
    if (!stock || term.last() != last || term == state_at(last)) return std::nullopt;
    return slots_.of(question, term);
  }

  const std::vector<Term>& terms_;
  const Measures& measures_;
  Slots& slots_;
  const TargetSpec& target_;
  const When& when_;
};

// A part and its base may be told by one percentage.
bool has_own_figures(const Cells& cells, const Question& question, const Period& period) {
  const bool all = std::ranges::all_of(
      question.measures(), [&](int measure) { return cells.has_own_figure(measure, period); });
  return all || (question.shape() == kernel::Shape::part &&
                 cells.has_own_percent(question.counted(), question.base(), period));
}

}  // namespace

Program::Program(const ResolutionSpec& resolution, const Measures& measures)
    : printed_(resolution.printed) {
  Slots slots(cells_);
  rules_.reserve(resolution.targets.size());
  for (const Target& target : resolution.targets)
    rules_.push_back(Compiler(resolution, measures, slots, *target).rule());
}

bool operator==(const Asked& a, const Asked& b) {
  const bool both = a.also != nullptr && b.also != nullptr;
  return std::ranges::equal(a.periods, b.periods) && a.ways == b.ways && a.whole == b.whole &&
         (both ? *a.also == *b.also : a.also == b.also);
}

Asked asked(const Timetable& times, const Question& question, const Cells& cells) {
  if (times.whole_first) {
    const Period& whole = times.whole_first->period;
    if (has_own_figures(cells, question, whole) ||
        (times.or_made_up && cells.has_full_set(question.counted(), whole)))
      return {.periods = {&*times.whole_first, 1}, .ways = times.ways, .whole = true};
  }
  Asked years{.periods = times.periods, .ways = times.ways, .whole = times.whole};
  if (times.same_end && cells.has_own_figure(question.counted(), times.same_end->period) &&
      !cells.has_own_figure(question.counted(), times.periods.front().period))
    years.also = &*times.same_end;
  return years;
}

}  // namespace congdoan
