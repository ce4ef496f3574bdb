#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// Edit takes the atlas for this program alone; ReadOnly never waits for an editor and never writes.
enum class OpenMode { Edit, ReadOnly };

/// The GeoPackage of one municipality.
/// Thread: one thread at a time; snapshots may be read by any.
class AtlasFile final : public AtlasStore {
 public:
  /// Makes a new, empty atlas and opens it for editing. planeWkt: the definition of info.plane, see Plane::wkt().
  /// Fails: FileUnwritable, Conflict when the file exists already.
  static Result<std::unique_ptr<AtlasFile>> create(const std::string& path, const AtlasInfo& info,
                                                   const std::string& planeWkt);
  /// Checks the whole file, brings an older one up to date (Edit only) and loads it. A file that is refused stays as it
  /// was. Fails: FileUnreadable, FileUnwritable, InvalidInput when it is no atlas, Conflict when it is being edited
  /// elsewhere.
  static Result<std::unique_ptr<AtlasFile>> open(const std::string& path, OpenMode mode);
  /// Folds all changes into the one file.
  ~AtlasFile() override;

  [[nodiscard]] const std::string& path() const override;
  [[nodiscard]] std::shared_ptr<const Atlas> snapshot() const override;
  [[nodiscard]] Result<std::vector<Zone>> zonesAsOf(Date day) const override;
  Result<void> followDay(Date day) override;
  /// Fails: Cancelled, NotFound when a row to replace or remove is gone, Conflict when a key is taken, FileUnwritable
  /// when the disk is full, NotAllowed when the atlas is open for reading only. The atlas then stays as it was.
  Result<std::vector<Id>> perform(const AtlasEdit& edit, const JobControl& control = {}) override;
  [[nodiscard]] std::vector<HistoryEntry> history() const override;
  Result<Reason> undo() override;
  Result<Reason> redo() override;
  /// Puts the rows that undo covers as they are in `copy`, an up-to-date backup of this atlas, as one action that can
  /// be undone. Alerts, outbox, log, who left and who was erased stay as they are. Fails: as perform().
  Result<void> takeOver(const std::string& copy, const Reason& label);
  Result<void> recordLeave(Id member, Date day) override;
  [[nodiscard]] Result<std::int64_t> deliveriesOnTheWire(Id member) const override;
  Result<void> eraseMember(Id member) override;
  /// Recipients who left or were erased since the list was made are left out; one person is reached once per channel.
  /// Fails: InvalidInput when nobody remains, for an exercise without its prefix, and for a kind that refers to
  /// nothing; NotAllowed for an exercise in a real atlas, or the reverse; NotFound, Conflict for a revision that
  /// exists.
  Result<Id> acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients,
                         const std::string& actor = {}) override;
  Result<CancelReport> cancelAlert(Id alert) override;
  Result<std::int64_t> retryDeliveries(Id alert, DeliveryState state, const std::string& actor = {}) override;
  [[nodiscard]] Result<std::vector<Recipient>> recipientsOf(Id alert, ListPart part) const override;
  [[nodiscard]] Result<DeliveryCounts> deliveryCounts(Id alert) const override;
  [[nodiscard]] Result<AlertProgress> alertProgress(Id alert) const override;
  [[nodiscard]] Result<std::vector<DeliveryRecord>> deliveriesOf(Id alert, std::optional<DeliveryState> state, Id after,
                                                                 std::size_t most) const override;
  [[nodiscard]] Result<std::vector<GatewayReport>> gateways() const override;

  [[nodiscard]] Result<std::vector<Person>> people() const override;
  Result<Id> putPerson(const Person& person, const AuditEvent& event) override;
  [[nodiscard]] Result<std::vector<AlertPolicy>> policies() const override;
  Result<void> putPolicy(const AlertPolicy& policy, const AuditEvent& event) override;
  [[nodiscard]] Result<std::vector<AlertCase>> cases() const override;
  [[nodiscard]] Result<std::vector<AlertCase>> casesAbout(Id id) const override;
  [[nodiscard]] Result<AlertCase> caseOf(Id id) const override;
  [[nodiscard]] Result<std::vector<Recipient>> frozenRecipients(Id id) const override;
  Result<AlertCase> record(const CaseStep& step) override;
  Result<void> eraseLists(const std::vector<ListErasure>& lists) override;
  Result<void> note(const AuditEvent& event) override;
  [[nodiscard]] Result<std::vector<AuditEntry>> audit() const override;
  [[nodiscard]] Result<std::string> auditStart() const override;

 private:
  struct Impl;
  explicit AtlasFile(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
