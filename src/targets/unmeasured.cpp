#include <congdoan/targets/unmeasured.hpp>

#include <congdoan/targets/cells.hpp>
#include <congdoan/targets/sentence.hpp>
#include <congdoan/targets/verdict.hpp>

namespace congdoan {

void Unmeasured::check(const Measures&, Problems& problems) const {
  if (!qualitative)
    problems.add("qualitative", "false says nothing; name what is measured, or write true");
}

Operands Unmeasured::operands(const Cells&, const Period&) const {
  return {kernel::Region::level({}), std::nullopt};
}

Plan Unmeasured::usual(When::Kind, const Measures&) const { return {OverYears::Way::every_year}; }

std::string Unmeasured::refuses(OverYears, const Measures&) const {
  return "a qualitative target has no numbers to put together";
}

std::vector<OverYears> Unmeasured::also_judged(When::Kind, const Measures&) const { return {}; }

void Unmeasured::say(Sentence& sentence, const Part&) {
  sentence.demanded = sentence.pick("không nêu con số", "no number is named");
}

}  // namespace congdoan
