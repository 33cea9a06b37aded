// The committees and mandates that follow from a congress's elections and from the mandates that
// its document states.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <congdoan/bodies/committee.hpp>
#include <congdoan/bodies/mandate.hpp>
#include <congdoan/congress/congress.hpp>
#include <congdoan/votes/election_result.hpp>

namespace congdoan::detail {

// A committee or mandate and where the document says so: `election[0]`, `mandate[2]`.
template <class T>
struct Placed {
  T value;
  std::string place;
};

// The filling of one seat of a committee makes none.
bool makes_a_committee(const Election& election);

// An election with what the congress says of its voters, and what its votes give, decided once.
struct HeldElection {
  Election election;
  std::optional<ElectionResult> result;  // absent without any round
};

// \throws InvalidDocument where votes contradict each other, as no congress's do.
std::vector<HeldElection> held_elections(const CongressSpec& congress);

// How many were elected: as the source says, else at least those whom it names, else as the votes
// prove.
Quantity elected_number(const HeldElection& held);
Quantity elected_number(const Election& election);

std::vector<Placed<Committee>> committees_of(const CongressSpec& congress,
                                             const std::vector<HeldElection>& elections);
// Not checked yet.
std::vector<Placed<MandateSpec>> mandates_of(const CongressSpec& congress,
                                             const std::vector<HeldElection>& elections);

}  // namespace congdoan::detail
