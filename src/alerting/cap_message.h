#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/alert.h"
#include "core/dates.h"
#include "core/polygon.h"

namespace buurtatlas {

/// Alert, Update, Cancel.
enum class CapType { Alert, Update, Cancel };

/// Alert, Update, Cancel: as messages say it.
std::string_view nameOf(CapType type);

/// A false alarm cancels; all else about an alert that was sent updates it.
CapType capTypeOf(AlertKind kind);

/// nl-BE for nl, and so on; en for English and whatever else is one word.
std::string capLanguage(std::string_view language);

/// What a message says in one language.
struct CapText {
  std::string language = "nl-BE";
  std::string event = {};
  std::string headline = {};
  std::string description = {};
};

/// A warning of a neighbourhood network as a CAP 1.2 message: category Security, scope Restricted.
struct CapMessage {
  std::string identifier = {};
  std::string sender = {};  ///< a stable domain name, such as bin.leuven.be
  std::string senderName = {};
  std::string restriction = {};  ///< to whom it is limited
  CapType type = CapType::Alert;
  AlertKind kind = AlertKind::Alert;
  bool isExercise = false;
  bool isUrgent = false;
  std::string note = {};
  std::vector<std::string> references = {};  ///< as capReference() writes them
  Instant sent = {};
  Instant expires = {};
  std::vector<CapText> texts = {};  ///< at most one a language, the main one first; none: nothing but its type is said
  std::string areaName = {};
  MultiPolygon area = {};  ///< in degrees, east is longitude; CAP knows no holes, these are left out
  std::vector<std::pair<std::string, std::string>> geocodes = {};
  std::vector<std::pair<std::string, std::string>> parameters = {};
};

/// 2026-04-30T13:45:10-00:00: UTC as CAP wants it.
std::string capTime(Instant time);

/// What is said of an event in one language.
CapText capText(std::string_view language, const std::string& text, Urgency urgency);

/// sender,identifier,sent: how another message names one.
std::string capReference(const std::string& sender, const std::string& identifier, Instant sent);
std::string capReference(const CapMessage& message);

/// The message as XML in UTF-8. Positions have six decimals, some 0.1 m. Characters that XML cannot hold are left out.
std::string capXml(const CapMessage& message);

}  // namespace buurtatlas
