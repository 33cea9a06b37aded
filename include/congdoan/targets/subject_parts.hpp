/// \file
/// What every kind of target must offer. To add a kind, see CONTRIBUTING.md.
#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <congdoan/fields.hpp>
#include <congdoan/kernel/bound.hpp>
#include <congdoan/kernel/kernel.hpp>
#include <congdoan/kernel/operands.hpp>
#include <congdoan/problems.hpp>
#include <congdoan/targets/measure.hpp>
#include <congdoan/targets/when.hpp>
#include <congdoan/terms/period.hpp>

namespace congdoan {

class Cells;
class Sentence;
struct Part;

using kernel::Operands;

/// How a kind is judged where the target does not say: the years put together, or the whole
/// period's own figures where those are reported.
struct Plan {
  OverYears ways;
  bool whole_first = false;
};

/// Reports a measure id under `key` that no measure has, with the nearest one.
void report_unknown(std::string_view key, const std::string& id, const Measures& measures,
                    Problems& problems);

/// A kind of target: what is measured and, if anything is demanded of it, the bound.
template <class T>
concept SubjectKind = Described<T> && std::equality_comparable<T> &&
                      requires(const T& kind, const Measures& measures, Problems& problems,
                               const Cells& cells, const Period& period, When::Kind when,
                               OverYears ways, Sentence& sentence, const Part& part) {
                        /// The document keys that tell this kind from the others.
                        { T::keys.size() } -> std::convertible_to<std::size_t>;
                        /// Reports what is wrong, with the measures known.
                        { kind.check(measures, problems) } -> std::same_as<void>;
                        /// The measures it is decided on; none only where nothing is demanded.
                        { kind.measures() } -> std::same_as<std::vector<std::string_view>>;
                        /// What is demanded of it; nothing: it cannot be decided.
                        { kind.demand() } -> std::same_as<std::optional<Bound>>;
                        /// The numbers of one period.
                        { kind.operands(cells, period) } -> std::same_as<Operands>;
                        /// The default way to put years together.
                        { kind.usual(when, measures) } -> std::same_as<Plan>;
                        /// Why `ways` has no meaning for this kind; empty if it has.
                        { kind.refuses(ways, measures) } -> std::same_as<std::string>;
                        /// Other defensible readings of the same wording.
                        {
                          kind.also_judged(when, measures)
                        } -> std::same_as<std::vector<OverYears>>;
                        /// Whether a needed number says more than the answer does (not for titles).
                        { kind.has_needs() } -> std::same_as<bool>;
                        /// Words the numbers of a judged period.
                        { T::say(sentence, part) } -> std::same_as<void>;
                      };

}  // namespace congdoan
