#include <map>
#include <string_view>
#include <utility>

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
    problems.add("body", detail::quoted(own) + " is not " + detail::quoted(body) +
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
                 detail::quoted(mandates[i]->person) + " is " +
                     (*mandates[i]->woman ? "a woman here and none" : "no woman here but one") +
                     " in mandate[" + std::to_string(first->second) +
                     "]; write two people of one name apart");
  }
}

// How many are named of those with whom committees began that began alike.
struct Named {
  Began began;
  Wide women = 0;
  Wide men = 0;
};

Named named_of(Began began, const std::map<std::string_view, bool>& women) {
  Named named{.began = std::move(began)};
  for (const std::string_view name : named.began.people) {
    const auto known = women.find(name);
    if (known != women.end()) ++(known->second ? named.women : named.men);
  }
  named.began.people.clear();
  return named;
}

// As many women and men as were elected are at most named.
void check_elected(const Committee& committee, const Named& named, Problems& problems) {
  const char* const later = "; who joined later began by by_election or appointed";
  const auto unnamed = named.began.unnamed(committee).high;
  if (unnamed && *unnamed < 0) {
    problems.add("size", "more members are named, by " + std::to_string(narrow(-*unnamed)) +
                             ", than were elected" + later);
  }
  if (named.began.certain != named.began.possible) return;  // it is not known who they are
  const Wide all_named = static_cast<Wide>(named.began.certain);
  if (committee.women.upper() && named.women > *committee.women.upper()) {
    problems.add("women",
                 "more women are named than the " + committee.women.text() + " elected" + later);
  } else if (committee.women.lower() && unnamed && *unnamed >= 0 &&
             named.men + *committee.women.lower() > all_named + *unnamed) {
    problems.add("women", committee.women.text() +
                              " is more than were elected beside the men that are named");
  }
}

void check_sizes(const std::vector<Mandate>& mandates, const std::vector<Committee>& committees,
                 Problems& problems) {
  const std::map<std::string_view, bool> women = known_women(mandates);
  std::map<CommitteeKind, Beginnings> beginnings;
  std::map<std::pair<CommitteeKind, Beginnings::Key>, Named> named;
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
    const auto [at, is_new] = named.try_emplace({committee.kind, Beginnings::key(committee)});
    if (is_new) {
      const auto of_kind =
          beginnings.try_emplace(committee.kind, committee.kind, mandates, committees).first;
      at->second = named_of(of_kind->second.of(committee), women);
    }
    check_elected(committee, at->second, problems);
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
