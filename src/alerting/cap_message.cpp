#include "alerting/cap_message.h"

#include <libxml/xmlwriter.h>

#include <algorithm>
#include <format>
#include <memory>

namespace buurtatlas {

namespace {

constexpr const char* kCap = "urn:oasis:names:tc:emergency:cap:1.2";

/// XML 1.0 has no place for control characters.
std::string withoutControls(std::string_view text) {
  std::string kept(text);
  std::erase_if(
      kept, [](unsigned char letter) { return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r'; });
  return kept;
}

/// Elements one after the other into memory.
class Xml {
 public:
  Xml() : m_buffer(xmlBufferCreate()), m_writer(xmlNewTextWriterMemory(m_buffer.get(), 0)) {
    xmlTextWriterSetIndent(m_writer.get(), 1);
    xmlTextWriterStartDocument(m_writer.get(), nullptr, "UTF-8", nullptr);
  }

  void open(const std::string& name) { xmlTextWriterStartElement(m_writer.get(), letters(name)); }
  void space(const char* uri) { xmlTextWriterWriteAttribute(m_writer.get(), letters("xmlns"), letters(uri)); }
  void close() { xmlTextWriterEndElement(m_writer.get()); }
  void add(const std::string& name, std::string_view text) {
    xmlTextWriterWriteElement(m_writer.get(), letters(name), letters(withoutControls(text)));
  }
  void addIfAny(const std::string& name, std::string_view text) {
    if (!text.empty()) {
      add(name, text);
    }
  }
  void addPairs(const std::string& name, const std::vector<std::pair<std::string, std::string>>& pairs) {
    for (const auto& [key, value] : pairs) {
      open(name);
      add("valueName", key);
      add("value", value);
      close();
    }
  }

  std::string finish() {
    xmlTextWriterEndDocument(m_writer.get());
    xmlTextWriterFlush(m_writer.get());
    return {reinterpret_cast<const char*>(xmlBufferContent(m_buffer.get())),
            static_cast<std::size_t>(xmlBufferLength(m_buffer.get()))};
  }

 private:
  struct BufferDeleter {
    void operator()(xmlBufferPtr buffer) const { xmlBufferFree(buffer); }
  };
  struct WriterDeleter {
    void operator()(xmlTextWriterPtr writer) const { xmlFreeTextWriter(writer); }
  };
  static const xmlChar* letters(const char* text) { return reinterpret_cast<const xmlChar*>(text); }
  static const xmlChar* letters(const std::string& text) { return letters(text.c_str()); }

  std::unique_ptr<xmlBuffer, BufferDeleter> m_buffer;
  std::unique_ptr<xmlTextWriter, WriterDeleter> m_writer;
};

std::string pairsOf(const Ring& ring) {
  std::string text;
  for (std::size_t i = 0; i <= ring.size(); ++i) {
    const Point point = ring[i % ring.size()];
    text += std::format("{}{:.6f},{:.6f}", i == 0 ? "" : " ", point.north, point.east);
  }
  return text;
}

void addArea(Xml& xml, const CapMessage& message) {
  xml.open("area");
  xml.add("areaDesc", message.areaName);
  for (const Polygon& part : message.area) {
    xml.add("polygon", pairsOf(part.outer));
  }
  xml.addPairs("geocode", message.geocodes);
  xml.close();
}

void addText(Xml& xml, const CapMessage& message, const CapText& text) {
  xml.open("info");
  xml.add("language", text.language);
  xml.add("category", "Security");
  xml.add("event", text.event);
  xml.add("urgency", message.type == CapType::Cancel ? "Past" : message.isUrgent ? "Immediate" : "Expected");
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

const char* nameOf(CapType type) {
  return type == CapType::Alert ? "Alert" : type == CapType::Update ? "Update" : "Cancel";
}

}  // namespace

std::string capTime(Instant time) { return std::format("{:%FT%T}-00:00", time); }

std::string capReference(const CapMessage& message) {
  return message.sender + "," + message.identifier + "," + capTime(message.sent);
}

std::string capXml(const CapMessage& message) {
  Xml xml;
  xml.open("alert");
  xml.space(kCap);
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
