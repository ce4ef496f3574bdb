#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/alert_cases.h"
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
  /// An id of -n is the zone at place n of putZones, counted from 1, which is new. Without a reason the two may overlap
  /// no longer.
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
  std::vector<AlertTemplate> putTemplates = {};
  std::vector<Id> removeTemplates = {};
  /// Whole layers; set means: replace all rows of the layer by these.
  std::shared_ptr<const MultiPolygon> boundary = {};
  Rows<Street> streets = {};
  Rows<BackgroundArea> background = {};
  Rows<Address> addresses = {};
  Rows<NamedArea> neighbourhoods = {};
  Rows<NamedArea> areas = {};
  std::vector<Incident> putIncidents = {};
  std::vector<CoveredDays> addCoveredDays = {};  ///< always new
  std::vector<IncidentRecipe> putRecipes = {};
  std::vector<Id> removeRecipes = {};
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
class AtlasStore : public AlertCases {
 public:
  /// The file this is kept in; empty for none. Thread: any.
  [[nodiscard]] virtual const std::string& path() const = 0;
  [[nodiscard]] virtual std::shared_ptr<const Atlas> snapshot() const = 0;
  /// The zones as they were or will be on a day, those that were removed since too; without coordinators, which are not
  /// kept.
  [[nodiscard]] virtual Result<std::vector<Zone>> zonesAsOf(Date day) const = 0;
  /// Makes the snapshot that of a day: the changes of zones that waited for it hold, and edits hold from it on.
  virtual Result<void> followDay(Date day) = 0;
  /// Commits one user action and makes a new snapshot. Returns the ids of putZones, then putMembers, then
  /// putPlans, then putAllowedGaps, then addAliases, then putTemplates, in their order.
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

  /// Stores an alert with the frozen list of its recipients in one transaction. Does not undo. `actor` goes into the
  /// log, empty where nobody was asked. Returns the alert's id.
  virtual Result<Id> acceptAlert(const Alert& alert, const std::vector<Recipient>& recipients,
                                 const std::string& actor = {}) = 0;
  /// Cancels, in one transaction, all of the alert that is not on the wire yet. Does not undo. Fails: NotFound.
  virtual Result<CancelReport> cancelAlert(Id alert) = 0;
  /// Queues again what is Failed, or Unknown, of the alert; not for who left, nor after its expiry. `actor` goes into
  /// the log. Returns how many. Fails: InvalidInput for another state, NotFound.
  virtual Result<std::int64_t> retryDeliveries(Id alert, DeliveryState state, const std::string& actor = {}) = 0;
  /// The frozen list of an alert, without who has left since. Order: SMS before e-mail, then as accepted.
  [[nodiscard]] virtual Result<std::vector<Recipient>> recipientsOf(Id alert, ListPart part) const = 0;
  [[nodiscard]] virtual Result<DeliveryCounts> deliveryCounts(Id alert) const = 0;
  [[nodiscard]] virtual Result<AlertProgress> alertProgress(Id alert) const = 0;
  /// Up to `most` of the alert's deliveries that a sender has taken so far, those after the delivery `after`, in one
  /// state or in all. Order: by id.
  [[nodiscard]] virtual Result<std::vector<DeliveryRecord>> deliveriesOf(Id alert, std::optional<DeliveryState> state,
                                                                         Id after, std::size_t most) const = 0;
  /// What senders told of their gateways, SMS first; none for a channel that no sender ever worked on.
  [[nodiscard]] virtual Result<std::vector<GatewayReport>> gateways() const = 0;
};

/// How many of the lanes up to Lane::Update one claim takes at the most: a sender that dies leaves no more in doubt.
inline constexpr std::size_t kUrgentClaim = 10;

/// What a sender sees of the atlas file: the outbox. Every call is one short transaction.
/// A delivery goes queued -> claimed -> sending -> accepted | queued (retry) | failed | unknown; a receipt makes it
/// delivered, failed or expired.
class Outbox {
 public:
  virtual ~Outbox() = default;

  /// Takes up to `most` deliveries of the channel that are due, lane by lane, and marks them claimed by `owner` until
  /// the lease ends; of the lanes up to Update no more than kUrgentClaim, one place in ten being kept for later lanes.
  /// Deliveries past their expiry become expired; members who left are never claimed.
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
  /// Fails: nothing; outcomes of deliveries that are no longer this owner's, or of which a receipt has told more, are
  /// dropped.
  virtual Result<void> record(const std::string& owner, const std::vector<Outcome>& outcomes, Instant now) = 0;

  /// Of the channel: claimed with the lease over -> queued (nothing was on the wire); sending with the lease over ->
  /// unknown.
  virtual Result<void> endLeases(Channel channel, Instant now) = 0;

  /// What may be done with messages that are Unknown, and how long receipts are waited for.
  struct DoubtPolicy {
    bool honoursKey = false;              ///< the gateway sends a key only once: the same key may be repeated
    bool repeatUrgentOnce = false;        ///< an urgent one is repeated once, and may then arrive twice
    std::chrono::seconds urgentWait{60};  ///< for a receipt, before that
    int mostAttempts = 5;                 ///< with a gateway that honours the key
    std::chrono::seconds receiptWait{};   ///< after it an accepted message has NoReceipt; 0: no receipts are expected
  };
  /// Applies the policy to the channel. Returns how many were queued again.
  virtual Result<std::int64_t> settleDoubts(Channel channel, const DoubtPolicy& policy, Instant now) = 0;

  /// When a message that was taken comes up to be asked about.
  struct AskPolicy {
    std::chrono::seconds first{10};  ///< after it was taken
    std::chrono::seconds longest{3600};
    std::chrono::seconds until{172'800};  ///< after it was taken nothing is asked any more
  };
  /// A message of which the provider may know more by now.
  struct OpenMessage {
    std::string key = {};
    std::string providerReference = {};
  };
  /// Up to `most` messages of the channel that are Accepted, NoReceipt or Unknown, those first that wait longest. Each
  /// comes up again after as long as it has waited so far, within first and longest.
  virtual Result<std::vector<OpenMessage>> takeToAsk(Channel channel, const AskPolicy& policy, std::size_t most,
                                                     Instant now) = 0;

  /// Applies what gateways reported; a state never goes down in rank, and keys that are not known are counted alone.
  virtual Result<ReceiptCounts> applyReceipts(Channel channel, const std::vector<Receipt>& receipts, Instant now) = 0;
  /// Tells the window how a gateway is; its receipts are counted by applyReceipts.
  virtual Result<void> noteGateway(const GatewayReport& report) = 0;

  [[nodiscard]] virtual Result<DeliveryCounts> counts() const = 0;
};

/// The outbox of an exercise. It is no Outbox, so that nothing which can reach a gateway takes it.
class ExerciseOutbox {
 public:
  virtual ~ExerciseOutbox() = default;

 private:
  friend class PracticeSender;
  [[nodiscard]] virtual Outbox& rows() = 0;
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
    std::function<void(ForeignBlock&&)> rows;  ///< block by block, in the order of the file
    std::function<void(std::vector<Rejection>&&)> rejections;
  };
  /// Fails: FileUnreadable, InvalidInput, Cancelled, with the file, the place and what to do. The sink may have got
  /// rows by then.
  virtual Result<void> read(const ForeignRequest& request, const Sink& sink, const JobControl& control) = 0;
};

}  // namespace buurtatlas
