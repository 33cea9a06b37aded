// Finds the figures that decided nothing.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/resolution.hpp>
#include <congdoan/targets/unused_figure.hpp>
#include <congdoan/terms/period.hpp>

#include "cells.hpp"
#include "looks.hpp"

namespace congdoan {

// In the order of the figures.
// \param used gives the positions of the figures that verdicts rest on; it is asked only where
//        that does not follow from `looks`
std::vector<UnusedFigure> unused_figures(const Resolution& resolution, const Figures& figures,
                                         const Cells& cells, const std::vector<Look>& looks,
                                         const std::function<std::vector<std::size_t>()>& used);

}  // namespace congdoan
