#include "tasks/alert_templates.h"

#include <algorithm>
#include <string>
#include <utility>

namespace buurtatlas {

namespace {

/// One line without blanks around it, as the file of templates can hold it.
std::string inOneLine(const std::string& text) {
  std::string line;
  bool isGap = false;
  for (const char letter : text) {
    if (letter == ' ' || letter == '\n' || letter == '\r' || letter == '\t') {
      isGap = !line.empty();
      continue;
    }
    line += isGap ? " " : "";
    line += letter;
    isGap = false;
  }
  return line;
}

void tidy(std::map<std::string, std::string>& words) {
  for (auto& [language, text] : words) {
    text = inOneLine(text);
  }
  std::erase_if(words, [](const auto& each) { return each.second.empty(); });
}

/// A key of small letters and hyphens that none of the templates has.
std::string keyFor(const std::string& name, const std::vector<AlertTemplate>& templates) {
  std::string base;
  for (const char letter : name) {
    const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    const bool isPlain = (small >= 'a' && small <= 'z') || (small >= '0' && small <= '9');
    if (isPlain) {
      base += small;
    } else if (!base.empty() && !base.ends_with('-')) {
      base += '-';
    }
  }
  base = base.empty() ? "template" : base;
  std::string key = base;
  for (int number = 2; std::ranges::contains(templates, key, &AlertTemplate::key); ++number) {
    key = base + "-" + std::to_string(number);
  }
  return key;
}

Result<AlertTemplate> sound(AlertTemplate alert) {
  tidy(alert.names);
  tidy(alert.texts);
  if (alert.names.empty()) {
    return fail(ErrorCode::InvalidInput, "Give the template a name in one language or more.");
  }
  return checkTemplate(alert).transform([&] { return std::move(alert); });
}

std::string nameOfTemplate(const AlertTemplate& alert) {
  return alert.names.empty() ? alert.key : alert.names.begin()->second;
}

}  // namespace

const std::vector<AlertTemplate>& templatesOf(const Atlas& atlas) {
  return atlas.templates->empty() ? shippedTemplates() : *atlas.templates;
}

AlertTexts textsForUse(const Atlas& atlas, AlertKind use) {
  for (const std::vector<AlertTemplate>* const templates : {&templatesOf(atlas), &shippedTemplates()}) {
    if (const auto found = std::ranges::find(*templates, use, &AlertTemplate::use); found != templates->end()) {
      return found->texts;
    }
  }
  return {};
}

Result<AtlasEdit> putTemplate(const Atlas& atlas, AlertTemplate changed) {
  return sound(std::move(changed)).transform([&](AlertTemplate whole) {
    std::vector<AlertTemplate> templates = templatesOf(atlas);
    const std::string name = nameOfTemplate(whole);
    if (whole.key.empty()) {
      whole.key = keyFor(name, templates);
    }
    const auto old = std::ranges::find(templates, whole.key, &AlertTemplate::key);
    AtlasEdit edit{.label = old == templates.end() ? Reason{"Add the template %1", {name}}
                                                   : Reason{"Change the template %1", {name}}};
    if (old != templates.end()) {
      whole.id = old->id;
      *old = whole;
    } else {
      whole.id = 0;
      templates.push_back(whole);
    }
    edit.putTemplates = atlas.templates->empty() ? std::move(templates) : std::vector{std::move(whole)};
    return edit;
  });
}

Result<AtlasEdit> removeTemplate(const Atlas& atlas, const std::string& key) {
  std::vector<AlertTemplate> templates = templatesOf(atlas);
  const auto found = std::ranges::find(templates, key, &AlertTemplate::key);
  if (found == templates.end()) {
    return fail(ErrorCode::NotFound, "There is no template %1 in this atlas.", {key});
  }
  if (templates.size() == 1) {
    return fail(ErrorCode::Conflict, "This is the last template. Add another one first.");
  }
  AtlasEdit edit{.label = {"Remove the template %1", {nameOfTemplate(*found)}}};
  if (atlas.templates->empty()) {
    templates.erase(found);
    edit.putTemplates = std::move(templates);
  } else {
    edit.removeTemplates = {found->id};
  }
  return edit;
}

Result<AtlasEdit> replaceTemplates(const Atlas& atlas, std::vector<AlertTemplate> templates) {
  AtlasEdit edit{.label = {"Replace the templates of alerts", {}}};
  for (const AlertTemplate& old : *atlas.templates) {
    edit.removeTemplates.push_back(old.id);
  }
  for (AlertTemplate& each : templates) {
    const std::string key = each.key;
    Result<AlertTemplate> whole = sound(std::move(each));
    if (!whole) {
      return fail(ErrorCode::InvalidInput, "The template %1 cannot be taken: %2",
                  {key, inEnglish(whole.error().reason)});
    }
    whole->id = 0;
    edit.putTemplates.push_back(*std::move(whole));
  }
  return edit;
}

}  // namespace buurtatlas
