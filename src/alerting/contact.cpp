#include "alerting/contact.h"

#include <algorithm>
#include <cctype>

#include "alerting/utf8.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kLongestAddress = 254;  // RFC 5321, 4.5.3.1.3, without the angle brackets
constexpr std::size_t kLongestLocalPart = 64;
constexpr std::size_t kLongestLabel = 63;

bool isLetterOrDigit(char letter) { return std::isalnum(static_cast<unsigned char>(letter)) != 0 && letter > 0; }

// The atext of RFC 5322 and the dot; quoted local parts exist in no member list and open doors.
bool isLocalPart(std::string_view text) {
  return !text.empty() && text.size() <= kLongestLocalPart && text.front() != '.' && text.back() != '.' &&
         !text.contains("..") && std::ranges::all_of(text, [](char letter) {
           return isLetterOrDigit(letter) || std::string_view(".!#$%&'*+/=?^_`{|}~-").contains(letter);
         });
}

bool isLabel(std::string_view text) {
  return !text.empty() && text.size() <= kLongestLabel && text.front() != '-' && text.back() != '-' &&
         std::ranges::all_of(text, [](char letter) { return isLetterOrDigit(letter) || letter == '-'; });
}

bool isDomain(std::string_view text) {
  if (!text.contains('.')) {
    return false;
  }
  while (true) {
    const std::size_t dot = text.find('.');
    if (!isLabel(text.substr(0, dot))) {
      return false;
    }
    if (dot == std::string_view::npos) {
      return true;
    }
    text.remove_prefix(dot + 1);
  }
}

bool turnsDirection(char32_t letter) {
  return (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2066 && letter <= 0x2069);
}

bool isControl(char32_t letter) {
  const bool isLayout = letter == U'\t' || letter == U'\n' || letter == U'\r';
  return (letter < 0x20 && !isLayout) || (letter >= 0x7F && letter < 0xA0);
}

}  // namespace

bool isEmailAddress(std::string_view text) {
  const std::size_t at = text.find('@');
  return text.size() <= kLongestAddress && at != std::string_view::npos && isLocalPart(text.substr(0, at)) &&
         isDomain(text.substr(at + 1));
}

std::string maskedContact(std::string_view contact) {
  constexpr std::size_t kBegin = 4;
  constexpr std::size_t kEnd = 2;
  const std::size_t at = contact.find('@');
  if (at != std::string_view::npos) {
    const std::size_t dot = std::min(contact.rfind('.'), contact.size());
    return std::string(contact.substr(0, std::min<std::size_t>(at, 1))) + "…@" +
           std::string(contact.substr(at + 1, 1)) + "…" + std::string(contact.substr(dot > at ? dot : contact.size()));
  }
  return contact.size() <= kBegin + kEnd
             ? std::string(contact.empty() ? "" : "…")
             : std::string(contact.substr(0, kBegin)) + "…" + std::string(contact.substr(contact.size() - kEnd));
}

bool hasForbiddenLetters(std::string_view text) {
  for (std::size_t position = 0; position < text.size();) {
    const std::size_t start = position;
    const char32_t letter = nextLetter(text, position);
    const bool isBroken = letter == kReplacementLetter && position - start == 1;
    if (isBroken || isControl(letter) || turnsDirection(letter)) {
      return true;
    }
  }
  return false;
}

}  // namespace buurtatlas
