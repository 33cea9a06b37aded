#include <congdoan/bodies/body.hpp>

#include <congdoan/ids.hpp>

namespace congdoan {

void BodySpec::check(Problems& problems) const {
  if (!is_id(id) && problems.is_sound("id"))
    problems.add("id", '"' + id + "\" is not an id; write snake_case such as \"vp_ubnd_tinh\"");
  if (members.upper() && *members.upper() < 0)
    problems.add("members", members.text() + " is below 0");
}

}  // namespace congdoan
