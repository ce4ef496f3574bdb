#include "storage/row_source.h"

#include <array>
#include <filesystem>
#include <utility>

#include "storage/gdal.h"
#include "storage/text_table.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostUnpackedBytes = std::size_t{2} << 30U;

class TextRows : public RowSource {
 public:
  TextRows(TextTable table, std::string layer) : m_table(std::move(table)), m_layer(std::move(layer)) {}

  [[nodiscard]] const std::vector<std::string>& columns() const override { return m_table.columns(); }
  [[nodiscard]] std::string layer() const override { return m_layer; }
  [[nodiscard]] bool hasShapes() const override { return false; }
  [[nodiscard]] std::string crs() const override { return {}; }
  [[nodiscard]] bool isMixed() const override { return false; }
  void rewind() override { m_table.rewind(); }
  [[nodiscard]] double share() const override { return m_table.share(); }

  Result<bool> next(SourceRow& row) override {
    if (!m_table.next(m_row)) {
      return false;
    }
    row.line = m_row.line;
    row.cells.swap(m_row.cells);
    row.fault = std::move(m_row.fault);
    return true;
  }

 private:
  TextTable m_table;
  TextTable::Row m_row;
  std::string m_layer;
};

Result<std::string> unpacked(const ForeignFile& file) {
  prepareGdal();
  const GdalMessages messages;
  std::string bytes;
  VSILFILE* stream = VSIFOpenL(("/vsigzip/" + file.path).c_str(), "rb");
  if (stream == nullptr) {
    return failInFile(ErrorCode::FileUnreadable, file.path, "This file cannot be unpacked. Unpack it first.");
  }
  std::vector<char> block(std::size_t{1} << 20U);
  for (std::size_t read = 1; read > 0 && bytes.size() <= kMostUnpackedBytes;) {
    read = VSIFReadL(block.data(), 1, block.size(), stream);
    bytes.append(block.data(), read);
  }
  VSIFCloseL(stream);
  if (bytes.size() > kMostUnpackedBytes || !messages.failure().empty()) {
    return failInFile(ErrorCode::FileUnreadable, file.path,
                      "This file is damaged or too large to unpack while reading. Unpack it first.");
  }
  return bytes;
}

Result<TextTable> openTable(const ForeignFile& file) {
  if (file.format != FileFormat::PackedTextTable) {
    return TextTable::open(file.path);
  }
  return unpacked(file).and_then([&](std::string bytes) { return TextTable::fromBytes(std::move(bytes), file.path); });
}

bool isTable(const ForeignFile& file) {
  return file.format == FileFormat::TextTable || file.format == FileFormat::PackedTextTable;
}

}  // namespace

Result<std::vector<std::string>> layersOf(const ForeignFile& file) {
  return isTable(file) ? std::vector<std::string>(1) : gdalLayersOf(file);
}

Result<std::unique_ptr<RowSource>> openRows(const ForeignFile& file, const ForeignRequest& request) {
  if (!isTable(file)) {
    return openGdalRows(file, request);
  }
  return openTable(file).transform([&](TextTable table) -> std::unique_ptr<RowSource> {
    return std::make_unique<TextRows>(std::move(table), std::filesystem::path(file.path).stem().string());
  });
}

}  // namespace buurtatlas
