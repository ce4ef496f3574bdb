#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace buurtatlas {

/// A table that is written row by row: UTF-8, cells parted by commas, or by tabs in a .tsv. It appears under its name
/// when it is whole, and not at all otherwise.
class CsvFile {
 public:
  /// Fails: FileUnwritable with what to do.
  static Result<CsvFile> create(const std::filesystem::path& path);
  CsvFile(CsvFile&&) noexcept;
  CsvFile& operator=(CsvFile&&) noexcept;
  ~CsvFile();

  /// The text of a row with its line end, to be given to write(). Thread: any.
  void appendRow(std::string& text, const std::vector<std::string_view>& cells) const;
  Result<void> write(std::string_view text);
  /// Fails: FileUnwritable; the old file stays then.
  Result<void> finish() &&;

 private:
  struct Impl;
  explicit CsvFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
