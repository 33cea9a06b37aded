// Signs around numbers as people write them.
#pragma once

#include <string>
#include <string_view>

namespace congdoan::detail {

/// `text` with the signs that are read here instead of usual others: `>=5` for ≥5, =>5 and 5+, `5`
/// for =5 and +5, `3..5` for a dash between the ends, `>=5` and `<=5` for a range without one.
/// What stands between the signs stays, but for blanks beside them.
std::string signs_mended(std::string_view text);

/// True of ~5 and ≈5, which say of no number whether it may be meant.
bool says_about(std::string_view text);

}  // namespace congdoan::detail
