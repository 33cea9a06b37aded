#include <algorithm>
#include <string>

#include <boost/multiprecision/cpp_int.hpp>

#include <congdoan/kernel/printed_share.hpp>

#include "../kernel/convert.hpp"
#include "round_numbers.hpp"

namespace congdoan::votes {
namespace {

// Which of the numbers of ballots a majority is a share of.
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
      return &BallotNumbers::summoned;
    case VoteBase::members:
      return &BallotNumbers::members;
    case VoteBase::units:
      break;
  }
  return &BallotNumbers::other_base;
}

// All hands that are raised count; what a source says of its own stays.
BallotNumbers without_invalid(const BallotNumbers& numbers, std::optional<int> names) {
  BallotNumbers sound = numbers;
  sound.invalid = {Wide(0), Wide(0)};
  sound.tighten_all(names);
  return sound.impossible() ? numbers : sound;
}

}  // namespace

RoundNumbers::RoundNumbers(const Round& round, std::optional<int> names,
                           const std::optional<Majority>& majority, bool by_hands)
    : round_(round),
      names_(names),
      majority_(majority),
      ballots_(round, names),
      told_(ballots_),
      which_(majority ? ballots_of(majority->base()) : &BallotNumbers::other_base),
      contradicted_(round.candidates.size(), false) {
  if (by_hands && round.invalid.is_unreported() && round.invalid_for.empty())
    ballots_ = without_invalid(ballots_, names);
  told_ = ballots_;
}

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
  if (!fits_by_itself(candidate)) return PrintedCheck::disagrees;
  return check_printed(congdoan::narrow(*ballots_.votes[candidate].low),
                       congdoan::narrow(*base().low), share->text());
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

// Exact votes of an exact base are not narrowed: their share is held against them at the end.
bool RoundNumbers::is_used(std::size_t candidate, Whose whose) const {
  if (share_of(candidate) == nullptr || contradicted_[candidate]) return false;
  if (!is_told(candidate)) return true;
  const bool judged = (told_.*which_).exact() && told_.votes[candidate].exact();
  return whose == Whose::all && !judged;
}

bool RoundNumbers::fits_by_itself(std::size_t candidate) const {
  return !kernel::hull(region(candidate), *share_of(candidate)).impossible();
}

// The base is at least the valid ballots: shares of more than all names that they hold are of more
// votes than there are, whatever the base.
bool RoundNumbers::is_more_than_all(Whose whose) const {
  if (!names_ || !base_holds_valid()) return false;
  boost::multiprecision::cpp_rational sum = 0;
  bool open = false;
  for (std::size_t i = 0; i < contradicted_.size(); ++i) {
    if (!is_used(i, whose)) continue;
    const Percent& share = *share_of(i);
    sum += {share.lower().numerator(), share.lower().denominator()};
    open = open || share.lower_open();
  }
  return sum > *names_ || (open && sum == *names_);
}

void RoundNumbers::use_shares(Problems& problems) {
  if (!narrow(Narrowed::votes_and_base, Whose::all)) return;
  const std::size_t before = problems.size();
  refuse_impossible(problems);
  if (problems.size() == before) set_aside();
}

// Of votes that are not told there are only the shares: each has to be possible, and all of them.
void RoundNumbers::refuse_impossible(Problems& problems) {
  ballots_ = told_;
  const std::size_t before = problems.size();
  for (std::size_t i = 0; i < contradicted_.size(); ++i) {
    if (!is_used(i, Whose::untold) || fits_by_itself(i)) continue;
    const auto guard = problems.inside("candidate", i);
    problems.add("share", why_impossible(i));
  }
  if (problems.size() > before) return;
  const auto misfit = narrow(Narrowed::votes_and_base, Whose::untold);
  if (!misfit) return;
  if (misfit->in_sum) {
    problems.add("candidate",
                 "the printed shares stand for more votes than the valid ballots can hold");
    return;
  }
  const auto guard = problems.inside("candidate", misfit->candidate);
  problems.add("share", "no " + votes_of_base() + " as " + share_of(misfit->candidate)->text() +
                            " beside the other shares");
}

// Some share contradicts what is told, and which one is wrong is not known: those that do not fit
// the ones before them are remembered, and no other narrows the base.
void RoundNumbers::set_aside() {
  const auto each_told = [this](const auto& is_wrong) {
    for (std::size_t i = 0; i < contradicted_.size(); ++i) {
      if (is_told(i) && is_used(i, Whose::all) && is_wrong(i)) contradicted_[i] = true;
    }
  };
  each_told([this](std::size_t i) {
    const BallotNumbers before = ballots_;
    const bool fits =
        takes(i, Narrowed::votes_and_base) &&
        (base() == before.*which_ || !narrow(Narrowed::votes_and_base, Whose::untold));
    if (!fits) ballots_ = before;
    return !fits;
  });
  ballots_ = told_;
  if (!narrow(Narrowed::votes, Whose::all)) return;
  ballots_ = told_;
  each_told([](std::size_t) { return true; });
  narrow(Narrowed::votes, Whose::untold);
}

std::string RoundNumbers::why_impossible(std::size_t candidate) const {
  const Percent& share = *share_of(candidate);
  const Range& own = ballots_.votes[candidate];
  const kernel::Region any = kernel::hull(kernel::Region::part({Wide(0), {}}, base()), share);
  if (any.impossible()) return "no " + votes_of_base() + " as " + share.text();
  if ((any.k().high && *any.k().high < *own.low) || (own.high && *own.high < *any.k().low)) {
    return share.text() + " stands for " + quantity(any.k()).text() +
           " votes, of which the other numbers leave " + quantity(own).text();
  }
  return "no " + votes_of_base() + " as " + share.text() + " beside the other numbers";
}

// "number of 30 prints" or "votes of 20..30 collected print".
std::string RoundNumbers::votes_of_base() const {
  if (base().exact())
    return "number of " + std::to_string(congdoan::narrow(*base().low)) + " prints";
  if (!majority_) return "votes print";
  const std::string of = base().high ? quantity(base()).text() : "the";
  return "votes of " + of + ' ' + std::string(word(majority_->base())) + " print";
}

std::optional<RoundNumbers::Misfit> RoundNumbers::narrow(Narrowed what, Whose whose) {
  if (is_more_than_all(whose)) return Misfit{.in_sum = true};
  // Each share may narrow the others. After some rounds little is left that they could say.
  constexpr int rounds = 16;
  for (int i = 0; i < rounds; ++i) {
    const BallotNumbers before = ballots_;
    if (const auto misfit = narrow_once(what, whose)) return misfit;
    if (ballots_ == before) break;
  }
  return std::nullopt;
}

std::optional<RoundNumbers::Misfit> RoundNumbers::narrow_once(Narrowed what, Whose whose) {
  for (std::size_t each = 0; each < contradicted_.size(); ++each) {
    if (is_used(each, whose) && !takes(each, what)) return Misfit{.candidate = each};
  }
  ballots_.tighten_all(names_);
  if (ballots_.impossible()) return Misfit{.in_sum = true};
  return std::nullopt;
}

// Narrows the numbers by one share; false, and nothing changes, where it does not fit them.
bool RoundNumbers::takes(std::size_t candidate, Narrowed what) {
  const kernel::Region held = kernel::hull(region(candidate), *share_of(candidate));
  if (held.impossible()) return false;
  ballots_.votes[candidate] = held.k();
  if (what == Narrowed::votes_and_base) ballots_.*which_ = held.n();
  return true;
}

}  // namespace congdoan::votes
