#include <congdoan/congress/attendance.hpp>

#include <array>
#include <initializer_list>
#include <string_view>

#include <congdoan/kernel/wide.hpp>

#include "../quantity_checks.hpp"

namespace congdoan {
namespace {

struct Named {
  std::string_view name;
  const Quantity* number;
};

// The least and the greatest sum; absent where there is none.
struct SumOfCounts {
  kernel::Wide low = 0;
  bool bounded = true;
  kernel::Wide high = 0;
};

SumOfCounts sum_of(std::initializer_list<Named> parts) {
  SumOfCounts sum;
  for (const Named& each : parts) {
    const std::int64_t least = each.number->lower().value_or(0);
    sum.low += least > 0 ? least : 0;
    sum.bounded = sum.bounded && each.number->upper().has_value();
    if (each.number->upper()) sum.high += *each.number->upper();
  }
  return sum;
}

std::string listed(std::initializer_list<Named> parts) {
  std::string list;
  for (const Named& each : parts) {
    if (each.number->is_unreported()) continue;
    list += (list.empty() ? "" : " and ") + each.number->text() + " " + std::string(each.name);
  }
  return list;
}

}  // namespace

void Attendance::check(Problems& problems) const {
  const std::size_t before = problems.size();
  const std::array<Named, 8> all{{{"summoned", &summoned},
                                  {"present", &present},
                                  {"absent", &absent},
                                  {"delegates", &delegates},
                                  {"ex_officio", &ex_officio},
                                  {"elected", &elected},
                                  {"appointed", &appointed},
                                  {"women", &women}}};
  for (const Named& each : all) detail::check_not_negative(problems, each.name, *each.number);
  if (problems.size() > before) return;
  detail::check_at_most(problems, "present", present, "summoned", summoned);
  detail::check_at_most(problems, "delegates", delegates, "summoned", summoned);
  detail::check_at_most(problems, "women", women, "present", present);
  detail::check_at_most(problems, "women", women, "delegates", delegates);
  detail::check_at_most(problems, "women", women, "summoned", summoned);
  if (problems.size() > before) return;
  const std::initializer_list<Named> came{{"present", &present}, {"absent", &absent}};
  const SumOfCounts attended = sum_of(came);
  if (summoned.upper() && attended.low > *summoned.upper()) {
    problems.add("absent", listed(came) + " are more than the " + summoned.text() + " summoned");
  } else if (summoned.lower() && attended.bounded && attended.high < *summoned.lower()) {
    problems.add("absent", listed(came) + " are fewer than the " + summoned.text() + " summoned");
  }
  const std::initializer_list<Named> sorts{
      {"ex_officio", &ex_officio}, {"elected", &elected}, {"appointed", &appointed}};
  if (summoned.upper() && sum_of(sorts).low > *summoned.upper()) {
    problems.add("summoned", listed(sorts) + " are more than the " + summoned.text() + " summoned");
  }
}

}  // namespace congdoan
