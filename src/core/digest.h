#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace buurtatlas {

/// SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits in lower case.
std::string sha256(std::string_view bytes);

/// Bytes to hash, made of parts that cannot run into each other: each part is told with its length.
class DigestText {
 public:
  DigestText& add(std::string_view part);
  DigestText& add(std::int64_t number);
  [[nodiscard]] const std::string& bytes() const { return m_bytes; }

 private:
  std::string m_bytes = {};
};

}  // namespace buurtatlas
