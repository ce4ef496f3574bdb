#pragma once

#include <cstddef>
#include <filesystem>
#include <span>

#include "core/result.h"

namespace buurtatlas {

/// A file of which the bytes are read where they lie, by the operating system's mapping of it into memory.
class MappedFile {
 public:
  /// Fails: NotFound, FileUnreadable.
  static Result<MappedFile> open(const std::filesystem::path& file);
  ~MappedFile();
  MappedFile(MappedFile&& other) noexcept;
  MappedFile& operator=(MappedFile&& other) noexcept;
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  [[nodiscard]] std::span<const std::byte> bytes() const { return m_bytes; }

 private:
  explicit MappedFile(std::span<const std::byte> bytes) : m_bytes(bytes) {}
  std::span<const std::byte> m_bytes;
};

}  // namespace buurtatlas
