#include "alerting/cap_feed.h"

#include <algorithm>

#include "alerting/xml_text.h"

namespace buurtatlas {

namespace {

constexpr const char* kAtom = "http://www.w3.org/2005/Atom";
constexpr const char* kCapMedia = "application/cap+xml";

/// The element without the declaration before it, which only the beginning of a file may have.
std::string_view elementIn(std::string_view xml) {
  const std::size_t end = xml.starts_with("<?xml") ? xml.find("?>") : std::string_view::npos;
  xml.remove_prefix(end == std::string_view::npos ? 0 : end + 2);
  xml.remove_prefix(std::min(xml.find('<'), xml.size()));
  return xml;
}

void addLink(XmlText& xml, const char* relation, const char* media, const std::string& address) {
  xml.open("link");
  xml.attribute("rel", relation);
  xml.attribute("type", media);
  xml.attribute("href", address);
  xml.close();
}

std::string marked(const std::string& text, bool isExercise) {
  return isExercise ? std::string(exercisePrefix("en")) + ": " + text : text;
}

std::string titleOf(const CapMessage& message) {
  if (!message.texts.empty()) {
    return message.texts.front().headline;
  }
  return marked("Withdrawn", message.isExercise);
}

void addEntry(XmlText& xml, const CapFeed& feed, const CapEdition& edition) {
  const CapMessage& message = edition.message;
  const std::string address = feed.address + capFileName(message);
  xml.open("entry");
  xml.add("id", address);
  xml.add("title", titleOf(message));
  xml.add("updated", isoInstant(message.sent));
  xml.add("published", isoInstant(message.sent));
  addLink(xml, "alternate", kCapMedia, address);
  xml.open("category");
  xml.attribute("term", nameOf(message.type));
  xml.close();
  xml.add("summary", message.texts.empty() ? titleOf(message) : message.texts.front().description);
  xml.open("content");
  xml.attribute("type", kCapMedia);
  xml.addWritten(elementIn(edition.xml));
  xml.close();
  xml.close();
}

}  // namespace

std::string capFileName(const CapMessage& message) {
  std::string name = message.identifier;
  std::ranges::replace_if(
      name,
      [](unsigned char letter) {
        const bool isPlain = (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') ||
                             (letter >= 'a' && letter <= 'z') || letter == '.' || letter == '-';
        return !isPlain;
      },
      '-');
  return name + ".xml";
}

std::string capFeedXml(const CapFeed& feed) {
  const std::string self = feed.address + std::string(kCapFeedName);
  XmlText xml;
  xml.open("feed");
  xml.attribute("xmlns", kAtom);
  xml.add("id", self);
  xml.add("title", marked(feed.author, feed.isExercise));
  xml.add("updated", isoInstant(feed.updatedAt));
  addLink(xml, "self", "application/atom+xml", self);
  xml.open("author");
  xml.add("name", feed.author);
  xml.close();
  for (const CapEdition& edition : feed.editions) {
    addEntry(xml, feed, edition);
  }
  xml.close();
  return xml.finish();
}

}  // namespace buurtatlas
