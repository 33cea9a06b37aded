#include <algorithm>
#include <set>
#include <utility>

#include <congdoan/bodies/body.hpp>
#include <congdoan/bodies/committee.hpp>

#include "../quoted.hpp"
#include "popolo_reading.hpp"

namespace congdoan::io {
namespace {

using Organization = PopoloOrganization;

bool is_committee(const Organization& organization) {
  return from_word<CommitteeKind>(organization.classification).has_value();
}

class BodyReader {
 public:
  BodyReader(PopoloReading& reading, const PopoloParents& parents)
      : reading_(reading), parents_(parents) {
    const PopoloDocument& popolo = reading.popolo();
    for (const PopoloPost& each : popolo.posts) in_use_.insert(each.organization_id);
    for (const PopoloMembership& each : popolo.memberships) in_use_.insert(each.organization_id);
    for (const Organization& each : popolo.organizations) {
      if (is_committee(each)) in_use_with_committees_.insert(each.parent_id);
      if (!from_word<BodyLevel>(each.classification)) continue;
      const Organization* above = parents.of(each);
      // Those above one that is known already are known as well.
      for (; above != nullptr && above_bodies_.insert(above->id).second;
           above = parents.of(*above));
    }
  }

  void take(std::size_t index) {
    const auto guard = reading_.problems().inside("organizations", index);
    const Organization& organization = reading_.popolo().organizations[index];
    if (const auto level = from_word<BodyLevel>(organization.classification)) {
      BodySpec body{
          .id = reading_.body_id(organization), .name = organization.name, .level = *level};
      body.upper = upper(organization);
      reading_.contents().bodies.emplace_back(std::move(body));
    } else if (is_committee(organization)) {
      leave_committee(organization);
    } else {
      leave_other(organization);
    }
  }

 private:
  // The bodies above, nearest first.
  std::vector<std::string> upper(const Organization& organization) {
    constexpr std::size_t most = 16;  // far more than there are levels
    std::vector<std::string> names;
    const Organization* each = parents_.of(organization);
    for (; each != nullptr && names.size() < most; each = parents_.of(*each))
      names.push_back(each->name);
    if (each != nullptr)
      reading_.leave("", "of the organisations above only the nearest 16 are kept");
    return names;
  }

  // Its members say that there is a committee, and of which kind.
  void leave_committee(const Organization& organization) {
    if (!in_use_.contains(organization.id)) {
      reading_.leave("", "nobody is a member, and a committee is read from its members alone");
    } else if (organization.name != organization.classification) {
      reading_.leave("name", detail::quoted(organization.name) +
                                 " is not kept; the committee is here called " +
                                 organization.classification);
    }
  }

  void leave_other(const Organization& organization) {
    const bool says_level = !organization.classification.empty();
    const std::string why = says_level ? detail::quoted(organization.classification) +
                                             " is no level of a body and no kind of committee"
                                       : "it has no classification that is the level of a body";
    // The bodies below carry the name of what is above them, and nothing else of it.
    const bool upper_only = above_bodies_.contains(organization.id) &&
                            !in_use_.contains(organization.id) &&
                            !in_use_with_committees_.contains(organization.id);
    if (!upper_only) {
      reading_.leave("", why);
    } else if (says_level) {
      reading_.leave("classification", why);
    }
  }

  PopoloReading& reading_;
  const PopoloParents& parents_;
  std::set<std::string_view> in_use_;  // those that posts and memberships are of
  std::set<std::string_view> in_use_with_committees_;
  std::set<std::string_view> above_bodies_;
};

std::string circle_text(const std::vector<const Organization*>& circle) {
  std::string text = detail::quoted(circle.front()->id);
  for (std::size_t i = 1; i <= circle.size(); ++i) {
    text += i == 1 ? " is in " : ", which is in ";
    text += i == circle.size() && i == 1 ? "itself" : detail::quoted(circle[i % circle.size()]->id);
  }
  return text;
}

}  // namespace

PopoloParents::PopoloParents(PopoloReading& reading) {
  const std::vector<Organization>& all = reading.popolo().organizations;
  Problems& problems = reading.problems();
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto guard = problems.inside("organizations", i);
    const auto* parent = reading.organizations().find(all[i].parent_id, "parent_id", problems);
    parents_.try_emplace(all[i].id, parent);
  }
  std::set<const Organization*> done;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<const Organization*> path;
    std::set<const Organization*> on_path;
    const Organization* each = reading.organizations().find(all[i].id);
    for (; each != nullptr && !done.contains(each) && on_path.insert(each).second; each = of(*each))
      path.push_back(each);
    if (each != nullptr && !done.contains(each)) {
      std::vector<const Organization*> circle(std::ranges::find(path, each), path.end());
      std::ranges::rotate(circle, std::ranges::min_element(circle));  // they are of one list
      const auto first = static_cast<std::size_t>(circle.front() - all.data());
      const auto guard = problems.inside("organizations", first);
      problems.add("parent_id", circle_text(circle) + "; of a circle nothing is the top");
      for (const Organization* in_circle : circle) parents_[in_circle->id] = nullptr;
    }
    done.insert(path.begin(), path.end());
  }
}

const Organization* PopoloParents::of(const Organization& organization) const {
  const auto at = parents_.find(organization.id);
  return at == parents_.end() ? nullptr : at->second;
}

const Organization* PopoloParents::body_of(const Organization& organization) const {
  std::vector<const Organization*> passed;
  const Organization* each = &organization;
  while (each != nullptr && is_committee(*each)) {
    const auto known = bodies_.find(each);
    if (known != bodies_.end()) {
      each = known->second;
      break;
    }
    passed.push_back(each);
    each = of(*each);
  }
  for (const Organization* committee : passed) bodies_.emplace(committee, each);
  return each;
}

void read_bodies(PopoloReading& reading, const PopoloParents& parents) {
  BodyReader reader(reading, parents);
  for (std::size_t i = 0; i < reading.popolo().organizations.size(); ++i) reader.take(i);
}

}  // namespace congdoan::io
