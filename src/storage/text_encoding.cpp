#include "storage/text_encoding.h"

#include <iconv.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <cstring>

namespace buurtatlas {

namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16LittleMark = "\xFF\xFE";
constexpr std::string_view kUtf16BigMark = "\xFE\xFF";

std::size_t asciiLength(std::string_view text) {
  std::size_t at = 0;
  while (at + 8 <= text.size()) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, 8);
    if ((word & 0x8080808080808080U) != 0) {
      break;
    }
    at += 8;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) {
    ++at;
  }
  return at;
}

/// The length of the well-formed character at the start of the text, which is not ASCII; 0 when it is broken.
std::size_t characterLength(std::string_view text) {
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  const unsigned char first = byte(0);
  const std::size_t length = first >= 0xF0 ? 4U : first >= 0xE0 ? 3U : 2U;
  if (first < 0xC2 || first > 0xF4 || text.size() < length) {
    return 0;
  }
  for (std::size_t index = 1; index < length; ++index) {
    if ((byte(index) & 0xC0U) != 0x80) {
      return 0;
    }
  }
  const bool overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool surrogate = first == 0xED && byte(1) > 0x9F;
  const bool beyond = first == 0xF4 && byte(1) > 0x8F;
  return overlong || surrogate || beyond ? 0 : length;
}

struct CharacterCounts {
  std::size_t sound = 0;
  std::size_t broken = 0;
};

CharacterCounts countBeyondAscii(std::string_view text) {
  CharacterCounts counts;
  for (text.remove_prefix(asciiLength(text)); !text.empty(); text.remove_prefix(asciiLength(text))) {
    const std::size_t length = characterLength(text);
    ++(length == 0 ? counts.broken : counts.sound);
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return counts;
}

const char* iconvName(TextEncoding encoding) {
  switch (encoding) {
    case TextEncoding::Utf16LittleEndian:
      return "UTF-16LE";
    case TextEncoding::Utf16BigEndian:
      return "UTF-16BE";
    case TextEncoding::Windows1252:
      return "WINDOWS-1252";
    case TextEncoding::Utf8:
      break;
  }
  return "UTF-8";
}

}  // namespace

TextEncoding encodingOf(std::string_view bytes) {
  if (bytes.starts_with(kUtf16LittleMark)) {
    return TextEncoding::Utf16LittleEndian;
  }
  if (bytes.starts_with(kUtf16BigMark)) {
    return TextEncoding::Utf16BigEndian;
  }
  const CharacterCounts counts = countBeyondAscii(bytes);
  return counts.broken > counts.sound ? TextEncoding::Windows1252 : TextEncoding::Utf8;
}

std::size_t byteOrderMarkLength(std::string_view bytes) {
  if (bytes.starts_with(kUtf8Mark)) {
    return kUtf8Mark.size();
  }
  return bytes.starts_with(kUtf16LittleMark) || bytes.starts_with(kUtf16BigMark) ? 2 : 0;
}

std::optional<std::string> toUtf8(std::string_view bytes, TextEncoding encoding) {
  bytes.remove_prefix(byteOrderMarkLength(bytes));
  const iconv_t converter = iconv_open("UTF-8", iconvName(encoding));
  if (converter == reinterpret_cast<iconv_t>(-1)) {
    return std::nullopt;
  }
  std::string source(bytes);
  std::string text(bytes.size() * 3 + 4, '\0');
  char* from = source.data();
  char* to = text.data();
  std::size_t left = source.size();
  std::size_t room = text.size();
  bool whole = true;
  while (left > 0 && whole) {
    if (iconv(converter, &from, &left, &to, &room) == static_cast<std::size_t>(-1)) {
      // Windows-1252 leaves five bytes without a meaning; one of them must not cost the file.
      whole = encoding == TextEncoding::Windows1252 && errno == EILSEQ;
      if (whole) {
        *to++ = '?';
        --room;
        ++from;
        --left;
      }
    }
  }
  iconv_close(converter);
  if (!whole) {
    return std::nullopt;
  }
  text.resize(text.size() - room);
  return text;
}

bool isUtf8(std::string_view text) {
  for (text.remove_prefix(asciiLength(text)); !text.empty(); text.remove_prefix(asciiLength(text))) {
    const std::size_t length = characterLength(text);
    if (length == 0) {
      return false;
    }
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace buurtatlas
