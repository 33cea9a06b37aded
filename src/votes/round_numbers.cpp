#include <algorithm>
#include <string>

#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "round_numbers.hpp"

namespace congdoan::votes {
namespace {

// "97.6%" of "97.6% rounded".
std::string digits_of(const Percent& share) {
  return share.text().substr(0, share.text().find('%') + 1);
}

// Which of the numbers of ballots a majority is a share of; nothing where it is none of them.
Range BallotNumbers::* ballots_of(VoteBase base) {
  switch (base) {
    case VoteBase::for_and_against:
    case VoteBase::valid:
      return &BallotNumbers::valid;
    case VoteBase::collected:
    case VoteBase::cast:
      return &BallotNumbers::collected;
    case VoteBase::issued:
      return &BallotNumbers::issued;
    case VoteBase::present:
      return &BallotNumbers::present;
    case VoteBase::summoned:
    case VoteBase::members:
    case VoteBase::units:
      break;
  }
  return nullptr;
}

}  // namespace

RoundNumbers::RoundNumbers(const Round& round, std::optional<int> names,
                           const std::optional<Majority>& majority)
    : round_(round),
      names_(names),
      majority_(majority),
      ballots_(round, names),
      which_(majority ? ballots_of(majority->base()) : nullptr),
      own_base_{majority ? ballots_.present.low : Wide(0), std::nullopt},
      base_is_told_(base().exact()),
      contradicted_(round.candidates.size(), false) {}

kernel::Region RoundNumbers::region(std::size_t candidate) const {
  return kernel::Region::part(ballots_.votes[candidate], base(), {beyond_valid(), std::nullopt});
}

Wide RoundNumbers::beyond_valid() const {
  const bool in_valid = which_ == &BallotNumbers::valid;
  return in_valid || !majority_ ? Wide(0) : *ballots_.invalid.low;
}

const Percent* RoundNumbers::share_of(std::size_t candidate) const {
  const auto& share = round_.candidates[candidate].share;
  return share ? &*share : nullptr;
}

bool RoundNumbers::is_told(std::size_t candidate) const {
  return !round_.candidates[candidate].votes.is_unreported();
}

const Percent* RoundNumbers::share(std::size_t candidate) const {
  return contradicted_[candidate] || base().exact() ? nullptr : share_of(candidate);
}

std::optional<PrintedCheck> RoundNumbers::printed(std::size_t candidate) const {
  const Percent* const share = share_of(candidate);
  if (share == nullptr) return std::nullopt;
  if (contradicted_[candidate]) return PrintedCheck::disagrees;
  if (!majority_ || !base().exact() || *base().low == 0) return std::nullopt;
  if (!ballots_.votes[candidate].exact() || !is_told(candidate)) return std::nullopt;
  return check_printed(congdoan::narrow(*ballots_.votes[candidate].low),
                       congdoan::narrow(*base().low), digits_of(*share));
}

Field RoundNumbers::field(std::size_t seats) const {
  return {.votes = ballots_.votes,
          .seats = seats,
          .names = names_,
          .valid = ballots_.valid,
          .base = base(),
          .beyond_valid = beyond_valid(),
          .majority = majority_ ? majority_->bound() : Bound::over(Ratio(0))};
}

void RoundNumbers::use_shares(Problems& problems) {
  const BallotNumbers told = ballots_;
  const Range told_base = own_base_;
  const auto start_again = [&] {
    ballots_ = told;
    own_base_ = told_base;
  };
  const Misfit first = narrow(Narrowed::votes_and_base);
  if (first.fit == Fit::all) return;
  // Some share is wrong, and which one is not known: each is held against what is told alone.
  start_again();
  if (!base_is_told_) {
    const bool fits_alone =
        !kernel::hull(region(first.candidate), *share_of(first.candidate)).impossible();
    contradicted_[first.candidate] = fits_alone || is_told(first.candidate);
  }
  for (Misfit next = narrow(Narrowed::votes); next.fit != Fit::all;
       next = narrow(Narrowed::votes)) {
    if (next.fit == Fit::not_in_the_sum) {
      problems.add("candidate",
                   "the printed shares stand for more votes than the valid ballots can hold");
      return;
    }
    start_again();
    contradicted_[next.candidate] = true;
    if (is_told(next.candidate)) continue;
    const auto guard = problems.inside("candidate", next.candidate);
    problems.add("share", "no " + counts_of_base() + " as " + share_of(next.candidate)->text());
  }
}

// "number of 30 prints" or "votes of the collected print".
std::string RoundNumbers::counts_of_base() const {
  if (base().exact())
    return "number of " + std::to_string(congdoan::narrow(*base().low)) + " prints";
  const std::string of = majority_ ? " of the " + std::string(word(majority_->base())) : "";
  return "votes" + of + " print";
}

RoundNumbers::Misfit RoundNumbers::narrow(Narrowed what) {
  // Each share may narrow the others. After a few rounds little is left that they could say.
  constexpr int rounds = 4;
  for (int i = 0; i < rounds; ++i) {
    for (std::size_t each = 0; each < round_.candidates.size(); ++each) {
      const Percent* const share = share_of(each);
      const bool judged = base_is_told_ && ballots_.votes[each].exact() && is_told(each);
      if (share == nullptr || contradicted_[each] || judged) continue;
      const kernel::Region held = kernel::hull(region(each), *share);
      if (held.impossible()) return {Fit::not_by_itself, each};
      ballots_.votes[each] = held.k();
      if (what == Narrowed::votes_and_base)
        (which_ != nullptr ? ballots_.*which_ : own_base_) = held.n();
      ballots_.tighten_all(names_);
      if (ballots_.impossible()) return {Fit::not_in_the_sum, each};
    }
  }
  return {};
}

}  // namespace congdoan::votes
