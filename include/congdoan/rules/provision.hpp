/// \file
/// Provisions: what a charter, guidance or law lays down, as data with its dates and its source.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/bodies/body.hpp>
#include <congdoan/checked.hpp>
#include <congdoan/enum_words.hpp>
#include <congdoan/kernel/bound.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/terms/date.hpp>
#include <congdoan/terms/period_label.hpp>
#include <congdoan/truth.hpp>

namespace congdoan {

/// How well a provision is known, from the surest down.
enum class Certainty {
  seen,            ///< read in the instrument, or in a copy of it
  seen_secondary,  ///< read in an article, a question and answer or a translation about it
  recalled,        ///< background knowledge that no text confirmed; given only when asked for
};

template <>
struct EnumWords<Certainty> {
  static constexpr std::array entries{
      std::pair{Certainty::seen, std::string_view{"seen"}},
      std::pair{Certainty::seen_secondary, std::string_view{"seen_secondary"}},
      std::pair{Certainty::recalled, std::string_view{"recalled"}},
  };
};

/// The bounds that an object gives under its comparators, lower ones first.
template <class Limited>
std::vector<Bound> bounds_of(const Limited& limited) {
  std::vector<Bound> bounds;
  if (limited.over) bounds.push_back(Bound::over(*limited.over));
  if (limited.at_least) bounds.push_back(Bound::at_least(*limited.at_least));
  if (limited.at_most) bounds.push_back(Bound::at_most(*limited.at_most));
  if (limited.under) bounds.push_back(Bound::under(*limited.under));
  if (limited.exactly) bounds.push_back(Bound::exactly(*limited.exactly));
  return bounds;
}

namespace detail {
/// The keys of the comparators, each a fraction of a base or a whole number.
template <class Limited, class V>
constexpr void limit_fields(V& v) {
  v.optional("over", &Limited::over, "Strictly above this: \"1/2\" of the base, or a number.");
  v.optional("at_least", &Limited::at_least, "This or more.");
  v.optional("at_most", &Limited::at_most, "This or less.");
  v.optional("under", &Limited::under, "Strictly below this.");
  v.optional("exactly", &Limited::exactly, "Just this.");
}
}  // namespace detail

/// A number on which it depends whether a provision applies: a body with at least 150 members.
struct Condition {
  std::string measure{};  ///< members, or another word
  std::optional<Ratio> over{};
  std::optional<Ratio> at_least{};
  std::optional<Ratio> at_most{};
  std::optional<Ratio> under{};
  std::optional<Ratio> exactly{};

  void check(Problems& problems) const;
  /// Whether a body whose number is `count` fulfils it.
  Truth holds(const Quantity& count) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("measure", &Condition::measure, "What is counted, such as members.");
    detail::limit_fields<Condition>(v);
  }

  friend bool operator==(const Condition&, const Condition&) = default;
};

/// The description of a provision. What the source does not say stays absent.
struct ProvisionSpec {
  std::string id{};                  ///< "CG-01", or "BD-05.2" for one of several of a row
  std::string topic{};               ///< congress, election, ballot, committee, emulation, grading
  std::string parameter{};           ///< what it sets, such as quorum or committee_size
  std::vector<std::string> of{};     ///< what that is of: executive, chair, inspection, delegates …
  std::vector<BodyLevel> levels{};   ///< the bodies it binds; empty for all
  std::vector<std::string> kinds{};  ///< the kinds of body it binds; empty for all
  std::vector<Condition> conditions{};
  std::string only_for{};  ///< whom it binds where no number tells: "Hà Nội"; empty for all
  std::string unless{};    ///< what lifts it, where no number tells
  std::optional<Ratio> over{};
  std::optional<Ratio> at_least{};
  std::optional<Ratio> at_most{};
  std::optional<Ratio> under{};
  std::optional<Ratio> exactly{};
  std::string base{};   ///< what the limits are a part of: summoned, collected; empty for counts
  std::string value{};  ///< what is laid down where that is a word: delegates, required
  std::optional<PeriodLabel> from{};  ///< its first day, or a time in which that lies; absent: open
  std::optional<PeriodLabel> until{};  ///< its last day, or a time in which that lies; absent: open
  std::optional<PeriodLabel> unconfirmed_from{};  ///< the day from which nobody confirmed it
  bool draft = false;  ///< proposed and, as far as is known, never in force
  std::string instrument{};
  std::string article{};
  std::optional<PeriodLabel> adopted{};
  Certainty certainty = Certainty::recalled;
  std::string source{};                 ///< the public address or title where it was read
  std::vector<std::string> inferred{};  ///< keys of what the source does not say outright
  std::string name{};                   ///< the Vietnamese term of the parameter
  std::string text{};                   ///< what it says
  std::string note{};

  void check(Problems& problems) const;

  /// Whether it is in force on `date`: unknown, where its first or last day is known only to lie
  /// in a time that holds the date, and from the day on from which it is unconfirmed.
  Truth on(Date date) const;
  /// Whether it is in force on a day that is known only to lie within `days`: `yes` if it is on all
  /// of them, `no` if it is on none.
  Truth within(const Period& days) const;
  /// Whether it binds bodies of this level.
  bool binds(BodyLevel level) const;
  /// Whether it is about `what`; one that names nothing is about everything.
  bool is_of(std::string_view what) const;

  template <class V>
  static constexpr void fields(V& v) {
    v.required("id", &ProvisionSpec::id, "The id: \"CG-01\".");
    v.required("topic", &ProvisionSpec::topic, "congress, election, ballot, committee, ….");
    v.required("parameter", &ProvisionSpec::parameter, "What it sets: quorum, committee_size, ….");
    v.optional("of", &ProvisionSpec::of, "What that is of: executive, chair, delegates, ….");
    v.optional("levels", &ProvisionSpec::levels, "The levels it binds; all if absent.");
    v.optional("kinds", &ProvisionSpec::kinds, "The kinds of body it binds; all if absent.");
    v.optional("condition", &ProvisionSpec::conditions, "Numbers on which it depends; all bind.");
    v.optional("only_for", &ProvisionSpec::only_for, "Whom it binds, where no number tells.");
    v.optional("unless", &ProvisionSpec::unless, "What lifts it, where no number tells.");
    detail::limit_fields<ProvisionSpec>(v);
    v.optional("base", &ProvisionSpec::base, "What the limits are a part of, such as summoned.");
    v.optional("value", &ProvisionSpec::value, "What is laid down, where that is a word.");
    v.optional("from", &ProvisionSpec::from, "The first day in force, or a time it lies in.");
    v.optional("until", &ProvisionSpec::until, "The last day in force, or a time it lies in.");
    v.optional("unconfirmed_from", &ProvisionSpec::unconfirmed_from,
               "The day from which it is not known whether it is still in force.");
    v.optional("draft", &ProvisionSpec::draft, "Only proposed; never in force.");
    v.required("instrument", &ProvisionSpec::instrument, "The charter, guidance or law.");
    v.optional("article", &ProvisionSpec::article, "Where in it.");
    v.optional("adopted", &ProvisionSpec::adopted, "The day the instrument was adopted.");
    v.required("certainty", &ProvisionSpec::certainty, "seen, seen_secondary or recalled.");
    v.optional("source", &ProvisionSpec::source, "Where it was read.");
    v.optional("inferred", &ProvisionSpec::inferred, "Keys of what the source does not say.");
    v.optional("name", &ProvisionSpec::name, "The Vietnamese term of the parameter.");
    v.optional("text", &ProvisionSpec::text, "What it says.");
    v.optional("note", &ProvisionSpec::note, "What is inferred, unknown or worth keeping.");
  }

  friend bool operator==(const ProvisionSpec&, const ProvisionSpec&) = default;
};

using Provision = Checked<ProvisionSpec>;

/// What it demands, in the words of documents: "at_least 2/3 of summoned", "at_least 3, at_most
/// 15", "required"; empty for a provision that only its text describes.
std::string demand(const ProvisionSpec& provision);

/// Whether it binds a body of this level, kind and membership: unknown, where the kind or the
/// number is not known, or where `only_for` limits it in words.
Truth applies_to(const ProvisionSpec& provision, const BodySpec& body);

}  // namespace congdoan
