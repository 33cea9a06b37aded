// What each kind of target does. The kinds themselves are plain data, and public; to add one, see
// CONTRIBUTING.md.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include <congdoan/kernel/region.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/measure.hpp>
#include <congdoan/targets/subject.hpp>
#include <congdoan/targets/when.hpp>

namespace congdoan {

class Sentence;
struct Part;

// What a kind asks of every period: one number by itself, or a part and its base. Measures are
// named by their position.
class Question {
 public:
  static Question share(int part, int base) { return {kernel::Shape::part, {part, base}, 2}; }
  static Question level(int measure) { return {kernel::Shape::level, {measure, measure}, 1}; }
  // Whether it is held or not, as 1 or 0.
  static Question title(int measure) {
    Question question = level(measure);
    question.title_ = true;
    return question;
  }

  kernel::Shape shape() const noexcept { return shape_; }
  bool is_title() const noexcept { return title_; }
  int counted() const noexcept { return measures_[0]; }
  // \pre it asks for a share
  int base() const noexcept { return measures_[1]; }
  // What is counted, then its base if there is one.
  std::span<const int> measures() const noexcept { return std::span(measures_).first(size_); }

 private:
  Question(kernel::Shape shape, std::array<int, 2> measures, std::size_t size)
      : shape_(shape), measures_(measures), size_(size) {}

  kernel::Shape shape_;
  std::array<int, 2> measures_;
  std::size_t size_;
  bool title_ = false;
};

// How a kind is judged where the target does not say: the years put together, or the whole period's
// own figures where those are reported.
struct Plan {
  OverYears ways;
  bool whole_first = false;
};

template <class Kind>
struct KindOf {
  // Reports what is wrong, with the measures known.
  void (*check)(const Kind& kind, const Measures& measures, Problems& problems);
  // Nothing where it cannot be decided.
  std::optional<Question> (*question)(const Kind& kind, const Measures& measures);
  // The default way to put years together.
  Plan (*usual)(const Kind& kind, When::Kind when, const Measures& measures);
  // Why `ways` has no meaning for this kind; empty if it has.
  std::string (*refuses)(const Kind& kind, OverYears ways, const Measures& measures);
  // Other defensible readings of the same wording.
  std::vector<OverYears> (*also_judged)(const Kind& kind, When::Kind when,
                                        const Measures& measures);
  // Words the numbers of a judged period.
  void (*say)(Sentence& sentence, const Part& part);
};

// Stands in the source of each kind; one that is missing is told by the linker.
template <class Kind>
const KindOf<Kind>& kind_of();
template <>
const KindOf<PartOf>& kind_of<PartOf>();
template <>
const KindOf<Level>& kind_of<Level>();
template <>
const KindOf<Unmeasured>& kind_of<Unmeasured>();

// Calls `act(traits, kind)` for the kind that a subject is of.
template <class Act>
decltype(auto) with_kind(const Subject& subject, Act act) {
  return std::visit([&]<class Kind>(const Kind& kind) { return act(kind_of<Kind>(), kind); },
                    subject);
}

// Reports a measure id under `key` that no measure has, with the nearest one.
void report_unknown(std::string_view key, const std::string& id, const Measures& measures,
                    Problems& problems);

}  // namespace congdoan
