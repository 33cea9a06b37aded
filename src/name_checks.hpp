// What makes a text a name: that nothing in it is only to be guessed at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/problems.hpp>

#include "numbers/letters.hpp"
#include "quoted.hpp"

namespace congdoan::detail {

// Why `name` is no name as it stands; empty if it is one, or is empty.
inline std::string unfit_name(std::string_view name) {
  const std::string tidy = folded(name);
  if (has_control_character(tidy)) return detail::quoted(name) + " holds a control character";
  if (tidy.empty() && !name.empty()) return detail::quoted(name) + " is blank; leave it out";
  if (tidy != name)
    return detail::quoted(name) + " has blanks too many; write " + detail::quoted(tidy);
  return {};
}

// Reports what is wrong with the name at `key`, unless something was reported there by now.
inline void check_name(Problems& problems, std::string_view key, std::string_view name) {
  std::string reason = unfit_name(name);
  if (!reason.empty() && problems.is_sound(key)) problems.add(key, std::move(reason));
}

// The same for a list, in which none may be empty.
inline void check_list_of_names(Problems& problems, std::string_view key,
                                const std::vector<std::string>& names) {
  for (std::size_t i = 0; i < names.size(); ++i) {
    std::string reason = names[i].empty() ? "is empty" : unfit_name(names[i]);
    if (reason.empty()) continue;
    const auto guard = problems.inside(key, i);
    if (problems.is_sound("")) problems.add("", std::move(reason));
  }
}

// The same for the id of a body where any text may be one.
inline void check_body_id(Problems& problems, std::string_view key, std::string_view id) {
  check_name(problems, key, id);
  if (id.find(' ') != std::string_view::npos && problems.is_sound(key))
    problems.add(key,
                 detail::quoted(id) + " holds a blank; a body is meant by its id, not its name");
}

}  // namespace congdoan::detail
