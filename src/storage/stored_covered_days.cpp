#include "storage/stored_covered_days.h"

#include <optional>
#include <string>

#include "storage/statement_values.h"

namespace buurtatlas {

std::vector<CoveredDays> readCoveredDays(const SQLite::Database& database) {
  SQLite::Statement select(database, "SELECT id, first_day, last_day, is_guess FROM covered_days ORDER BY id");
  std::vector<CoveredDays> all;
  while (select.executeStep()) {
    Columns columns(select);
    const Id id = columns.number();
    const std::optional<Date> from = parseDate(columns.text());
    const std::optional<Date> to = parseDate(columns.text());
    if (from && to && *from <= *to) {
      all.push_back({.id = id, .from = *from, .to = *to, .isGuess = columns.fact()});
    }
  }
  return all;
}

void addCoveredDays(SQLite::Database& database, const CoveredDays& days) {
  SQLite::Statement insert(database, "INSERT INTO covered_days (first_day, last_day, is_guess) VALUES (?, ?, ?)");
  const std::string from = isoDate(days.from);
  const std::string to = isoDate(days.to);
  (Parameters(insert) << from << to << days.isGuess).run();
}

}  // namespace buurtatlas
