#include "storage/atlas_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

#include "storage/atlas_check.h"
#include "storage/atlas_edit.h"
#include "storage/atlas_lock.h"
#include "storage/atlas_schema.h"
#include "storage/atlas_snapshot.h"
#include "storage/restored_rows.h"
#include "storage/stored_alerts.h"
#include "storage/stored_audit.h"
#include "storage/stored_cases.h"
#include "storage/stored_members.h"
#include "storage/stored_people.h"
#include "storage/stored_zones.h"
#include "storage/undo_log.h"

namespace buurtatlas {

namespace {

/// Set while the free space of the file may still hold traces of an erased person.
constexpr std::string_view kTracesFact = "traces";

/// Makes an empty file that only its owner may read. Fails: Conflict, FileUnwritable.
Result<void> makeEmptyFile(const std::string& path) {
  const int file = open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
  if (file >= 0) {
    close(file);
    return {};
  }
  switch (errno) {
    case EEXIST:
      return failInFile(ErrorCode::Conflict, path, "There is already a file of this name. Choose another name.");
    case ENOENT:
      return failInFile(ErrorCode::FileUnwritable, path, "The folder for the atlas does not exist. Make it first.");
    default:
      return failInFile(
          ErrorCode::FileUnwritable, path,
          "The atlas cannot be made here: the folder may not be written or the disk is full. Choose another "
          "folder.");
  }
}

/// The lock comes before the first look into the file, which an editor that is closing it is still changing.
Result<std::optional<AtlasLock>> lockFor(const std::string& path, OpenMode mode) {
  if (mode == OpenMode::ReadOnly) {
    return std::optional<AtlasLock>();
  }
  return checkIsFile(path)
      .and_then([&] { return checkWritable(path); })
      .and_then([&] { return AtlasLock::acquire(path); })
      .transform([](AtlasLock&& lock) { return std::optional(std::move(lock)); });
}

Result<void> inspect(const std::string& path) {
  return checkReadable(path).and_then([&] {
    return guarded(path, [&] {
      SQLite::Database database = openDatabase(path, Access::Look);
      requireAtlas(database);
      requireSound(database);
    });
  });
}

/// What is deleted leaves the free space of the file too, and the log of changes beside it.
void wipeFreeSpace(SQLite::Database& database) {
  database.exec("VACUUM");
  SQLite::Statement checkpoint(database, "PRAGMA wal_checkpoint(TRUNCATE)");
  checkpoint.executeStep();
  if (checkpoint.getColumn(0).getInt() == 0) {
    checkpoint.reset();
    setFact(database, kTracesFact, "");
  }
}

void growRevision(SQLite::Database& database) {
  database.exec("UPDATE atlas SET value = CAST(value AS INTEGER) + 1 WHERE name = 'revision'");
}

Rows<Member> withoutMember(const Rows<Member>& members, Id member) {
  auto result = std::make_shared<std::vector<Member>>(*members);
  std::erase_if(*result, [member](const Member& each) { return each.id == member; });
  return result;
}

Rows<AddressAlias> withoutAliasesOf(const Rows<AddressAlias>& aliases, Id member) {
  auto result = std::make_shared<std::vector<AddressAlias>>(*aliases);
  std::erase_if(*result, [member](const AddressAlias& each) { return each.member == member; });
  return result;
}

Rows<Member> withDeparture(const Rows<Member>& members, Id member, Date day) {
  auto result = std::make_shared<std::vector<Member>>(*members);
  if (const auto found = std::ranges::find(*result, member, &Member::id); found != result->end()) {
    found->left = day;
  }
  return result;
}

Alert acceptIn(Atlas& next, SQLite::Database& database, const Alert& alert, const std::vector<Recipient>& recipients) {
  Alert stored = storeAlert(database, alert, recipients, srsIdOf(next.info.plane));
  auto alerts = std::make_shared<std::vector<Alert>>(*next.alerts);
  alerts->push_back(stored);
  next.alerts = std::move(alerts);
  return stored;
}

void logChange(SQLite::Database& database, const CaseChange& change, const AlertCase& stored) {
  AuditEvent event = change.event;
  event.object = "alert";
  event.objectId = stored.id;
  event.amount = stored.recipients;
  appendAudit(database, event);
}

/// Hands a message to the outbox. Returns the alert's id there, 0 when what was called off had reached nobody.
Id acceptStep(Atlas& next, SQLite::Database& database, const CaseStep& step, Id caseId) {
  const bool callsOff = !step.callOff.empty();
  std::vector<Recipient> stored;
  for (const Id alert : step.callOff) {
    std::ranges::move(readRecipients(database, alert, ListPart::MaybeReached), std::back_inserter(stored));
  }
  if (!callsOff && !step.freeze) {
    stored = readFrozenRecipients(database, caseId);
  }
  const std::vector<Recipient>& recipients = step.freeze && !callsOff ? *step.freeze : stored;
  if (callsOff && recipients.empty()) {
    return 0;
  }
  Alert alert = *step.accept;
  alert.exercise = next.info.exercise;
  if (alert.refersTo != 0) {
    alert.revision = nextRevision(database, alert.refersTo);
  }
  return acceptIn(next, database, alert, recipients).id;
}

/// Fails: Conflict when nothing is accepted in their place and somebody may have got one.
void callOffAll(SQLite::Database& database, const CaseStep& step) {
  std::int64_t maybeReached = 0;
  for (const Id alert : step.callOff) {
    maybeReached += cancelDeliveries(database, alert, step.change.event.at).maybeReached;
  }
  if (!step.accept && maybeReached > 0) {
    giveUp(fail(ErrorCode::Conflict,
                "It may have reached %1 people already, so it cannot be called back silently. Say what is right.",
                {std::to_string(maybeReached)}));
  }
}

AlertCase recordIn(Atlas& next, SQLite::Database& database, const CaseStep& step) {
  const std::int32_t srsId = srsIdOf(next.info.plane);
  AlertCase stored = step.change.next;
  if (step.freeze) {
    stored.recipients = static_cast<std::int64_t>(step.freeze->size());
  }
  stored = storeCase(database, std::move(stored), srsId);
  if (step.freeze) {
    freezeRecipients(database, stored.id, *step.freeze);
  }
  callOffAll(database, step);
  if (step.accept) {
    stored.alert = acceptStep(next, database, step, stored.id);
    stored = storeCase(database, std::move(stored), srsId);
  }
  logChange(database, step.change, stored);
  if (step.along) {
    logChange(database, *step.along, storeCase(database, step.along->next, srsId));
  }
  return stored;
}

std::unexpected<Error> readingOnly(const std::string& path) {
  return failInFile(ErrorCode::NotAllowed, path,
                    "The atlas is open for reading only. Open it for editing to change it.");
}

/// What was erased is gone for everyone by now; what is left is overwriting unused pages, which opening the file does
/// again.
Result<void> overwritten(const std::string& path, SQLite::Database& database) {
  return guarded(path, [&] { wipeFreeSpace(database); }).or_else([&](const Error& error) -> Result<void> {
    return failInFile(ErrorCode::FileUnwritable, path,
                      "It is erased, but traces remain in unused space of the file (%1). Close the atlas and open it "
                      "again to overwrite them.",
                      {inEnglish(error.reason)});
  });
}

}  // namespace

struct AtlasFile::Impl {
  Impl(std::string atlasPath, std::optional<AtlasLock> atlasLock, SQLite::Database atlasDatabase)
      : path(std::move(atlasPath)), lock(std::move(atlasLock)), database(std::move(atlasDatabase)) {}
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;
  ~Impl() {
    if (lock) {
      closeAsOneFile(database);
    }
  }

  /// Runs work in one transaction on a copy of the snapshot; the copy becomes the snapshot once the commit is on disk.
  template <class Work>
  auto commit(Work work) -> Result<std::invoke_result_t<Work, Atlas&>> {
    if (!lock) {
      return readingOnly(path);
    }
    auto next = std::make_shared<Atlas>(*current);
    auto result = guarded(path, [&] {
      SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
      auto answer = work(*next);
      growRevision(database);
      transaction.commit();
      return answer;
    });
    if (result) {
      ++next->revision;
      current = std::move(next);
    }
    return result;
  }

  Result<Reason> replay(Replayed (*step)(SQLite::Database&)) {
    return commit([&](Atlas& next) {
      const Replayed replayed = step(database);
      reload(next, database, replayed.layers);
      return replayed.label;
    });
  }

  std::string path;
  std::optional<AtlasLock> lock;  // before the database, which must be closed while the lock is still held
  SQLite::Database database;
  std::shared_ptr<const Atlas> current;
};

AtlasFile::AtlasFile(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
AtlasFile::~AtlasFile() = default;

Result<std::unique_ptr<AtlasFile>> AtlasFile::create(const std::string& path, const AtlasInfo& info,
                                                     const std::string& planeWkt) {
  if (const Result<void> made = makeEmptyFile(path); !made) {
    return std::unexpected(made.error());
  }
  Result<AtlasLock> lock = AtlasLock::acquire(path);
  if (!lock) {
    unlink(path.c_str());
    return std::unexpected(lock.error());
  }
  auto atlas = guarded(path, [&] {
    auto impl = std::make_unique<Impl>(path, *std::move(lock), openDatabase(path, Access::Write));
    SQLite::Transaction transaction(impl->database, SQLite::TransactionBehavior::IMMEDIATE);
    createSchema(impl->database, info, planeWkt);
    transaction.commit();
    impl->current = std::make_shared<const Atlas>(loadAtlas(impl->database));
    return std::unique_ptr<AtlasFile>(new AtlasFile(std::move(impl)));
  });
  if (!atlas) {
    unlink(path.c_str());
  }
  return atlas;
}

Result<std::unique_ptr<AtlasFile>> AtlasFile::open(const std::string& path, OpenMode mode) {
  Result<std::optional<AtlasLock>> lock = lockFor(path, mode);
  if (!lock) {
    return std::unexpected(std::move(lock).error());
  }
  if (const Result<void> sound = inspect(path); !sound) {
    return std::unexpected(sound.error());
  }
  return guarded(path, [&] {
    auto impl = std::make_unique<Impl>(path, *std::move(lock),
                                       openDatabase(path, mode == OpenMode::Edit ? Access::Write : Access::Look));
    if (mode == OpenMode::Edit) {
      migrate(impl->database, migrations(), kSchemaVersion);
    } else if (schemaVersionOf(impl->database) != kSchemaVersion) {
      giveUp(
          fail(ErrorCode::InvalidInput,
               "The atlas was written by an older Buurtatlas. Open it for editing once, which brings it up to date."));
    }
    impl->current = std::make_shared<const Atlas>(loadAtlas(impl->database));
    if (mode == OpenMode::Edit && !factOf(impl->database, kTracesFact).empty()) {
      wipeFreeSpace(impl->database);
    }
    return std::unique_ptr<AtlasFile>(new AtlasFile(std::move(impl)));
  });
}

const std::string& AtlasFile::path() const { return m_impl->path; }

std::shared_ptr<const Atlas> AtlasFile::snapshot() const { return m_impl->current; }

Result<std::vector<Zone>> AtlasFile::zonesAsOf(Date day) const {
  return guarded(m_impl->path, [&] { return readZonesAsOf(m_impl->database, day); });
}

Result<void> AtlasFile::followDay(Date day) {
  if (day == m_impl->current->day) {
    return {};
  }
  return guarded(m_impl->path, [&] {
    auto next = std::make_shared<Atlas>(*m_impl->current);
    next->day = day;
    reloadZones(*next, m_impl->database);
    m_impl->current = std::move(next);
  });
}

Result<std::vector<Id>> AtlasFile::perform(const AtlasEdit& edit, const JobControl& control) {
  Result<std::vector<Id>> ids = m_impl->commit([&](Atlas& next) {
    const Instant at = now();
    RowRecorder recorder(m_impl->database);
    std::vector<Id> written = applyEdit(m_impl->database, next, edit, at, control);
    keepAction(m_impl->database, recorder, edit.label, layersOf(edit), at);
    return written;
  });
  control.report(1.0);
  return ids;
}

std::vector<HistoryEntry> AtlasFile::history() const {
  return guarded(m_impl->path, [&] { return readHistory(m_impl->database); }).value_or(std::vector<HistoryEntry>{});
}

Result<Reason> AtlasFile::undo() { return m_impl->replay(undoNewest); }

Result<Reason> AtlasFile::redo() { return m_impl->replay(redoOldest); }

Result<void> AtlasFile::takeOver(const std::string& copy, const Reason& label) {
  return guarded(m_impl->path, [&] {
    const AttachedFile attached(m_impl->database, copy, "copy");
    const Result<bool> taken = m_impl->commit([&](Atlas& next) {
      RowRecorder recorder(m_impl->database);
      takeUndoneRows(m_impl->database, "copy");
      keepAction(m_impl->database, recorder, label, kAllLayers, now());
      appendAudit(m_impl->database, {.at = now(), .action = "restore", .object = "atlas"});
      reload(next, m_impl->database, kAllLayers);
      return true;
    });
    if (!taken) {
      giveUp(std::unexpected(taken.error()));
    }
  });
}

Result<void> AtlasFile::recordLeave(Id member, Date day) {
  return m_impl
      ->commit([&](Atlas& next) {
        if (!hasMember(m_impl->database, member)) {
          giveUp(fail(ErrorCode::NotFound, "The member is no longer in the atlas."));
        }
        storeDeparture(m_impl->database, member, day, now());
        appendAudit(m_impl->database, {.at = now(), .action = "leave", .object = "member", .objectId = member});
        next.members = withDeparture(next.members, member, day);
        return true;
      })
      .transform([](bool) {});
}

Result<std::int64_t> AtlasFile::deliveriesOnTheWire(Id member) const {
  return guarded(m_impl->path, [&] { return countOnTheWire(m_impl->database, member); });
}

Result<void> AtlasFile::eraseMember(Id member) {
  const Result<bool> erased = m_impl->commit([&](Atlas& next) {
    const bool isMember = hasMember(m_impl->database, member);
    const bool wasMember = forgetInHistory(m_impl->database, member);
    if (!isMember && !wasMember) {
      giveUp(fail(ErrorCode::NotFound, "The member is no longer in the atlas."));
    }
    removePerson(m_impl->database, member, today(), now());
    appendAudit(m_impl->database, {.at = now(), .action = "erase", .object = "member", .objectId = member});
    setFact(m_impl->database, kTracesFact, "yes");
    next.members = withoutMember(next.members, member);
    next.aliases = withoutAliasesOf(next.aliases, member);
    return true;
  });
  if (!erased) {
    return std::unexpected(erased.error());
  }
  return overwritten(m_impl->path, m_impl->database);
}

Result<Id> AtlasFile::acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients,
                                  const std::string& actor) {
  return m_impl->commit([&](Atlas& next) {
    const Alert stored = acceptIn(next, m_impl->database, alert, recipients);
    appendAudit(m_impl->database, {.at = stored.acceptedAt,
                                   .actor = actor,
                                   .action = "send",
                                   .object = "message",
                                   .objectId = stored.id,
                                   .amount = stored.recipients});
    return stored.id;
  });
}

Result<CancelReport> AtlasFile::cancelAlert(Id alert) {
  return m_impl->commit([&](Atlas&) {
    const CancelReport report = cancelDeliveries(m_impl->database, alert, now());
    appendAudit(m_impl->database,
                {.at = now(), .action = "cancel", .object = "message", .objectId = alert, .amount = report.cancelled});
    return report;
  });
}

Result<std::int64_t> AtlasFile::retryDeliveries(Id alert, DeliveryState state, const std::string& actor) {
  return m_impl->commit([&](Atlas&) {
    const std::int64_t queued = requeueDeliveries(m_impl->database, alert, state, now());
    appendAudit(
        m_impl->database,
        {.at = now(), .actor = actor, .action = "retry", .object = "message", .objectId = alert, .amount = queued});
    return queued;
  });
}

Result<std::vector<Recipient>> AtlasFile::recipientsOf(Id alert, ListPart part) const {
  return guarded(m_impl->path, [&] { return readRecipients(m_impl->database, alert, part); });
}

Result<DeliveryCounts> AtlasFile::deliveryCounts(Id alert) const {
  return guarded(m_impl->path, [&] { return countDeliveries(m_impl->database, alert); });
}

Result<std::vector<Person>> AtlasFile::people() const {
  return guarded(m_impl->path, [&] { return readPeople(m_impl->database); });
}

Result<Id> AtlasFile::putPerson(const Person& person, const AuditEvent& event) {
  return m_impl->commit([&](Atlas&) {
    const Id id = storePerson(m_impl->database, person);
    AuditEvent told = event;
    told.objectId = id;
    appendAudit(m_impl->database, told);
    return id;
  });
}

Result<std::vector<AlertPolicy>> AtlasFile::policies() const {
  return guarded(m_impl->path, [&] { return readPolicies(m_impl->database); });
}

Result<void> AtlasFile::putPolicy(const AlertPolicy& policy, const AuditEvent& event) {
  return m_impl
      ->commit([&](Atlas&) {
        storePolicy(m_impl->database, policy);
        appendAudit(m_impl->database, event);
        return true;
      })
      .transform([](bool) {});
}

Result<void> AtlasFile::note(const AuditEvent& event) {
  return m_impl
      ->commit([&](Atlas&) {
        appendAudit(m_impl->database, event);
        return true;
      })
      .transform([](bool) {});
}

Result<std::vector<AlertCase>> AtlasFile::cases() const {
  return guarded(m_impl->path, [&] { return readCases(m_impl->database); });
}

Result<std::vector<AlertCase>> AtlasFile::casesAbout(Id id) const {
  return guarded(m_impl->path, [&] { return readCasesAbout(m_impl->database, id); });
}

Result<AlertCase> AtlasFile::caseOf(Id id) const {
  return guarded(m_impl->path, [&] { return readCase(m_impl->database, id); });
}

Result<std::vector<Recipient>> AtlasFile::frozenRecipients(Id id) const {
  return guarded(m_impl->path, [&] { return readFrozenRecipients(m_impl->database, id); });
}

Result<AlertCase> AtlasFile::record(const CaseStep& step) {
  return m_impl->commit([&](Atlas& next) { return recordIn(next, m_impl->database, step); });
}

Result<void> AtlasFile::eraseLists(const std::vector<ListErasure>& lists) {
  const Result<bool> erased = m_impl->commit([&](Atlas&) {
    for (const ListErasure& list : lists) {
      eraseFrozen(m_impl->database, list.alertCase);
      blankOutAlert(m_impl->database, list.alert, list.event.at);
      appendAudit(m_impl->database, list.event);
    }
    setFact(m_impl->database, kTracesFact, "yes");
    return true;
  });
  return erased ? overwritten(m_impl->path, m_impl->database) : std::unexpected(erased.error());
}

Result<std::vector<AuditEntry>> AtlasFile::audit() const {
  return guarded(m_impl->path, [&] { return readAudit(m_impl->database); });
}

Result<std::string> AtlasFile::auditStart() const {
  return guarded(m_impl->path, [&] { return auditOriginOf(m_impl->database); });
}

Result<AlertProgress> AtlasFile::alertProgress(Id alert) const {
  return guarded(m_impl->path, [&] { return readProgress(m_impl->database, alert); });
}

Result<std::vector<DeliveryRecord>> AtlasFile::deliveriesOf(Id alert, std::optional<DeliveryState> state, Id after,
                                                            std::size_t most) const {
  return guarded(m_impl->path, [&] { return readDeliveries(m_impl->database, alert, state, after, most); });
}

Result<std::vector<GatewayReport>> AtlasFile::gateways() const {
  return guarded(m_impl->path, [&] { return readGateways(m_impl->database); });
}

}  // namespace buurtatlas
