#include <congdoan/io/scorecard.hpp>

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include <congdoan/targets/explain.hpp>
#include <congdoan/targets/subject.hpp>

#include "json_reader.hpp"
#include "json_text.hpp"
#include "json_writer.hpp"

namespace congdoan {
namespace {

namespace json = boost::json;

// Null where there is no number, or nothing is known of it.
json::value number(const std::optional<Quantity>& quantity) {
  return quantity ? io::write(*quantity) : json::value(nullptr);
}

// As an exact fraction.
json::value fraction(const std::optional<Ratio>& value) {
  return value ? json::value(value->text()) : json::value(nullptr);
}

json::value word_or_null(const std::string& text) {
  return text.empty() ? json::value(nullptr) : json::value(text);
}

template <class Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::ranges::find(words, word) != words.end();
}

// A share's threshold is a ratio, that of other kinds a whole number.
json::value threshold(const Part& part) {
  json::value written(nullptr);
  for_each_kind([&]<class Kind> {
    if constexpr (requires(const Kind& kind) { kind.bound_form(); }) {
      if (!part.bound || !is_one_of(part.kind, Kind::keys)) return;
      const Ratio& ratio = part.bound->threshold;
      written = detail::blank<Kind>().bound_form() == BoundForm::ratio
                    ? json::value(percent_text(ratio))
                    : json::value(ratio.numerator());
    }
  });
  return written;
}

// What a part and a whole verdict have in common.
void put_judged(json::object& object, const Part& part) {
  object["outcome"] = part.outcome ? io::write(*part.outcome) : json::value(nullptr);
  object["period"] = word_or_null(part.period);
  object["ended"] = part.ended;
  object["actual"] = number(part.actual);
  object["base"] = number(part.base);
  object["share"] = fraction(part.share());
  object["share_low"] = fraction(part.share_low);
  object["share_high"] = fraction(part.share_high);
  object["achieved"] = fraction(part.achieved());
  object["printed"] = part.printed ? json::value(part.printed->text()) : json::value(nullptr);
  object["needed"] = number(part.needed);
  object["short_by"] = number(part.short_by);
  object["spare"] = number(part.spare);
}

constexpr std::size_t most_keys = 32;  // of a verdict

json::object part_report(const Part& part, Language language) {
  json::object object;
  object.reserve(most_keys / 2);
  put_judged(object, part);
  object["explanation"] = explain(part, language);
  return object;
}

// A reading's `over_years` is null where its name is not a way to put years together.
json::object reading_report(const Reading& reading) {
  json::object object;
  const auto ways = reading.over_years();
  object["name"] = reading.name;
  object["over_years"] = ways ? io::write(*ways) : json::value(nullptr);
  object["outcome"] = io::write(reading.outcome);
  return object;
}

json::object missing_report(const Missing& missing) {
  json::object object;
  object["period"] = missing.period;
  object["measure"] = missing.measure;
  object["reported"] = missing.reported;
  return object;
}

json::object verdict_report(const Verdict& verdict, Language language) {
  json::object object;
  object.reserve(most_keys);
  object["target"] = verdict.target;
  object["text"] = word_or_null(verdict.text);
  object["measure_name"] = word_or_null(verdict.measure_name);
  object["soft"] = verdict.soft;
  object["kind"] = word_or_null(verdict.kind);
  object["unit"] = word_or_null(verdict.unit);
  object["comparator"] =
      verdict.bound ? io::write(verdict.bound->comparator) : json::value(nullptr);
  object["threshold"] = threshold(verdict);
  object["over_years"] = verdict.over_years ? io::write(*verdict.over_years) : json::value(nullptr);
  put_judged(object, verdict);
  object["explanation"] = explain(verdict, language);
  json::object parts;
  for (const Part& part : verdict.parts) parts[part.period] = part_report(part, language);
  object["parts"] = std::move(parts);
  json::array readings;
  for (const Reading& each : verdict.readings) readings.push_back(reading_report(each));
  object["readings"] = std::move(readings);
  json::array missing;
  for (const Missing& each : verdict.missing) missing.push_back(missing_report(each));
  object["missing"] = std::move(missing);
  object["interim"] = io::write(verdict.interim);
  object["printed_checks"] = io::write(verdict.printed_checks);
  object["disagreements"] = io::write(verdict.disagreements);
  return object;
}

json::object blocker_report(const Blocker& blocker, const Scorecard& card, Language language) {
  json::object object = missing_report(blocker.missing);
  object["targets"] = io::write(blocker.targets);
  object["explanation"] = explain(blocker, card, language);
  return object;
}

json::object unused_report(const UnusedFigure& figure, Language language) {
  json::object object;
  object["reason"] = io::write(figure.reason);
  object["place"] = word_or_null(figure.place);
  object["body"] = word_or_null(figure.body);
  object["period"] = figure.period;
  object["measure"] = figure.measure;
  object["count"] = figure.count;
  object["explanation"] = explain(figure, language);
  return object;
}

// How many verdicts have each outcome: the soft ones, or the others.
json::object counts(const Scorecard& card, bool soft) {
  json::object object;
  for (const auto& [outcome, name] : EnumWords<Outcome>::entries) {
    const std::size_t hard = card.count(outcome);
    object[name] = soft ? card.count(outcome, true) - hard : hard;
  }
  return object;
}

}  // namespace

std::string to_json(const Scorecard& card, Language language) {
  json::object object;
  object["body"] = card.body();
  object["as_of"] = card.as_of().text();
  object["counts"] = counts(card, false);
  object["soft_counts"] = counts(card, true);
  json::array blockers;
  for (const Blocker& each : card.blockers())
    blockers.push_back(blocker_report(each, card, language));
  object["blockers"] = std::move(blockers);
  object["ignored_figures"] = card.ignored_figures();
  json::array unused;
  for (const UnusedFigure& each : card.unused()) unused.push_back(unused_report(each, language));
  object["unused"] = std::move(unused);
  json::array verdicts;
  for (const Verdict& verdict : card.verdicts())
    verdicts.push_back(verdict_report(verdict, language));
  object["verdicts"] = std::move(verdicts);
  return io::pretty(object);
}

std::string archive_text(const Scorecard& card) { return io::json::serialize(io::write(card)); }

Scorecard parse_scorecard(std::string_view text, std::string_view name) {
  Problems problems;
  const json::value value = io::parse_json(text, name, problems);
  auto card = io::read<Scorecard>(value, problems);
  io::throw_if_any(problems, name);
  return *card;
}

}  // namespace congdoan
