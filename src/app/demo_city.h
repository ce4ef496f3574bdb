#pragma once

#include <QString>
#include <memory>

#include "core/job_control.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// The folder of the demo city: the given one, the installed one, or the one of the source tree; empty for none.
QString demoFolder(const QString& given);

/// Imports the files of the demo city, layer by layer, into a new atlas. Fails: as the import and the atlas file.
Result<std::shared_ptr<AtlasStore>> makeDemoCity(const QString& folder, const QString& atlas,
                                                 const JobControl& control);

}  // namespace buurtatlas
