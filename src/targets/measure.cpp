#include <congdoan/targets/measure.hpp>

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include <congdoan/targets/figure.hpp>

#include "../name_checks.hpp"
#include "within.hpp"

namespace congdoan {
namespace {

// The keys of a record, among which a wide one has a key for each measure.
class RecordKeys {
 public:
  RecordKeys() { Figure::fields(*this); }

  template <class M>
  void required(std::string_view key, M, std::string_view) {
    keys_.push_back(key);
  }
  template <class M>
  void optional(std::string_view key, M, std::string_view) {
    keys_.push_back(key);
  }
  bool contain(std::string_view id) const { return std::ranges::find(keys_, id) != keys_.end(); }

 private:
  std::vector<std::string_view> keys_;
};

// Why a measure of the unit `part` cannot lie within one of `base`; empty if it can. A measure
// without a unit may lie within any.
std::string unfit_within(std::string_view part, std::string_view base) {
  if (part.empty() || base.empty()) return {};
  if (part == unit::turn && base == unit::person)
    return "turns are never a part of persons: one person may have many turns";
  if ((part == unit::dong) != (base == unit::dong))
    return "đồng are a part of đồng and of nothing else";
  return {};
}

}  // namespace

void MeasureSpec::check(Problems& problems) const {
  if (!is_id(id)) {
    if (problems.is_sound("id"))
      problems.add("id", '"' + id + "\" is not an id; write snake_case such as \"staff\"");
  } else if (RecordKeys().contain(id)) {
    problems.add("id", '"' + id +
                           "\" is a key of records of figures; give the measure another id, "
                           "such as \"" +
                           id + "_number\"");
  }
  detail::check_name(problems, "name", name);
  detail::check_name(problems, "unit", unit);
  if (unit == unit::title && flow && problems.is_sound("flow") && problems.is_sound("unit"))
    problems.add("flow", "has no meaning of a title, which is held or not; leave it out");
  std::unordered_set<std::string_view> named;
  for (const std::string& base : within) {
    if (base == id) problems.add("within", "a measure cannot lie within itself");
    if (!named.insert(base).second) problems.add("within", '"' + base + "\" is named twice");
  }
}

Measures::Measures(std::vector<Measure> measures) : measures_(std::move(measures)) {
  Problems problems;
  check(measures_, problems);
  problems.throw_if_any();
  index_ids();
}

void Measures::index_ids() {
  by_id_.resize(measures_.size());
  std::iota(by_id_.begin(), by_id_.end(), 0);
  std::ranges::stable_sort(by_id_, {}, [this](int at) { return id_at(at); });
  std::erase_if(by_id_, [this](int at) { return id_at(at).empty(); });  // as was reported
  std::vector<std::vector<int>> bases(measures_.size());
  for (std::size_t i = 0; i < measures_.size(); ++i) {
    for (const std::string& base : measures_[i]->within) {
      if (const int at = index(base); at >= 0) bases[i].push_back(at);
    }
  }
  within_ = std::make_shared<const detail::Within>(bases);
}

Measures Measures::doubtful(std::vector<Measure> list, const Problems& problems) {
  Measures measures;
  measures.measures_ = std::move(list);
  measures.index_ids();
  measures.complete_ =
      problems.is_known("measure") && measures.by_id_.size() == measures.measures_.size();
  std::vector<bool> doubtful_within(measures.measures_.size(), false);
  for (const int at : measures.by_id_) {
    const std::string place = "measure[" + std::to_string(at) + "].";
    const int known_as = measures.index(measures.id_at(at));  // another one, if the id stands twice
    for (const std::string_view key : {"unit", "within", "flow"}) {
      if (known_as != at || !problems.is_sound(place + std::string(key)))
        measures.doubts_.emplace(known_as, key);
    }
    const auto unknown = [&](const std::string& base) { return measures.index(base) < 0; };
    if (std::ranges::any_of(measures.measures_[static_cast<std::size_t>(at)]->within, unknown))
      measures.doubts_.emplace(known_as, "within");
    if (measures.doubts_.contains({known_as, "within"}))
      doubtful_within[static_cast<std::size_t>(known_as)] = true;
  }
  measures.leads_to_doubt_ = measures.within_->leading_to(doubtful_within);
  return measures;
}

void Measures::check(std::span<const Measure> measures, Problems& problems) {
  std::vector<std::string_view> ids;
  std::unordered_map<std::string_view, std::size_t> positions;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const std::string_view id = measures[i]->id;
    if (id.empty()) continue;  // as was reported
    if (const auto [first, is_new] = positions.try_emplace(id, i); !is_new) {
      const auto guard = problems.inside("measure", i);
      problems.add("id", '"' + std::string(id) + "\" is already the id of measure[" +
                             std::to_string(first->second) + "]");
    }
    ids.push_back(id);
  }
  const bool complete = problems.is_known("measure") && ids.size() == measures.size();
  std::vector<std::vector<int>> bases(measures.size());
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const auto guard = problems.inside("measure", i);
    for (const std::string& base : measures[i]->within) {
      const auto at = positions.find(base);
      if (at != positions.end()) {
        bases[i].push_back(static_cast<int>(at->second));
        const std::string reason = unfit_within(measures[i]->unit, measures[at->second]->unit);
        if (!reason.empty()) {
          std::string message = '"' + base;
          message.append("\": ").append(reason);
          problems.add("within", std::move(message));
        }
      } else if (complete) {
        problems.add("within", '"' + base + "\" is not a measure" +
                                   problems.did_you_mean(base, [&] { return std::span(ids); }));
      }
    }
  }
  for (const int i : detail::Within(bases).in_cycles()) {
    const auto at = static_cast<std::size_t>(i);
    const auto guard = problems.inside("measure", at);
    problems.add("within", '"' + measures[at]->id + "\" lies within itself through a chain");
  }
}

std::string_view Measures::id_at(int position) const noexcept {
  return measures_[static_cast<std::size_t>(position)]->id;
}

int Measures::index(std::string_view id) const noexcept {
  const auto at =
      std::ranges::lower_bound(by_id_, id, {}, [this](int position) { return id_at(position); });
  return at != by_id_.end() && id_at(*at) == id ? *at : -1;
}

const Measure* Measures::find(std::string_view id) const& noexcept {
  const int at = index(id);
  return at < 0 ? nullptr : &measures_[static_cast<std::size_t>(at)];
}

std::vector<std::string_view> Measures::ids() const& {
  std::vector<std::string_view> ids;
  ids.reserve(measures_.size());
  for (const Measure& measure : measures_) ids.push_back(measure->id);
  return ids;
}

const Measure& Measures::operator[](std::string_view id) const& {
  if (const Measure* found = find(id)) return *found;
  throw UnknownId('"' + std::string(id) + "\" is not a measure" + did_you_mean(id, ids()));
}

bool Measures::lies_within(std::string_view part, std::string_view base) const {
  const int lower = index(part);
  const int upper = index(base);
  return lower >= 0 && upper >= 0 && within_->reaches(lower, upper);
}

bool Measures::may_lie_within(std::string_view part, std::string_view base) const {
  const int lower = index(part);
  const bool in_doubt =
      lower >= 0 && !leads_to_doubt_.empty() && leads_to_doubt_[static_cast<std::size_t>(lower)];
  return in_doubt || lies_within(part, base);
}

bool Measures::are_sure_of(std::string_view id, std::string_view key) const {
  const int at = index(id);
  return at >= 0 && !doubts_.contains({at, key});
}

}  // namespace congdoan
