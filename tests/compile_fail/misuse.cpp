// What must not compile, each beside what should be written. See CMakeLists.txt.
#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/figure.hpp>
#include <congdoan/targets/target.hpp>
#include <congdoan/terms/date.hpp>

using namespace congdoan;

// 0.9 is not nine tenths.
#if MISTAKE == 1
const Ratio ratio(0.9);
#else
const Ratio ratio(9, 10);
#endif

#if MISTAKE == 2
const Ratio from_parts(9.0, 10);
#else
const Ratio from_parts = Ratio::parse("0.9");
#endif

#if MISTAKE == 3
const Bound over = Bound::over(0.9);
#else
const Bound over = Bound::over(Ratio::parse("90%"));
#endif

// 90 may mean 90 or 90%.
#if MISTAKE == 4
const Bound at_least = Bound::at_least(90);
#else
const Bound at_least = Bound::at_least(Ratio(90));
#endif

#if MISTAKE == 5
const Ratio from_truth(true);
#else
const Ratio from_truth(1);
#endif

// Half a person.
#if MISTAKE == 6
const Quantity half = 0.5;
#else
const Quantity half = 1;
#endif

// Whether there is one is not how many there are.
#if MISTAKE == 7
const Quantity one = true;
#else
const Quantity one = 1;
#endif

#if MISTAKE == 8
const FigureValue value = 70.0;
#else
const FigureValue value = 70;
#endif

#if MISTAKE == 9
const Decision decision = decide(63.0, 70, over);
#else
const Decision decision = decide(63, 70, over);
#endif

// The day of judgement has no default.
#if MISTAKE == 10
const EvaluateOptions options;
#else
const EvaluateOptions options{.as_of = Date(2019, 1, 31)};
#endif

// There is no day that is none.
#if MISTAKE == 11
const Date day;
#else
const Date day(2019, 1, 31);
#endif

#if MISTAKE == 12
const Quantity over_half = Quantity::over(62.5);
#else
const Quantity over_half = Quantity::over(62);
#endif

#if MISTAKE == 13
const Quantity exactly_true = Quantity::exactly(true);
#else
const Quantity exactly_true = Quantity::exactly(1);
#endif

#if MISTAKE == 14
const Quantity between = Quantity::between(1, 2.5);
#else
const Quantity between = Quantity::between(1, 2);
#endif

#if MISTAKE == 15
const Ratio over_truth(9, true);
#else
const Ratio over_truth(9, 1);
#endif

#if MISTAKE == 16
const Date half_a_year(2019.5, 1, 1);
#else
const Date half_a_year(2019, 1, 1);
#endif

#if MISTAKE == 17
const Period year = Period::year(2018.5);
#else
const Period year = Period::year(2018);
#endif

// Nothing is demanded unless somebody says what.
#if MISTAKE == 18
const Bound bound{};
#else
const Bound bound = Bound::bare(Ratio(9, 10));
#endif

#if MISTAKE == 19
const PartOf part{.share = "advanced", .of = "staff"};
#else
const PartOf part{.share = "advanced", .of = "staff", .bound = over};
#endif

// Even that nothing is measured has to be said.
#if MISTAKE == 20
const Target target({.id = "many"});
#else
const Target target({.id = "many", .subject = Unmeasured{}});
#endif

// What a temporary points into is gone at the end of the line.
#if MISTAKE == 21
const std::string& id = Target({.id = "many", .subject = Unmeasured{}})->id;
#else
const std::string& id = target->id;
#endif
