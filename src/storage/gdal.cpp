#include "storage/gdal.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>

#include <array>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string_view>
#include <utility>

#include "storage/text_encoding.h"

namespace buurtatlas {

namespace {

constexpr const char* kOsmColumnsPath = "/vsimem/buurtatlas/osm_columns.ini";
constexpr const char* kOsmColumns =
    "closed_ways_are_polygons=building,landuse,leisure,natural,waterway=riverbank\n"
    "attribute_name_laundering=no\n"
    "[points]\nosm_id=yes\nother_tags=no\n"
    "attributes=addr:street,addr:street:nl,addr:street:fr,addr:street:de,addr:place,addr:housenumber,addr:unit,addr:"
    "flats,"
    "addr:postcode,addr:city\n"
    "[lines]\nosm_id=yes\nother_tags=no\nattributes=name,highway,railway,addr:interpolation\n"
    "[multipolygons]\nosm_id=yes\nother_tags=no\n"
    "attributes=name,landuse,natural,leisure,waterway,building,"
    "addr:street,addr:street:nl,addr:street:fr,addr:street:de,addr:place,addr:housenumber,addr:unit,addr:flats,"
    "addr:postcode,addr:city\n"
    "[multilinestrings]\nosm_id=yes\nother_tags=no\nattributes=type\n"
    "[other_relations]\nosm_id=yes\nother_tags=no\nattributes=type\n";

void setOptions() {
  constexpr std::array kOptions{std::pair{"GDAL_DISABLE_READDIR_ON_OPEN", "TRUE"}, std::pair{"GDAL_PAM_ENABLED", "NO"},
                                std::pair{"OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"},
                                std::pair{"CPL_VSIL_GZIP_WRITE_PROPERTIES", "NO"},
                                std::pair{"SHAPE_RESTORE_SHX", "NO"}};
  for (const auto& [name, value] : kOptions) {
    CPLSetConfigOption(name, value);
  }
  OSRSetPROJEnableNetwork(FALSE);
}

const char* driverOf(FileFormat format) {
  switch (format) {
    case FileFormat::GeoPackage:
      return "GPKG";
    case FileFormat::Shapefile:
    case FileFormat::DbaseTable:
      return "ESRI Shapefile";
    case FileFormat::Kml:
      return "LIBKML";
    case FileFormat::OpenStreetMap:
      return "OSM";
    default:
      return "GeoJSON";
  }
}

CPLStringList openOptionsOf(const ForeignFile& file) {
  const FileFormat format = file.format;
  CPLStringList options;
  if (format == FileFormat::GeoJson) {
    options.SetNameValue("DATE_AS_STRING", "YES");
    options.SetNameValue("ARRAY_AS_STRING", "YES");
  } else if (format == FileFormat::GeoPackage) {
    options.SetNameValue("IMMUTABLE", "YES");
    options.SetNameValue("LIST_ALL_TABLES", "NO");
  } else if (format == FileFormat::OpenStreetMap) {
    options.SetNameValue("CONFIG_FILE", kOsmColumnsPath);
    // The importer may write no file, so what GDAL keeps besides must fit in memory; all of it is taken at once.
    options.SetNameValue("MAX_TMPFILE_SIZE", std::to_string(64 + (file.bytes >> 20U) * 8).c_str());
  }
  return options;
}

std::string codeOf(const OGRSpatialReference& system) {
  const char* authority = system.GetAuthorityName(nullptr);
  const char* code = system.GetAuthorityCode(nullptr);
  return authority != nullptr && code != nullptr ? std::string(authority) + ":" + code : std::string();
}

std::string dateText(const OGRFeature& feature, int field) {
  int year = 0;
  int month = 0;
  int day = 0;
  int ignored = 0;
  feature.GetFieldAsDateTime(field, &year, &month, &day, &ignored, &ignored, &ignored, &ignored);
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month, day);
  return text.data();
}

}  // namespace

void prepareGdal() {
  static std::once_flag once;
  std::call_once(once, [] {
    setOptions();
    RegisterOGRGeoJSON();
    RegisterOGRGeoPackage();
    RegisterOGRShape();
    RegisterOGRLIBKML();
    RegisterOGRMEM();
    RegisterOGROSM();
    GDALRegister_GTiff();
    GDALRegister_COG();
    GDALRegister_MEM();
    VSILFILE* columns =
        VSIFileFromMemBuffer(kOsmColumnsPath, const_cast<GByte*>(reinterpret_cast<const GByte*>(kOsmColumns)),
                             std::strlen(kOsmColumns), FALSE);
    VSIFCloseL(columns);
  });
}

GdalMessages::GdalMessages() { CPLPushErrorHandlerEx(&GdalMessages::collect, this); }
GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

void GdalMessages::collect(CPLErr level, CPLErrorNum /*number*/, const char* message) {
  auto* messages = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
  if (level >= CE_Failure && messages->m_failure.empty()) {
    messages->m_failure = message;
  }
}

Result<GDALDatasetUniquePtr> openForeign(const ForeignFile& file) {
  prepareGdal();
  const GdalMessages messages;
  const char* driver = driverOf(file.format);
  const std::array<const char*, 2> drivers{driver, nullptr};
  GDALDatasetUniquePtr dataset(GDALDataset::Open(file.path.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers.data(),
                                                 openOptionsOf(file).List(), nullptr));
  if (!dataset) {
    return failInFile(ErrorCode::FileUnreadable, file.path,
                      "This looks like a %1 file but is damaged: %2. Export or download it again.",
                      {driver, messages.failure().empty() ? "it cannot be opened" : messages.failure()});
  }
  return dataset;
}

std::string crsOf(const OGRSpatialReference* system) {
  if (system == nullptr || system->IsEmpty() || system->IsLocal() ||
      std::string_view(system->GetName() == nullptr ? "" : system->GetName()).starts_with("Undefined")) {
    return {};
  }
  OGRSpatialReference flat(*system);
  flat.StripVertical();
  if (const std::string code = codeOf(flat); !code.empty()) {
    return code;
  }
  // A .prj without a code also lacks the way to the globe (95 m for Belgian Lambert 72), so the known system is looked
  // for.
  const std::unique_ptr<OGRSpatialReference, void (*)(OGRSpatialReference*)> match(flat.FindBestMatch(),
                                                                                   [](OGRSpatialReference* known) {
                                                                                     if (known != nullptr) {
                                                                                       known->Release();
                                                                                     }
                                                                                   });
  if (match != nullptr) {
    if (const std::string code = codeOf(*match); !code.empty()) {
      return code;
    }
  }
  constexpr std::array<const char*, 2> kWkt2{"FORMAT=WKT2_2019", nullptr};
  return flat.exportToWkt(kWkt2.data());
}

Result<OGRSpatialReference> systemOf(const std::string& crs) {
  const GdalMessages messages;
  OGRSpatialReference system;
  const bool isNumber = !crs.empty() && crs.find_first_not_of("0123456789") == std::string::npos;
  constexpr std::array<const char*, 3> kNoFiles{"ALLOW_NETWORK_ACCESS=NO", "ALLOW_FILE_ACCESS=NO", nullptr};
  if (crs.empty() ||
      system.SetFromUserInput((isNumber ? "EPSG:" + crs : crs).c_str(), kNoFiles.data()) != OGRERR_NONE) {
    return fail(ErrorCode::InvalidInput, "\"%1\" is not a known reference system. Give a code such as EPSG:31370.",
                {crs});
  }
  system.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  return system;
}

std::string textOf(const OGRFeature& feature, int field) {
  if (!feature.IsFieldSetAndNotNull(field)) {
    return {};
  }
  const OGRFieldType type = feature.GetFieldDefnRef(field)->GetType();
  std::string text = type == OFTDate       ? dateText(feature, field)
                     : type == OFTDateTime ? std::string(feature.GetFieldAsISO8601DateTime(field, nullptr))
                                           : std::string(feature.GetFieldAsString(field));
  // Older Shapefiles do not say how their text is stored.
  return isUtf8(text) ? text : toUtf8(text, TextEncoding::Windows1252).value_or(text);
}

}  // namespace buurtatlas
