#include "alerting/message_lint.h"

#include <algorithm>
#include <regex>
#include <string>
#include <utility>

#include "alerting/contact.h"
#include "alerting/contact_in_text.h"
#include "alerting/number_plate.h"
#include "alerting/sms_text.h"
#include "core/ascii.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kLongestMail = 20'000;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text += (text.empty() ? "" : ", ") + word;
  }
  return text;
}

void add(std::vector<Finding>& findings, Severity severity, std::string text, std::vector<std::string> arguments = {},
         std::string mended = {}) {
  findings.push_back({.severity = severity,
                      .reason = {.text = std::move(text), .arguments = std::move(arguments)},
                      .mended = std::move(mended)});
}

/// Each letter with the near one that may take its place: ë → e, and alone where there is none.
std::vector<std::string> withNearLetters(const std::vector<std::string>& letters) {
  std::vector<std::string> shown;
  for (const std::string& letter : letters) {
    const std::string near = withGsm7Letters(letter);
    shown.push_back(near == letter ? letter : letter + " → " + near);
  }
  return shown;
}

std::string without(const std::string& text, const std::string& piece) {
  const std::size_t at = text.find(piece);
  const bool leavesTwoSpaces = at > 0 && text[at - 1] == ' ' && text.substr(at + piece.size()).starts_with(' ');
  return text.substr(0, at) + text.substr(at + piece.size() + (leavesTwoSpaces ? 1 : 0));
}

bool hasLink(const std::string& text) {
  static const std::regex link(
      R"((https?://|www\.)[^\s]+|(^|[^@a-z0-9.-])[a-z0-9-]+\.(be|com|eu|net|org|info|brussels|vlaanderen)(/|\b)|\b[a-z0-9-]+\.[a-z]{2,6}/\S)",
      std::regex::icase);
  return std::regex_search(text, link);
}

bool namesThePolice(const std::string& text) {
  static const std::regex number(R"((^|[^0-9])(101|112)(?![0-9]))");
  return std::regex_search(text, number);
}

void lintSms(std::string_view text, std::vector<Finding>& findings) {
  const SmsSize size = measureSms(text);
  if (size.segments > kMostSegments) {
    add(findings, Severity::Blocker, "The text takes %1 SMS; at most %2 are allowed. Shorten it.",
        {std::to_string(size.segments), std::to_string(kMostSegments)});
  }
  if (!size.offending.empty()) {
    const std::string near = withGsm7Letters(text);
    add(findings, Severity::Warning, "These letters make every SMS shorter and dearer: %1",
        {joined(withNearLetters(size.offending))}, near == text ? std::string() : near);
  }
}

void lintContent(const std::string& text, Urgency urgency, std::vector<Finding>& findings) {
  if (urgency == Urgency::Urgent && !namesThePolice(text)) {
    add(findings, Severity::Warning, "The text does not say to call 101 (or 112).");
  }
  if (const std::string plate = numberPlateIn(text); !plate.empty()) {
    add(findings, Severity::Warning, "“%1” looks like a number plate. Only the police may decide to spread one.",
        {plate}, without(text, plate));
  }
  if (const std::string link = shortLinkIn(text); !link.empty()) {
    add(findings, Severity::Warning, "“%1” hides where it leads, and may be taken for fraud. Leave it out.", {link},
        without(text, link));
  } else if (hasLink(text)) {
    add(findings, Severity::Warning, "The text holds a link. People are told not to trust links in messages.");
  }
  if (const std::string address = mailAddressIn(text); !address.empty()) {
    add(findings, Severity::Warning, "“%1” is a mail address. Leave it only when it is one of the police.", {address},
        without(text, address));
  }
  if (const std::string number = phoneNumberIn(text); !number.empty()) {
    add(findings, Severity::Warning, "“%1” is a phone number. Leave it only when it is one of the police.", {number},
        without(text, number));
  }
}

}  // namespace

std::vector<Finding> lintMessage(std::string_view text, Urgency urgency) {
  std::vector<Finding> findings;
  if (isBlank(text)) {
    add(findings, Severity::Blocker, "The text is empty. Write what happened, where, and what people should do.");
    return findings;
  }
  if (hasForbiddenLetters(text)) {
    add(findings, Severity::Blocker, "The text holds invisible letters that must not be sent. Type it again.");
    return findings;
  }
  if (text.size() > kLongestMail) {
    add(findings, Severity::Blocker, "The text is longer than %1 characters. Shorten it.",
        {std::to_string(kLongestMail)});
    return findings;
  }
  if (urgency == Urgency::Urgent) {
    lintSms(text, findings);
  }
  lintContent(std::string(text), urgency, findings);
  std::ranges::stable_sort(findings, {}, &Finding::severity);
  return findings;
}

bool hasBlocker(const std::vector<Finding>& findings) {
  return std::ranges::contains(findings, Severity::Blocker, &Finding::severity);
}

}  // namespace buurtatlas
