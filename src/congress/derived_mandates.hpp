// The committees and mandates that follow from a congress's elections and from the mandates that
// its document states.
#pragma once

#include <string>
#include <vector>

#include <congdoan/bodies/committee.hpp>
#include <congdoan/bodies/mandate.hpp>
#include <congdoan/congress/congress.hpp>

namespace congdoan::detail {

// A committee or mandate and where the document says so: `election[0]`, `mandate[2]`.
template <class T>
struct Placed {
  T value;
  std::string place;
};

// The filling of one seat of a committee makes none.
bool makes_a_committee(const Election& election);

// How many were elected: as the source says, else at least those whom it names, else as the votes
// prove.
Quantity elected_number(const Election& election);

std::vector<Placed<Committee>> committees_of(const CongressSpec& congress);
// Not checked yet.
std::vector<Placed<MandateSpec>> mandates_of(const CongressSpec& congress);

}  // namespace congdoan::detail
