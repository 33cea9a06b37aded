#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/errors.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/io/popolo.hpp>
#include <congdoan/terms/period_label.hpp>

#include "../quoted.hpp"
#include "by_id.hpp"
#include "json_reader.hpp"
#include "json_text.hpp"
#include "leave_out.hpp"
#include "popolo_types.hpp"
#include "text.hpp"

namespace congdoan {
namespace {

namespace json = boost::json;

// `2017`, `2017-10`, `2017-10-16`; of a time of day only the day is kept.
std::optional<Period> partial_date(const std::string& text, std::string_view key,
                                   Problems& problems) {
  if (text.empty()) return std::nullopt;
  const std::string day = text.substr(0, text.find('T'));
  constexpr std::string_view digits = "0123456789-";
  if (day.find_first_not_of(digits) == std::string::npos && day.size() <= 10) {
    try {
      return PeriodLabel::parse(day).period();
    } catch (const InvalidValue&) {  // NOLINT(bugprone-empty-catch): said below
    }
  }
  problems.add(key, detail::quoted(text) + " is no date; write 2017, 2017-10 or 2017-10-16");
  return std::nullopt;
}

std::optional<Vote> vote_of(std::string_view option) {
  if (option == "yes") return Vote::for_;
  if (option == "no") return Vote::against;
  if (option == "abstain") return Vote::abstaining;
  if (option == "absent") return Vote::absent;
  return std::nullopt;
}

class Reader {
 public:
  Reader(const io::PopoloDocument& popolo, std::vector<std::string> lost, Problems& problems)
      : popolo_(popolo),
        problems_(problems),
        persons_(popolo.persons, "persons", problems),
        organizations_(popolo.organizations, "organizations", problems),
        posts_(popolo.posts, "posts", problems) {
    contents_.lost = std::move(lost);
    for (const io::PopoloPerson& person : popolo.persons) ++namesakes_[person.name];
    for (const Organization& each : popolo.organizations) parents_.insert(each.parent_id);
  }

  PopoloContents contents() {
    for (std::size_t i = 0; i < popolo_.organizations.size(); ++i) take_organization(i);
    for (std::size_t i = 0; i < popolo_.memberships.size(); ++i) take_membership(i);
    take_motions();
    return std::move(contents_);
  }

 private:
  using Organization = io::PopoloOrganization;

  void leave(const std::string& why) { contents_.lost.push_back(problems_.place() + ": " + why); }

  // Our ids are of a stricter form than Popolo's.
  const std::string& body_id(const Organization& organization) {
    const auto [at, is_new] = body_ids_.try_emplace(organization.id, organization.id);
    if (is_new && !is_id(organization.id)) {
      at->second = "body_" + std::to_string(body_ids_.size());
      leave(detail::quoted(organization.id) + " is here called " + at->second);
    }
    return at->second;
  }

  // The bodies above, nearest first.
  std::vector<std::string> upper(const Organization& organization) {
    constexpr std::size_t most = 16;  // far more than there are levels; the chain may be a circle
    std::vector<std::string> names;
    const Organization* each = organizations_.find(organization.parent_id);
    for (; each != nullptr && names.size() < most; each = organizations_.find(each->parent_id))
      names.push_back(each->name);
    if (each != nullptr) leave("of the organisations above only the nearest 16 are kept");
    return names;
  }

  void take_organization(std::size_t index) {
    const auto guard = problems_.inside("organizations", index);
    const Organization& organization = popolo_.organizations[index];
    organizations_.find(organization.parent_id, "parent_id", problems_);
    if (from_word<CommitteeKind>(organization.classification)) return;  // its members say all
    const auto level = from_word<BodyLevel>(organization.classification);
    if (!level) {
      if (!parents_.contains(organization.id)) leave("its classification is no level of a body");
      return;
    }
    BodySpec body{.id = body_id(organization), .name = organization.name, .level = *level};
    body.upper = upper(organization);
    const std::size_t sound = problems_.size();
    body.check(problems_);
    if (problems_.size() == sound) contents_.bodies.emplace_back(std::move(body));
  }

  void take_membership(std::size_t index) {
    const auto guard = problems_.inside("memberships", index);
    const io::PopoloMembership& membership = popolo_.memberships[index];
    const std::size_t sound = problems_.size();
    const auto* person = persons_.find(membership.person_id, "person_id", problems_);
    const auto* post = posts_.find(membership.post_id, "post_id", problems_);
    const auto* organization =
        organizations_.find(membership.organization_id, "organization_id", problems_);
    if (post != nullptr && organization == nullptr)
      organization = organizations_.find(post->organization_id, "post_id", problems_);

    MandateSpec mandate;
    mandate.from = partial_date(membership.start_date, "start_date", problems_);
    mandate.until = partial_date(membership.end_date, "end_date", problems_);
    if (problems_.size() > sound || person == nullptr) return;
    mandate.person = name_of(*person);
    if (person->gender == "female" || person->gender == "male")
      mandate.woman = person->gender == "female";

    if (post != nullptr) {
      mandate.post = post->role.empty() ? post->label : post->role;
    } else if (organization != nullptr) {
      mandate.committee = from_word<CommitteeKind>(organization->classification);
      if (!mandate.committee) mandate.post = membership.role;
    }
    if (!mandate.committee && mandate.post.empty()) {
      leave("it is of no committee and names no post");
      return;
    }
    if (mandate.committee) organization = organizations_.find(organization->parent_id);
    if (organization != nullptr) mandate.body = body_id(*organization);
    mandate.check(problems_);
    if (problems_.size() == sound) contents_.mandates.emplace_back(std::move(mandate));
  }

  // Persons of one name are told apart by their ids.
  std::string name_of(const io::PopoloPerson& person) const {
    return namesakes_.at(person.name) > 1 ? person.name + " (" + person.id + ')' : person.name;
  }

  void take_motions() {
    std::map<std::string, std::vector<const io::PopoloVoteEvent*>> events;
    std::map<std::string, int> ids;
    for (const io::PopoloMotion& motion : popolo_.motions) ++ids[motion.id];
    for (std::size_t i = 0; i < popolo_.vote_events.size(); ++i) {
      const auto guard = problems_.inside("vote_events", i);
      const io::PopoloVoteEvent& event = popolo_.vote_events[i];
      if (event.motion_id.empty()) {
        take_motion({}, &event);
      } else if (!ids.contains(event.motion_id)) {
        problems_.add("motion_id", detail::quoted(event.motion_id) + " is no id of a motion here");
      } else {
        events[event.motion_id].push_back(&event);
      }
    }
    for (std::size_t i = 0; i < popolo_.motions.size(); ++i) {
      const auto guard = problems_.inside("motions", i);
      const io::PopoloMotion& motion = popolo_.motions[i];
      if (!motion.id.empty() && ids[motion.id] > 1)
        problems_.add("id", detail::quoted(motion.id) + " stands twice");
      auto votes = motion.id.empty() ? std::vector<const io::PopoloVoteEvent*>()
                                     : std::move(events[motion.id]);
      for (const io::PopoloVoteEvent& event : motion.vote_events) votes.push_back(&event);
      if (votes.empty()) votes.push_back(nullptr);
      for (const io::PopoloVoteEvent* event : votes) take_motion(motion, event);
    }
  }

  // A motion that is voted on twice is two motions here.
  void take_motion(const io::PopoloMotion& motion, const io::PopoloVoteEvent* event) {
    const std::size_t sound = problems_.size();
    MotionSpec spec;
    spec.text = motion.text;
    if (is_id(motion.id)) spec.id = motion.id;
    const bool on_event = event != nullptr && !event->start_date.empty();
    const auto when = partial_date(on_event ? event->start_date : motion.date,
                                   on_event ? "start_date" : "date", problems_);
    if (when && when->first() == when->last()) {
      spec.date = when->first();
    } else if (when) {
      leave("the date is no single day");
    }
    if (!motion.requirement.empty()) take_requirement(motion.requirement, spec);
    take_result(event != nullptr && !event->result.empty() ? event->result : motion.result, spec);
    if (event != nullptr) take_votes(*event, spec);
    if (problems_.size() > sound) return;
    spec.check(problems_);
    if (problems_.size() == sound) contents_.motions.emplace_back(std::move(spec));
  }

  void take_requirement(const std::string& requirement, MotionSpec& spec) {
    try {
      spec.majority = Majority::parse(requirement);
    } catch (const InvalidValue& error) {
      leave(std::string("requirement: ") + error.what());
    }
  }

  void take_result(const std::string& result, MotionSpec& spec) {
    if (result == "pass") {
      spec.declared = MotionOutcome::carried;
    } else if (result == "fail") {
      spec.declared = MotionOutcome::lost;
    } else if (!result.empty()) {
      leave("the result " + detail::quoted(result) + " is neither pass nor fail");
    }
  }

  void take_votes(const io::PopoloVoteEvent& event, MotionSpec& spec) {
    for (const io::PopoloCount& count : event.counts) {
      const auto vote = vote_of(count.option);
      if (!vote) {
        leave("counts: the option " + detail::quoted(count.option) + " has no word here");
        continue;
      }
      Quantity& place = *vote == Vote::for_         ? spec.for_
                        : *vote == Vote::against    ? spec.against
                        : *vote == Vote::abstaining ? spec.abstaining
                                                    : spec.absent;
      if (!place.is_unreported()) {
        problems_.add("counts", detail::quoted(count.option) + " stands twice");
      }
      place = count.value;
    }
    for (const io::PopoloVote& each : event.votes) {
      const auto* voter = persons_.find(each.voter_id, "votes", problems_);
      const auto vote = vote_of(each.option);
      if (!vote) {
        leave("votes: the option " + detail::quoted(each.option) + " has no word here");
      } else if (voter != nullptr) {
        spec.votes.push_back({.delegate = name_of(*voter),
                              .weight = each.weight.value_or(Quantity(1)),
                              .vote = *vote});
      }
    }
  }

  const io::PopoloDocument& popolo_;
  Problems& problems_;
  io::ById<io::PopoloPerson> persons_;
  io::ById<Organization> organizations_;
  io::ById<io::PopoloPost> posts_;
  std::map<std::string_view, int> namesakes_;
  std::set<std::string_view> parents_;  // those above a body are carried by their names
  std::map<std::string, std::string> body_ids_;
  PopoloContents contents_;
};

}  // namespace

PopoloContents parse_popolo(std::string_view text, std::string_view name) {
  Problems problems;
  json::value value = io::parse_json(text, name, problems);
  std::vector<std::string> lost;
  io::leave_out_unknown<io::PopoloDocument>(value, "", lost);
  const auto popolo = io::read<io::PopoloDocument>(value, problems);
  PopoloContents contents;
  if (popolo) contents = Reader(*popolo, std::move(lost), problems).contents();
  io::throw_if_any(problems, name);
  return contents;
}

PopoloContents read_popolo(const std::filesystem::path& path) {
  return parse_popolo(io::read_file(path), path.string());
}

}  // namespace congdoan
