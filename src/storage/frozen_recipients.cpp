#include "storage/frozen_recipients.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "storage/sqlite.h"

namespace buurtatlas {

namespace {

// A recipient is: how far its member is from the one before (zigzag, so that either direction is short), a tag, the
// language where the tag has none, and the address as a number or as a text. Numbers are little-endian base 128.
constexpr unsigned kEmailBit = 1U;
constexpr unsigned kPhoneBit = 2U;
constexpr unsigned kLanguageShift = 2U;
constexpr unsigned kOtherLanguage = 7U;
constexpr std::array<std::string_view, 4> kLanguages = {"nl", "fr", "de", "en"};
constexpr std::size_t kLongestPhone = 18;  // digits that fit 63 bits
constexpr unsigned kBitsInByte = 7U;
constexpr unsigned char kMoreBit = 0x80U;
constexpr unsigned kLongestShift = 63U;

void addNumber(std::string& bytes, std::uint64_t number) {
  while (number >= kMoreBit) {
    bytes += static_cast<char>(number | kMoreBit);
    number >>= kBitsInByte;
  }
  bytes += static_cast<char>(number);
}

void addText(std::string& bytes, std::string_view text) {
  addNumber(bytes, text.size());
  bytes += text;
}

std::uint64_t zigzag(std::int64_t number) {
  return (static_cast<std::uint64_t>(number) << 1U) ^ static_cast<std::uint64_t>(number >> 63);
}

std::int64_t unzigzag(std::uint64_t number) {
  return static_cast<std::int64_t>(number >> 1U) ^ -static_cast<std::int64_t>(number & 1U);
}

/// The digits of +32470123456; none for an address that this would not give back letter by letter.
std::optional<std::uint64_t> phoneNumber(std::string_view address) {
  if (address.size() < 2 || address.size() > kLongestPhone + 1 || address[0] != '+' || address[1] == '0') {
    return std::nullopt;
  }
  std::uint64_t number = 0;
  const char* end = address.data() + address.size();
  const auto read = std::from_chars(address.data() + 1, end, number);
  return read.ec == std::errc{} && read.ptr == end ? std::optional(number) : std::nullopt;
}

[[noreturn]] void refuse() {
  giveUp(fail(ErrorCode::FileUnreadable, "The recipients of an alert cannot be read. Put back a copy of the file."));
}

}  // namespace

void ListWriter::add(const Recipient& recipient) {
  addNumber(m_bytes, zigzag(recipient.member - m_end.member));
  const auto language = static_cast<unsigned>(std::ranges::find(kLanguages, recipient.language) - kLanguages.begin());
  const bool isOther = language == kLanguages.size();
  const std::optional<std::uint64_t> phone = phoneNumber(recipient.address);
  m_bytes += static_cast<char>((recipient.channel == Channel::Email ? kEmailBit : 0U) | (phone ? kPhoneBit : 0U) |
                               ((isOther ? kOtherLanguage : language) << kLanguageShift));
  if (isOther) {
    addText(m_bytes, recipient.language);
  }
  if (phone) {
    addNumber(m_bytes, *phone);
  } else {
    addText(m_bytes, recipient.address);
  }
  m_end = {.place = m_end.place + 1, .byte = std::ssize(m_bytes), .member = recipient.member};
}

std::uint64_t ListReader::number() {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift <= kLongestShift; shift += kBitsInByte) {
    if (m_at.byte >= std::ssize(m_bytes)) {
      refuse();
    }
    const auto byte = static_cast<unsigned char>(m_bytes[static_cast<std::size_t>(m_at.byte++)]);
    value |= static_cast<std::uint64_t>(byte & ~kMoreBit) << shift;
    if ((byte & kMoreBit) == 0) {
      return value;
    }
  }
  refuse();
}

std::string_view ListReader::text() {
  const std::uint64_t size = number();
  if (size > m_bytes.size() - static_cast<std::size_t>(m_at.byte)) {
    refuse();
  }
  const std::string_view found = m_bytes.substr(static_cast<std::size_t>(m_at.byte), size);
  m_at.byte += static_cast<std::int64_t>(size);
  return found;
}

std::optional<Recipient> ListReader::next() {
  if (m_at.byte < 0 || m_at.byte > std::ssize(m_bytes)) {
    refuse();
  }
  if (m_at.byte == std::ssize(m_bytes)) {
    return std::nullopt;
  }
  Recipient recipient{.member = m_at.member + unzigzag(number())};
  const std::uint64_t tag = number();
  recipient.channel = (tag & kEmailBit) != 0 ? Channel::Email : Channel::Sms;
  const auto language = static_cast<std::size_t>(tag >> kLanguageShift);
  recipient.language = language < kLanguages.size() ? kLanguages[language] : text();
  const auto before = static_cast<std::size_t>(m_at.byte);
  m_isLastANumber = (tag & kPhoneBit) != 0;
  if (m_isLastANumber) {
    const std::uint64_t phone = number();
    recipient.address = phone == 0 ? "" : "+" + std::to_string(phone);
    m_lastAddress = m_bytes.substr(before, static_cast<std::size_t>(m_at.byte) - before);
  } else {
    m_lastAddress = text();
    recipient.address = m_lastAddress;
  }
  ++m_at.place;
  m_at.member = recipient.member;
  return recipient;
}

bool blankOut(std::string& bytes, Id member) {
  struct Span {
    std::size_t first;
    std::size_t size;
    bool isNumber;
  };
  std::vector<Span> found;
  ListReader reader(bytes);
  while (const std::optional<Recipient> recipient = reader.next()) {
    if (recipient->member == member) {
      found.push_back({.first = static_cast<std::size_t>(reader.lastAddress().data() - bytes.data()),
                       .size = reader.lastAddress().size(),
                       .isNumber = reader.isLastANumber()});
    }
  }
  for (const Span& span : found) {
    // A zero of the same length, or spaces.
    for (std::size_t i = 0; i < span.size; ++i) {
      const bool isLast = i + 1 == span.size;
      bytes[span.first + i] = static_cast<char>(!span.isNumber ? ' ' : isLast ? 0 : kMoreBit);
    }
  }
  return !found.empty();
}

}  // namespace buurtatlas
