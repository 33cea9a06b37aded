#include <congdoan/rules/rule_book.hpp>

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/problems.hpp>

#include "../quoted.hpp"

namespace congdoan {
namespace {

RuleBookSpec checked(RuleBookSpec spec) {
  Problems problems;
  spec.check(problems);
  problems.throw_if_any();
  return spec;
}

// "BD-05" is the row of "BD-05.1".
bool is_of_row(std::string_view id, std::string_view row) {
  return id.starts_with(row) && (id.size() == row.size() || id[row.size()] == '.');
}

bool may_be_on(const Provision& provision, Date date) { return provision->on(date) != Truth::no; }

bool matches(const Provision& provision, const RuleQuery& query) {
  return (query.id.empty() || is_of_row(provision->id, query.id)) &&
         (query.topic.empty() || provision->topic == query.topic) &&
         (query.parameter.empty() || provision->parameter == query.parameter) &&
         (query.of.empty() || provision->is_of(query.of)) &&
         (!query.level || provision->binds(*query.level)) &&
         (!query.on || may_be_on(provision, *query.on));
}

bool share_a_level(const ProvisionSpec& a, const ProvisionSpec& b) {
  return a.levels.empty() ||
         std::ranges::any_of(a.levels, [&b](BodyLevel level) { return b.binds(level); });
}

bool ask_the_same(const ProvisionSpec& a, const ProvisionSpec& b) {
  return a.topic == b.topic && a.parameter == b.parameter && a.of == b.of && share_a_level(a, b);
}

// Adds a provision to the change that it belongs to; it may join two that nothing joined before.
void put(std::vector<RuleChange>& changes, const Provision& provision,
         std::vector<Provision> RuleChange::* side) {
  const auto belongs = [&provision](const RuleChange& change) {
    const auto same = [&provision](const Provision& each) {
      return ask_the_same(*each, *provision);
    };
    return std::ranges::any_of(change.before, same) || std::ranges::any_of(change.after, same);
  };
  RuleChange joined{provision->topic, provision->parameter, provision->of, {}, {}};
  const auto first = std::ranges::find_if(changes, belongs) - changes.begin();
  for (const RuleChange& change : changes) {
    if (!belongs(change)) continue;
    joined.before.insert(joined.before.end(), change.before.begin(), change.before.end());
    joined.after.insert(joined.after.end(), change.after.begin(), change.after.end());
  }
  std::erase_if(changes, belongs);
  (joined.*side).push_back(provision);
  changes.insert(changes.begin() + first, std::move(joined));
}

// Of a provision that the book has and does not answer with.
std::string less_certain(const ProvisionSpec& provision) {
  const std::string certainty(word(provision.certainty));
  return "provision " + detail::quoted(provision.id) + " is only " + certainty +
         "; ask for it with certainty " + detail::quoted(certainty);
}

}  // namespace

void RuleBookSpec::check(Problems& problems) const {
  if (format != format_name && problems.is_sound("format")) {
    problems.add("format", detail::quoted(format) +
                               " is not a format this version reads; write \"congdoan-rules/1\"");
  }
  std::vector<std::string> ids;
  ids.reserve(provisions.size());
  for (const Provision& provision : provisions) ids.push_back(provision->id);
  check_ids_once(ids, problems);
}

void check_ids_once(const std::vector<std::string>& ids, Problems& problems) {
  std::map<std::string_view, std::size_t> places;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    const auto [first, is_new] = places.emplace(ids[i], i);
    if (is_new || ids[i].empty()) continue;
    const auto guard = problems.inside("provision", i);
    problems.add("id", detail::quoted(ids[i]) + " is already the id of provision[" +
                           std::to_string(first->second) + "]");
  }
}

RuleBook::RuleBook(RuleBookSpec spec, Certainty least)
    : spec_(checked(std::move(spec))), least_(least) {}

RuleBook RuleBook::with(Certainty least) const {
  RuleBook book = *this;
  book.least_ = least;
  return book;
}

bool RuleBook::shown(const Provision& provision) const noexcept {
  return provision->certainty <= least_;
}

std::vector<Provision> RuleBook::provisions() const { return find({}); }

std::vector<Provision> RuleBook::on(Date date) const { return find({.on = date}); }

std::vector<Provision> RuleBook::find(const RuleQuery& query) const {
  std::vector<Provision> found;
  for (const Provision& provision : spec_.provisions) {
    if (shown(provision) && matches(provision, query)) found.push_back(provision);
  }
  return found;
}

void RuleBook::require_known(const RuleQuery& query) const {
  const auto require = [this](std::string_view what, const std::string& asked, auto word_of,
                              auto fits) {
    if (asked.empty()) return;
    std::vector<std::string_view> known;
    for (const Provision& provision : spec_.provisions) {
      for (const std::string& each : word_of(*provision)) {
        if (fits(each)) return;
        known.push_back(each);
      }
    }
    throw UnknownId("no provision has the " + std::string(what) + " " + detail::quoted(asked) +
                    did_you_mean(asked, known));
  };
  const auto one = [](const std::string& word) { return std::span(&word, 1); };
  require(
      "id", query.id, [&](const ProvisionSpec& p) { return one(p.id); },
      [&](const std::string& id) { return is_of_row(id, query.id); });
  require(
      "topic", query.topic, [&](const ProvisionSpec& p) { return one(p.topic); },
      [&](const std::string& topic) { return topic == query.topic; });
  require(
      "parameter", query.parameter, [&](const ProvisionSpec& p) { return one(p.parameter); },
      [&](const std::string& parameter) { return parameter == query.parameter; });
  require(
      "subject", query.of, [](const ProvisionSpec& p) { return std::span(p.of); },
      [&](const std::string& of) { return of == query.of; });
}

const Provision& RuleBook::at(std::string_view id) const {
  std::vector<std::string_view> known;
  for (const Provision& provision : spec_.provisions) {
    if (provision->id != id) {
      known.push_back(provision->id);
      continue;
    }
    if (shown(provision)) return provision;
    throw UnknownId(less_certain(*provision));
  }
  throw UnknownId("no provision has the id " + detail::quoted(id) + did_you_mean(id, known));
}

std::vector<RuleChange> RuleBook::diff(Date before, Date after) const {
  std::vector<RuleChange> changes;
  for (const Provision& provision : spec_.provisions) {
    if (!shown(provision)) continue;
    const bool was = may_be_on(provision, before);
    const bool is = may_be_on(provision, after);
    if (was && !is) put(changes, provision, &RuleChange::before);
    if (is && !was) put(changes, provision, &RuleChange::after);
  }
  return changes;
}

}  // namespace congdoan
