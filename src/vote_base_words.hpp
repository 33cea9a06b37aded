// How what votes are held against is said: one table for rules, motions and elections.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "word_tables.hpp"

namespace congdoan::detail {

struct BaseWords {
  std::string_view word;
  std::string_view vi;     // after a number: "51/100 người có mặt"
  std::string_view en;     // after a number: "51 of 100 present"
  std::string_view whole;  // by itself: "over 1/2 of those present"; in Vietnamese `vi` after "số"
};

inline constexpr std::array vote_bases{
    BaseWords{"for_and_against", "phiếu tán thành và không tán thành", "for and against",
              "the votes for and against"},
    BaseWords{"valid", "phiếu hợp lệ", "valid", "the valid ballots"},
    BaseWords{"collected", "phiếu thu về", "collected", "the ballots collected"},
    BaseWords{"cast", "phiếu bầu", "cast", "the ballots cast"},
    BaseWords{"issued", "phiếu phát ra", "issued", "the ballots issued"},
    BaseWords{"present", "người có mặt", "present", "those present"},
    BaseWords{"summoned", "người được triệu tập", "summoned", "those summoned"},
    BaseWords{"members", "đoàn viên", "members", "members"},
    BaseWords{"units", "đơn vị", "units", "the units"},
};

// "người có mặt", "present": after a number; a word that is no base stands for itself.
inline std::string counted_base(std::string_view word, const Wording& wording) {
  const BaseWords* base = entry_of(vote_bases, word);
  return std::string(base == nullptr ? word : wording.pick(base->vi, base->en));
}

// "số người có mặt", "those present"; empty if the word is no base.
inline std::string whole_base(std::string_view word, const Wording& wording) {
  const BaseWords* base = entry_of(vote_bases, word);
  if (base == nullptr) return {};
  return wording.language() == Language::vi ? "số " + std::string(base->vi)
                                            : std::string(base->whole);
}

}  // namespace congdoan::detail
