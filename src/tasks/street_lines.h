#pragma once

// Private to tasks: lines of a written list of streets that are no table.

#include <cstdint>
#include <string_view>

#include "tasks/known_names.h"
#include "tasks/written_streets.h"

namespace buurtatlas {

/// Reads one line: cells in the order of streetTable(), or entry by entry: "Kerkstraat even 2-48; Dorpsplein volledig".
/// `number` is that of the line.
void readStreetLine(std::string_view line, std::int64_t number, const KnownNames& names, WrittenStreets& out);

/// Reads a line that is about one street and does not name it.
void readNumbersOf(std::string_view street, std::string_view line, WrittenStreets& out);

}  // namespace buurtatlas
