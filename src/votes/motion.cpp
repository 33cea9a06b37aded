#include <congdoan/votes/motion.hpp>

#include <congdoan/ids.hpp>

#include "../quoted.hpp"
#include "counts.hpp"

namespace congdoan {
namespace {

void check_signs(const MotionSpec& motion, Problems& problems) {
  const auto check = [&](std::string_view name, const Quantity& number) {
    if (number.upper() && *number.upper() < 0) {
      problems.add(name, "is " + number.text() + "; a number of votes or people is not below 0");
    }
  };
  check("for", motion.for_);
  check("against", motion.against);
  check("abstaining", motion.abstaining);
  check("invalid", motion.invalid);
  check("valid", motion.valid);
  check("collected", motion.collected);
  check("cast", motion.cast);
  check("issued", motion.issued);
  check("present", motion.present);
  check("absent", motion.absent);
  check("summoned", motion.summoned);
  check("members", motion.members);
}

void check_demands(const MotionSpec& motion, Problems& problems) {
  constexpr std::string_view no_ballots = "a show of hands issues no ballots";
  const bool hands = motion.how == MotionHow::show_of_hands;
  if (hands && !motion.issued.is_unreported()) {
    problems.add("issued", "is " + motion.issued.text() + ", but " + std::string(no_ballots));
  }
  if (hands && motion.majority && motion.majority->base() == VoteBase::issued) {
    problems.add("majority", "is of issued, but " + std::string(no_ballots));
  }
  if (hands && motion.turnout && motion.turnout->base() == VoteBase::issued) {
    problems.add("turnout", "is of issued, but " + std::string(no_ballots));
  }
  if (motion.majority && motion.majority->base() == VoteBase::units) {
    problems.add("majority",
                 "is of units; give that as units_majority, and here a majority of "
                 "people's votes");
  }
  if (motion.units_majority && motion.units_majority->base() != VoteBase::units) {
    problems.add("units_majority", "is of " + std::string(word(motion.units_majority->base())) +
                                       "; write it as \"over 1/2 of units\"");
  }
  if (motion.units && !motion.units_majority) {
    problems.add("units", "stand without a units_majority, such as \"over 1/2 of units\"");
  }
  if (motion.declared == MotionOutcome::undetermined) {
    problems.add("declared", "is undetermined, which nobody declares; leave it out");
  }
}

// Whole or half, from 0.
bool countable(const Ratio& units) {
  return units >= Ratio(0) && (units.denominator() == 1 || units.denominator() == 2);
}

}  // namespace

void UnitVotes::check(Problems& problems) const {
  const std::size_t before = problems.size();
  const auto check = [&](std::string_view name, const std::optional<Ratio>& number) {
    if (!number || countable(*number)) return;
    problems.add(name, "is " + number->text() + "; units are counted in wholes and halves from 0");
  };
  check("for", for_);
  check("against", against);
  check("total", total);
  if (problems.size() > before || !total) return;
  const auto halves = [](const std::optional<Ratio>& number) {
    return number ? kernel::Wide(number->numerator()) * (number->denominator() == 1 ? 2 : 1)
                  : kernel::Wide(0);
  };
  if (halves(for_) + halves(against) <= halves(total)) return;
  problems.add("total", "is " + total->text() + ", but" +
                            (for_ ? " for " + for_->text() : std::string()) +
                            (for_ && against ? " and" : "") +
                            (against ? " against " + against->text() : std::string()) +
                            " are more than that");
}

void MotionSpec::check(Problems& problems) const {
  const std::size_t before = problems.size();
  if (!id.empty() && !is_id(id)) {
    problems.add("id", detail::quoted(id) +
                           " is not an id; write lower case letters, digits and underscores");
  }
  check_signs(*this, problems);
  check_demands(*this, problems);
  if (units) {
    const auto guard = problems.inside("units");
    units->check(problems);
  }
  votes::check_roll_call(*this, problems);
  if (problems.size() > before) return;  // what is wrong by itself need not fit the rest
  const std::string wrong = votes::contradiction(votes::with_roll_call(*this), majority);
  if (!wrong.empty()) problems.add("", wrong);
}

}  // namespace congdoan
