#include "alerting/xml_text.h"

namespace buurtatlas {

namespace {

/// XML 1.0 has no place for control characters.
std::string withoutControls(std::string_view text) {
  std::string kept(text);
  std::erase_if(
      kept, [](unsigned char letter) { return letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r'; });
  return kept;
}

const xmlChar* letters(const std::string& text) { return reinterpret_cast<const xmlChar*>(text.c_str()); }

}  // namespace

XmlText::XmlText() : m_buffer(xmlBufferCreate()), m_writer(xmlNewTextWriterMemory(m_buffer.get(), 0)) {
  xmlTextWriterSetIndent(m_writer.get(), 1);
  xmlTextWriterStartDocument(m_writer.get(), nullptr, "UTF-8", nullptr);
}

void XmlText::open(const std::string& name) { xmlTextWriterStartElement(m_writer.get(), letters(name)); }

void XmlText::attribute(const std::string& name, std::string_view text) {
  xmlTextWriterWriteAttribute(m_writer.get(), letters(name), letters(withoutControls(text)));
}

void XmlText::close() { xmlTextWriterEndElement(m_writer.get()); }

void XmlText::add(const std::string& name, std::string_view text) {
  xmlTextWriterWriteElement(m_writer.get(), letters(name), letters(withoutControls(text)));
}

void XmlText::addIfAny(const std::string& name, std::string_view text) {
  if (!text.empty()) {
    add(name, text);
  }
}

void XmlText::addPairs(const std::string& name, const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& [key, value] : pairs) {
    open(name);
    add("valueName", key);
    add("value", value);
    close();
  }
}

void XmlText::addWritten(std::string_view element) {
  xmlTextWriterWriteRawLen(m_writer.get(), letters(std::string(element)), static_cast<int>(element.size()));
}

std::string XmlText::finish() {
  xmlTextWriterEndDocument(m_writer.get());
  xmlTextWriterFlush(m_writer.get());
  return {reinterpret_cast<const char*>(xmlBufferContent(m_buffer.get())),
          static_cast<std::size_t>(xmlBufferLength(m_buffer.get()))};
}

}  // namespace buurtatlas
