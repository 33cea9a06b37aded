// The keys of a JSON object, and those that stand for a comparator.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json.hpp>

#include <congdoan/enum_words.hpp>
#include <congdoan/ids.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/subject.hpp>

#include "leaves.hpp"

namespace congdoan::io {

namespace json = boost::json;

// Lists every key that a type may have, of whatever kind it is.
class KeyCollector {
 public:
  template <class M>
  void required(std::string_view key, M, std::string_view) {
    keys.push_back(key);
  }
  template <class M>
  void optional(std::string_view key, M, std::string_view) {
    keys.push_back(key);
  }
  template <class M>
  void flat(M) {
    for_each_kind([&]<class Kind> {
      keys.insert(keys.end(), Kind::keys.begin(), Kind::keys.end());
      Kind::fields(*this);
    });
  }
  template <class M, class Form>
  void bound(M, Form) {
    for (const auto& entry : EnumWords<Comparator>::entries) keys.push_back(entry.second);
  }
  template <class K, class M>
  void keyed(K, M, std::string_view) {}  // the keys of kinds, which `flat` lists

  std::vector<std::string_view> keys;
};

// An object whose keys are asked for one by one, so that those nobody asked for can be reported.
class Keys {
 public:
  // `known`: every key that may stand here.
  Keys(const json::object& object, Problems& problems, const std::vector<std::string_view>& known);

  const json::value* find(std::string_view key);
  Problems& problems() { return problems_; }

  // True if the key does not stand here, and an unknown one that is nearly it does: that is told
  // once, as the unknown key.
  bool is_misspelt(std::string_view key) const {
    return std::ranges::find(misspelt_, key) != misspelt_.end();
  }

  void report_missing(std::string_view key, std::string_view meaning) const {
    if (!is_misspelt(key)) problems_.add(key, "is missing: " + std::string(meaning));
  }
  void report_unknown() const;

 private:
  const json::object& object_;
  Problems& problems_;
  std::vector<std::string_view> asked_;
  std::vector<std::string> misspelt_;
};

// The comparators that stand in the object, of which there must be one.
template <class B>  // a bound, or one that may be absent
void read_bound(Keys& keys, BoundForm form, B& bound) {
  Problems& problems = keys.problems();
  std::vector<Comparator> given;
  bool known = false;
  for (const auto& [comparator, name] : EnumWords<Comparator>::entries) {
    const json::value* value = keys.find(name);
    if (value == nullptr) continue;
    given.push_back(comparator);
    if (form == BoundForm::none) {
      problems.add(name, std::string(no_bound_of_a_title));
      continue;
    }
    const auto guard = problems.inside(name);
    if (const auto threshold = form == BoundForm::ratio ? read_ratio(*value, problems)
                                                        : read_whole(*value, problems)) {
      bound = Bound(comparator, *threshold, form);
      known = true;
    }
  }
  if (form == BoundForm::none) return;
  if (!known) problems.doubt("bound");
  const bool misspelt =
      std::ranges::any_of(EnumWords<Comparator>::entries,
                          [&keys](const auto& entry) { return keys.is_misspelt(entry.second); });
  if (given.empty() && misspelt) return;
  if (given.empty()) {
    problems.add(
        "", "has no comparator; give one of " + known_words<Comparator>() +
                (form == BoundForm::ratio ? ", such as over = \"90%\"" : ", such as at_least = 3"));
  } else if (given.size() > 1) {
    problems.add(word(given[1]),
                 "stands beside " + std::string(word(given[0])) + "; a target has one comparator");
  }
}

// Asks for every key of a type, so that none of them is reported as unknown.
class KeyAsker {
 public:
  explicit KeyAsker(Keys& keys) : keys_(keys) {}

  template <class M>
  void required(std::string_view key, M, std::string_view) {
    keys_.find(key);
  }
  template <class M>
  void optional(std::string_view key, M, std::string_view) {
    keys_.find(key);
  }
  template <class M, class Form>
  void bound(M, Form) {
    for (const auto& entry : EnumWords<Comparator>::entries) keys_.find(entry.second);
  }
  template <class K, class M>
  void keyed(K, M, std::string_view) {}  // these tell kinds apart and were asked for

 private:
  Keys& keys_;
};

/// The table that `value` is; null, and a problem, if it is none.
const json::object* table_in(const json::value& value, Problems& problems);

/// Tells that a list, perhaps `of_tables`, is due in place of `value`.
void report_no_list(const json::value& value, bool of_tables, Problems& problems);

}  // namespace congdoan::io
