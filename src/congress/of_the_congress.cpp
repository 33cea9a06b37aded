#include <congdoan/votes/election_result.hpp>

#include "audit_readings.hpp"
#include "of_the_congress.hpp"

namespace congdoan {
namespace detail {
namespace {

bool is_of_members(const Election& election, const Round& round) {
  const std::optional<Majority>& majority = round.majority ? round.majority : election.majority;
  return majority && majority->base() == VoteBase::members;
}

// Some may have gone before a ballot, so that those who came are only the most.
Quantity of_those_who_came(const Quantity& present, const Quantity& came) {
  if (present.upper() || !came.upper()) return present;
  return Quantity::between(present.lower().value_or(0), *came.upper());
}

}  // namespace

// Who elected a committee is the congress unless the source says
// otherwise; a chair may have been elected by either.
bool by_the_congress(const Election& election) {
  const bool during_the_term =
      election.how == ElectionHow::by_election || election.how == ElectionHow::appointed;
  if (during_the_term) return false;
  if (election.direct == true || election.by == "congress") return true;
  return election.by.empty() && election.meeting.empty() &&
         election.committee == CommitteeKind::executive;
}

Election with_congress(const CongressSpec& congress, Election election) {
  if (!by_the_congress(election)) return election;
  if (!election.date) election.date = congress.congress.date;
  // Of a congress of delegates it is not said whose members a majority of them is of.
  const bool all_vote = congress.congress.form == CongressForm::all_members;
  for (Round& round : election.rounds) {
    if (round.summoned.is_unreported()) round.summoned = number(congress, "summoned").value;
    if (round.members.is_unreported() && all_vote && is_of_members(election, round))
      round.members = congress.body->members;
    round.present = of_those_who_came(round.present, congress.attendance.present);
  }
  return election;
}

}  // namespace detail

ElectionResult decide_election(const Congress& congress, const Election& election,
                               const RuleBook* rules) {
  return decide_election(detail::with_congress(*congress, election), rules);
}

}  // namespace congdoan
