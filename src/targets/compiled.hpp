// A resolution's parts, and the program made of them.
#pragma once

#include <congdoan/targets/resolution.hpp>

#include "program.hpp"

namespace congdoan {

struct Resolution::Compiled {
  explicit Compiled(ResolutionSpec checked);

  ResolutionSpec spec;
  Measures measures;
  Program program;
};

}  // namespace congdoan
