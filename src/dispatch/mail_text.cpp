#include "dispatch/mail_text.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <format>

namespace buurtatlas {

namespace {

constexpr std::size_t kLongestLine = 76;            // RFC 2045, 6.7
constexpr std::size_t kLongestToken = 32;           // a mailbox name has room for 64 letters, RFC 5321, 4.5.3.1.1
constexpr std::size_t kLettersPerEncodedWord = 39;  // bytes, so that a word with its markers stays under 75

std::string_view domainOf(std::string_view address) { return address.substr(address.rfind('@') + 1); }

bool isPlainAscii(std::string_view text) {
  return std::ranges::all_of(text, [](char letter) { return letter >= ' ' && letter <= '~'; });
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string result;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    unsigned group = 0;
    for (std::size_t j = 0; j < 3; ++j) {
      group = (group << 8U) | (i + j < bytes.size() ? static_cast<unsigned char>(bytes[i + j]) : 0U);
    }
    for (std::size_t j = 0; j < 4; ++j) {
      result += i + j > bytes.size() ? '=' : kDigits[(group >> (18U - 6U * j)) & 0x3FU];
    }
  }
  return result;
}

/// RFC 2047: words of whole letters, one to a line.
std::string headerText(std::string_view text) {
  if (isPlainAscii(text)) {
    return std::string(text);
  }
  std::string result;
  while (!text.empty()) {
    std::size_t length = std::min(text.size(), kLettersPerEncodedWord);
    while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80) {
      --length;
    }
    result += (result.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(0, length)) + "?=";
    text.remove_prefix(length);
  }
  return result;
}

std::string quotedName(std::string_view name) {
  if (!isPlainAscii(name)) {
    return headerText(name);
  }
  std::string result = "\"";
  for (const char letter : name) {
    if (letter == '"' || letter == '\\') {
      result += '\\';
    }
    result += letter;
  }
  return result + '"';
}

/// One line in quoted-printable, broken softly where it is too long.
void appendQuotedPrintable(std::string& out, std::string_view line) {
  std::size_t width = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char letter = line[i];
    const bool isTrailingSpace = i + 1 == line.size() && (letter == ' ' || letter == '\t');
    const bool isLiteral = (letter >= ' ' && letter <= '~' && letter != '=') || letter == '\t';
    const std::string piece = isLiteral && !isTrailingSpace
                                  ? std::string(1, letter)
                                  : std::format("={:02X}", static_cast<unsigned char>(letter));
    if (width + piece.size() > kLongestLine - 1) {
      out += "=\r\n";
      width = 0;
    }
    out += piece;
    width += piece.size();
  }
  out += "\r\n";
}

std::string body(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) {
      line.remove_suffix(1);
    }
    appendQuotedPrintable(result, line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

// FNV-1a.
std::uint64_t hashOf(std::string_view text, std::uint64_t hash) {
  for (const char letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001b3U;
  }
  return hash;
}

std::string tokenFor(std::string_view key) {
  std::string name = nameOfKey(key);
  if (name.size() > kLongestToken) {
    const std::uint64_t first = hashOf(name, 0xcbf29ce484222325U);
    name = std::format("{:016x}{:016x}", first, hashOf(name, ~first));
  }
  return name;
}

}  // namespace

std::string nameOfKey(std::string_view key) {
  std::string name;
  for (const char letter : key) {
    if (std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '-') {
      name += letter;
    } else {
      name += std::format("_{:02x}", static_cast<unsigned char>(letter));
    }
  }
  return name;
}

std::string returnPathFor(std::string_view address, std::string_view key) {
  const std::size_t at = address.rfind('@');
  return std::string(address.substr(0, at)) + '+' + tokenFor(key) + std::string(address.substr(at));
}

namespace {

/// RFC 2369 and 8058. Never folded, however long: mail servers have broken signatures over folded ones.
std::string leaveHeaders(const MailText& mail) {
  std::string ways = mail.leaveUrl.empty() ? "" : "<" + mail.leaveUrl + ">";
  if (!mail.leaveMail.empty()) {
    ways += (ways.empty() ? "<mailto:" : ", <mailto:") + mail.leaveMail + "?subject=" + nameOfKey(mail.key) + ">";
  }
  if (ways.empty()) {
    return {};
  }
  return "List-Unsubscribe: " + ways + "\r\n" +
         (mail.leaveUrl.empty() ? "" : "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
}

}  // namespace

std::string writeMail(const MailText& mail) {
  std::string text;
  text += "Date: " + std::format("{:%a, %d %b %Y %H:%M:%S} +0000", mail.date) + "\r\n";
  text += "From: " + (mail.fromName.empty() ? "" : quotedName(mail.fromName) + " ") + "<" + mail.from + ">\r\n";
  text += "To: <" + mail.to + ">\r\n";
  text += "Subject: " + headerText(mail.subject) + "\r\n";
  text += "Message-ID: <" + nameOfKey(mail.key) + "@" + std::string(domainOf(mail.from)) + ">\r\n";
  text += "Auto-Submitted: auto-generated\r\n";
  text += mail.listId.empty() ? "" : "List-Id: <" + mail.listId + ">\r\n";
  text += leaveHeaders(mail);
  text += mail.language.empty() ? "" : "Content-Language: " + mail.language + "\r\n";
  text += "MIME-Version: 1.0\r\n";
  text += "Content-Type: text/plain; charset=UTF-8\r\n";
  text += "Content-Transfer-Encoding: quoted-printable\r\n\r\n";
  return text + body(mail.text);
}

}  // namespace buurtatlas
