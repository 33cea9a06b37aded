// How many cases a test goes through that tries very many, at random or exhaustively.
//
// Under a sanitizer each case takes much longer, and what it looks for depends on the way through
// the code rather than on the numbers: a part of the cases is tried there.
#pragma once

#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CONGDOAN_SANITIZED
#endif
#endif
#ifdef __SANITIZE_ADDRESS__
#define CONGDOAN_SANITIZED
#endif

namespace congdoan {

// One of so many cases is tried. A prime, so that it is never in step with the loops around it.
#ifdef CONGDOAN_SANITIZED
inline constexpr int one_case_of = 31;
#else
inline constexpr int one_case_of = 1;
#endif

// Only then is it certain that no kind of case is rare.
inline constexpr bool every_case = one_case_of == 1;

// So many cases, or where each is slow a part of them; also how many of them are expected to be of
// some kind.
constexpr int how_many(int cases) { return (cases + one_case_of - 1) / one_case_of; }

// Says which cases of nested loops are left out: none, or where each is slow all but one of so
// many.
class Sample {
 public:
  bool leaves_out() { return turn_++ % one_case_of != 0; }

 private:
  long turn_ = 0;
};

}  // namespace congdoan
