#pragma once

#include <filesystem>

#include "core/layer_table.h"
#include "core/result.h"

namespace buurtatlas {

/// Writes a layer as .geojson, .gpkg, .kml, .shp or .csv, whichever the file's ending says. The old file stays until
/// the new one is whole; the files of a Shapefile change as replaceFiles() says. GeoJSON and KML come in WGS 84, the
/// others in the layer's own system. CSV is UTF-8 with commas; points become the columns east and north where the layer
/// has no such columns, other shapes the column wkt; a cell that a spreadsheet could take for a formula gets an
/// apostrophe in front, plain numbers and telephone numbers such as +32470123456 do not. Fails: InvalidInput for
/// another ending or shapes of several types, FileUnwritable with the file and what to do.
Result<void> writeLayer(const std::filesystem::path& path, const LayerTable& layer);

}  // namespace buurtatlas
