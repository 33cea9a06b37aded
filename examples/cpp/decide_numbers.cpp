// Decides plain numbers, without documents or years.
#include <iostream>

#include <congdoan/congdoan.hpp>

int main() {
  using namespace congdoan;
  const auto over_90 = Bound::over(Ratio::parse("90%"));
  std::cout << "63 of 70: " << decide(63, 70, over_90) << '\n';
  std::cout << "64 of 70: " << decide(64, 70, over_90) << '\n';
  std::cout << "0 of 0: " << decide(0, 0, over_90) << '\n';

  // "over 62" and "nearly 70" are ranges; an answer follows only if all of a range agrees.
  std::cout << "over 63 of 70: " << decide(Quantity::over(63), 70, over_90) << '\n';
  std::cout << "over 62 of 70: " << decide(Quantity::over(62), 70, over_90) << '\n';
  std::cout << "62 of nearly 70: " << decide(62, Quantity::nearly(70), over_90) << '\n';
}
