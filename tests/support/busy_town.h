#pragma once

#include "core/atlas.h"

namespace buurtatlas::test {

/// The small town with two neighbourhoods, "Noord" and "Zuid", and 300 incidents, one every other day from 2025 on:
/// three of four of them in a square of 200 m in the gap, at 1,300 m east and north of the corner, the others all over.
/// Its zone is live from 1 October 2025 on.
Atlas busyTown();

}  // namespace buurtatlas::test
