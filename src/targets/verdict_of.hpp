// What a judgement tells: its numbers, year by year, and all that stands beside it.
#pragma once

#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/target.hpp>
#include <congdoan/targets/verdict.hpp>

#include "judge.hpp"

namespace congdoan {

Verdict verdict_of(const Judge& judge, const Judgement& judgement, const TargetSpec& target);

// Of a target that names no number.
Verdict not_measurable(const Resolution& resolution, const TargetSpec& target);

}  // namespace congdoan
