#include "storage/layer_writer.h"

#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <charconv>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/gdal.h"
#include "storage/memory_folder.h"
#include "storage/replace_file.h"
#include "storage/written_csv.h"

namespace buurtatlas {

namespace {

namespace fs = std::filesystem;

/// One way of writing: the ending that asks for it, GDAL's driver, and the files it makes.
struct Format {
  const char* ending;
  const char* driver;
  std::vector<const char*> written;
};

std::optional<Format> formatOf(const fs::path& path) {
  std::string ending = path.extension();
  std::ranges::transform(ending, ending.begin(), [](unsigned char letter) { return std::tolower(letter); });
  if (ending == ".geojson" || ending == ".json") {
    return Format{.ending = ".geojson", .driver = "GeoJSON", .written = {".geojson"}};
  }
  if (ending == ".gpkg") {
    return Format{.ending = ".gpkg", .driver = "GPKG", .written = {".gpkg"}};
  }
  if (ending == ".kml") {
    return Format{.ending = ".kml", .driver = "LIBKML", .written = {".kml"}};
  }
  if (ending == ".shp") {
    // The indexes that other programs make belong to the old layer. The .shp comes last, which readers look for.
    return Format{.ending = ".shp",
                  .driver = "ESRI Shapefile",
                  .written = {".qix", ".sbn", ".sbx", ".cpg", ".prj", ".dbf", ".shx", ".shp"}};
  }
  return std::nullopt;
}

/// The one type of all shapes; wkbUnknown for a mixture.
OGRwkbGeometryType typeOf(const LayerTable& layer) {
  OGRwkbGeometryType type = wkbNone;
  for (const LayerRow& row : layer.rows) {
    constexpr std::array kTypes{wkbNone, wkbPoint, wkbLineString, wkbMultiPolygon};
    const OGRwkbGeometryType own = kTypes.at(row.shape.index());
    if (own != wkbNone && type != wkbNone && own != type) {
      return wkbUnknown;
    }
    type = own == wkbNone ? type : own;
  }
  return type;
}

OGRFieldType typeOf(FieldType type) {
  switch (type) {
    case FieldType::Integer:
      return OFTInteger64;
    case FieldType::Real:
      return OFTReal;
    case FieldType::Text:
      break;
  }
  return OFTString;
}

std::unique_ptr<OGRLinearRing> ringOf(const Ring& ring) {
  auto closed = std::make_unique<OGRLinearRing>();
  for (const Point point : ring) {
    closed->addPoint(point.east, point.north);
  }
  closed->closeRings();
  return closed;
}

std::unique_ptr<OGRGeometry> geometryOf(const Shape& shape) {
  if (const auto* point = std::get_if<Point>(&shape)) {
    return std::make_unique<OGRPoint>(point->east, point->north);
  }
  if (const auto* line = std::get_if<LineString>(&shape)) {
    auto curve = std::make_unique<OGRLineString>();
    for (const Point vertex : *line) {
      curve->addPoint(vertex.east, vertex.north);
    }
    return curve;
  }
  const auto* area = std::get_if<MultiPolygon>(&shape);
  if (area == nullptr) {
    return nullptr;
  }
  auto parts = std::make_unique<OGRMultiPolygon>();
  for (const Polygon& polygon : *area) {
    auto part = std::make_unique<OGRPolygon>();
    part->addRing(ringOf(polygon.outer));
    for (const Ring& hole : polygon.holes) {
      part->addRing(ringOf(hole));
    }
    parts->addGeometry(std::move(part));
  }
  parts->flattenTo2D();
  return parts;
}

OGRFeatureUniquePtr featureOf(const LayerRow& row, const LayerTable& table, OGRLayer& layer) {
  OGRFeatureUniquePtr feature(OGRFeature::CreateFeature(layer.GetLayerDefn()));
  for (std::size_t field = 0; field < std::min(row.values.size(), table.fields.size()); ++field) {
    const std::string& value = row.values[field];
    if (table.fields[field].type == FieldType::Text || !value.empty()) {
      feature->SetField(static_cast<int>(field), value.c_str());
    }
  }
  if (std::unique_ptr<OGRGeometry> geometry = geometryOf(row.shape)) {
    geometry->flattenTo2D();
    feature->SetGeometryDirectly(geometry.release());
  }
  return feature;
}

bool fill(GDALDataset& dataset, const LayerTable& table, const OGRSpatialReference* system) {
  CPLStringList options;
  if (EQUAL(dataset.GetDriverName(), "GeoJSON")) {
    options.SetNameValue("RFC7946", "YES");
    options.SetNameValue("COORDINATE_PRECISION", table.isExact ? "17" : "9");
    options.SetNameValue("WRITE_NAME", "NO");
  } else if (EQUAL(dataset.GetDriverName(), "ESRI Shapefile")) {
    options.SetNameValue("ENCODING", "UTF-8");
  }
  const std::string name = table.name.empty() ? "layer" : table.name;
  OGRLayer* layer = dataset.CreateLayer(name.c_str(), system, typeOf(table), options.List());
  if (layer == nullptr) {
    return false;
  }
  for (const LayerField& field : table.fields) {
    OGRFieldDefn definition(field.name.c_str(), typeOf(field.type));
    if (layer->CreateField(&definition) != OGRERR_NONE) {
      return false;
    }
  }
  dataset.StartTransaction();
  const bool isWhole = std::ranges::all_of(table.rows, [&](const LayerRow& row) {
    return layer->CreateFeature(featureOf(row, table, *layer).get()) == OGRERR_NONE;
  });
  return dataset.CommitTransaction() != OGRERR_FAILURE && isWhole;
}

std::unexpected<Error> notMade(const fs::path& path, const std::string& reason) {
  return failInFile(ErrorCode::FileUnwritable, path, "The file could not be made: %1. Choose another format.",
                    {reason});
}

/// Makes the files in memory, so that a full disk is met in one place only and always noticed.
Result<void> build(const std::string& target, const Format& format, const LayerTable& layer, const fs::path& path) {
  std::optional<OGRSpatialReference> system;
  if (!layer.crs.empty()) {
    Result<OGRSpatialReference> known = systemOf(layer.crs);
    if (!known) {
      return std::unexpected(known.error());
    }
    system = std::move(*known);
  }
  const GdalMessages messages;
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName(format.driver);
  GDALDatasetUniquePtr dataset(driver->Create(target.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!dataset || !fill(*dataset, layer, system ? &*system : nullptr)) {
    return notMade(path, messages.failure());
  }
  if (dataset->Close() != CE_None) {
    return notMade(path, messages.failure());
  }
  return {};
}

}  // namespace

Result<void> writeLayer(const fs::path& path, const LayerTable& layer) {
  if (path.extension() == ".csv" || path.extension() == ".CSV") {
    return replaceFile(path, csvOf(layer));
  }
  const std::optional<Format> format = formatOf(path);
  if (!format) {
    return failInFile(ErrorCode::InvalidInput, path,
                      "The ending of this file is not known. Use .geojson, .gpkg, .kml, .shp or .csv.");
  }
  if (typeOf(layer) == wkbUnknown) {
    return failInFile(ErrorCode::InvalidInput, path, "The layer mixes points, lines and areas. Write them apart.");
  }
  prepareGdal();
  const MemoryFolder folder;
  const std::string stem = path.stem();
  if (Result<void> built = build(folder.file(stem + format->ending), *format, layer, path); !built) {
    return built;
  }
  std::vector<NewFile> files;
  for (const char* ending : format->written) {
    const std::string ownEnding = std::string_view(ending) == format->ending ? path.extension().string() : ending;
    files.push_back({.path = fs::path(path).replace_extension(ownEnding), .bytes = folder.bytes(stem + ending)});
  }
  // One file takes the place of another in one step.
  return files.size() == 1 && files.front().bytes ? replaceFile(path, *files.front().bytes) : replaceFiles(files);
}

}  // namespace buurtatlas
