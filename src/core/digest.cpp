#include "core/digest.h"

#include <openssl/evp.h>

#include <array>

namespace buurtatlas {

std::string sha256(std::string_view bytes) {
  // Looked up once: OpenSSL takes longer to find the algorithm than to run it over a short text.
  static const EVP_MD* const kAlgorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  constexpr std::size_t kBytes = 32;
  std::array<unsigned char, kBytes> digest{};
  EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, kAlgorithm, nullptr);
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text(2 * digest.size(), '0');
  for (std::size_t i = 0; i < digest.size(); ++i) {
    text[2 * i] = kDigits[digest[i] >> 4U];
    text[2 * i + 1] = kDigits[digest[i] & 0xFU];
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
