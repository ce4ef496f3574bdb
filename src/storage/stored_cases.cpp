#include "storage/stored_cases.h"

#include <map>
#include <string>
#include <unordered_map>
#include <utility>

#include "storage/frozen_recipients.h"
#include "storage/statement_values.h"
#include "storage/stored_alerts.h"

namespace buurtatlas {

namespace {

constexpr const char* kCaseColumns =
    "id, version, kind, refers_to, urgency, police_zone, language, include_possible, outside_reason, valid_minutes, "
    "next_update_at, state, author_id, editor_id, approver_id, created_at, submitted_at, approved_at, approved_digest, "
    "recipients, "
    "break_glass_reason, note, alert_id, sent_at, geom";

std::optional<Instant> optionalInstant(Columns& columns) {
  const std::string text = columns.text();
  return text.empty() ? std::nullopt : parseInstant(text);
}

std::string textOf(const std::optional<Instant>& at) { return at ? isoInstant(*at) : std::string(); }

CaseContent contentFrom(Columns& columns) {
  CaseContent content{.kind = parseAlertKind(columns.text()).value_or(AlertKind::Alert)};
  content.refersTo = columns.number();
  content.urgency = parseUrgency(columns.text()).value_or(Urgency::Information);
  content.policeZone = columns.text();
  content.language = columns.text();
  content.includePossible = columns.fact();
  content.outsideReason = columns.text();
  content.validFor = std::chrono::minutes(columns.number());
  content.nextUpdateAt = optionalInstant(columns);
  return content;
}

AlertCase caseFrom(SQLite::Statement& select) {
  Columns columns(select);
  AlertCase alertCase{.id = columns.number()};
  alertCase.version = columns.number();
  alertCase.content = contentFrom(columns);
  alertCase.state = parseCaseState(columns.text()).value_or(CaseState::Draft);
  alertCase.author = columns.number();
  alertCase.editor = columns.number();
  alertCase.approver = columns.number();
  alertCase.createdAt = parseInstant(columns.text()).value_or(Instant{});
  alertCase.submittedAt = optionalInstant(columns);
  alertCase.approvedAt = optionalInstant(columns);
  alertCase.approvedDigest = columns.text();
  alertCase.recipients = columns.number();
  alertCase.breakGlassReason = columns.text();
  alertCase.note = columns.text();
  alertCase.alert = columns.number();
  alertCase.sentAt = optionalInstant(columns);
  alertCase.content.area = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
  return alertCase;
}

/// Reads what lies in rows of its own; of many cases all at once, as asking for each would take longer than the rows
/// do.
class CaseParts {
 public:
  explicit CaseParts(std::vector<AlertCase>& cases) {
    for (AlertCase& each : cases) {
      m_contents.emplace(each.id, &each.content);
    }
  }
  void read(const SQLite::Database& database) {
    eachOf(database, "SELECT case_id, language, text FROM case_text", [](CaseContent& content, Columns& columns) {
      std::string language = columns.text();
      content.texts[std::move(language)] = columns.text();
    });
    eachOf(database, "SELECT case_id, member_id, zone FROM case_coordinator",
           [](CaseContent& content, Columns& columns) {
             const Id member = columns.number();
             content.coordinators[member] = columns.text();
           });
    eachOf(database, "SELECT case_id, member_id, decided_by, reason FROM case_taken_out",
           [](CaseContent& content, Columns& columns) {
             TakenOut& decision = content.takenOut[columns.number()];
             decision.by = columns.text();
             decision.reason = columns.text();
           });
  }

 private:
  template <class Take>
  void eachOf(const SQLite::Database& database, const std::string& rows, Take take) const {
    const bool isFew = m_contents.size() < kFew;
    SQLite::Statement select(database, isFew ? rows + " WHERE case_id = ?" : rows);
    if (!isFew) {
      takeRows(select, take);
      return;
    }
    for (const auto& [id, content] : m_contents) {
      select.bind(1, id);
      takeRows(select, take);
      select.reset();
    }
  }
  template <class Take>
  void takeRows(SQLite::Statement& select, Take take) const {
    while (select.executeStep()) {
      Columns columns(select);
      if (const auto found = m_contents.find(columns.number()); found != m_contents.end()) {
        take(*found->second, columns);
      }
    }
  }

  static constexpr std::size_t kFew = 20;
  std::unordered_map<Id, CaseContent*> m_contents;
};

void storeTakenOut(SQLite::Database& database, const AlertCase& alertCase) {
  SQLite::Statement remove(database, "DELETE FROM case_taken_out WHERE case_id = ?");
  (Parameters(remove) << alertCase.id).run();
  SQLite::Statement insert(database,
                           "INSERT INTO case_taken_out (case_id, member_id, decided_by, reason) VALUES (?, ?, ?, ?)");
  for (const auto& [member, decision] : alertCase.content.takenOut) {
    (Parameters(insert) << alertCase.id << member << decision.by << decision.reason).run();
  }
}

void storeCoordinators(SQLite::Database& database, const AlertCase& alertCase) {
  SQLite::Statement remove(database, "DELETE FROM case_coordinator WHERE case_id = ?");
  (Parameters(remove) << alertCase.id).run();
  SQLite::Statement insert(database, "INSERT INTO case_coordinator (case_id, member_id, zone) VALUES (?, ?, ?)");
  for (const auto& [member, zone] : alertCase.content.coordinators) {
    (Parameters(insert) << alertCase.id << member << zone).run();
  }
}

void storeTexts(SQLite::Database& database, const AlertCase& alertCase) {
  SQLite::Statement remove(database, "DELETE FROM case_text WHERE case_id = ?");
  (Parameters(remove) << alertCase.id).run();
  SQLite::Statement insert(database, "INSERT INTO case_text (case_id, language, text) VALUES (?, ?, ?)");
  for (const auto& [language, text] : alertCase.content.texts) {
    (Parameters(insert) << alertCase.id << language << text).run();
  }
}

std::vector<AlertCase> casesFrom(const SQLite::Database& database, SQLite::Statement& select) {
  std::vector<AlertCase> cases;
  while (select.executeStep()) {
    cases.push_back(caseFrom(select));
  }
  CaseParts(cases).read(database);
  return cases;
}

std::vector<Recipient> recipientsIn(const SQLite::Column& list) {
  ListReader reader({static_cast<const char*>(list.getBlob()), static_cast<std::size_t>(list.getBytes())});
  std::vector<Recipient> recipients;
  while (std::optional<Recipient> recipient = reader.next()) {
    recipients.push_back(*std::move(recipient));
  }
  return recipients;
}

void requireVersion(const SQLite::Database& database, const AlertCase& alertCase) {
  SQLite::Statement select(database, "SELECT version FROM alert_case WHERE id = ?");
  select.bind(1, alertCase.id);
  if (!select.executeStep() || select.getColumn(0).getInt64() != alertCase.version) {
    giveUp(fail(ErrorCode::Conflict, "Somebody else took a step with this alert just now. Look at it again."));
  }
}

}  // namespace

std::vector<AlertCase> readCases(const SQLite::Database& database) {
  SQLite::Statement select(database, std::string("SELECT ") + kCaseColumns + " FROM alert_case ORDER BY id DESC");
  return casesFrom(database, select);
}

std::vector<AlertCase> readCasesAbout(const SQLite::Database& database, Id id) {
  SQLite::Statement select(database,
                           std::string("SELECT ") + kCaseColumns + " FROM alert_case WHERE refers_to = ? ORDER BY id");
  select.bind(1, id);
  return casesFrom(database, select);
}

AlertCase readCase(const SQLite::Database& database, Id id) {
  SQLite::Statement select(database, std::string("SELECT ") + kCaseColumns + " FROM alert_case WHERE id = ?");
  select.bind(1, id);
  std::vector<AlertCase> found = casesFrom(database, select);
  if (found.empty()) {
    giveUp(fail(ErrorCode::NotFound, "There is no alert %1 in this atlas.", {std::to_string(id)}));
  }
  return std::move(found.front());
}

std::vector<Recipient> readFrozenRecipients(const SQLite::Database& database, Id id) {
  SQLite::Statement select(database, "SELECT list FROM case_recipients WHERE case_id = ?");
  select.bind(1, id);
  return select.executeStep() ? recipientsIn(select.getColumn(0)) : std::vector<Recipient>();
}

AlertCase storeCase(SQLite::Database& database, AlertCase alertCase, std::int32_t srsId) {
  const bool isNew = alertCase.id == 0;
  if (!isNew) {
    requireVersion(database, alertCase);
  }
  ++alertCase.version;
  const CaseContent& content = alertCase.content;
  const GeometryBlob area = geometryBlob(content.area, srsId);
  const std::string nextUpdate = textOf(content.nextUpdateAt);
  const std::string submitted = textOf(alertCase.submittedAt);
  const std::string approved = textOf(alertCase.approvedAt);
  const std::string sent = textOf(alertCase.sentAt);
  SQLite::Statement put(database, std::string("INSERT OR REPLACE INTO alert_case (") + kCaseColumns +
                                      ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
  Parameters(put).addKey(alertCase.id) << alertCase.version << nameOf(content.kind) << content.refersTo
                                       << nameOf(content.urgency) << content.policeZone << content.language
                                       << content.includePossible << content.outsideReason
                                       << std::int64_t{content.validFor.count()} << nextUpdate
                                       << nameOf(alertCase.state) << alertCase.author << alertCase.editor
                                       << alertCase.approver << std::string_view(isoInstant(alertCase.createdAt))
                                       << submitted << approved << alertCase.approvedDigest << alertCase.recipients
                                       << alertCase.breakGlassReason << alertCase.note << alertCase.alert << sent
                                       << area;
  put.exec();
  if (isNew) {
    alertCase.id = database.getLastInsertRowid();
  }
  storeTexts(database, alertCase);
  storeCoordinators(database, alertCase);
  storeTakenOut(database, alertCase);
  return alertCase;
}

void freezeRecipients(SQLite::Database& database, Id id, const std::vector<Recipient>& recipients) {
  ListWriter list;
  for (const Recipient& recipient : recipients) {
    list.add(recipient);
  }
  SQLite::Statement put(database, "INSERT OR REPLACE INTO case_recipients (case_id, list) VALUES (?, ?)");
  put.bind(1, id);
  put.bindNoCopy(2, list.bytes().data(), static_cast<int>(list.bytes().size()));
  put.exec();
}

void eraseFrozen(SQLite::Database& database, Id id) {
  for (const char* const statement :
       {"DELETE FROM case_recipients WHERE case_id = ?", "DELETE FROM case_coordinator WHERE case_id = ?",
        "DELETE FROM case_taken_out WHERE case_id = ?"}) {
    SQLite::Statement remove(database, statement);
    (Parameters(remove) << id).run();
  }
}

void unfreezeMember(SQLite::Database& database, Id member) {
  std::vector<std::pair<Id, std::vector<Recipient>>> changed;
  SQLite::Statement select(database, "SELECT case_id, list FROM case_recipients");
  while (select.executeStep()) {
    std::vector<Recipient> recipients = recipientsIn(select.getColumn(1));
    if (std::erase_if(recipients, [&](const Recipient& recipient) { return recipient.member == member; }) > 0) {
      changed.emplace_back(select.getColumn(0).getInt64(), std::move(recipients));
    }
  }
  for (const auto& [id, recipients] : changed) {
    freezeRecipients(database, id, recipients);
  }
}

void packOldLists(SQLite::Database& database) {
  std::map<Id, std::vector<Recipient>> lists;
  SQLite::Statement select(database,
                           "SELECT case_id, member_id, channel, address, language FROM case_recipient ORDER BY rowid");
  while (select.executeStep()) {
    Columns columns(select);
    std::vector<Recipient>& list = lists[columns.number()];
    list.push_back(recipientFrom(columns));
  }
  select.reset();
  for (const auto& [id, recipients] : lists) {
    freezeRecipients(database, id, recipients);
  }
  database.exec("DROP TABLE case_recipient");
}

}  // namespace buurtatlas
