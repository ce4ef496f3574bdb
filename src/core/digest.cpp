#include "core/digest.h"

#include <openssl/sha.h>

#include <array>

namespace buurtatlas {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
  SHA256(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), digest.data());
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  text.reserve(2 * digest.size());
  for (const unsigned char byte : digest) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

DigestText& DigestText::add(std::string_view part) {
  m_bytes += std::to_string(part.size());
  m_bytes += ':';
  m_bytes += part;
  return *this;
}

DigestText& DigestText::add(std::int64_t number) { return add(std::to_string(number)); }

}  // namespace buurtatlas
