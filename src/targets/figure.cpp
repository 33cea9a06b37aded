#include <congdoan/targets/figure.hpp>

namespace congdoan {

Figures& Figures::add(std::string_view period, std::string_view measure, FigureValue value) {
  return add(Figure{.body = {},
                    .period = PeriodLabel::parse(period),
                    .measure = std::string(measure),
                    .value = std::move(value),
                    .of = {},
                    .reported_on = {},
                    .final = false,
                    .text = {},
                    .source = {}});
}

Figures& Figures::add(Figure figure, std::string place) {
  if (!place.empty()) {
    places_.resize(list_.size());
    places_.push_back(std::move(place));
  }
  list_.push_back(std::move(figure));
  return *this;
}

std::string Figures::place(std::size_t index) const {
  if (index < places_.size() && !places_[index].empty()) return places_[index];
  return "figure[" + std::to_string(index) + "]";
}

}  // namespace congdoan
