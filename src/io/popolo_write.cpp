#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <congdoan/io/popolo.hpp>

#include "json_text.hpp"
#include "json_writer.hpp"
#include "popolo_types.hpp"

namespace congdoan {
namespace {

namespace json = boost::json;

using Keys = std::set<std::string_view>;

// Lists the keys that were written and that nothing of Popolo carries.
void list_lost(const json::value& written, const std::string& place, const Keys& carried,
               std::vector<std::string>& lost) {
  for (const auto& entry : written.as_object()) {
    const std::string_view key = entry.key();
    if (!carried.contains(key)) lost.push_back(place + std::string(key));
  }
}

// A day, month or year, which is all that Popolo writes.
std::string partial_date(const std::optional<Period>& when, const std::string& place,
                         std::vector<std::string>& lost) {
  if (!when) return {};
  const Date first = when->first();
  if (*when == Period(first, first) || *when == Period::month(first.year(), first.month()) ||
      *when == Period::year(first.year())) {
    return when->text();
  }
  lost.push_back(place);
  return {};
}

class Writer {
 public:
  explicit Writer(const Congress& congress) : congress_(congress) {}

  PopoloText text() {
    list_lost(io::write(*congress_), "", {"body", "mandate", "motion"}, lost_);
    put_bodies();
    put_mandates();
    for (std::size_t i = 0; i < congress_->motions.size(); ++i) put_motion(i);
    return {io::pretty(io::write(popolo_)), std::move(lost_)};
  }

 private:
  const std::string& body() const { return congress_->body->id; }
  std::string committee_id(CommitteeKind kind) const {
    return body() + '/' + std::string(word(kind));
  }

  void put_bodies() {
    const BodySpec& own = *congress_->body;
    list_lost(io::write(congress_->body), "body.", {"id", "name", "level", "upper"}, lost_);
    popolo_.organizations.push_back({.id = own.id,
                                     .name = own.name.empty() ? own.id : own.name,
                                     .classification = std::string(word(own.level)),
                                     .parent_id = own.upper.empty() ? "" : own.upper.front()});
    for (std::size_t i = 0; i < own.upper.size(); ++i) {
      const bool top = i + 1 == own.upper.size();
      popolo_.organizations.push_back({.id = own.upper[i],
                                       .name = own.upper[i],
                                       .classification = {},
                                       .parent_id = top ? std::string() : own.upper[i + 1]});
    }
    for (const Committee& committee : congress_.committees()) put_committee(committee.kind);
  }

  void put_committee(CommitteeKind kind) {
    const std::string id = committee_id(kind);
    if (!committees_.insert(kind).second) return;
    const auto same = [&id](const auto& each) { return each.id == id; };
    if (std::ranges::any_of(popolo_.organizations, same)) return;
    const std::string name(word(kind));
    popolo_.organizations.push_back(
        {.id = id, .name = name, .classification = name, .parent_id = body()});
  }

  void put_mandates() {
    const std::vector<Mandate> mandates = congress_.mandates();
    for (const Mandate& each : mandates) {
      const MandateSpec& mandate = *each;
      // Some stand in the document and some follow from its elections.
      const std::string place =
          "mandate (" + mandate.person + ", " + std::string(mandate.seat()) + ").";
      list_lost(io::write(mandate), place,
                {"person", "post", "committee", "body", "from", "until", "woman"}, lost_);
      put_person(mandate.person, mandate.woman);
      const auto from = partial_date(mandate.from, place + "from", lost_);
      const auto until = partial_date(mandate.until, place + "until", lost_);
      if (mandate.committee) {
        put_committee(*mandate.committee);
        popolo_.memberships.push_back({.person_id = mandate.person,
                                       .organization_id = committee_id(*mandate.committee),
                                       .post_id = {},
                                       .role = {},
                                       .start_date = from,
                                       .end_date = until});
      } else {
        const std::string post = put_post(mandate.post);
        popolo_.memberships.push_back({.person_id = mandate.person,
                                       .organization_id = body(),
                                       .post_id = post,
                                       .role = mandate.post,
                                       .start_date = from,
                                       .end_date = until});
      }
    }
  }

  void put_person(const std::string& person, std::optional<bool> woman) {
    const std::string gender = !woman ? "" : *woman ? "female" : "male";
    const auto [at, is_new] = persons_.try_emplace(person, popolo_.persons.size());
    if (is_new) {
      popolo_.persons.push_back({.id = person, .name = person, .gender = gender});
    } else if (io::PopoloPerson& known = popolo_.persons[at->second]; known.gender.empty()) {
      known.gender = gender;
    }
  }

  std::string put_post(const std::string& role) {
    std::string id = body() + '/' + role;
    if (posts_.insert(id).second) {
      popolo_.posts.push_back({.id = id, .label = role, .role = role, .organization_id = body()});
    }
    return id;
  }

  void put_motion(std::size_t index) {
    const MotionSpec& motion = *congress_->motions[index];
    const std::string place = "motion[" + std::to_string(index) + "].";
    list_lost(io::write(motion), place,
              {"id", "text", "date", "for", "against", "abstaining", "absent", "majority", "votes",
               "declared"},
              lost_);
    const std::string id = motion.id.empty() ? "motion/" + std::to_string(index + 1) : motion.id;
    const std::string date = motion.date ? motion.date->text() : "";
    const std::string result = result_of(motion, place);
    io::PopoloVoteEvent event{
        .motion_id = id, .start_date = date, .result = result, .counts = {}, .votes = {}};
    const auto count = [&](std::string_view option, const Quantity& value, std::string_view key) {
      if (value.is_unreported()) return;
      if (value.is_exact()) {
        event.counts.push_back({std::string(option), value});
      } else {
        lost_.push_back(place + std::string(key));
      }
    };
    count("yes", motion.for_, "for");
    count("no", motion.against, "against");
    count("abstain", motion.abstaining, "abstaining");
    count("absent", motion.absent, "absent");
    for (std::size_t i = 0; i < motion.votes.size(); ++i)
      put_vote(event, motion.votes[i], place + "votes[" + std::to_string(i) + ']');
    popolo_.motions.push_back({.id = id,
                               .organization_id = body(),
                               .text = motion.text,
                               .date = date,
                               .requirement = motion.majority ? motion.majority->text() : "",
                               .result = result,
                               .vote_events = {std::move(event)}});
  }

  // What the votes prove is not written: read back, it would be what the source declared.
  std::string result_of(const MotionSpec& motion, const std::string& place) {
    if (!motion.declared) return {};
    if (*motion.declared == MotionOutcome::carried) return "pass";
    if (*motion.declared == MotionOutcome::lost) return "fail";
    lost_.push_back(place + "declared");  // no quorum is no failure of the motion
    return {};
  }

  // Popolo has no word for an invalid ballot.
  static std::string_view option_of(Vote vote) {
    switch (vote) {
      case Vote::for_:
        return "yes";
      case Vote::against:
        return "no";
      case Vote::abstaining:
        return "abstain";
      case Vote::absent:
        return "absent";
      case Vote::invalid:
        break;
    }
    return {};
  }

  void put_vote(io::PopoloVoteEvent& event, const DelegateVote& vote, const std::string& place) {
    const std::string_view option = option_of(vote.vote);
    if (option.empty()) {
      lost_.push_back(place);
      return;
    }
    put_person(vote.delegate, {});
    event.votes.push_back(
        {.voter_id = vote.delegate,
         .option = std::string(option),
         .weight = vote.weight == Quantity(1) ? std::nullopt : std::optional(vote.weight)});
  }

  const Congress& congress_;
  io::PopoloDocument popolo_;
  std::unordered_map<std::string, std::size_t> persons_;  // where each stands, by id
  std::unordered_set<std::string> posts_;                 // by id
  std::set<CommitteeKind> committees_;
  std::vector<std::string> lost_;
};

}  // namespace

PopoloText to_popolo(const Congress& congress) { return Writer(congress).text(); }

}  // namespace congdoan
