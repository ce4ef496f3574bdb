#pragma once

// Private to storage: values as bytes and back, for the pipe to the importer.

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace buurtatlas {

static_assert(std::endian::native == std::endian::little, "both ends of the pipe are this machine");

class ByteWriter {
 public:
  template <class T>
    requires std::is_arithmetic_v<T>
  void put(T value) {
    m_bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class T>
    requires std::is_arithmetic_v<T>
  void putAll(std::span<const T> values) {
    m_bytes.append(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  void put(std::string_view text) {
    put(static_cast<std::uint32_t>(text.size()));
    m_bytes.append(text);
  }
  [[nodiscard]] std::string take() { return std::move(m_bytes); }

 private:
  std::string m_bytes;
};

/// Reads what ByteWriter wrote. After the first lack of bytes it stays unsound and gives zeros.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : m_bytes(bytes) {}

  template <class T>
    requires std::is_arithmetic_v<T>
  T get() {
    T value{};
    if (take(sizeof value)) {
      std::memcpy(&value, m_bytes.data() + m_at - sizeof value, sizeof value);
    }
    return value;
  }
  /// None, and unsound, when there are not so many.
  template <class T>
    requires std::is_arithmetic_v<T>
  std::vector<T> getAll(std::size_t count) {
    std::vector<T> values;
    if (take(count * sizeof(T))) {
      values.resize(count);
      std::memcpy(values.data(), m_bytes.data() + m_at - count * sizeof(T), count * sizeof(T));
    }
    return values;
  }
  std::string_view text() {
    const auto size = get<std::uint32_t>();
    return take(size) ? m_bytes.substr(m_at - size, size) : std::string_view();
  }
  /// A number of things of at least so many bytes each; 0 and unsound when there cannot be so many.
  std::size_t count(std::size_t bytesEach) {
    const auto number = get<std::uint32_t>();
    m_isSound = m_isSound && number <= (m_bytes.size() - m_at) / bytesEach;
    return m_isSound ? number : 0;
  }
  [[nodiscard]] bool isSound() const { return m_isSound; }
  [[nodiscard]] bool isAtEnd() const { return m_isSound && m_at == m_bytes.size(); }
  void spoil() { m_isSound = false; }

 private:
  bool take(std::size_t size) {
    m_isSound = m_isSound && m_bytes.size() - m_at >= size;
    m_at += m_isSound ? size : 0;
    return m_isSound;
  }

  std::string_view m_bytes;
  std::size_t m_at = 0;
  bool m_isSound = true;
};

}  // namespace buurtatlas
