#pragma once

#include <cstdint>
#include <string>

#include "core/foreign_rows.h"
#include "core/result.h"

namespace buurtatlas {

/// What a file holds, told by its first bytes and, for text tables alone, by its ending.
enum class FileFormat { TextTable, PackedTextTable, GeoJson, GeoPackage, Shapefile, Kml, OpenStreetMap, DbaseTable };

/// A file that may be opened: a regular local file, of a format we read, not too large.
struct ForeignFile {
  std::string path;  ///< canonical and absolute
  FileFormat format = FileFormat::TextTable;
  std::uint64_t bytes = 0;
};

/// The largest file that is read: registers, street networks, background, incidents and plain tables; and everything
/// else.
inline constexpr std::uint64_t kMostRegisterBytes = 8ULL << 30U;
inline constexpr std::uint64_t kMostBytes = 200ULL << 20U;

/// The canonical path of a regular local file: refused are addresses of the net, GDAL's virtual paths, folders, pipes.
/// Fails: FileUnreadable, InvalidInput, with what to do.
Result<std::string> checkLocalFile(const std::string& file);

/// Follows links and refuses what is not a regular local file: addresses of the net, GDAL's virtual paths, folders,
/// pipes. Fails: FileUnreadable, InvalidInput, with what to do.
Result<ForeignFile> checkForeignFile(const ForeignRequest& request);

}  // namespace buurtatlas
