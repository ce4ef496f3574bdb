#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace buurtatlas {

/// How the characters of a text file are stored.
enum class TextEncoding { Utf8, Utf16LittleEndian, Utf16BigEndian, Windows1252 };

/// Tells by the byte order mark, else by whether the bytes read as UTF-8. A UTF-8 file with a few broken characters
/// stays UTF-8, so that only these rows are lost. Misses: UTF-16 without a byte order mark.
TextEncoding encodingOf(std::string_view bytes);

/// The number of bytes the byte order mark takes.
std::size_t byteOrderMarkLength(std::string_view bytes);

/// The text as UTF-8, without the byte order mark. Fails: none when the bytes cannot be read in this encoding.
std::optional<std::string> toUtf8(std::string_view bytes, TextEncoding encoding);

bool isUtf8(std::string_view text);

}  // namespace buurtatlas
