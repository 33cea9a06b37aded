#include <map>
#include <string_view>

#include "../kernel/convert.hpp"
#include "../name_checks.hpp"
#include "../quantity_checks.hpp"
#include "../quoted.hpp"
#include "mandate_checks.hpp"
#include "roll.hpp"

namespace congdoan::detail {
namespace {

using kernel::Wide;

void check_bodies(const std::vector<Mandate>& mandates, const std::vector<Committee>& committees,
                  Problems& problems) {
  std::string_view body;
  const auto check = [&](std::string_view key, std::size_t index, const std::string& own) {
    if (body.empty()) body = own;
    if (own.empty() || own == body) return;
    const auto guard = problems.inside(key, index);
    problems.add("body", quoted(own) + " is not " + quoted(body) +
                             "; mandates are judged by one body at a time");
  };
  for (std::size_t i = 0; i < mandates.size(); ++i) check("mandate", i, mandates[i]->body);
  for (std::size_t i = 0; i < committees.size(); ++i) check("committee", i, committees[i].body);
}

void check_people(const std::vector<Mandate>& mandates, Problems& problems) {
  std::map<std::string_view, std::size_t> told;
  for (std::size_t i = 0; i < mandates.size(); ++i) {
    if (!mandates[i]->woman) continue;
    const auto [first, is_new] = told.emplace(mandates[i]->person, i);
    if (is_new || mandates[first->second]->woman == mandates[i]->woman) continue;
    const auto guard = problems.inside("mandate", i);
    problems.add("woman",
                 quoted(mandates[i]->person) + " is " +
                     (*mandates[i]->woman ? "a woman here and none" : "no woman here but one") +
                     " in mandate[" + std::to_string(first->second) +
                     "]; write two people of one name apart");
  }
}

// As many women and men as were elected are at most named.
void check_elected(const Unnamed& members, const std::map<std::string_view, bool>& women,
                   Problems& problems) {
  const Committee& committee = *members.committee;
  const char* const later = "; who joined later began by by_election or appointed";
  if (members.count.high && *members.count.high < 0) {
    const Wide excess = -*members.count.high;
    problems.add("size", "more members are named, by " + std::to_string(narrow(excess)) +
                             ", than were elected" + later);
  }
  if (!members.named) return;
  Wide women_named = 0;
  Wide men_named = 0;
  for (const std::string_view name : *members.named) {
    const auto known = women.find(name);
    if (known != women.end()) ++(known->second ? women_named : men_named);
  }
  const Wide named = static_cast<Wide>(members.named->size());
  if (committee.women.upper() && women_named > *committee.women.upper()) {
    problems.add("women",
                 "more women are named than the " + committee.women.text() + " elected" + later);
  } else if (committee.women.lower() && members.count.high && *members.count.high >= 0 &&
             men_named + *committee.women.lower() > named + *members.count.high) {
    problems.add("women", committee.women.text() +
                              " is more than were elected beside the men that are named");
  }
}

void check_sizes(const std::vector<Mandate>& mandates, const std::vector<Committee>& committees,
                 Problems& problems) {
  const std::map<std::string_view, bool> women = known_women(mandates);
  for (std::size_t i = 0; i < committees.size(); ++i) {
    const Committee& committee = committees[i];
    const auto guard = problems.inside("committee", i);
    check_body_id(problems, "body", committee.body);
    check_not_negative(problems, "seats", committee.seats);
    check_not_negative(problems, "size", committee.size);
    check_not_negative(problems, "women", committee.women);
    check_at_most(problems, "size", committee.size, "seats", committee.seats);
    check_at_most(problems, "women", committee.women, "elected", committee.size);
    if (committee.from && committee.until && committee.until->last() < committee.from->first()) {
      problems.add("until",
                   committee.until->text() + " lies before from, " + committee.from->text());
    }
    for (const Unnamed& each : unnamed_of(committee.kind, mandates, committees)) {
      if (each.committee == &committee) check_elected(each, women, problems);
    }
  }
}

}  // namespace

void check_mandates(const std::vector<Mandate>& mandates, const std::vector<Committee>& committees,
                    Problems& problems) {
  check_bodies(mandates, committees, problems);
  check_people(mandates, problems);
  check_sizes(mandates, committees, problems);
}

}  // namespace congdoan::detail
