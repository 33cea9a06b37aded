#include <congdoan/targets/resolution.hpp>

#include <unordered_set>

#include <congdoan/errors.hpp>

namespace congdoan {
namespace {

std::string_view why_no_years(const When& when) {
  if (when.kind() == When::Kind::by) return "no reporting year of the term ends by then";
  if (when.kind() == When::Kind::period)
    return "no year lies within it, so there are none to judge";
  return "the term has no reporting years, since no 31 December lies within it";
}

// What `when` and `over_years` ask must have years, periods and a meaning.
void check_time(const ResolutionSpec& resolution, const TargetSpec& target,
                const Measures& measures, Problems& problems) {
  const When& when = target.when ? *target.when : resolution.default_when;
  const bool demands =
      std::visit([](const auto& kind) { return kind.demand().has_value(); }, target.subject);
  if (when.label()) {
    try {
      static_cast<void>(when.label()->resolve(resolution.terms));
    } catch (const InvalidValue& error) {
      problems.add("when", error.what());
      return;
    }
  }
  if (!demands) {
    if (target.over_years) {
      problems.add(
          "over_years",
          std::visit([&](const auto& kind) { return kind.refuses(*target.over_years, measures); },
                     target.subject));
    }
    return;
  }
  const OverYears ways = target.over_years.value_or(std::visit(
      [&](const auto& kind) { return kind.usual(when.kind(), measures).ways; }, target.subject));
  const bool needs_term = when.kind() != When::Kind::period;
  if (needs_term && resolution.terms.empty()) {
    problems.add("when", "\"" + when.text() +
                             "\" needs a term; give congress.term, or a period such as 2018");
    return;
  }
  const bool single = when.kind() == When::Kind::period && !target.over_years;
  const auto years = years_asked(when, resolution.terms);
  if (!single && years.empty()) {
    problems.add("when", '"' + when.text() + "\": " + std::string(why_no_years(when)));
    return;
  }
  if (ways.least() > static_cast<int>(years.size()) && !single) {
    problems.add("over_years", '"' + ways.text() + "\" asks for more years than the " +
                                   std::to_string(years.size()) + " that are judged");
  }
  const std::string refusal =
      single ? std::string()
             : std::visit([&](const auto& kind) { return kind.refuses(ways, measures); },
                          target.subject);
  if (!refusal.empty()) problems.add(target.over_years ? "over_years" : "when", refusal);
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
    for (int year = period.first().year(); year <= period.last().year(); ++year) {
      if (period.contains(Period::year(year))) years.push_back(year);
    }
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
  const std::size_t before = problems.size();
  Measures::check(measures, problems);
  std::unordered_set<std::string_view> ids;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (ids.insert(targets[i]->id).second) continue;
    const auto guard = problems.inside("target", i);
    problems.add("id", '"' + targets[i]->id + "\" is already the id of another target");
  }
  if (problems.size() > before) return;  // the rest would only repeat it

  const Measures known(measures);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const auto guard = problems.inside("target", i);
    const TargetSpec& target = *targets[i];
    const std::size_t sound = problems.size();
    std::visit([&](const auto& kind) { kind.check(known, problems); }, target.subject);
    if (problems.size() == sound) check_time(*this, target, known, problems);
    for (std::size_t e = 0; e < target.examples.size(); ++e) {
      const auto inner = problems.inside("example", e);
      for (const auto& [measure, value] : target.examples[e].figures) {
        report_unknown("figures." + measure, measure, known, problems);
      }
      const auto& rows = target.examples[e].rows;
      for (std::size_t r = 0; r < rows.size(); ++r) {
        const auto row = problems.inside("rows", r);
        report_unknown("measure", rows[r].measure, known, problems);
      }
    }
  }
}

Resolution::Resolution(ResolutionSpec spec) : spec_(std::move(spec)) {
  Problems problems;
  if (!is_id(spec_.body)) {  // a document without a sound one is refused by its body
    problems.add("body",
                 '"' + spec_.body + "\" is not an id; write snake_case such as \"vp_ubnd_tinh\"");
  }
  spec_.check(problems);
  problems.throw_if_any();
  measures_ = Measures(spec_.measures);
}

const Target& Resolution::target(std::string_view id) const {
  std::vector<std::string_view> ids;
  for (const Target& each : spec_.targets) {
    if (each->id == id) return each;
    ids.push_back(each->id);
  }
  throw UnknownId('"' + std::string(id) + "\" is not a target" + did_you_mean(id, ids));
}

const When& Resolution::when(const TargetSpec& target) const noexcept {
  return target.when ? *target.when : spec_.default_when;
}

}  // namespace congdoan
