#include <array>
#include <functional>
#include <map>
#include <utility>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/votes/motion.hpp>

#include "../quoted.hpp"
#include "popolo_reading.hpp"

namespace congdoan::io {
namespace {

std::optional<Vote> vote_of(std::string_view option) {
  if (option == "yes") return Vote::for_;
  if (option == "no") return Vote::against;
  if (option == "abstain") return Vote::abstaining;
  if (option == "absent") return Vote::absent;
  return std::nullopt;
}

Quantity& count_of(MotionSpec& spec, Vote vote) {
  return vote == Vote::for_         ? spec.for_
         : vote == Vote::against    ? spec.against
         : vote == Vote::abstaining ? spec.abstaining
                                    : spec.absent;
}

class MotionReader {
 public:
  explicit MotionReader(PopoloReading& reading)
      : reading_(reading), problems_(reading.problems()) {}

  void take_all() {
    const PopoloDocument& popolo = reading_.popolo();
    std::map<std::string_view, int> ids;
    for (const PopoloMotion& motion : popolo.motions) ++ids[motion.id];
    std::map<std::string_view, std::vector<std::size_t>> events;
    for (std::size_t i = 0; i < popolo.vote_events.size(); ++i) {
      const std::string& id = popolo.vote_events[i].motion_id;
      const auto guard = problems_.inside("vote_events", i);
      if (id.empty()) {
        take_event(popolo.vote_events[i], {});
      } else if (!ids.contains(id)) {
        problems_.add("motion_id", detail::quoted(id) + " is no id of a motion here");
      } else {
        events[id].push_back(i);
      }
    }
    for (std::size_t i = 0; i < popolo.motions.size(); ++i) {
      const std::string& id = popolo.motions[i].id;
      if (!id.empty() && ids[id] > 1) {
        const auto guard = problems_.inside("motions", i);
        problems_.add("id", detail::quoted(id) + " stands twice");
      }
      take_motion(i, id.empty() ? std::vector<std::size_t>() : events[id]);
    }
  }

 private:
  // Where the numbers of a motion stand in the vote.
  using Places = std::map<std::string, std::string, std::less<>>;

  // A motion that is voted on twice is two motions here. `apart` are the votes on it that do not
  // lie in it.
  void take_motion(std::size_t index, const std::vector<std::size_t>& apart) {
    const MotionSpec spec = take_motion_with_own(index, apart);
    for (const std::size_t each : apart) {
      const auto guard = problems_.inside("vote_events", each);
      take_event(reading_.popolo().vote_events[each], spec);
    }
  }

  MotionSpec take_motion_with_own(std::size_t index, const std::vector<std::size_t>& apart) {
    const auto guard = problems_.inside("motions", index);
    const PopoloMotion& motion = reading_.popolo().motions[index];
    std::vector<const PopoloVoteEvent*> events;
    for (const PopoloVoteEvent& each : motion.vote_events) events.push_back(&each);
    for (const std::size_t each : apart) events.push_back(&reading_.popolo().vote_events[each]);
    const std::size_t sound = problems_.size();
    MotionSpec spec = head_of(motion, events);
    if (events.empty() && problems_.size() == sound)
      reading_.contents().motions.emplace_back(MotionSpec(spec));
    for (std::size_t i = 0; i < motion.vote_events.size(); ++i) {
      const auto event_guard = problems_.inside("vote_events", i);
      const std::string& id = motion.vote_events[i].motion_id;
      if (!id.empty() && id != motion.id) {
        problems_.add("motion_id",
                      detail::quoted(id) + " is not the id of the motion that it lies in");
      }
      take_event(motion.vote_events[i], spec);
    }
    return spec;
  }

  // What holds of every vote on the motion.
  MotionSpec head_of(const PopoloMotion& motion,
                     const std::vector<const PopoloVoteEvent*>& events) {
    MotionSpec spec;
    spec.text = motion.text;
    if (is_id(motion.id)) spec.id = motion.id;
    take_organization(motion.organization_id);
    if (!motion.requirement.empty()) take_requirement(motion.requirement, spec);
    const auto when = reading_.date(motion.date, "date");
    if (events.size() > 1) {
      constexpr auto why = "it is not known of which of the votes on it this is said";
      if (!motion.date.empty()) reading_.leave("date", why);
      if (!motion.result.empty()) reading_.leave("result", why);
      return spec;
    }
    // What the vote itself says goes before.
    const PopoloVoteEvent own = events.empty() ? PopoloVoteEvent() : *events.front();
    if (own.start_date.empty()) {
      take_date(when, "date", spec);
    } else if (!motion.date.empty() && day_of(motion.date) != day_of(own.start_date)) {
      reading_.leave("date", "it is not kept beside the start_date of the vote");
    }
    if (own.result.empty()) {
      take_result(motion.result, spec);
    } else if (!motion.result.empty() && motion.result != own.result) {
      reading_.leave("result", "it is not kept beside the result of the vote");
    }
    return spec;
  }

  static std::string_view day_of(std::string_view date) { return date.substr(0, date.find('T')); }

  // Motions do not say whose they are; where there is one body only, it is known.
  void take_organization(const std::string& id) {
    if (id.empty()) return;
    const std::vector<Body>& bodies = reading_.contents().bodies;
    const auto* organization = reading_.organizations().find(id);
    const bool known = bodies.size() == 1 && organization != nullptr &&
                       from_word<BodyLevel>(organization->classification).has_value();
    if (!known) reading_.leave("organization_id", "a motion does not say whose it is");
  }

  void take_date(const std::optional<Period>& when, std::string_view key, MotionSpec& spec) {
    if (!when) return;
    if (when->first() == when->last()) {
      spec.date = when->first();
    } else {
      reading_.leave(key, "the date is no single day");
    }
  }

  void take_requirement(const std::string& requirement, MotionSpec& spec) {
    try {
      const Majority majority = Majority::parse(requirement);
      if (majority.base() == VoteBase::units) {
        reading_.leave("requirement", detail::quoted(requirement) + " is not of people's votes");
      } else {
        spec.majority = majority;
      }
    } catch (const InvalidValue& error) {
      reading_.leave("requirement", error.what());
    }
  }

  void take_result(const std::string& result, MotionSpec& spec) {
    if (result == "pass") {
      spec.declared = MotionOutcome::carried;
    } else if (result == "fail") {
      spec.declared = MotionOutcome::lost;
    } else if (!result.empty()) {
      reading_.leave("result", detail::quoted(result) + " is neither pass nor fail");
    }
  }

  void take_event(const PopoloVoteEvent& event, MotionSpec spec) {
    const std::size_t sound = problems_.size();
    take_date(reading_.date(event.start_date, "start_date"), "start_date", spec);
    take_result(event.result, spec);
    Places places;
    for (std::size_t i = 0; i < event.counts.size(); ++i) {
      const auto guard = problems_.inside("counts", i);
      take_count(event.counts[i], i, spec, places);
    }
    std::map<std::string_view, std::size_t> voted;
    for (std::size_t i = 0; i < event.votes.size(); ++i) {
      const auto guard = problems_.inside("votes", i);
      take_vote(event.votes[i], i, spec, voted);
    }
    if (problems_.size() > sound) return;
    Problems wrong;
    spec.check(wrong);
    for (const Problem& each : wrong.list()) {
      const auto at = places.find(each.place);
      problems_.add(at == places.end() ? each.place : at->second, each.message);
    }
    if (wrong.empty()) reading_.contents().motions.emplace_back(std::move(spec));
  }

  void take_count(const PopoloCount& count, std::size_t index, MotionSpec& spec, Places& places) {
    const auto vote = vote_of(count.option);
    if (!vote) {
      reading_.leave("option", detail::quoted(count.option) + " has no word here");
      return;
    }
    const auto [at, is_new] =
        places.try_emplace(std::string(word(*vote)), "counts[" + std::to_string(index) + "].value");
    if (!is_new) problems_.add("option", detail::quoted(count.option) + " stands twice");
    count_of(spec, *vote) = count.value;
  }

  void take_vote(const PopoloVote& each, std::size_t index, MotionSpec& spec,
                 std::map<std::string_view, std::size_t>& voted) {
    if (each.voter_id.empty()) problems_.add("voter_id", "is empty; a vote is somebody's");
    const auto* voter = reading_.persons().find(each.voter_id, "voter_id", problems_);
    const Quantity weight = each.weight.value_or(Quantity(1));
    if (weight.upper() && *weight.upper() < 0)
      problems_.add("weight", "is " + weight.text() + "; nobody has less than no vote");
    const auto vote = vote_of(each.option);
    if (!vote) {
      reading_.leave("option", detail::quoted(each.option) + " has no word here");
      return;
    }
    if (voter == nullptr) return;
    const auto [first, is_new] = voted.try_emplace(each.voter_id, index);
    if (!is_new) {
      problems_.add("voter_id", detail::quoted(each.voter_id) + " has voted already, at votes[" +
                                    std::to_string(first->second) + ']');
      return;
    }
    spec.votes.push_back({.delegate = reading_.name_of(*voter), .weight = weight, .vote = *vote});
  }

  PopoloReading& reading_;
  Problems& problems_;
};

}  // namespace

void read_motions(PopoloReading& reading) { MotionReader(reading).take_all(); }

}  // namespace congdoan::io
