#include "alerting/alert_template.h"

#include <algorithm>
#include <array>
#include <format>
#include <optional>
#include <utility>

#include "alerting/shipped_templates.h"
#include "core/ascii.h"

namespace buurtatlas {

namespace {

struct KnownSlot {
  std::string_view key;
  SlotType type;
};
constexpr std::array kSlots = {KnownSlot{"place", SlotType::Words}, KnownSlot{"time", SlotType::Clock},
                               KnownSlot{"description", SlotType::Words}, KnownSlot{"direction", SlotType::Words},
                               KnownSlot{"next", SlotType::Clock}};

constexpr std::array<std::pair<std::string_view, AlertKind>, 5> kUses = {{{"", AlertKind::Alert},
                                                                          {"update", AlertKind::Update},
                                                                          {"all-clear", AlertKind::AllClear},
                                                                          {"false-alarm", AlertKind::FalseAlarm},
                                                                          {"feedback", AlertKind::Feedback}}};

constexpr std::string_view kPartBegin = "<<";
constexpr std::string_view kPartEnd = ">>";

/// Cuts off the text up to the separator, which is cut off too.
std::string_view cutAt(std::string_view& text, std::string_view separator) {
  const std::size_t at = text.find(separator);
  const std::string_view head = text.substr(0, at);
  text = at == std::string_view::npos ? std::string_view() : text.substr(at + separator.size());
  return head;
}

bool hasSlot(std::string_view text, std::string_view key) { return text.contains(std::format("{{{}}}", key)); }

/// Every << has its >>, none inside another.
bool arePartsClosed(std::string_view text) {
  bool isInside = false;
  for (std::size_t at = 0; at + 1 < text.size(); ++at) {
    const std::string_view sign = text.substr(at, 2);
    if (sign == kPartBegin || sign == kPartEnd) {
      if (isInside == (sign == kPartBegin)) {
        return false;
      }
      isInside = !isInside;
      ++at;
    }
  }
  return !isInside;
}

/// The first thing in braces that is no slot; none when all are.
std::optional<std::string> unknownSlot(std::string_view text) {
  while (text.contains('{')) {
    cutAt(text, "{");
    const std::string_view key = cutAt(text, "}");
    if (!std::ranges::contains(kSlots, key, &KnownSlot::key)) {
      return std::string(key);
    }
  }
  return std::nullopt;
}

/// [key] urgency use
std::optional<AlertTemplate> readHead(std::string_view line) {
  std::string_view rest = line.substr(1);
  AlertTemplate head{.key = std::string(trimmed(cutAt(rest, "]")))};
  rest = trimmed(rest);
  const std::optional<Urgency> urgency = parseUrgency(trimmed(cutAt(rest, " ")));
  const auto* const use = std::ranges::find(kUses, trimmed(rest), &decltype(kUses)::value_type::first);
  if (head.key.empty() || !urgency || use == kUses.end()) {
    return std::nullopt;
  }
  head.urgency = *urgency;
  head.use = use->second;
  return head;
}

/// name nl = Inbraak, or text nl = ...
bool readLine(std::string_view line, AlertTemplate& out) {
  std::string_view rest = line;
  std::string_view left = trimmed(cutAt(rest, "="));
  const std::string_view what = trimmed(cutAt(left, " "));
  const std::string language(trimmed(left));
  if (!std::ranges::contains(kAlertLanguages, language) || trimmed(rest).empty()) {
    return false;
  }
  if (what == "name") {
    return out.names.emplace(language, trimmed(rest)).second;
  }
  return what == "text" && out.texts.emplace(language, trimmed(rest)).second;
}

/// A text without optional parts, with its slots filled in; none when a slot is empty.
std::optional<std::string> filledPart(std::string_view text, const SlotValues& values) {
  std::string out;
  bool isWhole = true;
  while (!text.empty()) {
    out += cutAt(text, "{");
    if (text.contains('}')) {
      const auto value = values.find(std::string(cutAt(text, "}")));
      const std::string_view words = value == values.end() ? std::string_view() : trimmed(value->second);
      isWhole = isWhole && !words.empty();
      out += words;
    }
  }
  return isWhole ? std::optional(std::move(out)) : std::nullopt;
}

}  // namespace

Result<std::vector<AlertTemplate>> readTemplates(std::string_view text) {
  std::vector<AlertTemplate> templates;
  for (int number = 1; !text.empty(); ++number) {
    const std::string_view line = trimmed(cutAt(text, "\n"));
    if (line.empty() || line.starts_with('#')) {
      continue;
    }
    if (line.starts_with('[')) {
      std::optional<AlertTemplate> head = readHead(line);
      if (!head || std::ranges::contains(templates, head->key, &AlertTemplate::key)) {
        return fail(ErrorCode::InvalidInput,
                    "Line %1 of the templates begins none: write [key] urgent or [key] information, each key once.",
                    {std::to_string(number)});
      }
      templates.push_back(std::move(*head));
    } else if (templates.empty() || !readLine(line, templates.back())) {
      return fail(ErrorCode::InvalidInput,
                  "Line %1 of the templates is not understood: write “name nl = ...” or “text nl = ...”, each language "
                  "once.",
                  {std::to_string(number)});
    }
  }
  return templates;
}

std::string writeTemplates(const std::vector<AlertTemplate>& templates) {
  std::string text;
  for (const AlertTemplate& each : templates) {
    const auto* const use = std::ranges::find(kUses, each.use, &decltype(kUses)::value_type::second);
    text += std::format("[{}] {} {}\n", each.key, nameOf(each.urgency), use->first);
    for (const auto& [language, name] : each.names) {
      text += std::format("name {} = {}\n", language, name);
    }
    for (const auto& [language, words] : each.texts) {
      text += std::format("text {} = {}\n", language, words);
    }
    text += "\n";
  }
  return text;
}

const std::vector<AlertTemplate>& shippedTemplates() {
  static const std::vector<AlertTemplate> templates =
      readTemplates(shippedTemplateText()).value_or(std::vector<AlertTemplate>());
  return templates;
}

Result<void> checkTemplate(const AlertTemplate& alert) {
  if (alert.texts.empty()) {
    return fail(ErrorCode::InvalidInput, "Write the text in one language or more.");
  }
  for (const auto& [language, text] : alert.texts) {
    if (!arePartsClosed(text)) {
      return fail(ErrorCode::InvalidInput,
                  "In the text in %1, a part that may fall away is not closed: write it between << and >>.",
                  {language});
    }
    if (const std::optional<std::string> slot = unknownSlot(text)) {
      return fail(ErrorCode::InvalidInput,
                  "In the text in %1, {%2} cannot be filled in. Use {place}, {time}, {description}, {direction} or "
                  "{next}.",
                  {language, *slot});
    }
  }
  return {};
}

std::vector<TemplateSlot> knownSlots() {
  std::vector<TemplateSlot> slots;
  for (const KnownSlot& slot : kSlots) {
    slots.push_back({.key = std::string(slot.key), .type = slot.type});
  }
  return slots;
}

std::vector<TemplateSlot> slotsOf(const AlertTemplate& alert) {
  std::vector<TemplateSlot> slots;
  for (const KnownSlot& slot : kSlots) {
    if (std::ranges::any_of(alert.texts, [&](const auto& text) { return hasSlot(text.second, slot.key); })) {
      slots.push_back({.key = std::string(slot.key), .type = slot.type});
    }
  }
  return slots;
}

std::string filledIn(std::string_view text, const SlotValues& values) {
  std::string out;
  while (!text.empty()) {
    const std::string_view fixed = cutAt(text, kPartBegin);
    // Outside an optional part an empty slot leaves only its own gap.
    SlotValues shown = values;
    for (const KnownSlot& slot : kSlots) {
      if (shown[std::string(slot.key)].empty()) {
        shown[std::string(slot.key)] = "...";
      }
    }
    out += filledPart(fixed, shown).value_or(std::string(fixed));
    if (!text.empty()) {
      out += filledPart(cutAt(text, kPartEnd), values).value_or(std::string());
    }
  }
  return out;
}

AlertTexts filledIn(const AlertTexts& texts, const SlotValues& values) {
  AlertTexts filled;
  for (const auto& [language, text] : texts) {
    filled.emplace(language, filledIn(text, values));
  }
  return filled;
}

}  // namespace buurtatlas
