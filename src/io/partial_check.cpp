#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/congress/congress.hpp>
#include <congdoan/errors.hpp>

#include "json_reader.hpp"
#include "partial_check.hpp"

namespace congdoan::io {
namespace {

// A part of the document; its default if it is absent, nothing if it cannot be read.
template <class T>
std::optional<T> part(const json::object& document, std::string_view key) {
  const json::value* value = document.if_contains(key);
  if (value == nullptr) return T();
  Problems reported_before;
  return read<T>(*value, reported_before);
}

// The terms of the congress, if they can be known.
std::optional<std::vector<Term>> terms(const json::object& document) {
  const auto meeting = part<Meeting>(document, "congress");
  if (!meeting) return std::nullopt;
  try {
    std::vector<Term> list;
    if (const auto term = meeting->current_term()) list.push_back(*term);
    if (!list.empty() && meeting->reviews) list.push_back(*meeting->reviews);
    return list;
  } catch (const InvalidValue&) {
    return std::nullopt;
  }
}

struct ReadTargets {
  std::vector<Target> targets;
  std::vector<std::size_t> positions;  // in the document
};

ReadTargets read_targets(const json::object& document) {
  ReadTargets read_ones;
  const json::value* value = document.if_contains("target");
  const json::array* list = value == nullptr ? nullptr : value->if_array();
  if (list == nullptr) return read_ones;
  for (std::size_t i = 0; i < list->size(); ++i) {
    Problems reported_before;
    auto target = read<Target>((*list)[i], reported_before);
    if (!target) continue;
    read_ones.targets.push_back(std::move(*target));
    read_ones.positions.push_back(i);
  }
  return read_ones;
}

// "target[1].of" of the targets that were read is "target[3].of" of the document.
std::string place_in_document(const std::string& place, const std::vector<std::size_t>& positions) {
  constexpr std::string_view before = "target[";
  if (!place.starts_with(before)) return place;
  std::size_t index = 0;
  const char* end =
      std::from_chars(place.data() + before.size(), place.data() + place.size(), index).ptr;
  return std::string(before) + std::to_string(positions.at(index)) + end;
}

}  // namespace

void check_what_was_read(const json::value& value, Problems& problems) {
  const json::object* document = value.if_object();
  if (document == nullptr) return;
  auto measures = part<std::vector<Measure>>(*document, "measure");
  const auto defaults = part<Defaults>(*document, "defaults");
  if (!measures || !defaults) return;
  const auto known_terms = terms(*document);
  auto [targets, positions] = read_targets(*document);
  const ResolutionSpec resolution{.body = {},
                                  .terms = known_terms.value_or(std::vector<Term>()),
                                  .measures = std::move(*measures),
                                  .targets = std::move(targets),
                                  .default_when = defaults->when};
  Problems found;
  resolution.check(found);
  for (const Problem& problem : found.list()) {
    const bool of_time = problem.place.ends_with(".when") || problem.place.ends_with(".over_years");
    if (of_time && !known_terms) continue;
    problems.add(place_in_document(problem.place, positions), problem.message);
  }
}

}  // namespace congdoan::io
