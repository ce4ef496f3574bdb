#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

#include "geocoding/register_image.h"

namespace buurtatlas {

/// The sections of an image, one behind the other.
class ImageWriter {
 public:
  ImageWriter() : m_bytes(sizeof(ImageHeader)) {}

  template <class T>
  void add(ImageSection section, std::span<const T> records) {
    static_assert(std::is_trivially_copyable_v<T>);
    m_header.sections[static_cast<std::size_t>(section)] = {.offset = m_bytes.size(), .bytes = records.size_bytes()};
    const auto bytes = std::as_bytes(records);
    m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end());
    m_bytes.resize((m_bytes.size() + 7) / 8 * 8);
  }
  template <class T>
  void add(ImageSection section, const std::vector<T>& records) {
    add(section, std::span<const T>(records));
  }
  void reserve(std::size_t bytes) { m_bytes.reserve(bytes); }
  ImageHeader& header() { return m_header; }
  /// The bytes of the image with its head and checksum; the writer is empty afterwards.
  std::vector<std::byte> finish() {
    m_header.bytes = m_bytes.size();
    std::memcpy(m_bytes.data(), &m_header, sizeof(m_header));
    m_header.checksum = checksumOf(std::span(m_bytes).subspan(kChecksumFrom));
    std::memcpy(m_bytes.data(), &m_header, sizeof(m_header));
    return std::move(m_bytes);
  }

 private:
  ImageHeader m_header;
  std::vector<std::byte> m_bytes;
};

}  // namespace buurtatlas
