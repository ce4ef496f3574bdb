#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dates.h"
#include "core/polygon.h"

namespace buurtatlas {

/// Alert, Update, Cancel.
enum class CapType { Alert, Update, Cancel };

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
  bool isExercise = false;
  bool isUrgent = false;
  std::string note = {};
  std::vector<std::string> references = {};  ///< as capReference() writes them
  Instant sent = {};
  Instant expires = {};
  std::vector<CapText> texts = {};
  std::string areaName = {};
  MultiPolygon area = {};  ///< in degrees, east is longitude; CAP knows no holes, these are left out
  std::vector<std::pair<std::string, std::string>> geocodes = {};
  std::vector<std::pair<std::string, std::string>> parameters = {};
};

/// 2026-04-30T13:45:10-00:00: UTC as CAP wants it.
std::string capTime(Instant time);

/// sender,identifier,sent: how another message names this one.
std::string capReference(const CapMessage& message);

/// The message as XML in UTF-8. Positions have six decimals, some 0.1 m. Characters that XML cannot hold are left out.
std::string capXml(const CapMessage& message);

}  // namespace buurtatlas
