// An election with what its congress says of it.
#pragma once

#include <congdoan/congress/congress.hpp>

namespace congdoan::detail {

// The congress itself elected, rather than a committee at its meeting.
bool by_the_congress(const Election& election);

// An election that the congress itself held, with the day and the voters of the congress where it
// says nothing of its own; any other as it is.
Election with_congress(const CongressSpec& congress, Election election);

}  // namespace congdoan::detail
