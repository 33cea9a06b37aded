#include <congdoan/bodies/mandate.hpp>

#include <congdoan/problems.hpp>

#include "../name_checks.hpp"
#include "tenure.hpp"

namespace congdoan {

void MandateSpec::check(Problems& problems) const {
  if (person.empty() && problems.is_sound("person"))
    problems.add("person", "is empty; a mandate is a person's");
  detail::check_name(problems, "person", person);
  detail::check_name(problems, "post", post);
  detail::check_body_id(problems, "body", body);
  const bool seat_known = problems.is_sound("committee") && problems.is_sound("post");
  if (seat_known && committee.has_value() == !post.empty()) {
    problems.add(committee ? "post" : "committee",
                 "a mandate is of one committee or one post; give exactly one of the two");
  } else if (from_word<CommitteeKind>(post)) {
    problems.add("post", '"' + post + "\" is a committee; write committee = \"" + post + '"');
  }
  if (from && until && until->last() < from->first()) {
    problems.add("until", until->text() + " lies before from, " + from->text());
  }
  if (ended && !until && problems.is_sound("until")) {
    problems.add("until", "is missing beside ended = \"" + std::string(word(*ended)) +
                              "\"; give the day, or the days it lies between, such as "
                              "\"2018-01-01..2018-06-30\"");
  }
}

Truth held(const Mandate& mandate, Date day) {
  return detail::Tenure(mandate->from, mandate->until).covers(day);
}

}  // namespace congdoan
