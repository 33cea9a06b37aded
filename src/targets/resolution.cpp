#include <congdoan/targets/resolution.hpp>

#include <unordered_map>

#include <congdoan/errors.hpp>

#include "compiled.hpp"
#include "doubts.hpp"
#include "kind_of.hpp"

namespace congdoan {
namespace {

std::string_view why_no_years(const When& when) {
  if (when.kind() == When::Kind::by) return "no reporting year of the term ends by then";
  if (when.kind() == When::Kind::period)
    return "no year lies within it, so there are none to judge";
  return "the term has no reporting years, since no 31 December lies within it";
}

// What `when` and `over_years` ask must have years, periods and a meaning.
class TimeCheck {
 public:
  TimeCheck(const ResolutionSpec& resolution, const Measures& measures, Problems& problems)
      : resolution_(resolution),
        measures_(measures),
        problems_(problems),
        term_known_(problems.is_known(doubts::term)),
        years_known_(problems.is_known(doubts::reporting_years)),
        labels_known_(term_known_ && problems.is_known(doubts::other_terms)),
        default_known_(problems.is_known(doubts::default_when)) {}

  // Reports at the current place, that of `target`.
  void check(const TargetSpec& target) const {
    const bool when_known = problems_.is_sound("when") && (target.when || default_known_);
    const bool ways_known = problems_.is_sound("over_years");
    const When& when = target.when ? *target.when : resolution_.default_when;
    const bool demands = with_kind(target.subject, [this](const auto& traits, const auto& kind) {
      return traits.question(kind, measures_).has_value();
    });
    const bool resolved = when_known && resolves(when) && comes_in_time(when);
    if (!demands) {
      if (target.over_years) problems_.add("over_years", refusal(target, *target.over_years));
      return;
    }
    const bool single = when.kind() == When::Kind::period && !target.over_years && ways_known;
    if (single) return;
    const bool usual_known = when_known && ways_known;
    if (!target.over_years && !usual_known) {
      if (resolved && when.kind() != When::Kind::by) check_years(when, 0);
      return;
    }
    const OverYears ways = target.over_years.value_or(
        with_kind(target.subject, [&](const auto& traits, const auto& kind) {
          return traits.usual(kind, when.kind(), measures_).ways;
        }));
    if (resolved && needs_no_years(when, target, ways)) {
      check_term(when);
    } else if (resolved) {
      check_years(when, ways.least());
    }
    const std::string_view key = target.over_years ? "over_years" : "when";
    if (!problems_.is_sound(key) || !problems_.is_sound(subject_key(target.subject))) return;
    if (std::string reason = refusal(target, ways); !reason.empty())
      problems_.add(key, std::move(reason));
  }

 private:
  std::string refusal(const TargetSpec& target, const OverYears& ways) const {
    return with_kind(target.subject, [&](const auto& traits, const auto& kind) {
      return traits.refuses(kind, ways, measures_);
    });
  }

  // Whether the label of `when` names a period; says why if not.
  bool resolves(const When& when) const {
    if (!when.label() || when.label()->period()) return true;
    if (!labels_known_) return false;
    try {
      static_cast<void>(when.label()->resolve(resolution_.terms));
      return true;
    } catch (const InvalidValue& error) {
      problems_.add("when", error.what());
      return false;
    }
  }

  // A deadline before the term begins asks for nothing that the term could do.
  bool comes_in_time(const When& when) const {
    const bool days_known = term_known_ && years_known_ && !resolution_.terms.empty();
    if (when.kind() != When::Kind::by || !days_known) return true;
    const Period term = resolution_.terms.front().period();
    if (*deadline(when, resolution_.terms) >= term.first()) return true;
    problems_.add("when", '"' + when.text() + "\": the term begins only on " + term.first().text() +
                              "; give a day in it or after it");
    return false;
  }

  // True of the state at a deadline, or a sum up to it, which need no year that has ended.
  static bool needs_no_years(const When& when, const TargetSpec& target, OverYears ways) {
    return when.kind() == When::Kind::by &&
           (!target.over_years || ways.way() == OverYears::Way::last);
  }

  // False where no term is known, or none is there, which is reported.
  bool check_term(const When& when) const {
    if (!term_known_) return false;
    if (!resolution_.terms.empty()) return true;
    problems_.add("when", "\"" + when.text() +
                              "\" needs a term; give congress.term, or a period such as 2018");
    return false;
  }

  // Years must be there to judge, and at least `least` of them.
  void check_years(const When& when, int least) const {
    if (when.kind() != When::Kind::period && !check_term(when)) return;
    const auto years = years_asked(when, resolution_.terms);
    if (years.empty()) {
      problems_.add("when", '"' + when.text() + "\": " + std::string(why_no_years(when)));
    } else if (years_known_ && least > static_cast<int>(years.size())) {
      problems_.add("over_years", "\"" + OverYears::years_met(least).text() +
                                      "\" asks for more years than the " +
                                      std::to_string(years.size()) + " that are judged");
    }
  }

  const ResolutionSpec& resolution_;
  const Measures& measures_;
  Problems& problems_;
  bool term_known_;
  bool years_known_;
  bool labels_known_;
  bool default_known_;
};

// Examples name measures that exist.
void check_example(const Example& example, const Measures& measures, Problems& problems) {
  for (const auto& [measure, value] : example.figures)
    report_unknown("figures." + measure, measure, measures, problems);
  for (std::size_t r = 0; r < example.rows.size(); ++r) {
    const auto row = problems.inside("rows", r);
    report_unknown("measure", example.rows[r].measure, measures, problems);
  }
}

}  // namespace

std::optional<Date> deadline(const When& when, std::span<const Term> terms) {
  if (when.kind() == When::Kind::by) return when.label()->resolve(terms).last();
  if (when.kind() == When::Kind::end_of_term && !terms.empty())
    return terms.front().period().last();
  return std::nullopt;
}

std::vector<int> years_asked(const When& when, std::span<const Term> terms) {
  std::vector<int> years;
  if (when.kind() == When::Kind::period) {
    const Period period = when.label()->resolve(terms);
    for (const Term& term : terms) {
      if (term.period() == period) return term.reporting_years();
    }
    const bool from_its_start = period.first() == Date::first_of_year(period.first().year());
    const bool to_its_end = period.last() == Date::last_of_year(period.last().year());
    const int first = period.first().year() + (from_its_start ? 0 : 1);
    const int last = period.last().year() - (to_its_end ? 0 : 1);
    for (int year = first; year <= last; ++year) years.push_back(year);
    return years;
  }
  if (terms.empty()) return years;
  const auto last = deadline(when, terms);
  for (const int year : terms.front().reporting_years()) {
    if (!last || Date(year, 12, 31) <= *last) years.push_back(year);
  }
  return years;
}

void ResolutionSpec::check(Problems& problems) const {
  Measures::check(measures, problems);
  std::unordered_map<std::string_view, std::size_t> ids;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const auto guard = problems.inside("target", i);
    const auto [first, is_new] = ids.try_emplace(targets[i]->id, i);
    if (!is_new && problems.is_sound("id")) {
      problems.add("id", '"' + targets[i]->id + "\" is already the id of target[" +
                             std::to_string(first->second) + "]");
    }
  }

  const auto known = Measures::doubtful(measures, problems);
  const TimeCheck time(*this, known, problems);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const auto guard = problems.inside("target", i);
    const TargetSpec& target = *targets[i];
    if (problems.is_known("subject")) {
      with_kind(target.subject,
                [&](const auto& traits, const auto& kind) { traits.check(kind, known, problems); });
      time.check(target);
    }
    for (std::size_t e = 0; e < target.examples.size(); ++e) {
      const auto inner = problems.inside("example", e);
      check_example(target.examples[e], known, problems);
    }
  }
}

Resolution::Compiled::Compiled(ResolutionSpec checked)
    : spec(std::move(checked)), measures(spec.measures), program(spec, measures) {}

Resolution::Resolution(ResolutionSpec spec) {
  Problems problems;
  if (!is_id(spec.body)) {  // a document without a sound one is refused by its body
    problems.add("body",
                 '"' + spec.body + "\" is not an id; write snake_case such as \"vp_ubnd_tinh\"");
  }
  spec.check(problems);
  problems.throw_if_any();
  compiled_ = std::make_shared<const Compiled>(std::move(spec));
}

const ResolutionSpec& Resolution::spec() const noexcept { return compiled_->spec; }

const Measures& Resolution::measures() const& noexcept { return compiled_->measures; }

const Target& Resolution::target(std::string_view id) const& {
  std::vector<std::string_view> ids;
  for (const Target& each : targets()) {
    if (each->id == id) return each;
    ids.push_back(each->id);
  }
  throw UnknownId('"' + std::string(id) + "\" is not a target" + did_you_mean(id, ids));
}

const When& Resolution::when(const TargetSpec& target) const& noexcept {
  return target.when ? *target.when : default_when();
}

}  // namespace congdoan
