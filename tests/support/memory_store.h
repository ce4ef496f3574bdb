#pragma once

#include <functional>
#include <map>
#include <vector>

#include "core/ports.h"

namespace buurtatlas::test {

/// An atlas in memory: what the file does, without a file. Undo and redo go back and forth between whole snapshots.
class MemoryStore final : public AtlasStore {
 public:
  explicit MemoryStore(Atlas atlas = {});

  [[nodiscard]] const std::string& path() const override { return file; }
  [[nodiscard]] std::shared_ptr<const Atlas> snapshot() const override { return m_atlas; }
  [[nodiscard]] Result<std::vector<Zone>> zonesAsOf(Date day) const override;
  Result<void> followDay(Date day) override;
  Result<std::vector<Id>> perform(const AtlasEdit& edit, const JobControl& control = {}) override;
  [[nodiscard]] std::vector<HistoryEntry> history() const override;
  Result<Reason> undo() override;
  Result<Reason> redo() override;
  Result<void> recordLeave(Id member, Date day) override;
  [[nodiscard]] Result<std::int64_t> deliveriesOnTheWire(Id member) const override;
  Result<void> eraseMember(Id member) override;
  Result<Id> acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients,
                         const std::string& actor = {}) override;
  Result<CancelReport> cancelAlert(Id alert) override;
  Result<std::int64_t> retryDeliveries(Id alert, DeliveryState state, const std::string& actor = {}) override;
  [[nodiscard]] Result<std::vector<Recipient>> recipientsOf(Id alert, ListPart part) const override;
  [[nodiscard]] Result<DeliveryCounts> deliveryCounts(Id alert) const override;
  [[nodiscard]] Result<AlertProgress> alertProgress(Id alert) const override;
  [[nodiscard]] Result<std::vector<DeliveryRecord>> deliveriesOf(Id alert, std::optional<DeliveryState> state, Id after,
                                                                 std::size_t most) const override;
  [[nodiscard]] Result<std::vector<GatewayReport>> gateways() const override { return gatewayReports; }

  /// What senders told of their gateways.
  std::vector<GatewayReport> gatewayReports = {};
  /// The deliveries of each alert, as senders left them; by acceptance all are queued.
  std::map<Id, std::vector<DeliveryRecord>> alertDeliveries = {};

  [[nodiscard]] Result<std::vector<Person>> people() const override { return m_people; }
  Result<Id> putPerson(const Person& person, const AuditEvent& event) override;
  [[nodiscard]] Result<std::vector<AlertPolicy>> policies() const override { return m_policies; }
  Result<void> putPolicy(const AlertPolicy& policy, const AuditEvent& event) override;
  [[nodiscard]] Result<std::vector<AlertCase>> cases() const override;
  [[nodiscard]] Result<std::vector<AlertCase>> casesAbout(Id id) const override;
  [[nodiscard]] Result<AlertCase> caseOf(Id id) const override;
  [[nodiscard]] Result<std::vector<Recipient>> frozenRecipients(Id id) const override;
  Result<AlertCase> record(const CaseStep& step) override;
  Result<void> eraseLists(const std::vector<ListErasure>& lists) override;
  Result<void> note(const AuditEvent& event) override;
  [[nodiscard]] Result<std::vector<AuditEntry>> audit() const override;
  [[nodiscard]] Result<std::string> auditStart() const override { return auditOrigin("memory"); }

  /// Puts another atlas in the place of this one, as if other programs had written it.
  void replaceAtlas(Atlas atlas) { replace(std::move(atlas)); }
  /// Lets all messages be handed over to their gateways.
  void handOverEverything();

  /// What this store says it is kept in.
  std::string file = {};
  /// Messages on the wire to anybody; one is over with every question.
  mutable std::int64_t onTheWire = 0;
  /// What the next perform answers instead of storing.
  void failNext(Error error) { m_failure = std::move(error); }
  /// How many steps can be undone before one is refused.
  void refuseUndoAfter(int steps, Error error) {
    m_undoable = steps;
    m_refusal = std::move(error);
  }
  /// The people of the newest alert.
  [[nodiscard]] const std::vector<Recipient>& lastRecipients() const { return m_recipients; }

 private:
  struct Step {
    Reason label;
    std::shared_ptr<const Atlas> before;
    std::shared_ptr<const Atlas> after;
    bool undone = false;
  };
  void replace(Atlas atlas);

  std::shared_ptr<const Atlas> m_atlas;
  std::vector<Step> m_steps;
  std::optional<Error> m_failure;
  std::optional<Error> m_refusal;
  int m_undoable = 0;
  std::vector<Recipient> m_recipients;
  AlertCase& stored(AlertCase next);
  void log(AuditEvent event);
  std::vector<Person> m_people;
  std::vector<AlertPolicy> m_policies;
  std::vector<AlertCase> m_cases;
  std::map<Id, std::vector<Recipient>> m_frozen;
  std::vector<AuditEvent> m_log;
  std::map<Id, std::vector<Recipient>> m_lists;
  Id m_nextId = 1000;
};

}  // namespace buurtatlas::test
