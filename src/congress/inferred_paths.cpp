#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

#include <congdoan/ids.hpp>

#include "../quoted.hpp"
#include "inferred_paths.hpp"

namespace congdoan::detail {
namespace {

// One step of a path: `target[staff]`, and what comes after its dot.
struct Step {
  std::string_view key;
  std::optional<std::string_view> item;
  std::string_view rest;
};

// Nothing if the brackets do not fit.
std::optional<Step> first_step(std::string_view path) {
  Step step{.key = path.substr(0, path.find_first_of(".[")), .item = {}, .rest = {}};
  path.remove_prefix(step.key.size());
  if (path.starts_with('[')) {
    const std::size_t close = path.find(']');
    if (close == std::string_view::npos) return std::nullopt;
    step.item = path.substr(1, close - 1);
    path.remove_prefix(close + 1);
  }
  if (path.empty()) return step;
  if (!path.starts_with('.') || path.size() == 1) return std::nullopt;
  step.rest = path.substr(1);
  return step;
}

// What a path names, or the first step of it that names nothing.
struct Found {
  bool there = false;
  std::string_view missing{};
  std::vector<std::string_view> known{};  // what could stand in its place
};

// Where the items of each list stand by their names, made when first asked for.
using Positions = std::map<const void*, std::unordered_map<std::string_view, std::size_t>>;

template <class T>
Found find_in(const T& value, std::string_view path, Positions& positions);

// Whether a value says anything: an empty text or an absent number does not stand in the document.
template <class M>
bool says_something(const M& value) {
  if constexpr (requires { value.is_unreported(); }) {
    return !value.is_unreported();
  } else if constexpr (requires { value.has_value(); }) {
    return value.has_value();
  } else if constexpr (requires { value.empty(); }) {
    return !value.empty();
  } else {
    return true;
  }
}

// The texts by which an item of a list may be named.
template <class T>
class NamesOfItem {
 public:
  explicit NamesOfItem(const T& item) : item_(item) {}
  template <class M>
  void required(std::string_view key, M member, std::string_view) {
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(item_.*member)>, std::string>) {
      constexpr std::array<std::string_view, 5> naming{"id", "measure", "name", "person", "number"};
      if (std::ranges::find(naming, key) != naming.end()) names.push_back(item_.*member);
    }
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view meaning) {
    required(key, member, meaning);
  }
  template <class M>
  void flat(M) {}

  std::vector<std::string_view> names;

 private:
  const T& item_;
};

template <class T>
std::vector<std::string_view> names_of(const T& item) {
  if constexpr (Described<T>) {
    NamesOfItem<T> visitor(item);
    T::fields(visitor);
    return visitor.names;
  } else if constexpr (requires { typename T::spec_type; }) {
    return names_of(*item);
  } else {
    return {};
  }
}

template <class T>
Found find_item(const std::vector<T>& list, const Step& step, Positions& positions) {
  const std::string_view item = *step.item;
  auto [at, is_new] = positions.try_emplace(&list);
  if (is_new) {
    for (std::size_t i = 0; i < list.size(); ++i) {
      for (const std::string_view name : names_of(list[i])) at->second.try_emplace(name, i);
    }
  }
  std::size_t index = list.size();
  const auto [end, error] = std::from_chars(item.data(), item.data() + item.size(), index);
  if (error != std::errc() || end != item.data() + item.size()) {
    const auto named = at->second.find(item);
    index = named == at->second.end() ? list.size() : named->second;
  }
  if (index >= list.size()) {
    Found found{.there = false, .missing = item};
    for (const auto& entry : at->second) found.known.push_back(entry.first);
    std::ranges::sort(found.known);
    return found;
  }
  return step.rest.empty() ? Found{.there = true} : find_in(list[index], step.rest, positions);
}

template <class M>
Found find_at(const M& value, const Step& step, Positions& positions) {
  if (!says_something(value)) return {.there = false, .missing = step.key};
  if (!step.item && step.rest.empty()) return {.there = true};
  if constexpr (requires { typename M::spec_type; } || Described<M>) {
    if (!step.item) return find_in(value, step.rest, positions);
  } else if constexpr (requires {
                         value.begin();
                         typename M::allocator_type;
                         value.front();
                       } && !std::is_same_v<M, std::string>) {
    if (step.item) return find_item(value, step, positions);
  }
  return {.there = false, .missing = step.item ? *step.item : step.rest};
}

// Looks for the key of a step among the fields of a value.
template <class T>
class KeyFinder {
 public:
  KeyFinder(const T& value, const Step& step, Positions& positions)
      : value_(value), step_(step), positions_(positions) {
    found.missing = step.key;
  }

  template <class M>
  void required(std::string_view key, M member, std::string_view) {
    see(key, value_.*member);
  }
  template <class M>
  void optional(std::string_view key, M member, std::string_view) {
    see(key, value_.*member);
  }
  template <class M>
  void flat(M member) {
    std::visit(
        [this]<class Kind>(const Kind& kind) {
          KeyFinder<Kind> finder(kind, step_, positions_);
          Kind::fields(finder);
          if (finder.found.there) found = finder.found;
          auto& known = finder.found.known;
          found.known.insert(found.known.end(), known.begin(), known.end());
        },
        value_.*member);
  }
  template <class M, class Form>
  void bound(M member, Form) {
    const std::optional<Bound> held = value_.*member;
    if (held) see(word(held->comparator), *held);
  }
  template <class K, class M>
  void keyed(K key, M member, std::string_view) {
    see(word(value_.*key), value_.*member);
  }

  Found found;

 private:
  template <class M>
  void see(std::string_view key, const M& member) {
    if (says_something(member)) found.known.push_back(key);
    if (key != step_.key) return;
    found = find_at(member, step_, positions_);
    // A figure without a period is of the term reviewed.
    if (std::is_same_v<T, Figure> && key == "period")
      found.there = !step_.item && step_.rest.empty();
  }

  const T& value_;
  const Step& step_;
  Positions& positions_;
};

template <class T>
Found find_in(const T& value, std::string_view path, Positions& positions) {
  if constexpr (Described<T>) {
    const auto step = first_step(path);
    if (!step) return {.there = false, .missing = path};
    KeyFinder<T> finder(value, *step, positions);
    T::fields(finder);
    return finder.found;
  } else if constexpr (requires { typename T::spec_type; }) {
    return find_in(*value, path, positions);
  } else {
    return {.there = false, .missing = path};
  }
}

}  // namespace

void check_inferred(const CongressSpec& congress, Problems& problems) {
  if (!problems.is_sound("congress.inferred")) return;
  constexpr std::size_t most_proposals = 100;  // each looks at every name that there is
  const std::size_t before = problems.size();
  Positions positions;
  for (std::size_t i = 0; i < congress.congress.inferred.size(); ++i) {
    const std::string& path = congress.congress.inferred[i];
    if (!problems.is_sound(path.substr(0, path.find_first_of(".[")))) continue;
    const Found found = find_in(congress, path, positions);
    if (found.there) continue;
    std::string message = detail::quoted(path) + " names nothing in this document";
    if (found.missing != path) message += ": there is no " + detail::quoted(found.missing);
    if (problems.size() < before + most_proposals)
      message += problems.did_you_mean(found.missing, [&] { return std::span(found.known); });
    problems.add("congress.inferred[" + std::to_string(i) + "]", std::move(message));
  }
}

}  // namespace congdoan::detail
