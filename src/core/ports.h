#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/atlas.h"
#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/result.h"

namespace buurtatlas {

/// Rows to put and rows to take away, one user action: it is stored whole or not at all, and undone as a whole.
/// A row with id 0 is new and gets an id; a row with an id replaces the stored one.
struct AtlasEdit {
  Reason label = {};  ///< what the history calls it, such as {"Draw zone %1", {name}}
  std::vector<Zone> putZones = {};
  std::vector<Id> removeZones = {};
  /// An id of -n is the zone at place n of putZones, counted from 1, which is new.
  std::vector<AllowedOverlap> allowOverlaps = {};
  /// The day from which putZones and removeZones hold; none: from the snapshot's day on. Until a later day comes, they
  /// wait in Atlas::comingZones.
  std::optional<Date> zonesFrom = {};
  /// Takes back every change of zones that waits for this day.
  std::optional<Date> withdrawZonesOf = {};
  std::vector<Member> putMembers = {};
  std::vector<Plan> putPlans = {};
  std::vector<Id> removePlans = {};
  std::vector<AllowedGap> putAllowedGaps = {};
  std::vector<Id> removeAllowedGaps = {};
  std::vector<AddressAlias> addAliases =
      {};  ///< always new: one that takes the place of another comes with its removal
  std::vector<Id> removeAliases = {};
  /// Whole layers; set means: replace all rows of the layer by these.
  std::shared_ptr<const MultiPolygon> boundary = {};
  Rows<Street> streets = {};
  Rows<BackgroundArea> background = {};
  Rows<Address> addresses = {};
  Rows<NamedArea> neighbourhoods = {};
  Rows<NamedArea> areas = {};
  std::vector<Incident> putIncidents = {};
  std::map<LayerKind, LayerSource> sources = {};  ///< where the changed layers came from
  friend bool operator==(const AtlasEdit&, const AtlasEdit&) = default;
};

struct HistoryEntry {
  Id id = 0;
  Reason label = {};
  Instant at = {};
  bool undone = false;
  friend bool operator==(const HistoryEntry&, const HistoryEntry&) = default;
};

/// The file of one municipality. Thread: one thread at a time; snapshots may be read by any.
class AtlasStore {
 public:
  virtual ~AtlasStore() = default;

  /// The file this is kept in; empty for none. Thread: any.
  [[nodiscard]] virtual const std::string& path() const = 0;
  [[nodiscard]] virtual std::shared_ptr<const Atlas> snapshot() const = 0;
  /// The zones as they were or will be on a day, those that were removed since too; without coordinators, which are not
  /// kept.
  [[nodiscard]] virtual Result<std::vector<Zone>> zonesAsOf(Date day) const = 0;
  /// Makes the snapshot that of a day: the changes of zones that waited for it hold, and edits hold from it on.
  virtual Result<void> followDay(Date day) = 0;
  /// Commits one user action and makes a new snapshot. Returns the ids of putZones, then putMembers, then
  /// putPlans, then putAllowedGaps, then addAliases, in their order.
  virtual Result<std::vector<Id>> perform(const AtlasEdit& edit, const JobControl& control = {}) = 0;

  /// Oldest first. Undo takes back the newest entry that is not undone; redo brings back the oldest undone one.
  [[nodiscard]] virtual std::vector<HistoryEntry> history() const = 0;
  /// Fails: Conflict when there is nothing to undo or redo. Returns the label of what was undone or redone.
  virtual Result<Reason> undo() = 0;
  virtual Result<Reason> redo() = 0;

  /// Sets the day of leaving and cancels every queued or claimed delivery to this person, in one transaction.
  virtual Result<void> recordLeave(Id member, Date day) = 0;
  /// Deliveries to this person that are on the wire at this moment.
  [[nodiscard]] virtual Result<std::int64_t> deliveriesOnTheWire(Id member) const = 0;
  /// Takes a person out of members, outbox and undo history for good. Does not undo.
  virtual Result<void> eraseMember(Id member) = 0;

  /// Stores an alert with one queued delivery per recipient in one transaction. Does not undo. Returns the alert's id.
  virtual Result<Id> acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients) = 0;
  [[nodiscard]] virtual Result<DeliveryCounts> deliveryCounts(Id alert) const = 0;
  /// Those whom an alert was accepted for and who have not left since.
  [[nodiscard]] virtual Result<std::vector<Recipient>> recipientsOf(Id alert) const = 0;
};

/// What a sender sees of the atlas file: the outbox. Every call is one short transaction.
/// A delivery goes queued -> claimed -> sending -> accepted | queued (retry) | failed | unknown.
class Outbox {
 public:
  virtual ~Outbox() = default;

  /// Takes up to `most` queued deliveries of the channel that are due, urgent ones first, and marks them claimed by
  /// `owner` until the lease ends. Deliveries past their expiry become expired; members who left are never claimed.
  virtual Result<std::vector<Delivery>> claim(Channel channel, const std::string& owner, std::size_t most, Instant now,
                                              std::chrono::seconds lease) = 0;
  /// Marks what is still this owner's as sending, right before it goes on the wire. Returns the ids that may be sent.
  virtual Result<std::vector<Id>> markSending(const std::string& owner, const std::vector<Id>& deliveries, Instant now,
                                              std::chrono::seconds lease) = 0;

  struct Outcome {
    Id delivery = 0;
    DeliveryState state = DeliveryState::Unknown;  ///< Accepted, Queued (try again later), Failed or Unknown
    std::string reason = {};                       ///< for people; never holds an address
    std::string providerReference = {};
    std::chrono::seconds retryAfter = {};
  };
  /// Fails: nothing; outcomes of deliveries that are no longer this owner's are dropped.
  virtual Result<void> record(const std::string& owner, const std::vector<Outcome>& outcomes, Instant now) = 0;

  /// Of the channel: claimed with the lease over -> queued (nothing was on the wire); sending with the lease over ->
  /// unknown.
  virtual Result<void> endLeases(Channel channel, Instant now) = 0;
  [[nodiscard]] virtual Result<DeliveryCounts> counts() const = 0;
};

/// A way to reach people: an SMS gateway, a mail relay, or a recording fake.
class MessageChannel {
 public:
  virtual ~MessageChannel() = default;
  /// Sends each delivery and says what became of it, in the same order. Never throws away an uncertain one: it is
  /// Unknown.
  virtual std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) = 0;
  /// The longest that send() of so many may take; 0 where nothing can be said.
  [[nodiscard]] virtual std::chrono::seconds longestSend(std::size_t /*deliveries*/) const { return {}; }
};

/// Reads foreign files, whatever they hold. The real one does it in a process of its own.
class ForeignReader {
 public:
  virtual ~ForeignReader() = default;

  struct Sink {
    std::function<void(const ForeignHeader&)> header;
    std::function<void(std::vector<ForeignRow>&&)> rows;  ///< in blocks, in the order of the file
    std::function<void(std::vector<Rejection>&&)> rejections;
  };
  /// Fails: FileUnreadable, InvalidInput, Cancelled, with the file, the place and what to do. The sink may have got
  /// rows by then.
  virtual Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl& control) = 0;
};

}  // namespace buurtatlas
