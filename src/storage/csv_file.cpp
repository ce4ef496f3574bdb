#include "storage/csv_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "storage/partial_file.h"
#include "storage/written_csv.h"

namespace buurtatlas {

struct CsvFile::Impl {
  std::filesystem::path path;
  PartialFile file;
  char separator = ',';
};

CsvFile::CsvFile(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
CsvFile::CsvFile(CsvFile&&) noexcept = default;
CsvFile& CsvFile::operator=(CsvFile&&) noexcept = default;
CsvFile::~CsvFile() = default;

Result<CsvFile> CsvFile::create(const std::filesystem::path& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return unwritable(path, EISDIR);
  }
  return PartialFile::beside(path).transform([&](PartialFile file) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::fchmod(file.descriptor(), 0666U & ~mask);
    const char separator = path.extension() == ".tsv" ? '\t' : ',';
    return CsvFile(std::make_unique<Impl>(Impl{.path = path, .file = std::move(file), .separator = separator}));
  });
}

void CsvFile::appendRow(std::string& text, const std::vector<std::string_view>& cells) const {
  const std::size_t start = text.size();
  for (std::size_t cell = 0; cell < cells.size(); ++cell) {
    if (cell > 0) {
      text += m_impl->separator;
    }
    appendCell(text, cells[cell]);
  }
  if (text.size() == start) {
    text += "\"\"";  // a row of one empty cell must not look like an empty line
  }
  text += '\n';
}

Result<void> CsvFile::write(std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(m_impl->file.descriptor(), text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return unwritable(m_impl->path, errno);
    }
    text.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
  }
  return {};
}

Result<void> CsvFile::finish() && { return std::move(m_impl->file).become(m_impl->path, Existing::Replace); }

}  // namespace buurtatlas
