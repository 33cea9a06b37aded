#include <congdoan/targets/scorecard.hpp>

#include <algorithm>
#include <map>

#include <congdoan/errors.hpp>
#include <congdoan/targets/measure.hpp>

namespace congdoan {

const Verdict& Scorecard::operator[](std::string_view target) const& {
  std::vector<std::string_view> ids;
  for (const Verdict& verdict : verdicts) {
    if (verdict.target == target) return verdict;
    ids.push_back(verdict.target);
  }
  throw UnknownId('"' + std::string(target) + "\" is not a target" + did_you_mean(target, ids));
}

std::size_t Scorecard::count(Outcome outcome, bool soft) const {
  return static_cast<std::size_t>(
      std::count_if(verdicts.begin(), verdicts.end(), [=](const Verdict& verdict) {
        return verdict.outcome == outcome && (soft || !verdict.soft);
      }));
}

std::vector<Blocker> Scorecard::blockers() const {
  std::map<Missing, std::vector<std::string>> waiting;
  for (const Verdict& verdict : verdicts) {
    for (const Missing& missing : verdict.missing) waiting[missing].push_back(verdict.target);
  }
  std::vector<Blocker> list;
  list.reserve(waiting.size());
  for (auto& [missing, targets] : waiting) list.push_back({missing, std::move(targets)});
  std::ranges::sort(list, [](const Blocker& a, const Blocker& b) {
    return a.targets.size() != b.targets.size() ? a.targets.size() > b.targets.size()
                                                : a.missing < b.missing;
  });
  return list;
}

}  // namespace congdoan
