#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/result.h"
#include "tasks/case_desk.h"
#include "tasks/small_counts.h"

namespace buurtatlas {

/// What a file may tell of incidents. Withheld: no count under kLeastPublished and no point of an incident.
enum class Detail { Withheld, Precise };

/// What somebody takes out of the tool.
struct Taking {
  std::string what = {};       ///< such as "hotspots"
  std::string file = {};       ///< the log keeps its name, not its folder; empty: a screen
  std::int64_t incidents = 0;  ///< how many it was made from
};

/// Precise for an analyst, and the log says so before anything is written; Withheld for nobody in particular (an empty
/// name). Fails: NotFound for a name that is not known; NotAllowed for somebody who is no analyst; as the log.
Result<Detail> detailFor(const CaseDesk& desk, const Taking& taking);

/// A count as a file may tell it: none where it is withheld. A 0 is withheld too: telling it apart from 1 to 4 would
/// tell that these are not 0. Misses: what follows from a total beside counts of which only one is withheld.
std::optional<std::int64_t> toldCount(std::int64_t count, Detail detail);

}  // namespace buurtatlas
