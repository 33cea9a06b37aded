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
  Held& held = own();
  if (!place.empty()) {
    held.places.resize(held.list.size());
    held.places.push_back(std::move(place));
  }
  held.list.push_back(std::move(figure));
  held.index(held.list.size() - 1);
  return *this;
}

Figures::Figures(std::vector<Figure> list) {
  Held& held = own();
  held.list = std::move(list);
  for (std::size_t i = 0; i < held.list.size(); ++i) held.index(i);
}

void Figures::Held::index(std::size_t position) {
  const std::string& body = list[position].body;
  if (position > 0 && list[position - 1].body == body) {  // nearly always
    bodies[latest].positions.push_back(position);
    return;
  }
  const auto [at, is_new] = body_positions.try_emplace(body, bodies.size());
  if (is_new) bodies.push_back({.body = body, .positions = {}});
  latest = at->second;
  bodies[latest].positions.push_back(position);
}

const Figures::Held& Figures::held() const noexcept {
  static const Held none;
  return held_ ? *held_ : none;
}

// What nobody else holds.
Figures::Held& Figures::own() {
  if (!held_) {
    held_ = std::make_shared<Held>();
  } else if (held_.use_count() > 1) {
    held_ = std::make_shared<Held>(*held_);
  }
  return *held_;
}

std::span<const std::size_t> Figures::of(std::string_view body) const& {
  const auto at = held().body_positions.find(std::string(body));
  if (at == held().body_positions.end()) return {};
  return bodies()[at->second].positions;
}

std::string Figures::place(std::size_t index) const {
  const std::vector<std::string>& places = held().places;
  if (index < places.size() && !places[index].empty()) return places[index];
  return "figure[" + std::to_string(index) + "]";
}

}  // namespace congdoan
