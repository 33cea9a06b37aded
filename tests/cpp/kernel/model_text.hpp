// The words in which a disagreement with the model is reported.
#pragma once

#include <array>
#include <string>

#include "model.hpp"

namespace model {

inline std::string text(const std::optional<Int>& high) {
  return high ? std::to_string(*high) : "endless";
}
inline std::string text(const Box& box) {
  return "k " + std::to_string(box.k_low) + ".." + text(box.k_high) + ", n " +
         std::to_string(box.n_low) + ".." + text(box.n_high);
}
inline std::string text(const Threshold& threshold) {
  constexpr std::array names{"over", "at_least", "at_most", "under", "exactly", "bare"};
  return std::string(names[static_cast<std::size_t>(threshold.compare)]) + " " +
         std::to_string(threshold.num) + "/" + std::to_string(threshold.den);
}
inline std::string text(const Extent& extent) {
  if (!extent.any) return "absent";
  return std::to_string(extent.least) + ".." +
         (extent.endless ? "endless" : std::to_string(extent.most));
}
inline std::string text(unsigned answers) {
  std::string list;
  if ((answers & met) != 0) list += " met";
  if ((answers & missed) != 0) list += " missed";
  if ((answers & empty) != 0) list += " empty";
  return list.empty() ? " none" : list;
}
inline std::string text(const Findings& findings) {
  return "answers" + text(findings.answers) + "; needed " + text(findings.needed) + "; short by " +
         text(findings.short_by) + "; spare " + text(findings.spare);
}

}  // namespace model
