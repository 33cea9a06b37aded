// Other readings of a target.
#pragma once

#include <vector>

#include <congdoan/targets/verdict.hpp>

#include "judge.hpp"

namespace congdoan {

// Those that decide, and otherwise than the judgement does.
std::vector<Reading> readings_of(const Judge& judge, const Judgement& judgement);

}  // namespace congdoan
