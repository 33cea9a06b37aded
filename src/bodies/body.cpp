#include <congdoan/bodies/body.hpp>

#include <congdoan/ids.hpp>

#include "../name_checks.hpp"
#include "../quantity_checks.hpp"

namespace congdoan {

void BodySpec::check(Problems& problems) const {
  if (!is_id(id) && problems.is_sound("id"))
    problems.add("id", '"' + id + "\" is not an id; write snake_case such as \"vp_ubnd_tinh\"");
  detail::check_name(problems, "name", name);
  detail::check_name(problems, "short_name", short_name);
  detail::check_name(problems, "kind", kind);
  detail::check_name(problems, "sector", sector);
  detail::check_list_of_names(problems, "agencies", agencies);
  detail::check_list_of_names(problems, "upper", upper);
  detail::check_not_negative(problems, "members", members);
}

}  // namespace congdoan
