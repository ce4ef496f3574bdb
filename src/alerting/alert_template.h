#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "alerting/alert_texts.h"
#include "core/alert_template.h"
#include "core/result.h"

namespace buurtatlas {

/// What is filled in for a slot: free words, or a time of the day.
enum class SlotType { Words, Clock };

/// A place in a template that is filled in.
struct TemplateSlot {
  std::string key = {};
  SlotType type = SlotType::Words;
  friend bool operator==(const TemplateSlot&, const TemplateSlot&) = default;
};

/// Reads what data/templates/alerts.txt explains. Fails: InvalidInput with the line.
Result<std::vector<AlertTemplate>> readTemplates(std::string_view text);
/// In the form that readTemplates() reads.
std::string writeTemplates(const std::vector<AlertTemplate>& templates);

/// Those that the program ships with; every one has a name and a text in each of kAlertLanguages.
const std::vector<AlertTemplate>& shippedTemplates();

/// Whether somebody can write an alert with it. Fails: InvalidInput for one without a text, with a slot that is not
/// known, or with an optional part that is not closed.
Result<void> checkTemplate(const AlertTemplate& alert);

/// Every slot that a text may have.
std::vector<TemplateSlot> knownSlots();
/// The slots of a template in the order they are filled in: place, time, description, direction, next.
std::vector<TemplateSlot> slotsOf(const AlertTemplate& alert);

/// By the key of the slot; an empty or missing value is nothing.
using SlotValues = std::map<std::string, std::string>;

/// The text with its slots filled in; parts of which a slot is empty fall away.
std::string filledIn(std::string_view text, const SlotValues& values);
AlertTexts filledIn(const AlertTexts& texts, const SlotValues& values);

}  // namespace buurtatlas
