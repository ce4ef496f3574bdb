#pragma once

#include <optional>
#include <vector>

#include "core/alert_case.h"
#include "core/audit.h"
#include "core/result.h"

namespace buurtatlas {

/// A case as it is from now on, made from its stored version, and what the log says of it. id 0: a new one.
struct CaseChange {
  AlertCase next = {};
  AuditEvent event = {};
};

/// One step of an alert, and what goes along with it.
struct CaseStep {
  CaseChange change = {};
  std::optional<CaseChange> along = {};  ///< of the case that it refers to
  /// The list that is frozen from now on.
  std::optional<std::vector<Recipient>> freeze = {};
  /// The alerts whose deliveries that are not on the wire yet are called off; with nothing to accept, only while none
  /// of them can have reached anybody.
  std::vector<Id> callOff = {};
  /// Handed to the outbox with the frozen list; with what was called off, only to those it may have reached, and not at
  /// all when there are none.
  std::optional<Alert> accept = {};
};

/// A list of people that is erased: that of a case and that of the alert it became, 0 for none, and what the log says.
struct ListErasure {
  Id alertCase = 0;
  Id alert = 0;
  AuditEvent event = {};
};

/// People, policies, alerts on their way and the log of one atlas. None of it is undone. Thread: as AtlasStore.
class AlertCases {
 public:
  virtual ~AlertCases() = default;

  /// Order: by name.
  [[nodiscard]] virtual Result<std::vector<Person>> people() const = 0;
  /// Adds or replaces a person, and says so in the log. Fails: Conflict when the name is taken.
  virtual Result<Id> putPerson(const Person& person, const AuditEvent& event) = 0;
  [[nodiscard]] virtual Result<std::vector<AlertPolicy>> policies() const = 0;
  virtual Result<void> putPolicy(const AlertPolicy& policy, const AuditEvent& event) = 0;

  /// Order: newest first.
  [[nodiscard]] virtual Result<std::vector<AlertCase>> cases() const = 0;
  /// What was written about a case. Order: oldest first.
  [[nodiscard]] virtual Result<std::vector<AlertCase>> casesAbout(Id id) const = 0;
  /// Fails: NotFound.
  [[nodiscard]] virtual Result<AlertCase> caseOf(Id id) const = 0;
  /// The frozen list, also those who left since; without those who were erased.
  [[nodiscard]] virtual Result<std::vector<Recipient>> frozenRecipients(Id id) const = 0;
  /// Stores a step whole or not at all. Returns the case as stored. Fails: Conflict when somebody took a step since, or
  /// when what is to be called off may have reached somebody; InvalidInput when nobody remains to be reached.
  virtual Result<AlertCase> record(const CaseStep& step) = 0;
  /// Takes everybody out of these lists and out of the deliveries made from them, for good, in one transaction; how
  /// many there were in which state stays. Fails: Conflict when messages of one still wait or are on the wire.
  virtual Result<void> eraseLists(const std::vector<ListErasure>& lists) = 0;

  /// Says in the log what changes no row of the atlas.
  virtual Result<void> note(const AuditEvent& event) = 0;
  /// Order: by number.
  [[nodiscard]] virtual Result<std::vector<AuditEntry>> audit() const = 0;
  /// What its first entry follows.
  [[nodiscard]] virtual Result<std::string> auditStart() const = 0;
};

}  // namespace buurtatlas
