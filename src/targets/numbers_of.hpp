// The numbers that a question asks of a period.
#pragma once

#include <congdoan/kernel/operands.hpp>
#include <congdoan/terms/period.hpp>

#include "cells.hpp"
#include "program.hpp"

namespace congdoan {

using kernel::Operands;

// \throws InvalidFigures for a part that is more than its base, or than anything it lies within.
Operands numbers_of(const Rule& rule, const AskedPeriod& asked, const Cells& cells);

}  // namespace congdoan
