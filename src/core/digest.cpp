#include "core/digest.h"

#include <openssl/evp.h>

#include <array>
#include <format>

namespace buurtatlas {

std::string sha256(std::string_view bytes) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), &length, EVP_sha256(), nullptr);
  std::string digits;
  for (unsigned int i = 0; i < length; ++i) {
    digits += std::format("{:02x}", digest[i]);
  }
  return digits;
}

DigestText& DigestText::add(std::string_view part) {
  m_bytes += std::to_string(part.size());
  m_bytes += ':';
  m_bytes += part;
  return *this;
}

DigestText& DigestText::add(std::int64_t number) { return add(std::to_string(number)); }

}  // namespace buurtatlas
