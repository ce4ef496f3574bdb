#include "storage/kept_alert.h"

#include <charconv>
#include <cmath>
#include <format>
#include <string_view>
#include <utility>

#include "storage/atlas_schema.h"
#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

constexpr std::string_view kForm = "3";
constexpr std::string_view kFormWithoutPeople = "2";
constexpr std::string_view kFormWithoutCase = "1";

std::string_view keptFact(KeptPlace place) { return place == KeptPlace::Alert ? "alert_draft" : "follow_up_draft"; }

/// Writes values one after the other, each with its length before it: "5:Tiens".
class TextWriter {
 public:
  void put(std::string_view text) { m_text += std::format("{}:{}", text.size(), text); }
  void put(std::int64_t number) { put(std::string_view(std::to_string(number))); }
  void put(double metres) { put(static_cast<std::int64_t>(std::llround(metres * 1000))); }
  void put(const std::map<std::string, std::string>& pairs) {
    put(static_cast<std::int64_t>(pairs.size()));
    for (const auto& [key, value] : pairs) {
      put(std::string_view(key));
      put(std::string_view(value));
    }
  }
  void put(const Ring& ring) {
    put(static_cast<std::int64_t>(ring.size()));
    for (const Point point : ring) {
      put(point.east);
      put(point.north);
    }
  }
  void put(const MultiPolygon& area) {
    put(static_cast<std::int64_t>(area.size()));
    for (const Polygon& part : area) {
      put(part.outer);
      put(static_cast<std::int64_t>(part.holes.size()));
      for (const Ring& hole : part.holes) {
        put(hole);
      }
    }
  }
  [[nodiscard]] std::string take() { return std::move(m_text); }

 private:
  std::string m_text;
};

/// Reads what TextWriter wrote. After the first fault it stays unsound and gives nothing.
class TextReader {
 public:
  explicit TextReader(std::string_view text) : m_rest(text) {}

  std::string text() {
    std::size_t size = 0;
    const auto [end, fault] = std::from_chars(m_rest.data(), m_rest.data() + m_rest.size(), size);
    const auto digits = static_cast<std::size_t>(end - m_rest.data());
    m_isSound = m_isSound && fault == std::errc{} && digits < m_rest.size() && m_rest[digits] == ':' &&
                size <= m_rest.size() - digits - 1;
    if (!m_isSound) {
      m_rest = {};
      return {};
    }
    std::string value(m_rest.substr(digits + 1, size));
    m_rest.remove_prefix(digits + 1 + size);
    return value;
  }
  std::int64_t number() {
    const std::string digits = text();
    std::int64_t value = 0;
    const char* const end = digits.data() + digits.size();
    m_isSound = m_isSound && std::from_chars(digits.data(), end, value) == std::from_chars_result{end, std::errc{}};
    return m_isSound ? value : 0;
  }
  double metres() { return static_cast<double>(number()) / 1000; }
  std::map<std::string, std::string> pairs() {
    std::map<std::string, std::string> values;
    for (std::int64_t left = number(); left > 0 && m_isSound; --left) {
      std::string key = text();
      values.emplace(std::move(key), text());
    }
    return values;
  }
  Ring ring() {
    Ring points;
    for (std::int64_t left = number(); left > 0 && m_isSound; --left) {
      const double east = metres();
      points.push_back({.east = east, .north = metres()});
    }
    return points;
  }
  MultiPolygon area() {
    MultiPolygon parts;
    for (std::int64_t left = number(); left > 0 && m_isSound; --left) {
      parts.push_back({.outer = ring(), .holes = {}});
      for (std::int64_t holes = number(); holes > 0 && m_isSound; --holes) {
        parts.back().holes.push_back(ring());
      }
    }
    return parts;
  }
  [[nodiscard]] bool isSound() const { return m_isSound; }
  [[nodiscard]] bool isAtEnd() const { return m_isSound && m_rest.empty(); }

 private:
  std::string_view m_rest;
  bool m_isSound = true;
};

void putScope(TextWriter& out, const AlertScope& scope) {
  out.put(static_cast<std::int64_t>(scope.parts.size()));
  for (const AlertAreaPart& part : scope.parts) {
    out.put(static_cast<std::int64_t>(part.origin));
    out.put(std::string_view(part.name));
    out.put(part.reach.value);
    out.put(part.area);
  }
  out.put(static_cast<std::int64_t>(scope.holes.size()));
  for (const MultiPolygon& hole : scope.holes) {
    out.put(hole);
  }
  out.put(std::int64_t{scope.keepsOutside});
  out.put(std::string_view(scope.outsideReason));
  out.put(std::int64_t{scope.includesPossible});
  out.put(std::int64_t{scope.withCoordinators});
}

AlertScope readScope(TextReader& in) {
  AlertScope scope;
  for (std::int64_t left = in.number(); left > 0 && in.isSound(); --left) {
    AlertAreaPart part{.origin = static_cast<AreaOrigin>(in.number())};
    part.name = in.text();
    part.reach = Metres(in.metres());
    part.area = in.area();
    scope.parts.push_back(std::move(part));
  }
  for (std::int64_t left = in.number(); left > 0 && in.isSound(); --left) {
    scope.holes.push_back(in.area());
  }
  scope.keepsOutside = in.number() != 0;
  scope.outsideReason = in.text();
  scope.includesPossible = in.number() != 0;
  scope.withCoordinators = in.number() != 0;
  return scope;
}

std::string textOf(const KeptAlert& alert) {
  TextWriter out;
  out.put(kForm);
  out.put(std::string_view(isoInstant(alert.at)));
  out.put(nameOf(alert.urgency));
  putScope(out, alert.scope);
  out.put(std::string_view(alert.templateKey));
  out.put(alert.filled);
  out.put(alert.texts);
  out.put(alert.changedCase);
  out.put(alert.caseVersion);
  out.put(static_cast<std::int64_t>(alert.scope.takenOut.size()));
  for (const auto& [member, decision] : alert.scope.takenOut) {
    out.put(member);
    out.put(std::string_view(decision.by));
    out.put(std::string_view(decision.reason));
  }
  out.put(alert.about);
  out.put(nameOf(alert.use));
  return out.take();
}

std::optional<KeptAlert> alertFrom(const std::string& text) {
  TextReader in(text);
  const std::string form = in.text();
  if (form != kForm && form != kFormWithoutPeople && form != kFormWithoutCase) {
    return std::nullopt;
  }
  KeptAlert alert{.at = parseInstant(in.text()).value_or(Instant{})};
  alert.urgency = parseUrgency(in.text()).value_or(Urgency::Urgent);
  alert.scope = readScope(in);
  alert.templateKey = in.text();
  alert.filled = in.pairs();
  alert.texts = in.pairs();
  if (form != kFormWithoutCase) {
    alert.changedCase = in.number();
    alert.caseVersion = in.number();
  }
  if (form == kForm) {
    for (std::int64_t left = in.number(); left > 0 && in.isSound(); --left) {
      TakenOut& decision = alert.scope.takenOut[in.number()];
      decision.by = in.text();
      decision.reason = in.text();
    }
    alert.about = in.number();
    alert.use = parseAlertKind(in.text()).value_or(AlertKind::Alert);
  }
  return in.isAtEnd() ? std::optional(std::move(alert)) : std::nullopt;
}

}  // namespace

Result<std::optional<KeptAlert>> readKeptAlert(const std::string& atlas, KeptPlace place) {
  return guarded(atlas, [&] { return alertFrom(factOf(openDatabase(atlas, Access::Look), keptFact(place))); });
}

Result<void> keepAlert(const std::string& atlas, KeptPlace place, const KeptAlert* alert) {
  return guarded(atlas, [&] {
    SQLite::Database database = openDatabase(atlas, Access::Write);
    database.exec("PRAGMA secure_delete=ON");
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    if (alert != nullptr) {
      setFact(database, keptFact(place), textOf(*alert));
    } else {
      const std::string fact(keptFact(place));
      SQLite::Statement remove(database, "DELETE FROM atlas WHERE name = ?");
      (Parameters(remove) << fact).run();
    }
    transaction.commit();
  });
}

void forgetInKeptAlert(SQLite::Database& database, Id member) {
  const std::string_view fact = keptFact(KeptPlace::Alert);
  std::optional<KeptAlert> kept = alertFrom(factOf(database, fact));
  if (kept && kept->scope.takenOut.erase(member) > 0) {
    setFact(database, fact, textOf(*kept));
  }
}

}  // namespace buurtatlas
