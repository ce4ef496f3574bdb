#include "storage/text_table.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "storage/text_encoding.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostCellBytes = std::size_t{1} << 20U;

/// The bytes of a file, mapped so that a register of gigabytes does not have to fit in memory.
class MappedFile {
 public:
  explicit MappedFile(const std::string& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    struct stat facts{};
    if (file >= 0 && ::fstat(file, &facts) == 0 && facts.st_size > 0) {
      const auto size = static_cast<std::size_t>(facts.st_size);
      void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file, 0);
      if (start != MAP_FAILED) {
        ::madvise(start, size, MADV_SEQUENTIAL);
        m_bytes = {static_cast<const char*>(start), size};
      }
    }
    if (file >= 0) {
      ::close(file);
    }
  }
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;
  ~MappedFile() {
    if (!m_bytes.empty()) {
      ::munmap(const_cast<char*>(m_bytes.data()), m_bytes.size());
    }
  }
  [[nodiscard]] std::string_view bytes() const { return m_bytes; }

 private:
  std::string_view m_bytes;
};

/// The separator that stands most often outside quotation marks in the first line.
char separatorOf(std::string_view text) {
  constexpr std::string_view kSeparators = ",;\t|";
  std::size_t counts[4] = {};
  bool quoted = false;
  for (const char letter : text) {
    quoted = letter == '"' ? !quoted : quoted;
    if (!quoted && (letter == '\n' || letter == '\r')) {
      break;
    }
    if (const std::size_t index = kSeparators.find(letter); !quoted && index != std::string_view::npos) {
      ++counts[index];
    }
  }
  return kSeparators[static_cast<std::size_t>(std::ranges::max_element(counts) - std::begin(counts))];
}

/// A spreadsheet's guard in front of what it could take for a formula, as our own writer puts it there.
std::string_view withoutGuard(std::string_view cell) {
  constexpr std::string_view kGuarded = "=+-@\t\r";
  return cell.size() > 1 && cell[0] == '\'' && kGuarded.contains(cell[1]) ? cell.substr(1) : cell;
}

}  // namespace

struct TextTable::Impl {
  std::unique_ptr<MappedFile> file;
  std::string owned;
  std::string_view text;
  char separator = ',';
  std::size_t at = 0;
  std::int64_t line = 1;
  std::size_t firstRow = 0;
  std::int64_t firstLine = 1;
  std::vector<std::string> columns;
  std::deque<std::string> unquoted;

  void skipLineEnd() {
    if (at < text.size() && text[at] == '\r') {
      ++at;
      if (at < text.size() && text[at] == '\n') {
        ++at;
      }
    } else if (at < text.size()) {
      ++at;
    }
    ++line;
  }
  [[nodiscard]] bool atLineEnd() const { return at >= text.size() || text[at] == '\n' || text[at] == '\r'; }
  void skipLine() {
    at = std::min(text.find_first_of("\r\n", at), text.size());
    skipLineEnd();
  }

  std::string_view readPlainCell() {
    const std::size_t start = at;
    while (!atLineEnd() && text[at] != separator) {
      ++at;
    }
    return text.substr(start, at - start);
  }

  /// None when the quotation mark is never closed.
  std::optional<std::string_view> readQuotedCell() {
    const std::size_t start = ++at;
    bool doubled = false;
    while (true) {
      const std::size_t mark = text.find('"', at);
      if (mark == std::string_view::npos || mark - start > kMostCellBytes) {
        return std::nullopt;
      }
      at = mark + 1;
      if (at >= text.size() || text[at] != '"') {
        break;
      }
      doubled = true;
      ++at;
    }
    const std::string_view raw = text.substr(start, at - 1 - start);
    line += std::ranges::count(raw, '\n');
    const std::string_view rest = readPlainCell();
    if (!doubled && rest.empty()) {
      return raw;
    }
    std::string& cell = unquoted.emplace_back();
    for (std::size_t index = 0; index < raw.size(); ++index) {
      cell += raw[index];
      index += raw[index] == '"' ? 1U : 0U;
    }
    return cell += rest;
  }

  bool readRow(Row& row) {
    row.cells.clear();
    row.fault = {};
    unquoted.clear();
    while (at < text.size() && atLineEnd()) {
      skipLineEnd();
    }
    if (at >= text.size()) {
      return false;
    }
    row.line = line;
    const std::size_t start = at;
    while (true) {
      const bool quoted = at < text.size() && text[at] == '"';
      const std::optional<std::string_view> cell = quoted ? readQuotedCell() : readPlainCell();
      if (!cell) {
        row.fault = {.text = "A quotation mark is opened here and never closed."};
        at = start;
        line = row.line;
        skipLine();
        return true;
      }
      row.cells.push_back(*cell);
      if (atLineEnd()) {
        break;
      }
      ++at;
    }
    skipLineEnd();
    return true;
  }

  Result<void> start(const std::string& name) {
    const std::string_view bytes = file ? file->bytes() : std::string_view(owned);
    const TextEncoding encoding = encodingOf(bytes);
    if (encoding == TextEncoding::Utf8) {
      text = bytes.substr(byteOrderMarkLength(bytes));
    } else {
      std::optional<std::string> decoded = toUtf8(bytes, encoding);
      if (!decoded) {
        return failInFile(ErrorCode::InvalidInput, name, "The text cannot be decoded. Save the file as CSV in UTF-8.");
      }
      owned = std::move(*decoded);
      text = owned;
    }
    if (text.contains('\0')) {
      return failInFile(ErrorCode::InvalidInput, name, "This is not a text table. Save the file as CSV in UTF-8.");
    }
    separator = separatorOf(text);
    Row header;
    if (!readRow(header) || !header.fault.text.empty()) {
      return failInFile(ErrorCode::InvalidInput, name, "The table has no first line with the names of its columns.");
    }
    columns.assign(header.cells.begin(), header.cells.end());
    firstRow = at;
    firstLine = line;
    return {};
  }
};

TextTable::TextTable(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
TextTable::TextTable(TextTable&&) noexcept = default;
TextTable& TextTable::operator=(TextTable&&) noexcept = default;
TextTable::~TextTable() = default;

Result<TextTable> TextTable::open(const std::string& path) {
  auto impl = std::make_unique<Impl>();
  impl->file = std::make_unique<MappedFile>(path);
  if (impl->file->bytes().empty()) {
    return failInFile(ErrorCode::FileUnreadable, path, "This file cannot be read. Ask for permission to read it.");
  }
  return impl->start(path).transform([&] { return TextTable(std::move(impl)); });
}

Result<TextTable> TextTable::fromBytes(std::string bytes, const std::string& name) {
  auto impl = std::make_unique<Impl>();
  impl->owned = std::move(bytes);
  return impl->start(name).transform([&] { return TextTable(std::move(impl)); });
}

const std::vector<std::string>& TextTable::columns() const { return m_impl->columns; }

bool TextTable::next(Row& row) {
  if (!m_impl->readRow(row)) {
    return false;
  }
  const std::size_t wanted = m_impl->columns.size();
  while (row.cells.size() > wanted && row.cells.back().empty()) {
    row.cells.pop_back();
  }
  if (row.fault.text.empty() && row.cells.size() != wanted) {
    row.fault = {.text = "The row has %1 cells where the table has %2 columns.",
                 .arguments = {std::to_string(row.cells.size()), std::to_string(wanted)}};
  }
  row.cells.resize(wanted);
  for (std::string_view& cell : row.cells) {
    cell = withoutGuard(cell);
    if (row.fault.text.empty() && !isUtf8(cell)) {
      row.fault = {.text = "A cell holds characters that cannot be decoded."};
    }
  }
  return true;
}

void TextTable::rewind() {
  m_impl->at = m_impl->firstRow;
  m_impl->line = m_impl->firstLine;
}

double TextTable::share() const {
  return m_impl->text.empty() ? 1 : static_cast<double>(m_impl->at) / static_cast<double>(m_impl->text.size());
}

}  // namespace buurtatlas
