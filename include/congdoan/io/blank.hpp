/// \file
/// What a described value is before its fields are read.
#pragma once

#include <type_traits>
#include <utility>

#include <congdoan/bodies/mandates.hpp>
#include <congdoan/congress/audit.hpp>
#include <congdoan/targets/scorecard.hpp>
#include <congdoan/targets/target.hpp>

namespace congdoan::detail {

/// A value with every field at its default; types whose fields have no default name one here.
template <class T>
T blank() {
  if constexpr (std::is_same_v<T, Finding>) {
    ProvisionSpec provision;
    provision.id = provision.topic = provision.parameter = provision.instrument = "blank";
    return Finding{.provision = std::move(provision)};
  } else if constexpr (std::is_same_v<T, Gap>) {
    return Gap{Period::year(2000), Truth::unknown};
  } else if constexpr (std::is_same_v<T, Fillings>) {
    return Fillings{.limit = Bound::bare(Ratio(0))};
  } else if constexpr (std::is_same_v<T, ScorecardSpec>) {
    return ScorecardSpec{.as_of = Date(2000, 1, 1)};
  } else if constexpr (std::is_same_v<T, PartOf>) {
    return PartOf{.share = {}, .of = {}, .bound = Bound::bare(Ratio(0))};
  } else if constexpr (std::is_same_v<T, TargetSpec>) {
    return TargetSpec{.subject = Unmeasured{}};
  } else {
    return T();
  }
}

}  // namespace congdoan::detail
