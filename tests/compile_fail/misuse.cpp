// What must not compile, each beside what should be written. See CMakeLists.txt.
#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/decide.hpp>
#include <congdoan/numbers/quantity.hpp>
#include <congdoan/numbers/ratio.hpp>
#include <congdoan/targets/evaluate.hpp>
#include <congdoan/targets/figure.hpp>
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
