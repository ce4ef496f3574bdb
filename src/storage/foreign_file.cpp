#include "storage/foreign_file.h"

#include <array>
#include <cctype>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <regex>
#include <string_view>
#include <system_error>

#include "core/ascii.h"

namespace buurtatlas {

namespace {

namespace fs = std::filesystem;
using std::string_view_literals::operator""sv;

constexpr std::size_t kSniffedBytes = 512;

bool isLocalPath(const std::string& path) {
  static const std::regex scheme("[A-Za-z][A-Za-z0-9+.-]*:.*");
  return !path.empty() && !path.starts_with("/vsi") && !path.starts_with("{") && !path.starts_with("<") &&
         !path.contains('\0') && !path.contains('\n') && !std::regex_match(path, scheme);
}

Result<std::string> readStart(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  std::string start(kSniffedBytes, '\0');
  if (!stream) {
    return failInFile(ErrorCode::FileUnreadable, path, "This file cannot be read: %1. Ask for permission to read it.",
                      {std::strerror(errno)});
  }
  stream.read(start.data(), static_cast<std::streamsize>(start.size()));
  start.resize(static_cast<std::size_t>(stream.gcount()));
  return start;
}

bool isTableEnding(const std::string& ending) {
  static constexpr std::array kEndings{".csv"sv, ".tsv"sv, ".tab"sv, ".txt"sv};
  return std::ranges::find(kEndings, ending) != kEndings.end();
}

std::optional<FileFormat> formatOf(const std::string& path, std::string_view start) {
  const std::string ending = lowered(fs::path(path).extension().string());
  if (start.starts_with("SQLite format 3")) {
    return FileFormat::GeoPackage;
  }
  if (start.starts_with("\x00\x00\x27\x0A"sv)) {
    return FileFormat::Shapefile;
  }
  if (ending == ".dbf" && (start.starts_with("\x03") || start.starts_with("\x83"))) {
    return FileFormat::DbaseTable;
  }
  if (start.substr(4).starts_with("\x0A\x09OSMHeader")) {
    return FileFormat::OpenStreetMap;
  }
  if (start.starts_with("\x1F\x8B")) {
    return isTableEnding(lowered(fs::path(path).stem().extension().string()))
               ? std::optional(FileFormat::PackedTextTable)
               : std::nullopt;
  }
  if (isTableEnding(ending)) {
    return FileFormat::TextTable;
  }
  const std::size_t letter = start.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const std::string_view text = letter == std::string_view::npos ? std::string_view() : start.substr(letter);
  if (text.starts_with("{") || text.starts_with("[")) {
    return FileFormat::GeoJson;
  }
  if (text.starts_with("<") && text.contains("<kml")) {
    return FileFormat::Kml;
  }
  if (text.starts_with("<?xml") || text.starts_with("<osm")) {
    return text.contains("<osm") ? std::optional(FileFormat::OpenStreetMap) : std::nullopt;
  }
  return std::nullopt;
}

std::uint64_t mostBytes(const ForeignRequest& request) {
  const bool large = request.content == ForeignContent::Table || request.kind == LayerKind::Addresses ||
                     request.kind == LayerKind::Streets || request.kind == LayerKind::Background ||
                     request.kind == LayerKind::Incidents;
  return large ? kMostRegisterBytes : kMostBytes;
}

/// The files beside a Shapefile are opened with it, so they are held to the same rule.
Result<void> checkCompanions(const std::string& path) {
  for (const char* ending : {".shx", ".dbf", ".prj", ".cpg"}) {
    const fs::path companion = fs::path(path).replace_extension(ending);
    std::error_code ignored;
    const fs::file_status status = fs::status(companion, ignored);
    if (fs::exists(status) && !fs::is_regular_file(status)) {
      return failInFile(ErrorCode::FileUnreadable, companion,
                        "This is not an ordinary file, so the Shapefile beside it is not read.");
    }
    if (!fs::exists(status) && std::string_view(ending) == ".shx") {
      return failInFile(ErrorCode::FileUnreadable, path,
                        "The Shapefile has no .shx file beside it. Copy its .shp, .shx, .dbf and .prj together.");
    }
  }
  return {};
}

}  // namespace

Result<std::string> checkLocalFile(const std::string& file) {
  if (!isLocalPath(file)) {
    return failInFile(ErrorCode::InvalidInput, file,
                      "This is not the path of a file on this computer. Download the file first, then choose it.");
  }
  std::error_code error;
  const fs::path path = fs::canonical(file, error);
  if (error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory) {
    return failInFile(ErrorCode::FileUnreadable, file, "There is no such file. Check the name and the folder.");
  }
  if (error) {
    return failInFile(ErrorCode::FileUnreadable, file, "This file cannot be read: %1. Ask for permission to read it.",
                      {error.message()});
  }
  if (fs::is_directory(path, error)) {
    return failInFile(ErrorCode::InvalidInput, file, "This is a folder. Choose one file in it.");
  }
  if (!fs::is_regular_file(path, error)) {
    return failInFile(ErrorCode::InvalidInput, file, "This is not an ordinary file. Save its content to a file first.");
  }
  return path.string();
}

Result<ForeignFile> checkForeignFile(const ForeignRequest& request) {
  const Result<std::string> path = checkLocalFile(request.file);
  if (!path) {
    return std::unexpected(path.error());
  }
  std::error_code error;
  const std::uint64_t bytes = fs::file_size(*path, error);
  if (!error && bytes == 0) {
    return failInFile(ErrorCode::InvalidInput, request.file, "The file is empty. Export or download it again.");
  }
  if (!error && bytes > mostBytes(request)) {
    return failInFile(
        ErrorCode::InvalidInput, request.file,
        "The file is %1 MB; at most %2 MB are read for this layer. Cut it down to the municipality first.",
        {std::to_string(bytes >> 20U), std::to_string(mostBytes(request) >> 20U)});
  }
  const Result<std::string> start = readStart(*path);
  if (!start) {
    return std::unexpected(start.error());
  }
  const std::optional<FileFormat> format = formatOf(*path, *start);
  if (!format) {
    return failInFile(ErrorCode::InvalidInput, request.file,
                      "This is none of the formats that are read: CSV, GeoJSON, GeoPackage, Shapefile (.shp), KML or "
                      "OpenStreetMap (.pbf, .osm). Convert it to one of these.");
  }
  if (*format == FileFormat::Shapefile) {
    if (const Result<void> companions = checkCompanions(*path); !companions) {
      return std::unexpected(companions.error());
    }
  }
  return ForeignFile{.path = *path, .format = *format, .bytes = bytes};
}

}  // namespace buurtatlas
