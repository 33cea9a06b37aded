#include <congdoan/congress/election.hpp>

namespace congdoan {

void Election::check(Problems& problems) const {
  const bool read = problems.is_sound("committee") && problems.is_sound("post");
  if (committee.has_value() == !post.empty() && read) {
    problems.add(committee ? "post" : "committee",
                 "an election is of one committee or one post; give exactly one of the two");
  }
  if (elected.upper() && *elected.upper() < 0)
    problems.add("elected", elected.text() + " is below 0");
  if (re_elected.upper() && *re_elected.upper() < 0)
    problems.add("re_elected", re_elected.text() + " is below 0");
  if (re_elected.lower() && elected.upper() && *re_elected.lower() > *elected.upper()) {
    problems.add("re_elected",
                 re_elected.text() + " is more than the " + elected.text() + " elected");
  }
}

}  // namespace congdoan
