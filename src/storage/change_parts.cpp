#include "storage/change_parts.h"

#include <sqlite3.h>

#include <algorithm>

namespace buurtatlas {

namespace {

constexpr std::size_t kPartBytes = 1024 * 1024;

}  // namespace

int PartWriter::output(void* context, const void* bytes, int size) {
  auto* writer = static_cast<PartWriter*>(context);
  const auto* first = static_cast<const unsigned char*>(bytes);
  writer->m_bytes.insert(writer->m_bytes.end(), first, first + size);
  if (writer->m_bytes.size() < kPartBytes) {
    return SQLITE_OK;
  }
  try {  // an exception must not run through the C code that calls this
    writer->writePart();
    return SQLITE_OK;
  } catch (const SQLite::Exception& exception) {
    return exception.getErrorCode();
  }
}

std::int64_t PartWriter::finish() {
  if (!m_bytes.empty()) {
    writePart();
  }
  return m_total;
}

void PartWriter::writePart() {
  (Parameters(m_insert) << m_action << m_part++ << m_bytes).run();
  m_total += static_cast<std::int64_t>(m_bytes.size());
  m_bytes.clear();
}

int PartReader::input(void* context, void* bytes, int* size) {
  auto* reader = static_cast<PartReader*>(context);
  try {
    if (reader->m_used == reader->m_bytes.size() && !reader->load()) {
      *size = 0;
      return SQLITE_OK;
    }
  } catch (const SQLite::Exception& exception) {
    return exception.getErrorCode();
  }
  const std::size_t taken = std::min(static_cast<std::size_t>(*size), reader->m_bytes.size() - reader->m_used);
  std::copy_n(reader->m_bytes.begin() + static_cast<std::ptrdiff_t>(reader->m_used), taken,
              static_cast<unsigned char*>(bytes));
  reader->m_used += taken;
  *size = static_cast<int>(taken);
  return SQLITE_OK;
}

bool PartReader::load() {
  if (m_select.isDone() || !m_select.executeStep()) {
    return false;
  }
  const SQLite::Column column = m_select.getColumn(0);
  const auto* first = static_cast<const unsigned char*>(column.getBlob());
  m_bytes.assign(first, first + column.getBytes());
  m_used = 0;
  return true;
}

}  // namespace buurtatlas
