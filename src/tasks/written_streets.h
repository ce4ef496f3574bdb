#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"
#include "tasks/street_list.h"
#include "tasks/street_register.h"

namespace buurtatlas {

/// What a written list of streets says, and what of it is not understood.
struct WrittenStreets {
  std::vector<StreetRow> rows = {};
  std::vector<UnmatchedRow> unread = {};  ///< `street` is the text as it stands there
};

/// Reads a list of streets as a person writes or pastes it: a table with named columns (see streetTable(); also one
/// column with all the numbers), or lines such as "Kerkstraat 1-15", "Kerkstraat (even nrs)", "Rue de l'Église pairs 2
/// à 20", "Kerkstraat even 2-48; Dorpsplein volledig", a charter of charterText(), or cells in the order of
/// streetTable(). A range without a side means both sides. The register tells where a name ends: "Plein 1945 2-10".
/// What is not understood is in `unread`, with its line; a street that the register does not have is a row.
WrittenStreets readStreetText(std::string_view text, const StreetRegister& streets);

/// Reads the house numbers of one street, such as "1-15 oneven, 2-8". No row and nothing unread: it names none.
WrittenStreets readHouseNumbers(std::string_view street, std::string_view numbers);

/// Reads a text file as readStreetText(). Fails: as the reader; Cancelled.
Result<WrittenStreets> readStreetFile(ForeignReader& reader, const std::string& file, const StreetRegister& streets,
                                      const JobControl& control = {});

}  // namespace buurtatlas
