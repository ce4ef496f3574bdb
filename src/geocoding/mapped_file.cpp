#include "geocoding/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <filesystem>
#include <span>
#include <utility>

#include "core/result.h"

namespace buurtatlas {
namespace {

/// A file descriptor that is closed when it goes.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  ~Descriptor() {
    if (m_number >= 0) {
      ::close(m_number);
    }
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

}  // namespace

Result<MappedFile> MappedFile::open(const std::filesystem::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (descriptor.number() < 0) {
    return errno == ENOENT
               ? failInFile(ErrorCode::NotFound, file.string(), "There is no file %1.", {file.string()})
               : failInFile(ErrorCode::FileUnreadable, file.string(), "%1 cannot be read.", {file.string()});
  }
  struct stat status = {};
  if (::fstat(descriptor.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
    return failInFile(ErrorCode::FileUnreadable, file.string(), "%1 cannot be read.", {file.string()});
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) {
    return MappedFile(std::span<const std::byte>());
  }
  void* const begin = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor.number(), 0);
  if (begin == MAP_FAILED) {
    return failInFile(ErrorCode::FileUnreadable, file.string(), "%1 cannot be read.", {file.string()});
  }
  return MappedFile(std::span(static_cast<const std::byte*>(begin), size));
}

MappedFile::~MappedFile() {
  if (!m_bytes.empty()) {
    ::munmap(const_cast<std::byte*>(m_bytes.data()), m_bytes.size());
  }
}

MappedFile::MappedFile(MappedFile&& other) noexcept : m_bytes(std::exchange(other.m_bytes, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(m_bytes, other.m_bytes);
  return *this;
}

}  // namespace buurtatlas
