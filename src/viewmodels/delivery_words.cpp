#include "viewmodels/delivery_words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace buurtatlas {

namespace {

constexpr std::chrono::minutes kAMinute{1};
constexpr std::chrono::minutes kInMinutes{90};
constexpr std::chrono::hours kInHours{48};

/// Where the words with numbers are looked up.
class DurationWords {
  Q_DECLARE_TR_FUNCTIONS(DurationWords)
};

QString word(const char* text) { return QCoreApplication::translate("DeliveryWords", text); }

QDateTime localTimeOf(Instant instant) { return QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count()); }

}  // namespace

QString deliveryWord(DeliveryState state) {
  switch (state) {
    case DeliveryState::Queued:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "waiting"));
    case DeliveryState::Claimed:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "taken to be sent"));
    case DeliveryState::Sending:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "on the wire"));
    case DeliveryState::Accepted:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "handed over"));
    case DeliveryState::Delivered:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "delivered"));
    case DeliveryState::Failed:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "failed"));
    case DeliveryState::Expired:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "too late"));
    case DeliveryState::NoReceipt:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "no receipt"));
    case DeliveryState::Unknown:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "unknown"));
    case DeliveryState::Cancelled:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "called off"));
  }
  return {};
}

QString caseStateWord(CaseState state) {
  switch (state) {
    case CaseState::Draft:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "draft"));
    case CaseState::Submitted:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "waits for approval"));
    case CaseState::Returned:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "returned"));
    case CaseState::Rejected:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "refused"));
    case CaseState::Approved:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "approved, not sent yet"));
    case CaseState::Sending:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "going out"));
    case CaseState::Live:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "live"));
    case CaseState::Completed:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "over"));
    case CaseState::Cancelled:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "withdrawn"));
    case CaseState::Expired:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "expired"));
    case CaseState::AwaitingFeedback:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "over: tell people how it ended"));
    case CaseState::Closed:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "closed"));
  }
  return {};
}

QString alertKindWord(AlertKind kind) {
  switch (kind) {
    case AlertKind::Alert:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "Alert"));
    case AlertKind::Update:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "Update"));
    case AlertKind::AllClear:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "All clear"));
    case AlertKind::FalseAlarm:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "False alarm"));
    case AlertKind::Feedback:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "How it ended"));
    case AlertKind::Newcomers:
      return word(QT_TRANSLATE_NOOP("DeliveryWords", "To newcomers"));
  }
  return {};
}

QString channelWord(Channel channel) {
  return channel == Channel::Sms ? word(QT_TRANSLATE_NOOP("DeliveryWords", "SMS"))
                                 : word(QT_TRANSLATE_NOOP("DeliveryWords", "e-mail"));
}

QString durationWords(std::chrono::seconds time) {
  if (time < kAMinute) {
    return word(QT_TRANSLATE_NOOP("DeliveryWords", "less than a minute"));
  }
  if (time < kInMinutes) {
    return DurationWords::tr("about %n minutes", nullptr,
                             static_cast<int>(std::chrono::round<std::chrono::minutes>(time).count()));
  }
  if (time < kInHours) {
    return DurationWords::tr("about %n hours", nullptr,
                             static_cast<int>(std::chrono::round<std::chrono::hours>(time).count()));
  }
  return DurationWords::tr("about %n days", nullptr,
                           static_cast<int>(std::chrono::round<std::chrono::days>(time).count()));
}

QString momentWords(Instant instant) { return QLocale().toString(localTimeOf(instant), QLocale::ShortFormat); }

QString clockWords(Instant instant) {
  const QDateTime at = localTimeOf(instant);
  return at.date() == QDate::currentDate() ? QLocale().toString(at.time(), QLocale::ShortFormat) : momentWords(instant);
}

}  // namespace buurtatlas
