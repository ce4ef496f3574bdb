#pragma once

#include <vector>

#include "alerting/alert_template.h"
#include "core/ports.h"
#include "core/result.h"

namespace buurtatlas {

/// The templates of an atlas; until somebody changed one, those that the program ships with.
const std::vector<AlertTemplate>& templatesOf(const Atlas& atlas);

/// The texts for what is said about an alert that was sent. Of an atlas without such a template, the shipped ones: to
/// call back a false alarm must never want for words.
AlertTexts textsForUse(const Atlas& atlas, AlertKind use);

/// Changes the template with this key, or adds one; without a key it gets one of its name. Line breaks become blanks.
/// The first change takes the shipped templates into the atlas, which keeps them as they are then.
/// Fails: as checkTemplate(); InvalidInput for one without a name.
Result<AtlasEdit> putTemplate(const Atlas& atlas, AlertTemplate changed);
/// Fails: NotFound; Conflict for the last one of all, which would bring the shipped ones back.
Result<AtlasEdit> removeTemplate(const Atlas& atlas, const std::string& key);
/// Replaces all templates. None: those that the program ships with again. Fails: as putTemplate(), with its key.
Result<AtlasEdit> replaceTemplates(const Atlas& atlas, std::vector<AlertTemplate> templates);

}  // namespace buurtatlas
