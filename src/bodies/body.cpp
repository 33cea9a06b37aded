#include <congdoan/bodies/body.hpp>

#include <congdoan/ids.hpp>

#include "../quantity_checks.hpp"

namespace congdoan {

void BodySpec::check(Problems& problems) const {
  if (!is_id(id) && problems.is_sound("id"))
    problems.add("id", '"' + id + "\" is not an id; write snake_case such as \"vp_ubnd_tinh\"");
  detail::check_not_negative(problems, "members", members);
}

}  // namespace congdoan
