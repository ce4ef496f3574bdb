#include "storage/stored_templates.h"

#include <array>

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

/// The languages of the columns, in their order.
constexpr std::array kLanguages = {"nl", "fr", "de", "en"};

using Words = std::map<std::string, std::string>;

Words readWords(Columns& columns) {
  Words words;
  for (const char* const language : kLanguages) {
    if (std::string text = columns.text(); !text.empty()) {
      words.emplace(language, std::move(text));
    }
  }
  return words;
}

/// In the order of the columns; empty for a language without.
std::array<std::string, kLanguages.size()> inColumns(const Words& words) {
  std::array<std::string, kLanguages.size()> texts;
  for (std::size_t place = 0; place < kLanguages.size(); ++place) {
    const auto found = words.find(kLanguages[place]);
    texts[place] = found == words.end() ? std::string() : found->second;
  }
  return texts;
}

void requireTemplate(int rows) {
  if (rows == 0) {
    giveUp(fail(ErrorCode::NotFound, "This template is gone. Look at the list of templates again."));
  }
}

}  // namespace

std::vector<AlertTemplate> readTemplateRows(const SQLite::Database& database) {
  SQLite::Statement select(database,
                           "SELECT id, template_key, urgency, kind, name_nl, name_fr, name_de, name_en, text_nl, "
                           "text_fr, text_de, text_en FROM alert_template ORDER BY id");
  std::vector<AlertTemplate> templates;
  while (select.executeStep()) {
    Columns columns(select);
    AlertTemplate each{.id = columns.number(), .key = columns.text()};
    each.urgency = parseUrgency(columns.text()).value_or(Urgency::Urgent);
    each.use = parseAlertKind(columns.text()).value_or(AlertKind::Alert);
    each.names = readWords(columns);
    each.texts = readWords(columns);
    templates.push_back(std::move(each));
  }
  return templates;
}

Id putTemplateRow(SQLite::Database& database, const AlertTemplate& alert) {
  SQLite::Statement put(
      database,
      alert.id == 0
          ? "INSERT INTO alert_template (template_key, urgency, kind, name_nl, name_fr, name_de, name_en, text_nl, "
            "text_fr, text_de, text_en) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          : "UPDATE alert_template SET template_key = ?, urgency = ?, kind = ?, name_nl = ?, name_fr = ?, name_de = ?, "
            "name_en = ?, text_nl = ?, text_fr = ?, text_de = ?, text_en = ? WHERE id = ?");
  const auto names = inColumns(alert.names);
  const auto texts = inColumns(alert.texts);
  Parameters parameters(put);
  parameters << alert.key << nameOf(alert.urgency) << nameOf(alert.use);
  for (const std::string& name : names) {
    parameters << name;
  }
  for (const std::string& text : texts) {
    parameters << text;
  }
  if (alert.id == 0) {
    parameters.run();
    return database.getLastInsertRowid();
  }
  requireTemplate((parameters << alert.id).run());
  return alert.id;
}

void removeTemplateRow(SQLite::Database& database, Id id) {
  SQLite::Statement remove(database, "DELETE FROM alert_template WHERE id = ?");
  requireTemplate((Parameters(remove) << id).run());
}

}  // namespace buurtatlas
