/// \file
/// A congress's resolution: measures and targets that fit each other, for one body and its term.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <congdoan/enum_words.hpp>
#include <congdoan/targets/measure.hpp>
#include <congdoan/targets/target.hpp>
#include <congdoan/terms/term.hpp>

namespace congdoan {

/// What a percentage that was printed without its counts says of a target.
enum class PrintedMeaning {
  range,       ///< every share that prints so: 80% may be a little less, or more
  as_written,  ///< the printed number itself, which is held against the threshold
};

template <>
struct EnumWords<PrintedMeaning> {
  static constexpr std::array entries{
      std::pair{PrintedMeaning::range, std::string_view{"range"}},
      std::pair{PrintedMeaning::as_written, std::string_view{"as_written"}}};
};

/// The description of a resolution.
struct ResolutionSpec {
  std::string body{};         ///< the id of the body that set the targets
  std::vector<Term> terms{};  ///< the term it is for, then others that labels may name
  std::vector<Measure> measures{};
  std::vector<Target> targets{};
  When default_when{};
  PrintedMeaning printed = PrintedMeaning::range;

  /// Reports everything that does not fit; places are `measure[i].key` and `target[i].key`.
  void check(Problems& problems) const;

  friend bool operator==(const ResolutionSpec&, const ResolutionSpec&) = default;
};

/// A resolution in which every id resolves, every label has a period and every combination has a
/// meaning. Made ready once to be judged for any number of bodies; copies share that.
class Resolution {
 public:
  /// \throws InvalidDocument that names everything that does not fit.
  explicit Resolution(ResolutionSpec spec);
  // Copied alone, so that none is left without its parts.
  Resolution(const Resolution&) = default;
  Resolution& operator=(const Resolution&) = default;
  ~Resolution() = default;

  const std::string& body() const& noexcept { return spec().body; }
  const std::vector<Term>& terms() const& noexcept { return spec().terms; }
  const Measures& measures() const& noexcept;
  const std::vector<Target>& targets() const& noexcept { return spec().targets; }
  /// When targets that do not say are to be met.
  const When& default_when() const& noexcept { return spec().default_when; }
  /// What percentages without their counts say of its targets.
  PrintedMeaning printed() const noexcept { return spec().printed; }
  /// \throws UnknownId with the nearest known id.
  const Target& target(std::string_view id) const&;
  /// The target's own `when`, else the resolution's default.
  const When& when(const TargetSpec& target) const& noexcept;

  // Of a resolution that is gone at the end of the line, the parts themselves.
  std::string body() && { return spec().body; }
  std::vector<Term> terms() && { return spec().terms; }
  Measures measures() && { return std::as_const(*this).measures(); }
  std::vector<Target> targets() && { return spec().targets; }
  When default_when() && { return spec().default_when; }
  Target target(std::string_view id) && { return std::as_const(*this).target(id); }
  When when(const TargetSpec& target) && { return std::as_const(*this).when(target); }

  friend bool operator==(const Resolution& a, const Resolution& b) { return a.spec() == b.spec(); }

 private:
  friend class Evaluation;
  struct Compiled;

  const ResolutionSpec& spec() const noexcept;

  std::shared_ptr<const Compiled> compiled_;
};

/// The last day of the deadline that `when` sets: of its label for `by`, of the term for
/// `end_of_term`.
std::optional<Date> deadline(const When& when, std::span<const Term> terms);

/// The years that `when` asks about, in order: reporting years of the term, or for a period label
/// that is no term the years that lie within it.
std::vector<int> years_asked(const When& when, std::span<const Term> terms);

}  // namespace congdoan

template <>
struct std::hash<congdoan::Resolution> {
  std::size_t operator()(const congdoan::Resolution& resolution) const {
    using congdoan::hash_of;
    std::size_t seed = hash_of(resolution.body());
    for (const std::size_t next :
         {hash_of(resolution.printed()), hash_of(resolution.terms()),
          hash_of(resolution.measures().all()), hash_of(resolution.targets()),
          hash_of(resolution.default_when())})
      seed = congdoan::detail::mix(seed, next);
    return seed;
  }
};
