#pragma once

// Private to storage: GDAL and its types do not leave this folder.

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>

#include "core/result.h"
#include "storage/foreign_file.h"

namespace buurtatlas {

/// Registers the formats we read and write, no others, and keeps GDAL and PROJ off the net and from writing beside
/// files. May be called often; the first call does it.
void prepareGdal();

/// Collects what GDAL complains about on this thread while it lives; nothing is printed.
class GdalMessages {
 public:
  GdalMessages();
  GdalMessages(const GdalMessages&) = delete;
  GdalMessages& operator=(const GdalMessages&) = delete;
  ~GdalMessages();

  /// The first failure since the last clear(), empty when there was none.
  [[nodiscard]] const std::string& failure() const { return m_failure; }
  void clear() { m_failure.clear(); }

 private:
  static void collect(CPLErr level, CPLErrorNum number, const char* message);
  std::string m_failure;
};

/// Opens a file with the one driver its first bytes call for. Fails: FileUnreadable with what GDAL says.
Result<GDALDatasetUniquePtr> openForeign(const ForeignFile& file);

/// Authority and number where a reference system has or resembles one, else WKT; empty when it says nothing.
std::string crsOf(const OGRSpatialReference* system);

/// A reference system in which x is always east or longitude. Fails: InvalidInput for an unknown one.
Result<OGRSpatialReference> systemOf(const std::string& crs);

/// The value of a column as text: dates as 2026-04-30, decimal points, empty for none.
std::string textOf(const OGRFeature& feature, int field);

}  // namespace buurtatlas
