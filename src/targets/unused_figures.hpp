// Finds the figures that decided nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

#include <congdoan/targets/cells.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/unused_figure.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

// A time that a target looks at, by itself or as a part of another.
struct Look {
  std::string_view measure;
  Period period;
  bool itself = true;  // false: only what lies within it is looked at
};

// In the order of the figures.
// \param used gives the positions of the figures that verdicts rest on; it is asked only where
//        that does not follow from `looks`
std::vector<UnusedFigure> unused_figures(const Resolution& resolution, const Figures& figures,
                                         const Cells& cells, const std::vector<Look>& looks,
                                         const std::function<std::vector<std::size_t>()>& used);

}  // namespace congdoan
