#include "alerting/cap_check.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "alerting/cap_document.h"
#include "alerting/cap_shapes.h"
#include "alerting/cap_values.h"

namespace buurtatlas {

namespace {

constexpr std::string_view kCap = "urn:oasis:names:tc:emergency:cap:1.2";
constexpr std::string_view kSignatures = "http://www.w3.org/2000/09/xmldsig#";
/// A clock may run ahead by this much.
constexpr std::chrono::minutes kClockSkew{5};

using Choices = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> kStatus{"Actual", "Exercise", "System", "Test", "Draft"};
constexpr std::array<std::string_view, 5> kType{"Alert", "Update", "Cancel", "Ack", "Error"};
constexpr std::array<std::string_view, 3> kScope{"Public", "Restricted", "Private"};
constexpr std::array<std::string_view, 12> kCategory{"Geo",    "Met", "Safety",    "Security", "Rescue", "Fire",
                                                     "Health", "Env", "Transport", "Infra",    "CBRNE",  "Other"};
constexpr std::array<std::string_view, 9> kResponse{"Shelter", "Evacuate", "Prepare",  "Execute", "Avoid",
                                                    "Monitor", "Assess",   "AllClear", "None"};
constexpr std::array<std::string_view, 5> kUrgency{"Immediate", "Expected", "Future", "Past", "Unknown"};
constexpr std::array<std::string_view, 5> kSeverity{"Extreme", "Severe", "Moderate", "Minor", "Unknown"};
constexpr std::array<std::string_view, 5> kCertainty{"Observed", "Likely", "Possible", "Unlikely", "Unknown"};

enum class Kind : std::uint8_t { Text, Words, Name, Time, Choice, Language, Address, Integer, Decimal, Group };

/// One element of a sequence, as the standard orders them.
struct Field {
  std::string_view name;
  Kind kind = Kind::Text;
  bool isNeeded = false;
  bool mayRepeat = false;
  Choices choices = {};
  std::span<const Field> fields = {};
};

constexpr std::array<Field, 2> kPair{Field{"valueName", Kind::Words, true}, {"value", Kind::Text, true}};

constexpr std::array<Field, 6> kResource{Field{"resourceDesc", Kind::Words, true},
                                         {"mimeType", Kind::Words, true},
                                         {"size", Kind::Integer},
                                         {"uri", Kind::Address},
                                         {"derefUri"},
                                         {"digest"}};

constexpr std::array<Field, 6> kArea{
    Field{"areaDesc", Kind::Words, true}, {"polygon", Kind::Text, false, true},
    {"circle", Kind::Text, false, true},  {"geocode", Kind::Group, false, true, {}, kPair},
    {"altitude", Kind::Decimal},          {"ceiling", Kind::Decimal}};

constexpr std::array<Field, 21> kInfo{Field{"language", Kind::Language},
                                      {"category", Kind::Choice, true, true, kCategory},
                                      {"event", Kind::Words, true},
                                      {"responseType", Kind::Choice, false, true, kResponse},
                                      {"urgency", Kind::Choice, true, false, kUrgency},
                                      {"severity", Kind::Choice, true, false, kSeverity},
                                      {"certainty", Kind::Choice, true, false, kCertainty},
                                      {"audience"},
                                      {"eventCode", Kind::Group, false, true, {}, kPair},
                                      {"effective", Kind::Time},
                                      {"onset", Kind::Time},
                                      {"expires", Kind::Time},
                                      {"senderName"},
                                      {"headline"},
                                      {"description"},
                                      {"instruction"},
                                      {"web", Kind::Address},
                                      {"contact"},
                                      {"parameter", Kind::Group, false, true, {}, kPair},
                                      {"resource", Kind::Group, false, true, {}, kResource},
                                      {"area", Kind::Group, false, true, {}, kArea}};

constexpr std::array<Field, 14> kAlert{Field{"identifier", Kind::Name, true},
                                       {"sender", Kind::Name, true},
                                       {"sent", Kind::Time, true},
                                       {"status", Kind::Choice, true, false, kStatus},
                                       {"msgType", Kind::Choice, true, false, kType},
                                       {"source"},
                                       {"scope", Kind::Choice, true, false, kScope},
                                       {"restriction"},
                                       {"addresses"},
                                       {"code", Kind::Text, false, true},
                                       {"note"},
                                       {"references"},
                                       {"incidents"},
                                       {"info", Kind::Group, false, true, {}, kInfo}};

/// A value in a sentence, not longer than a line.
std::string shown(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  std::string words(text.substr(0, kLongest));
  while (!words.empty() && text.size() > kLongest && (static_cast<unsigned char>(words.back()) & 0xC0U) == 0x80U) {
    words.pop_back();
  }
  return words + (text.size() > kLongest ? "..." : "");
}

bool isLanguage(std::string_view text) {
  std::size_t letters = 0;
  bool isFirst = true;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i == text.size() || text[i] == '-') {
      if (letters == 0 || letters > 8) {
        return false;
      }
      letters = 0;
      isFirst = false;
      continue;
    }
    const bool isLetter = (text[i] >= 'a' && text[i] <= 'z') || (text[i] >= 'A' && text[i] <= 'Z');
    if (!isLetter && (isFirst || text[i] < '0' || text[i] > '9')) {
      return false;
    }
    ++letters;
  }
  return true;
}

bool isInteger(std::string_view text) {
  text.remove_prefix(text.starts_with('+') || text.starts_with('-') ? 1 : 0);
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool isDecimal(std::string_view text) {
  text.remove_prefix(text.starts_with('+') || text.starts_with('-') ? 1 : 0);
  return text.find_first_of("0123456789") != std::string_view::npos &&
         text.find_first_not_of("0123456789.") == std::string_view::npos && std::ranges::count(text, '.') <= 1;
}

bool isWebAddress(std::string_view text) { return text.find_first_of(" \t\r\n<>\"{}|\\^`") == std::string_view::npos; }

class Check {
 public:
  explicit Check(Instant now) : m_now(now) {}

  void look(const XmlElement& root) {
    if (root.name != "alert" || root.space != kCap) {
      add(root, root.name == "alert" ? "wrong-namespace" : "wrong-root",
          "The file begins with <%1> of \"%2\", not with <alert> of CAP 1.2 (%3).",
          {root.name, shown(root.space), std::string(kCap)});
      return;
    }
    group(root, kAlert);
    rules(root);
  }

  std::vector<CapFault> take() {
    std::ranges::stable_sort(m_faults, {}, &CapFault::line);
    return std::move(m_faults);
  }

 private:
  void add(const XmlElement& element, std::string code, std::string text, std::vector<std::string> arguments = {}) {
    if (m_faults.size() < kMostCapFaults) {
      m_faults.push_back({.code = std::move(code),
                          .line = element.line,
                          .reason = {.text = std::move(text), .arguments = std::move(arguments)}});
    }
  }

  static const XmlElement* child(const XmlElement& parent, std::string_view name) {
    const auto found = std::ranges::find_if(
        parent.children, [&](const XmlElement& element) { return element.name == name && element.space == kCap; });
    return found == parent.children.end() ? nullptr : &*found;
  }

  static std::string_view textIn(const XmlElement& parent, std::string_view name) {
    const XmlElement* const found = child(parent, name);
    return found == nullptr ? std::string_view() : withoutMargins(found->text);
  }

  static std::optional<std::int64_t> timeIn(const XmlElement& parent, std::string_view name) {
    return parseCapTime(textIn(parent, name));
  }

  /// Which elements, how many, in which order; then each by itself.
  void group(const XmlElement& parent, std::span<const Field> fields) {
    if (!withoutMargins(parent.text).empty()) {
      add(parent, "stray-text", "There is text between the elements of <%1>: \"%2\". Remove it.",
          {parent.name, shown(withoutMargins(parent.text))});
    }
    attributes(parent);
    std::vector<std::size_t> count(fields.size(), 0);
    std::size_t reached = 0;
    bool isSigned = false;
    for (const XmlElement& element : parent.children) {
      if (parent.name == "alert" && element.space == kSignatures) {
        isSigned = true;
        continue;
      }
      const auto field = std::ranges::find(fields, element.name, &Field::name);
      if (element.space != kCap || field == fields.end()) {
        add(element, "unknown-element", "The element <%1> does not belong in <%2>.",
            {shown(element.name), parent.name});
        continue;
      }
      const auto place = static_cast<std::size_t>(field - fields.begin());
      if (place < reached || isSigned) {
        add(element, "wrong-order", "The element <%1> stands too late in <%2>: it belongs before <%3>.",
            {element.name, parent.name, isSigned ? "Signature" : std::string(fields[reached].name)});
      }
      reached = std::max(reached, place);
      if (++count[place] == 2 && !field->mayRepeat) {
        add(element, "repeated-element", "The element <%1> stands more than once in <%2>.",
            {element.name, parent.name});
      }
      value(element, *field);
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
      if (fields[i].isNeeded && count[i] == 0) {
        add(parent, "missing-element", "The element <%1> is missing in <%2>.",
            {std::string(fields[i].name), parent.name});
      }
    }
  }

  void attributes(const XmlElement& element) {
    if (element.attributes > 0) {
      add(element, "attribute", "The element <%1> has an attribute; CAP knows none.", {element.name});
    }
  }

  void value(const XmlElement& element, const Field& field) {
    if (field.kind == Kind::Group) {
      group(element, field.fields);
      return;
    }
    attributes(element);
    if (!element.children.empty()) {
      add(element.children.front(), "unknown-element", "The element <%1> does not belong in <%2>.",
          {shown(element.children.front().name), element.name});
      return;
    }
    const std::string_view text = withoutMargins(element.text);
    const bool mayBeEmpty = field.kind == Kind::Text || (field.kind == Kind::Address && !field.isNeeded);
    if (text.empty()) {
      if (!mayBeEmpty) {
        add(element, "empty-element", "The element <%1> is empty.", {element.name});
      }
      return;
    }
    plainValue(element, field, text);
  }

  void plainValue(const XmlElement& element, const Field& field, std::string_view text) {
    switch (field.kind) {
      case Kind::Name:
        if (text.find_first_of(" \t\r\n,<&") != std::string_view::npos) {
          add(element, "bad-name", "The element <%1> has a space, a comma, < or & in it: \"%2\".",
              {element.name, shown(text)});
        }
        break;
      case Kind::Time:
        if (!parseCapTime(text)) {
          add(element, "bad-time",
              "The element <%1> is \"%2\", not a time such as 2026-04-30T13:45:10+02:00 (-00:00 for UTC).",
              {element.name, shown(text)});
        }
        break;
      case Kind::Choice:
        if (!std::ranges::contains(field.choices, element.text)) {
          add(element, "unknown-value", "The element <%1> is \"%2\", which the standard does not know.",
              {element.name, shown(element.text)});
        }
        break;
      case Kind::Language:
        if (!isLanguage(text)) {
          add(element, "bad-language", "The element <%1> is \"%2\", not a language such as nl-BE.",
              {element.name, shown(text)});
        }
        break;
      case Kind::Address:
        if (!isWebAddress(text)) {
          add(element, "bad-uri", "The element <%1> is \"%2\", which is no web address.", {element.name, shown(text)});
        }
        break;
      case Kind::Integer:
      case Kind::Decimal:
        if (!(field.kind == Kind::Integer ? isInteger(text) : isDecimal(text))) {
          add(element, "bad-number", "The element <%1> is \"%2\", which is no number.", {element.name, shown(text)});
        }
        break;
      case Kind::Text:
      case Kind::Words:
      case Kind::Group:
        break;
    }
  }

  /// What the standard asks in words.
  void rules(const XmlElement& alert) {
    const std::string_view type = textIn(alert, "msgType");
    const auto sent = timeIn(alert, "sent");
    if (sent && *sent > (m_now + kClockSkew).time_since_epoch().count()) {
      add(*child(alert, "sent"), "future-sent", "The message says that it is sent in the future, at %1.",
          {std::string(textIn(alert, "sent"))});
    }
    const std::string_view scope = textIn(alert, "scope");
    if (scope == "Restricted" && textIn(alert, "restriction").empty()) {
      add(*child(alert, "scope"), "no-restriction", "The scope is Restricted, and <restriction> does not say to whom.");
    }
    if (scope == "Private" && textIn(alert, "addresses").empty()) {
      add(*child(alert, "scope"), "no-addresses", "The scope is Private, and <addresses> does not say for whom.");
    }
    references(alert, type, sent);
    const XmlElement* const info = child(alert, "info");
    if (info == nullptr && type == "Alert" && textIn(alert, "status") == "Actual") {
      add(alert, "no-info", "An actual alert says nothing without <info>.");
    }
    for (const XmlElement& each : alert.children) {
      if (each.name == "info" && each.space == kCap) {
        times(each, sent);
        areas(each);
      }
    }
  }

  void references(const XmlElement& alert, std::string_view type, std::optional<std::int64_t> sent) {
    const XmlElement* const element = child(alert, "references");
    const std::vector<std::string_view> words = wordsOf(textIn(alert, "references"));
    const bool needsOne = type == "Update" || type == "Cancel" || type == "Ack" || type == "Error";
    if (words.empty() && needsOne) {
      add(element == nullptr ? alert : *element, "no-references",
          "A message of type %1 must say in <references> which messages it is about.", {std::string(type)});
    }
    for (const std::string_view word : words) {
      const std::size_t first = word.find(',');
      const std::size_t second = first == std::string_view::npos ? first : word.find(',', first + 1);
      const bool isTriple = second != std::string_view::npos && first > 0 && second > first + 1 &&
                            word.find(',', second + 1) == std::string_view::npos;
      const auto when = isTriple ? parseCapTime(word.substr(second + 1)) : std::nullopt;
      if (!when) {
        add(*element, "bad-reference", "\"%1\" is no reference such as sender,identifier,2026-04-30T13:45:10+02:00.",
            {shown(word)});
      } else if (sent && *when > *sent) {
        add(*element, "later-reference", "\"%1\" refers to a message that was sent later than this one.",
            {shown(word)});
      } else if (word.substr(0, first) == textIn(alert, "sender") &&
                 word.substr(first + 1, second - first - 1) == textIn(alert, "identifier")) {
        add(*element, "self-reference", "The message refers to itself.");
      }
    }
  }

  void times(const XmlElement& info, std::optional<std::int64_t> sent) {
    const auto expires = timeIn(info, "expires");
    const auto notAfter = [&](std::optional<std::int64_t> time, std::string_view name) {
      if (expires && time && *expires < *time) {
        add(*child(info, "expires"), "expires-early", "The message expires at %1, before the time of <%2>.",
            {std::string(textIn(info, "expires")), std::string(name)});
      }
    };
    notAfter(sent, "sent");
    notAfter(timeIn(info, "effective"), "effective");
    notAfter(timeIn(info, "onset"), "onset");
  }

  void areas(const XmlElement& info) {
    for (const XmlElement& area : info.children) {
      if (area.name != "area" || area.space != kCap) {
        continue;
      }
      if (child(area, "ceiling") != nullptr && child(area, "altitude") == nullptr) {
        add(*child(area, "ceiling"), "ceiling-alone", "The element <ceiling> stands without <altitude>.");
      }
      CapShapes shapes;
      for (const XmlElement& shape : area.children) {
        const bool isPolygon = shape.name == "polygon";
        if (shape.space != kCap || (!isPolygon && shape.name != "circle") || !shape.children.empty()) {
          continue;
        }
        for (ShapeFault& fault : isPolygon ? shapes.addPolygon(shape.text) : shapes.addCircle(shape.text)) {
          add(shape, std::move(fault.code), std::move(fault.reason.text), std::move(fault.reason.arguments));
        }
      }
    }
  }

  Instant m_now;
  std::vector<CapFault> m_faults = {};
};

}  // namespace

std::vector<CapFault> findCapFaults(std::string_view bytes, Instant now) {
  const XmlDocument document = readXml(bytes);
  if (document.fault) {
    return {*document.fault};
  }
  Check check(now);
  check.look(*document.root);
  return check.take();
}

}  // namespace buurtatlas
