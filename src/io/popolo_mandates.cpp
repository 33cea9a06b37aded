#include <set>
#include <utility>

#include <congdoan/bodies/mandate.hpp>

#include "../quoted.hpp"
#include "popolo_reading.hpp"

namespace congdoan::io {
namespace {

using Organization = PopoloOrganization;

const std::string& role_of(const PopoloPost& post) {
  return post.role.empty() ? post.label : post.role;
}

std::optional<bool> woman_of(const PopoloPerson& person) {
  if (person.gender == "female") return true;
  if (person.gender == "male") return false;
  return std::nullopt;
}

class MandateReader {
 public:
  MandateReader(PopoloReading& reading, const PopoloParents& parents)
      : reading_(reading), parents_(parents) {
    const PopoloDocument& popolo = reading.popolo();
    for (const PopoloMembership& each : popolo.memberships) {
      spoken_of_.insert(each.person_id);
      posts_held_.insert(each.post_id);
    }
    const auto take_voters = [this](const std::vector<PopoloVoteEvent>& events) {
      for (const PopoloVoteEvent& event : events) {
        for (const PopoloVote& vote : event.votes) spoken_of_.insert(vote.voter_id);
      }
    };
    take_voters(popolo.vote_events);
    for (const PopoloMotion& motion : popolo.motions) take_voters(motion.vote_events);
  }

  void take_post(std::size_t index) {
    const auto guard = reading_.problems().inside("posts", index);
    const PopoloPost& post = reading_.popolo().posts[index];
    reading_.organizations().find(post.organization_id, "organization_id", reading_.problems());
    if (!posts_held_.contains(post.id)) {
      reading_.leave("", "nobody holds it, and a post is read from its holders alone");
    } else if (!post.label.empty() && post.label != role_of(post)) {
      reading_.leave("label", detail::quoted(post.label) + " is not kept beside the role");
    }
  }

  void take_membership(std::size_t index) {
    Problems& problems = reading_.problems();
    const auto guard = problems.inside("memberships", index);
    const PopoloMembership& membership = reading_.popolo().memberships[index];
    const std::size_t sound = problems.size();
    const auto* person = reading_.persons().find(membership.person_id, "person_id", problems);
    const auto* post = reading_.posts().find(membership.post_id, "post_id", problems);
    const auto* organization =
        reading_.organizations().find(membership.organization_id, "organization_id", problems);

    MandateSpec mandate;
    mandate.from = reading_.date(membership.start_date, "start_date");
    mandate.until = reading_.date(membership.end_date, "end_date");
    if (mandate.from && mandate.until && mandate.until->last() < mandate.from->first()) {
      problems.add("end_date",
                   membership.end_date + " lies before start_date, " + membership.start_date);
    }
    if (membership.person_id.empty()) problems.add("person_id", "is empty; a member is a person");
    if (problems.size() > sound || person == nullptr) return;
    if (post != nullptr && !post->organization_id.empty()) {
      // Where it is no id, that is said at the post.
      const auto* of_post = reading_.organizations().find(post->organization_id);
      if (of_post == nullptr) return;
      if (organization != nullptr && organization != of_post) {
        reading_.leave("organization_id", detail::quoted(organization->id) +
                                              " is not kept beside the post, which is of " +
                                              detail::quoted(of_post->id));
      }
      organization = of_post;
    }
    if (!take_seat(membership, post, organization, mandate)) return;
    mandate.person = reading_.name_of(*person);
    mandate.woman = woman_of(*person);
    if (organization != nullptr) organization = parents_.body_of(*organization);
    if (organization != nullptr) mandate.body = reading_.body_id(*organization);
    if (mandate.person.empty()) return;  // said at the person
    reading_.contents().mandates.emplace_back(std::move(mandate));
    with_mandates_.insert(person->id);
  }

  void take_person(std::size_t index) {
    const auto guard = reading_.problems().inside("persons", index);
    const PopoloPerson& person = reading_.popolo().persons[index];
    if (person.name.empty()) {
      reading_.problems().add("name", "is empty; people are told apart by their names");
    } else if (!spoken_of_.contains(person.id)) {
      reading_.leave("", "no membership and no vote is of this person");
    } else if (!person.gender.empty() && !woman_of(person)) {
      reading_.leave("gender", detail::quoted(person.gender) + " is neither female nor male");
    } else if (!person.gender.empty() && !with_mandates_.contains(person.id)) {
      reading_.leave("gender", "it is kept beside a mandate alone");
    }
  }

 private:
  // What is held: of what is not kept beside it, the role in a committee is not taken for a post
  // of the whole body.
  bool take_seat(const PopoloMembership& membership, const PopoloPost* post,
                 const Organization* organization, MandateSpec& mandate) {
    if (organization != nullptr)
      mandate.committee = from_word<CommitteeKind>(organization->classification);
    if (mandate.committee) {
      if (post != nullptr && !role_of(*post).empty()) {
        reading_.leave("post_id", "of the post " + detail::quoted(role_of(*post)) +
                                      " within the committee only the seat is kept");
      }
    } else {
      mandate.post = post != nullptr ? role_of(*post) : membership.role;
    }
    const bool role_kept = membership.role.empty() || membership.role == mandate.post ||
                           (post != nullptr && membership.role == role_of(*post));
    if (!role_kept) {
      reading_.leave("role", detail::quoted(membership.role) + " is not kept beside the " +
                                 (mandate.committee ? "committee" : "post"));
    }
    if (mandate.committee) return true;
    if (mandate.post.empty()) {
      reading_.leave("", "it is of no committee and names no post");
      return false;
    }
    if (from_word<CommitteeKind>(mandate.post)) {
      reading_.leave("", "its post is called " + mandate.post +
                             ", but a committee is an organisation of that classification");
      return false;
    }
    return true;
  }

  PopoloReading& reading_;
  const PopoloParents& parents_;
  std::set<std::string_view> spoken_of_;  // persons with a membership or a vote
  std::set<std::string_view> with_mandates_;
  std::set<std::string_view> posts_held_;
};

}  // namespace

void read_mandates(PopoloReading& reading, const PopoloParents& parents) {
  MandateReader reader(reading, parents);
  const PopoloDocument& popolo = reading.popolo();
  for (std::size_t i = 0; i < popolo.posts.size(); ++i) reader.take_post(i);
  for (std::size_t i = 0; i < popolo.memberships.size(); ++i) reader.take_membership(i);
  for (std::size_t i = 0; i < popolo.persons.size(); ++i) reader.take_person(i);
}

}  // namespace congdoan::io
