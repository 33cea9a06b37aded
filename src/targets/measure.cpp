#include <congdoan/targets/measure.hpp>

#include <algorithm>

namespace congdoan {

void MeasureSpec::check(Problems& problems) const {
  if (!is_id(id))
    problems.add("id", '"' + id + "\" is not an id; write snake_case such as \"staff\"");
  for (const std::string& base : within) {
    if (base == id) problems.add("within", "a measure cannot lie within itself");
  }
}

Measures::Measures(std::vector<Measure> measures) : measures_(std::move(measures)) {
  Problems problems;
  check(measures_, problems);
  problems.throw_if_any();
}

void Measures::check(std::span<const Measure> measures, Problems& problems) {
  std::vector<std::string_view> ids;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const std::string_view id = measures[i]->id;
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) {
      const auto guard = problems.inside("measure", i);
      problems.add("id", '"' + std::string(id) + "\" is already the id of another measure");
    }
    ids.push_back(id);
  }
  const auto position = [&ids](std::string_view id) {
    return static_cast<std::size_t>(std::find(ids.begin(), ids.end(), id) - ids.begin());
  };
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto guard = problems.inside("measure", i);
    for (const std::string& base : measures[i]->within) {
      if (position(base) < ids.size()) continue;
      problems.add("within", '"' + base + "\" is not a measure" + did_you_mean(base, ids));
    }
    // Walk up from the measure; meeting it again is a cycle. Each measure is visited once.
    std::vector<bool> seen(ids.size(), false);
    std::vector<std::size_t> open;
    const auto push_bases = [&](std::size_t at) {
      for (const std::string& base : measures[at]->within) {
        const std::size_t next = position(base);
        if (next < ids.size() && !seen[next]) {
          seen[next] = true;
          open.push_back(next);
        }
      }
    };
    push_bases(i);
    while (!open.empty()) {
      const std::size_t at = open.back();
      open.pop_back();
      if (at != i) push_bases(at);
    }
    if (seen[i])
      problems.add("within", '"' + measures[i]->id + "\" lies within itself through a chain");
  }
}

int Measures::index(std::string_view id) const noexcept {
  const auto at = std::find_if(measures_.begin(), measures_.end(),
                               [id](const Measure& measure) { return measure->id == id; });
  return at == measures_.end() ? -1 : static_cast<int>(at - measures_.begin());
}

const Measure* Measures::find(std::string_view id) const noexcept {
  const int at = index(id);
  return at < 0 ? nullptr : &measures_[static_cast<std::size_t>(at)];
}

const Measure& Measures::operator[](std::string_view id) const {
  if (const Measure* found = find(id)) return *found;
  std::vector<std::string_view> ids;
  for (const Measure& measure : measures_) ids.push_back(measure->id);
  throw UnknownId('"' + std::string(id) + "\" is not a measure" + did_you_mean(id, ids));
}

bool Measures::lies_within(std::string_view part, std::string_view base) const {
  const Measure* measure = find(part);
  if (measure == nullptr) return false;
  // The constructor has excluded cycles, but not that chains meet again; they are short.
  return std::any_of(
      (*measure)->within.begin(), (*measure)->within.end(),
      [&](const std::string& each) { return each == base || lies_within(each, base); });
}

}  // namespace congdoan
