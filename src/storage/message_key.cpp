#include "storage/message_key.h"

#include <openssl/evp.h>

#include <array>
#include <charconv>

namespace buurtatlas {

namespace {

constexpr int kLettersBase = 36;
constexpr std::size_t kHashBytes = 12;
constexpr std::size_t kLongestNumber = 13;  // 63 bits in base 36

/// Looked up once: OpenSSL takes longer to find the algorithm than to run it over a key.
const EVP_MD* sha256() {
  static const EVP_MD* const kAlgorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return kAlgorithm;
}

}  // namespace

std::string messageKey(std::string_view atlasKey, const MessageIdentity& identity) {
  std::string all(atlasKey);
  for (const std::int64_t number : {identity.alert, std::int64_t{identity.revision}, identity.member}) {
    all += '-' + std::to_string(number);
  }
  for (const std::string_view name : {nameOf(identity.channel), nameOf(identity.kind)}) {
    (all += '-') += name;
  }
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  EVP_Digest(all.data(), all.size(), digest.data(), nullptr, sha256(), nullptr);
  std::array<char, kLongestNumber> letters{};
  const auto end = std::to_chars(letters.begin(), letters.end(), identity.delivery, kLettersBase).ptr;
  std::string key(letters.data(), end);
  key += '-';
  constexpr std::string_view kDigits = "0123456789abcdef";
  for (std::size_t i = 0; i < kHashBytes; ++i) {
    key += kDigits[digest[i] >> 4U];
    key += kDigits[digest[i] & 0xFU];
  }
  return key;
}

std::optional<Id> deliveryInKey(std::string_view key) {
  const std::size_t end = key.find('-');
  Id delivery = 0;
  if (end == std::string_view::npos || end == 0 || key[0] == '-') {
    return std::nullopt;
  }
  const auto read = std::from_chars(key.data(), key.data() + end, delivery, kLettersBase);
  return read.ec == std::errc{} && read.ptr == key.data() + end ? std::optional(delivery) : std::nullopt;
}

}  // namespace buurtatlas
