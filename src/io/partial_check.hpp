// Looks for what does not fit together in a document that could be read only in part, so that one
// answer names all its errors.
#pragma once

#include <boost/json.hpp>

#include <congdoan/problems.hpp>

namespace congdoan::io {

/// Adds what is wrong between the measures, the term and those targets that could be read. Says
/// nothing that an error already reported could have caused.
void check_what_was_read(const boost::json::value& value, Problems& problems);

}  // namespace congdoan::io
