#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/alert.h"

// Private to storage: the recipients of an alert as one value, see docs/decisions/0032-recipients-as-one-value.md.

namespace buurtatlas {

/// A place in a list, from which reading can go on.
struct ListPlace {
  std::int64_t place = 0;  ///< how many recipients come before
  std::int64_t byte = 0;
  Id member = 0;  ///< the one before, 0 at the beginning
};

/// Writes a list, about seven bytes for a phone number.
class ListWriter {
 public:
  void add(const Recipient& recipient);
  [[nodiscard]] const ListPlace& end() const { return m_end; }
  [[nodiscard]] const std::string& bytes() const { return m_bytes; }

 private:
  std::string m_bytes;
  ListPlace m_end;
};

/// Reads a list from a place on. Throws StorageFailure where it is damaged.
class ListReader {
 public:
  explicit ListReader(std::string_view bytes, ListPlace from = {}) : m_bytes(bytes), m_at(from) {}
  /// None at the end.
  std::optional<Recipient> next();
  [[nodiscard]] const ListPlace& at() const { return m_at; }
  /// Where the address of the last recipient stands, and whether as a number.
  [[nodiscard]] std::string_view lastAddress() const { return m_lastAddress; }
  [[nodiscard]] bool isLastANumber() const { return m_isLastANumber; }

 private:
  std::uint64_t number();
  std::string_view text();

  std::string_view m_bytes;
  ListPlace m_at;
  std::string_view m_lastAddress;
  bool m_isLastANumber = false;
};

/// Takes the addresses of one person out of a list; all places stay where they are. Returns whether there were any.
bool blankOut(std::string& bytes, Id member);

}  // namespace buurtatlas
