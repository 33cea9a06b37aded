/// \file
/// Rounds of the model as elections of the library.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <utility>

#include <congdoan/votes/election_result.hpp>

#include "election_model.hpp"
#include "model_majority.hpp"

namespace congdoan {

inline std::string name_of(std::size_t i) { return std::string(1, static_cast<char>('a' + i)); }

inline Standing standing_of(election_model::Fate fate) {
  if (fate == election_model::Fate::elected) return Standing::elected;
  return fate == election_model::Fate::tied ? Standing::tied : Standing::not_elected;
}

inline Election election_of(Round round, std::size_t seats, const election_model::Rule& rule) {
  return {.committee = CommitteeKind::executive,
          .seats = static_cast<int>(seats),
          .majority = majority_of(rule),
          .rounds = {std::move(round)}};
}

inline constexpr std::array model_rules{
    election_model::Rule{1, 2, true, election_model::Base::collected},
    election_model::Rule{1, 2, true, election_model::Base::valid},
    election_model::Rule{1, 2, false, election_model::Base::collected},
    election_model::Rule{2, 3, false, election_model::Base::issued},
    election_model::Rule{1, 3, true, election_model::Base::present},
    election_model::Rule{1, 1, false, election_model::Base::valid}};

}  // namespace congdoan
