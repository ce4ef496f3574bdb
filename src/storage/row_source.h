#pragma once

// Private to storage: rows as a foreign file has them, before anything is recognised.

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/foreign_rows.h"
#include "core/result.h"
#include "storage/foreign_file.h"

class OGRGeometry;

namespace buurtatlas {

/// One row with its shape still in the file's own reference system.
struct SourceRow {
  std::int64_t line = 0;
  std::vector<std::string_view> cells = {};  ///< one per column; valid until the next row is read
  const OGRGeometry* shape = nullptr;        ///< valid until the next row is read
  Reason fault = {};                         ///< not empty: the row cannot be read
};

/// The rows of one layer of a file, in the order of the file.
class RowSource {
 public:
  virtual ~RowSource() = default;
  [[nodiscard]] virtual const std::vector<std::string>& columns() const = 0;
  [[nodiscard]] virtual std::string layer() const = 0;
  [[nodiscard]] virtual bool hasShapes() const = 0;
  /// The reference system the file names, empty when it does not.
  [[nodiscard]] virtual std::string crs() const = 0;
  /// A file with much besides what is asked for, such as OpenStreetMap: what does not belong is passed over in silence.
  [[nodiscard]] virtual bool isMixed() const = 0;
  /// False at the end. Fails: FileUnreadable when the file turns out to be damaged.
  virtual Result<bool> next(SourceRow& row) = 0;
  virtual void rewind() = 0;
  [[nodiscard]] virtual double share() const = 0;
};

/// Opens the layer that the request names, or the only, or the best fitting one. Fails: FileUnreadable, InvalidInput.
Result<std::unique_ptr<RowSource>> openRows(const ForeignFile& file, const ForeignRequest& request);

/// The layers a request can choose from; one without a name where the file offers no choice. Fails: FileUnreadable,
/// InvalidInput.
Result<std::vector<std::string>> layersOf(const ForeignFile& file);

/// The same two for the formats GDAL reads.
Result<std::vector<std::string>> gdalLayersOf(const ForeignFile& file);
Result<std::unique_ptr<RowSource>> openGdalRows(const ForeignFile& file, const ForeignRequest& request);

}  // namespace buurtatlas
