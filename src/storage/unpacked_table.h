#pragma once

// Private to storage: text tables that come packed.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "core/dates.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// A text table that was unpacked to the disk. It has no name there and is gone with this object.
class UnpackedTable {
 public:
  UnpackedTable(int file, std::string name, std::optional<Date> written)
      : m_file(file), m_name(std::move(name)), m_written(written) {}
  UnpackedTable(const UnpackedTable&) = delete;
  UnpackedTable& operator=(const UnpackedTable&) = delete;
  ~UnpackedTable();

  /// Can be opened while this object lives.
  [[nodiscard]] std::string path() const;
  /// Inside the archive; empty for a file that was packed alone.
  [[nodiscard]] const std::string& name() const { return m_name; }
  /// The day that the archive gives it.
  [[nodiscard]] std::optional<Date> written() const { return m_written; }

 private:
  int m_file;
  std::string m_name;
  std::optional<Date> m_written;
};

/// Whether a file begins as .xz, .gz or .zip files do.
bool isPacked(const std::string& path);

/// Unpacks the tables (.csv, .tsv, .tab, .txt) of a .zip one after the other, or the one that a .xz or .gz file is, and
/// hands each over; other things in a .zip are passed over. Fails: FileUnreadable for a damaged or locked archive, one
/// without a table, or one that grows beyond 16 GB; FileUnwritable where there is no room; Cancelled; what `use` fails
/// with.
Result<void> unpackTables(const std::string& path, const std::function<Result<void>(const UnpackedTable&)>& use,
                          const JobControl& control);

}  // namespace buurtatlas
