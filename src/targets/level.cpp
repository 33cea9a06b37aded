#include <congdoan/targets/level.hpp>

#include <utility>

#include <congdoan/targets/sentence.hpp>
#include <congdoan/targets/verdict.hpp>

#include "kind_of.hpp"

namespace congdoan {
namespace level {
namespace {

using Kind = Level::Kind;

std::optional<Flow> flow_of(const Measures& measures, std::string_view id) {
  const Measure* measure = measures.find(id);
  return measure == nullptr ? std::nullopt : (*measure)->flow;
}

// The kind of target that a unit asks for.
Kind kind_for(std::string_view unit) {
  if (unit == unit::title) return Kind::title;
  if (unit == unit::dong) return Kind::amount;
  return Kind::count;
}

void check(const Level& target, const Measures& measures, Problems& problems) {
  const auto& [kind, measure, bound] = target;
  const std::string key(word(kind));
  report_unknown(key, measure, measures, problems);
  if (const Measure* known = measures.find(measure);
      known != nullptr && measures.are_sure_of(measure, "unit")) {
    const Kind right = kind_for((*known)->unit);
    if (right != kind) {
      problems.add(key, '"' + measure + "\" has the unit \"" + (*known)->unit + "\"; write " +
                            std::string(word(right)) + " = \"" + measure + '"');
    }
  }
  if (kind == Kind::title) {
    if (bound) problems.add(word(bound->comparator), std::string(no_bound_of_a_title));
    return;
  }
  if (!bound) {
    if (problems.is_known("bound")) {
      problems.add("", "has no comparator; give one of " + known_words<Comparator>() +
                           ", such as at_least = 3");
    }
    return;
  }
  if (std::string reason = unfit_for_count(*bound); !reason.empty())
    problems.add(word(bound->comparator), std::move(reason));
}

std::optional<Question> question(const Level& target, const Measures& measures) {
  const int measure = measures.index(target.measure);
  return target.kind == Kind::title ? Question::title(measure) : Question::level(measure);
}

Plan usual(const Level& target, When::Kind when, const Measures& measures) {
  const bool yearly = when == When::Kind::each_year || when == When::Kind::always;
  if (yearly) return {OverYears::Way::every_year};
  const bool deadline = when == When::Kind::end_of_term || when == When::Kind::by;
  if (target.kind == Kind::title) {
    if (deadline) return {OverYears::Way::last};
    return {OverYears::years_met(1), true};
  }
  if (flow_of(measures, target.measure) == Flow::stock) return {OverYears::Way::last};
  return {OverYears::Way::pooled, true};  // without a flow this is refused, with the reason
}

std::string refuses(const Level& target, OverYears ways, const Measures& measures) {
  const auto& [kind, measure, bound] = target;
  const bool sums = ways.way() == OverYears::Way::pooled || ways.way() == OverYears::Way::distinct;
  if (kind == Kind::title) {
    if (!sums && ways.way() != OverYears::Way::mean) return {};
    return "a title is held or not and has no sum or mean; write every_year, last or \"years_met "
           ">= 1\"";
  }
  if (!sums || !measures.are_sure_of(measure, "flow")) return {};
  const auto flow = flow_of(measures, measure);
  if (!flow)
    return '"' + measure +
           "\" is put together over years, so its measure needs a flow: \"stock\" for a level at a "
           "date, of which the last year counts, or \"gross\" for what adds up over the years";
  if (*flow == Flow::stock) {
    return '"' + measure +
           "\" is a level (flow = \"stock\") and does not add up over years; write last, "
           "every_year or mean";
  }
  return {};
}

std::vector<OverYears> also_judged(const Level& target, When::Kind when, const Measures& measures) {
  const auto& [kind, measure, bound] = target;
  const bool gross = flow_of(measures, measure) == Flow::gross;
  switch (when) {
    case When::Kind::each_year:
    case When::Kind::always:
      if (kind == Kind::title) return {};
      return {OverYears::Way::mean};
    case When::Kind::unspecified:
      if (!gross || kind == Kind::title) return {};
      return {OverYears::Way::every_year};
    case When::Kind::over_term:
    case When::Kind::end_of_term:
    case When::Kind::by:
    case When::Kind::period:
      break;
  }
  return {};
}

void say(Sentence& sentence, const Part& part) {
  const Quantity value = part.actual.value_or(Quantity());
  if (part.kind == word(Kind::title)) {
    sentence.demanded = sentence.pick("đạt danh hiệu", "the title");
    const bool known = value.is_exact();
    const bool held = known && *value.lower() > 0;
    sentence.reached = !known ? sentence.pick("chưa rõ", "not known")
                       : held ? sentence.pick("đạt danh hiệu", "title held")
                              : sentence.pick("không đạt danh hiệu", "title not held");
    return;
  }
  const Bound bound = part.bound.value_or(Bound::bare(Ratio(0)));
  sentence.demanded =
      sentence.bound(bound, sentence.number(Quantity(bound.threshold.numerator()), part.unit));
  sentence.reached = sentence.number(value, part.unit);
}

constexpr KindOf<Level> traits{.check = check,
                               .question = question,
                               .usual = usual,
                               .refuses = refuses,
                               .also_judged = also_judged,
                               .say = say};

}  // namespace
}  // namespace level

template <>
const KindOf<Level>& kind_of<Level>() {
  return level::traits;
}

}  // namespace congdoan
