/// \file
/// A book of provisions: which of them are in force on a day, and what changes between two.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/rules/provision.hpp>

namespace congdoan {

/// What is looked for in a rule book; what is left out does not limit.
struct RuleQuery {
  std::string id{};         ///< an id, or a row of several: "BD-05" finds "BD-05.1" and "BD-05.2"
  std::string topic{};      ///< congress, election, ballot, committee, …
  std::string parameter{};  ///< quorum, committee_size, …
  std::string of{};         ///< executive, chair, …; also finds provisions of everything
  std::optional<BodyLevel> level{};  ///< also finds provisions of all levels
  std::optional<Date> on{};          ///< in force, or perhaps in force, on this day
};

/// What becomes of one question from one day to another. Both lists hold what is in force on one
/// of the days alone; provisions in force on both are no change.
struct RuleChange {
  std::string topic{};
  std::string parameter{};
  std::vector<std::string> of{};
  std::vector<Provision> before{};  ///< what ends; empty where something begins
  std::vector<Provision> after{};   ///< what begins; empty where something ends

  template <class V>
  static constexpr void fields(V& v) {
    v.required("topic", &RuleChange::topic, "congress, election, ballot, committee, ….");
    v.required("parameter", &RuleChange::parameter, "What changes: quorum, committee_size, ….");
    v.optional("of", &RuleChange::of, "What that is of: executive, chair, delegates, ….");
    v.optional("before", &RuleChange::before, "What ends; empty where something begins.");
    v.optional("after", &RuleChange::after, "What begins; empty where something ends.");
  }

  friend bool operator==(const RuleChange&, const RuleChange&) = default;
};

/// The description of a rule book: one document.
struct RuleBookSpec {
  static constexpr std::string_view format_name = "congdoan-rules/1";

  std::string format{format_name};
  std::string name{};
  std::vector<Provision> provisions{};

  /// Ids are unique.
  void check(Problems& problems) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("format", &RuleBookSpec::format, "congdoan-rules/1");
    v.optional("name", &RuleBookSpec::name, "What the book is called.");
    v.optional("provision", &RuleBookSpec::provisions, "The provisions.");
  }

  friend bool operator==(const RuleBookSpec&, const RuleBookSpec&) = default;
};

/// Reports each id that is there before, at its place `provision[i].id`; an empty one stands for
/// none.
void check_ids_once(const std::vector<std::string>& ids, Problems& problems);

/// Provisions in the order of their document.
///
/// Those that are only recalled are there, but no question is answered with them unless the book
/// was asked to: `book.with(Certainty::recalled)`. Where several provisions apply to a question,
/// all are given; none is preferred.
class RuleBook {
 public:
  /// \throws InvalidDocument that names everything wrong.
  explicit RuleBook(RuleBookSpec spec, Certainty least = Certainty::seen_secondary);

  /// The same book, answering with provisions at least so certain.
  RuleBook with(Certainty least) const;

  const RuleBookSpec& operator*() const& noexcept { return spec_; }
  RuleBookSpec operator*() && noexcept { return std::move(spec_); }
  const RuleBookSpec* operator->() const noexcept { return &spec_; }
  Certainty least() const noexcept { return least_; }

  /// Those it answers with.
  std::vector<Provision> provisions() const;
  /// Those in force, or perhaps in force, on a day; drafts never are.
  std::vector<Provision> on(Date date) const;
  /// Those that are looked for; none where nothing fits.
  std::vector<Provision> find(const RuleQuery& query) const;
  /// \throws UnknownId, with the nearest word, if no provision has the id, topic, parameter or
  /// subject asked for, whatever its dates and certainty: most likely a slip of the keyboard.
  void require_known(const RuleQuery& query) const;
  /// The one with this id. \throws UnknownId, with the nearest; also if it is less certain than the
  /// book was asked for.
  const Provision& at(std::string_view id) const;
  /// What ends, begins or changes from the day `before` to the day `after`, by question; for an
  /// earlier `after` what is undone.
  std::vector<RuleChange> diff(Date before, Date after) const;

  friend bool operator==(const RuleBook&, const RuleBook&) = default;

 private:
  bool shown(const Provision& provision) const noexcept;

  RuleBookSpec spec_;
  Certainty least_;
};

}  // namespace congdoan

template <>
struct std::hash<congdoan::RuleBook> {
  std::size_t operator()(const congdoan::RuleBook& book) const { return congdoan::hash_of(*book); }
};
