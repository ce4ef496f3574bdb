#include "alerting/cap_document.h"

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <limits>
#include <memory>
#include <utility>

namespace buurtatlas {

namespace {

constexpr std::string_view kSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

/// What the parser tells, put together.
struct Building {
  xmlParserCtxtPtr parser = nullptr;
  std::vector<XmlElement> open = {};
  XmlDocument document = {};
  std::size_t elements = 0;

  [[nodiscard]] std::int64_t line() const { return xmlSAX2GetLineNumber(parser); }

  void stop(std::string code, std::string text, std::vector<std::string> arguments = {}) {
    if (!document.fault) {
      document.fault = CapFault{.code = std::move(code),
                                .line = line(),
                                .reason = {.text = std::move(text), .arguments = std::move(arguments)}};
    }
    xmlStopParser(parser);
  }
};

std::string_view textOf(const xmlChar* text) {
  return text == nullptr ? std::string_view() : reinterpret_cast<const char*>(text);
}

void onDocumentType(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
  static_cast<Building*>(data)->stop("doctype", "The file has a document type; CAP knows none. Remove <!DOCTYPE ...>.");
}

void onElement(void* data, const xmlChar* name, const xmlChar*, const xmlChar* space, int, const xmlChar**,
               int attributes, int, const xmlChar** attribute) {
  auto& building = *static_cast<Building*>(data);
  if (building.open.size() >= kDeepestCap) {
    building.stop("too-deep", "Elements lie more than %1 deep in each other.", {std::to_string(kDeepestCap)});
    return;
  }
  if (++building.elements > kMostCapElements) {
    building.stop("too-large", "The message has more than %1 elements.", {std::to_string(kMostCapElements)});
    return;
  }
  if (attributes > kMostCapAttributes) {
    building.stop("too-large", "An element has more than %1 attributes.", {std::to_string(kMostCapAttributes)});
    return;
  }
  XmlElement element{.name = std::string(textOf(name)), .space = std::string(textOf(space)), .line = building.line()};
  for (int i = 0; i < attributes; ++i) {
    // Five pointers an attribute: name, prefix, namespace, value and its end.
    element.attributes += textOf(attribute[5 * i + 2]) == kSchemaInstance ? 0 : 1;
  }
  building.open.push_back(std::move(element));
}

void onElementEnd(void* data, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto& building = *static_cast<Building*>(data);
  if (building.open.empty()) {
    return;
  }
  XmlElement element = std::move(building.open.back());
  building.open.pop_back();
  if (building.open.empty()) {
    building.document.root = std::move(element);
  } else {
    building.open.back().children.push_back(std::move(element));
  }
}

void onText(void* data, const xmlChar* text, int length) {
  auto& building = *static_cast<Building*>(data);
  if (!building.open.empty()) {
    building.open.back().text.append(reinterpret_cast<const char*>(text), static_cast<std::size_t>(length));
  }
}

void onError(void* data, xmlErrorPtr error) {
  auto& building = *static_cast<Building*>(data);
  if (error->level < XML_ERR_ERROR || building.document.fault) {
    return;
  }
  std::string words = error->message == nullptr ? "" : error->message;
  std::erase_if(words, [](unsigned char letter) { return letter < ' ' || letter > '~'; });
  const bool isEncoding = error->code == XML_ERR_INVALID_CHAR || error->code == XML_ERR_INVALID_ENCODING ||
                          error->code == XML_ERR_UNSUPPORTED_ENCODING || error->code == XML_ERR_UNKNOWN_ENCODING;
  building.document.fault = CapFault{
      .code = isEncoding ? "bad-encoding" : "not-xml",
      .line = error->line,
      .reason =
          isEncoding
              ? Reason{.text = "A character does not fit the encoding that the file names (%1). Save it as UTF-8.",
                       .arguments = {words}}
              : Reason{.text = "The file is no well-formed XML: %1", .arguments = {words}}};
}

xmlSAXHandler handlers() {
  xmlSAXHandler handler{};
  handler.initialized = XML_SAX2_MAGIC;
  handler.internalSubset = onDocumentType;
  handler.startElementNs = onElement;
  handler.endElementNs = onElementEnd;
  handler.characters = onText;
  handler.ignorableWhitespace = onText;
  handler.cdataBlock = onText;
  handler.serror = onError;
  return handler;
}

struct ParserDeleter {
  void operator()(xmlParserCtxtPtr parser) const { xmlFreeParserCtxt(parser); }
};

}  // namespace

XmlDocument readXml(std::string_view bytes) {
  if (bytes.size() > kMostCapBytes) {
    return {.fault = CapFault{.code = "too-large",
                              .line = 1,
                              .reason = {.text = "The file is larger than %1 MB.",
                                         .arguments = {std::to_string(kMostCapBytes / 1'000'000)}}}};
  }
  Building building;
  xmlSAXHandler handler = handlers();
  const std::unique_ptr<xmlParserCtxt, ParserDeleter> parser(
      xmlCreatePushParserCtxt(&handler, &building, nullptr, 0, nullptr));
  building.parser = parser.get();
  xmlCtxtUseOptions(parser.get(), XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  constexpr std::size_t kChunk = 65'536;
  for (std::size_t at = 0; at < bytes.size() && !building.document.fault; at += kChunk) {
    const std::string_view chunk = bytes.substr(at, kChunk);
    xmlParseChunk(parser.get(), chunk.data(), static_cast<int>(chunk.size()), 0);
  }
  xmlParseChunk(parser.get(), nullptr, 0, 1);
  if (!building.document.fault && (!building.document.root || parser->wellFormed == 0)) {
    building.document.fault =
        CapFault{.code = "not-xml", .line = 1, .reason = {.text = "The file holds no XML.", .arguments = {}}};
  }
  return std::move(building.document);
}

}  // namespace buurtatlas
