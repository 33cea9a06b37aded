// What a congress says about the parameters of provisions. One small function for each parameter;
// no provision is known here by its id, and nothing is compared.
#pragma once

#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/congress/audit.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/kernel/outcome.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/rules/rule_book.hpp>
#include <congdoan/terms/period.hpp>
#include <congdoan/votes/majority.hpp>

namespace congdoan::detail {

// A number of a congress, and the place of its document that states it.
struct Known {
  std::string name;
  Quantity value;
  std::string place;
};

// Somebody's votes, as the kernel judged them.
struct AuditVotes {
  std::string person;  // empty where it is not known whose of several they are
  Known votes;
  Known base;
  Outcome reached = Outcome::undetermined;
  std::optional<Quantity> needed{};
  std::optional<Quantity> short_by{};
  std::optional<Quantity> spare{};
};

// The votes of everybody of whom it is asked whether they were enough.
struct ElectedVotes {
  std::vector<AuditVotes> surely{};
  std::vector<AuditVotes> perhaps{};
  bool others = false;  // somebody else was elected, of whom nothing is told

  bool none() const { return surely.empty() && perhaps.empty() && !others; }
};

// What is held against a provision on one subject: a number, perhaps of a base, votes, or a word.
struct AuditReading {
  std::string of;
  std::optional<Known> count{};
  std::optional<Known> base{};
  Quantity rest{};          // base - count, where that is stated by itself
  bool lies_within = true;  // the count is a part of the base, so it cannot exceed it
  ElectedVotes elected{};
  std::string said{};                  // the word; empty if the congress does not say it
  std::optional<AuditOutcome> kept{};  // whether that word keeps the provision
  std::vector<std::string> missing{};  // places that would tell more
  Truth applies = Truth::yes;
  bool has_own_days = false;     // it was not done on the day of the congress, but on `when`
  std::optional<Period> when{};  // the days, if known
  std::string date_place{};      // the place that would tell the day
};

using AuditReadings = std::vector<AuditReading>;

inline AuditReadings one(AuditReading reading) {
  AuditReadings list;
  list.push_back(std::move(reading));
  return list;
}

// A congress, the book it is held against, and the days on one of which it met.
struct Asked {
  const Congress& congress;
  const RuleBook& rules;
  std::optional<Period> when;
};

// The day of the congress, or the year in which the term that it opens starts.
std::optional<Period> days_of(const CongressSpec& congress);

// A number by the word that provisions have for it: members, summoned, committee, …; unreported
// for a word that nothing of a congress is counted by.
Known number(const CongressSpec& congress, std::string_view word);

// The place of an election in the document.
std::string place_of(const Election& election);

// A word that a provision may lay down, and whether what was done keeps it.
struct KnownWord {
  std::string_view word;
  bool kept;
};

// Notes what the congress says. A provision that lays down a word that is not known is neither kept
// nor violated; one that only allows something is kept.
void say(AuditReading& reading, std::string_view said, const ProvisionSpec& provision,
         std::initializer_list<KnownWord> words);

// Provisions that elections name as those of their majority must say one.
// \throws InvalidDocument that names the elections of which it is not so.
void check_named_provisions(const CongressSpec& congress, const RuleBook& rules);

// What an election says about how it was held, and about its majority.
AuditReadings read_secrecy(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_majority(const Asked& asked, const ProvisionSpec& provision);

// Ballots that were cast are all collected, so both words name one number.
VoteBase one_name(VoteBase base);

// The votes of everybody elected, held against `majority`.
// \param election with the majority that it states, itself or by naming a provision
// \throws InvalidDocument if its votes cannot be.
ElectedVotes votes_against(const Election& election, const Majority& majority);

// The number of seats of a committee as the congress formed it.
Known size_of(const CongressSpec& congress, CommitteeKind committee, std::string name);

// How large a committee was made, whether it was elected, and who sits in two or joined it later.
AuditReadings read_committee_size(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_standing_size(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_inspection_size(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_standing(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_inspection(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_committee_form(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_inspection_overlap(const Asked& asked, const ProvisionSpec& provision);
AuditReadings read_fillings(const Asked& asked, const ProvisionSpec& provision);

// The readings for a provision; nothing if no congress can be asked about its parameter, and none
// if this one has nothing that the provision is about.
std::optional<AuditReadings> readings(const Asked& asked, const ProvisionSpec& provision);

// The parameters that have readings.
std::vector<std::string_view> parameters_read();

}  // namespace congdoan::detail
