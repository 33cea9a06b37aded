#include <congdoan/targets/unmeasured.hpp>

#include <congdoan/targets/sentence.hpp>
#include <congdoan/targets/verdict.hpp>

#include "kind_of.hpp"

namespace congdoan {
namespace unmeasured {
namespace {

void check(const Unmeasured& kind, const Measures&, Problems& problems) {
  if (!kind.qualitative)
    problems.add("qualitative", "false says nothing; name what is measured, or write true");
}

std::optional<Question> question(const Unmeasured&, const Measures&) { return std::nullopt; }

Plan usual(const Unmeasured&, When::Kind, const Measures&) { return {OverYears::Way::every_year}; }

std::string refuses(const Unmeasured&, OverYears, const Measures&) {
  return "a qualitative target has no numbers to put together";
}

std::vector<OverYears> also_judged(const Unmeasured&, When::Kind, const Measures&) { return {}; }

void say(Sentence& sentence, const Part&) {
  sentence.demanded = sentence.pick("không nêu con số", "no number is named");
}

constexpr KindOf<Unmeasured> traits{.check = check,
                                    .question = question,
                                    .usual = usual,
                                    .refuses = refuses,
                                    .also_judged = also_judged,
                                    .say = say};

}  // namespace
}  // namespace unmeasured

template <>
const KindOf<Unmeasured>& kind_of<Unmeasured>() {
  return unmeasured::traits;
}

}  // namespace congdoan
