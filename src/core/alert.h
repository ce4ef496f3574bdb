#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/dates.h"
#include "core/member.h"
#include "core/polygon.h"
#include "core/result.h"

namespace buurtatlas {

/// Urgent goes by SMS, information by e-mail.
enum class Urgency { Urgent, Information };

/// What a message is about: news, what changed since, that it is over, that it was none, or how it ended. Newcomers:
/// the words of an alert that is live, for who joined or moved there since.
enum class AlertKind { Alert, Update, AllClear, FalseAlarm, Feedback, Newcomers };

/// What an alert says to those who read one language.
struct AlertText {
  std::string language = {};  ///< nl, fr, de or en
  std::string text = {};
  std::string subject = {};  ///< of the mail; empty: the one the sender is set up with
  friend bool operator==(const AlertText&, const AlertText&) = default;
};

/// A warning that was accepted for sending. It never changes afterwards.
struct Alert {
  Id id = 0;
  Urgency urgency = Urgency::Information;
  AlertKind kind = AlertKind::Alert;
  Id refersTo = 0;                    ///< the alert that this updates or ends; 0 for AlertKind::Alert
  int revision = 1;                   ///< grows with every message about the same alert
  bool exercise = false;              ///< practice: nothing of it may reach a gateway
  std::string text = {};              ///< for who reads none of the languages of `texts`
  std::vector<AlertText> texts = {};  ///< at most one a language
  MultiPolygon area = {};
  Instant acceptedAt = {};
  Instant expiresAt = {};  ///< what is still queued then is not sent any more
  std::int64_t recipients = 0;
  friend bool operator==(const Alert&, const Alert&) = default;
};

/// The words for who reads `language`.
AlertText wordsFor(const Alert& alert, std::string_view language);

/// OEFENING, EXERCICE, ÜBUNG or EXERCISE; the Dutch one for other languages.
std::string_view exercisePrefix(std::string_view language);
/// Whether every text of the alert begins with the prefix of its language, and `text` with any of them.
/// Fails: InvalidInput with the text that does not.
Result<void> checkExercisePrefix(const Alert& alert);

/// In which order messages go out: the first lane goes first.
enum class Lane { Correction, Urgent, Update, Information, Exercise };
inline constexpr std::array kLanes = {Lane::Correction, Lane::Urgent, Lane::Update, Lane::Information, Lane::Exercise};
Lane laneOf(const Alert& alert);

/// One person to be reached by an alert, over one channel.
struct Recipient {
  Id member = 0;
  Channel channel = Channel::Sms;
  std::string address = {};  ///< phone number or e-mail address
  std::string language = {};
  friend bool operator==(const Recipient&, const Recipient&) = default;
};

/// Why somebody is not addressed whom an alert would reach.
struct TakenOut {
  std::string by = {};  ///< the name of who decided it
  std::string reason = {};
  friend bool operator==(const TakenOut&, const TakenOut&) = default;
};

/// Where a delivery stands. Only Queued and Claimed can still be called back; Unknown may or may not have been on the
/// wire; NoReceipt was accepted, and nothing was heard of it since.
enum class DeliveryState {
  Queued,
  Claimed,
  Sending,
  Accepted,
  Delivered,
  Failed,
  Expired,
  NoReceipt,
  Unknown,
  Cancelled
};
inline constexpr std::size_t kDeliveryStates = 10;

/// How much a state says about what became of the message; what is heard later never lowers it.
int rankOf(DeliveryState state);

/// One message for one person, a row of the outbox.
struct Delivery {
  Id id = 0;
  Id alert = 0;
  Id member = 0;
  Channel channel = Channel::Sms;
  Urgency urgency = Urgency::Information;
  Lane lane = Lane::Information;
  bool exercise = false;
  std::string key = {};  ///< at most 40 letters, the same for every attempt, for alert, revision, member, channel, kind
  std::string address = {};
  std::string language = {};
  std::string subject = {};  ///< empty: the one the sender is set up with
  std::string text = {};
  int attempt = 0;
  DeliveryState state = DeliveryState::Queued;
  Instant expiresAt = {};
};

/// How many deliveries stand in each state, indexed by DeliveryState.
struct DeliveryCounts {
  std::array<std::int64_t, kDeliveryStates> byState = {};

  [[nodiscard]] std::int64_t in(DeliveryState state) const { return byState[static_cast<std::size_t>(state)]; }
  [[nodiscard]] std::int64_t total() const {
    std::int64_t sum = 0;
    for (const std::int64_t count : byState) {
      sum += count;
    }
    return sum;
  }
};

/// What a gateway says later about a message that it took.
struct Receipt {
  std::string key = {};                          ///< Delivery::key
  DeliveryState state = DeliveryState::Unknown;  ///< Accepted, Delivered, Failed or Expired
  std::string reason = {};                       ///< for people; never holds an address
  friend bool operator==(const Receipt&, const Receipt&) = default;
};

/// What became of receipts: one that says less than what is known is older news.
struct ReceiptCounts {
  std::int64_t applied = 0;
  std::int64_t older = 0;
  std::int64_t unknownKey = 0;
  friend bool operator==(const ReceiptCounts&, const ReceiptCounts&) = default;
};

/// How one person stands in an alert, without the address.
struct DeliveryRecord {
  Id id = 0;
  Id member = 0;
  Channel channel = Channel::Sms;
  DeliveryState state = DeliveryState::Queued;
  int attempts = 0;
  std::string reason = {};
  std::string providerReference = {};
  Instant changedAt = {};
  friend bool operator==(const DeliveryRecord&, const DeliveryRecord&) = default;
};

/// What is known of a gateway or relay.
struct GatewayReport {
  Channel channel = Channel::Sms;
  std::optional<Instant> answeredAt = {};    ///< when it last took or refused a message
  std::optional<Instant> restingUntil = {};  ///< set while it is down: nothing goes there before
  std::string fault = {};                    ///< why it is down
  double perSecond = 0;                      ///< the pace of the sender; 0 for no limit
  Instant noticedAt = {};                    ///< when a sender last said so; long ago: no sender is at work
  ReceiptCounts receipts = {};               ///< since the atlas was made
  friend bool operator==(const GatewayReport&, const GatewayReport&) = default;
};

/// How far an alert is.
struct AlertProgress {
  DeliveryCounts sms = {};
  DeliveryCounts email = {};

  [[nodiscard]] const DeliveryCounts& of(Channel channel) const { return channel == Channel::Sms ? sms : email; }
};

/// How long so many messages take at that pace; none without a pace.
std::optional<std::chrono::seconds> timeToSend(std::int64_t messages, double perSecond);

/// What calling an alert back did.
struct CancelReport {
  std::int64_t cancelled = 0;     ///< not sent any more
  std::int64_t maybeReached = 0;  ///< sent, or perhaps sent: a withdrawal goes to these
};

/// Whom of an alert's frozen list to name.
enum class ListPart { Everyone, MaybeReached };

/// urgent, information.
std::string_view nameOf(Urgency urgency);
std::optional<Urgency> parseUrgency(std::string_view text);
/// alert, update, all_clear, false_alarm, feedback, newcomers.
std::string_view nameOf(AlertKind kind);
std::optional<AlertKind> parseAlertKind(std::string_view text);
/// queued, claimed, sending, accepted, delivered, failed, expired, no_receipt, unknown, cancelled.
std::string_view nameOf(DeliveryState state);
std::optional<DeliveryState> parseDeliveryState(std::string_view text);

}  // namespace buurtatlas
