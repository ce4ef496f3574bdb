#pragma once

#include <QString>
#include <string>

#include "core/atlas.h"
#include "core/result.h"
#include "painting/density_sheet.h"
#include "viewmodels/print_desk.h"

namespace buurtatlas {

class AtlasSession;
class StreetSource;

/// A sheet about incidents, still without a picture, a legend and a method. Thread: GUI.
DensitySheet emptySheet(const AtlasSession& session, const StreetSource& streets, const QString& title);

/// Writes a sheet as a .pdf, or else as a .png, with the zones of the atlas over its pictures. Fails: as densityPdf()
/// and the writer. Thread: made for a worker.
Result<void> writeSheet(DensitySheet sheet, const Atlas& atlas, const std::string& file,
                        const PrintDesk::WriteFile& write);

/// Whether a file is named so, in capitals or not.
bool endsWith(const std::string& file, const char* ending);

}  // namespace buurtatlas
