#include "alerting/cap_message.h"

#include <algorithm>
#include <format>

#include "alerting/xml_text.h"

namespace buurtatlas {

namespace {

constexpr const char* kCap = "urn:oasis:names:tc:emergency:cap:1.2";

std::string pairsOf(const Ring& ring) {
  std::string text;
  for (std::size_t i = 0; i <= ring.size(); ++i) {
    const Point point = ring[i % ring.size()];
    text += std::format("{}{:.6f},{:.6f}", i == 0 ? "" : " ", point.north, point.east);
  }
  return text;
}

void addArea(XmlText& xml, const CapMessage& message) {
  xml.open("area");
  xml.add("areaDesc", message.areaName);
  for (const Polygon& part : message.area) {
    xml.add("polygon", pairsOf(part.outer));
  }
  xml.addPairs("geocode", message.geocodes);
  xml.close();
}

/// Whether nothing is to be feared any more.
bool isOver(const CapMessage& message) {
  return message.type == CapType::Cancel || message.kind == AlertKind::AllClear || message.kind == AlertKind::Feedback;
}

void addText(XmlText& xml, const CapMessage& message, const CapText& text) {
  xml.open("info");
  xml.add("language", text.language);
  xml.add("category", "Security");
  xml.add("event", text.event);
  if (message.kind == AlertKind::AllClear) {
    xml.add("responseType", "AllClear");
  }
  xml.add("urgency", isOver(message) ? "Past" : message.isUrgent ? "Immediate" : "Expected");
  xml.add("severity", message.isUrgent ? "Moderate" : "Minor");
  xml.add("certainty", message.isUrgent ? "Observed" : "Likely");
  xml.add("expires", capTime(message.expires));
  xml.addIfAny("senderName", message.senderName);
  xml.addIfAny("headline", text.headline);
  xml.addIfAny("description", text.description);
  xml.addPairs("parameter", message.parameters);
  addArea(xml, message);
  xml.close();
}

std::string eventIn(std::string_view language, bool isUrgent) {
  if (language.starts_with("fr")) {
    return isUrgent ? "Alerte de quartier" : "Information de quartier";
  }
  if (language.starts_with("de")) {
    return isUrgent ? "Nachbarschaftswarnung" : "Nachbarschaftsinformation";
  }
  if (language.starts_with("en")) {
    return isUrgent ? "Neighbourhood alert" : "Neighbourhood information";
  }
  return isUrgent ? "Buurtwaarschuwing" : "Buurtinformatie";
}

/// Its first sentence, as long as a headline may be; cut between words.
std::string headlineOf(const std::string& text) {
  constexpr std::size_t kLongest = 160;
  std::string line = text.substr(0, text.find_first_of("\r\n"));
  if (const std::size_t end = line.find(". "); end != std::string::npos) {
    line.resize(end + 1);
  }
  if (line.size() > kLongest) {
    line.resize(std::min(line.rfind(' ', kLongest - 3), kLongest - 3));
    while (!line.empty() && (static_cast<unsigned char>(line.back()) & 0x80U) != 0) {
      line.pop_back();
    }
    line += "...";
  }
  return line;
}

}  // namespace

std::string_view nameOf(CapType type) {
  return type == CapType::Alert ? "Alert" : type == CapType::Update ? "Update" : "Cancel";
}

CapType capTypeOf(AlertKind kind) {
  return kind == AlertKind::Alert ? CapType::Alert : kind == AlertKind::FalseAlarm ? CapType::Cancel : CapType::Update;
}

std::string capLanguage(std::string_view language) {
  const bool isOfBelgium = language == "nl" || language == "fr" || language == "de";
  return std::string(language) + (isOfBelgium ? "-BE" : "");
}

CapText capText(std::string_view language, const std::string& text, Urgency urgency) {
  return {.language = capLanguage(language),
          .event = eventIn(language, urgency == Urgency::Urgent),
          .headline = headlineOf(text),
          .description = text};
}

std::string capTime(Instant time) { return std::format("{:%FT%T}-00:00", time); }

std::string capReference(const std::string& sender, const std::string& identifier, Instant sent) {
  return sender + "," + identifier + "," + capTime(sent);
}

std::string capReference(const CapMessage& message) {
  return capReference(message.sender, message.identifier, message.sent);
}

std::string capXml(const CapMessage& message) {
  XmlText xml;
  xml.open("alert");
  xml.attribute("xmlns", kCap);
  xml.add("identifier", message.identifier);
  xml.add("sender", message.sender);
  xml.add("sent", capTime(message.sent));
  xml.add("status", message.isExercise ? "Exercise" : "Actual");
  xml.add("msgType", nameOf(message.type));
  xml.add("scope", "Restricted");
  xml.add("restriction", message.restriction);
  xml.addIfAny("note", message.note);
  std::string references;
  for (const std::string& reference : message.references) {
    references += (references.empty() ? "" : " ") + reference;
  }
  xml.addIfAny("references", references);
  for (const CapText& text : message.texts) {
    addText(xml, message, text);
  }
  xml.close();
  return xml.finish();
}

}  // namespace buurtatlas
