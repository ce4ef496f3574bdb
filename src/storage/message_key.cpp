#include "storage/message_key.h"

#include <array>
#include <charconv>

#include "core/digest.h"

namespace buurtatlas {

namespace {

constexpr int kLettersBase = 36;
constexpr std::size_t kHashLetters = 24;
constexpr std::size_t kLongestNumber = 13;  // 63 bits in base 36
constexpr std::size_t kUsualLetters = 96;

}  // namespace

std::string messageKey(std::string_view atlasKey, const MessageIdentity& identity) {
  std::string all;
  all.reserve(kUsualLetters);
  all += atlasKey;
  for (const std::int64_t number : {identity.alert, std::int64_t{identity.revision}, identity.member}) {
    all += '-';
    all += std::to_string(number);
  }
  for (const std::string_view name : {nameOf(identity.channel), nameOf(identity.kind)}) {
    (all += '-') += name;
  }
  std::array<char, kLongestNumber> letters{};
  const auto end = std::to_chars(letters.begin(), letters.end(), identity.delivery, kLettersBase).ptr;
  std::string key;
  key.reserve(kLongestNumber + 1 + kHashLetters);
  key.append(letters.data(), end);
  key += '-';
  key.append(sha256(all), 0, kHashLetters);
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
