#pragma once

// Private to storage: files that GDAL makes in memory before they go to the disk.

#include <optional>
#include <string>
#include <string_view>

namespace buurtatlas {

/// A folder in GDAL's memory, gone with this object.
class MemoryFolder {
 public:
  MemoryFolder();
  MemoryFolder(const MemoryFolder&) = delete;
  MemoryFolder& operator=(const MemoryFolder&) = delete;
  ~MemoryFolder();

  /// The path of a file in it, for GDAL.
  [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
  /// What a file in it holds, none when there is no such file.
  [[nodiscard]] std::optional<std::string_view> bytes(const std::string& name) const;

 private:
  std::string m_path;
};

}  // namespace buurtatlas
