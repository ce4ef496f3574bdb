#pragma once

#include <cstdint>
#include <string>

#include "core/dates.h"
#include "core/zone.h"

namespace buurtatlas {

/// How a picture or table of incidents was made, so that it can be made again next month and compared.
struct IncidentRecipe {
  Id id = 0;
  std::string name = {};        ///< unique in the atlas
  std::string method = {};      ///< the command that makes it, such as when or density
  std::string filter = {};      ///< as filterText() writes it: the options of the command line
  std::string parameters = {};  ///< of the method, as its options are written: --bandwidth 300
  std::string plane = {};       ///< such as EPSG:3812
  std::int64_t seed = 0;
  std::string dataHash = {};   ///< SHA-256 of the incidents that passed, see hashOf()
  std::int64_t incidents = 0;  ///< how many these were
  std::string version = {};    ///< of the program
  Instant savedAt = {};
  friend bool operator==(const IncidentRecipe&, const IncidentRecipe&) = default;
};

}  // namespace buurtatlas
