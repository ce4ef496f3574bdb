#pragma once

#include <string>

#include "core/result.h"

namespace buurtatlas {

/// Looks at a GeoPackage from strangers before GDAL does: it must be whole, not open elsewhere, and hold plain tables
/// only. Views and virtual tables other than the spatial index run code of the file's maker and are refused. Fails:
/// FileUnreadable, InvalidInput, with what to do.
Result<void> checkGeoPackage(const std::string& path);

}  // namespace buurtatlas
