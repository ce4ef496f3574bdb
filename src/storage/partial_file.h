#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/result.h"

// Private to storage.

namespace buurtatlas {

/// May a file that is finished take the place of one that is there?
enum class Existing { Keep, Replace };

/// A file that is being written beside the one it becomes, so that there is never half of that. It goes away unless it
/// becomes it; one that a killed program left behind is known by its lock being free.
class PartialFile {
 public:
  /// Makes an empty one that only its owner may read. Fails: FileUnwritable with what to do.
  static Result<PartialFile> beside(const std::filesystem::path& target);
  PartialFile(PartialFile&& other) noexcept;
  PartialFile& operator=(PartialFile&&) = delete;
  ~PartialFile();

  [[nodiscard]] const std::string& path() const { return m_path; }
  [[nodiscard]] int descriptor() const { return m_file; }

  /// Brings all that was written to the disk and gives it its name. Fails: FileUnwritable; Conflict when there is a
  /// file of that name to be kept.
  Result<void> become(const std::filesystem::path& target, Existing existing) &&;

  /// The two halves of become(): bringing what was written to the disk, and giving it its name in the place of what is
  /// there. Fails: FileUnwritable naming the target.
  [[nodiscard]] Result<void> flush(const std::filesystem::path& target) const;
  Result<void> takeName(const std::filesystem::path& target) &&;
  /// Brings names that were given to the disk.
  static void flushFolderOf(const std::filesystem::path& target);

  /// Takes away what killed programs left in this folder: partial files whose target begins with `start`.
  static void removeAbandoned(const std::filesystem::path& folder, std::string_view start);

 private:
  PartialFile(std::string path, int file) : m_path(std::move(path)), m_file(file) {}

  std::string m_path;
  int m_file;
};

/// What a reason of the operating system (errno) for not writing a file means to people.
std::unexpected<Error> unwritable(const std::filesystem::path& path, int reason);

}  // namespace buurtatlas
