#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <chrono>
#include <deque>
#include <optional>

#include "core/alert.h"
#include "viewmodels/delivery_list.h"

namespace buurtatlas {

class AlertHistory;
class AlertOnMap;
class AtlasSession;
class GatewayWatch;
class PeopleDesk;

/// One alert that is looked at while it goes out or long after: where its messages stand, with whom, how long it still
/// takes, what can be tried again, and the zones of its day.
class AlertWatch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(int alertId READ alertId NOTIFY alertIdChanged)
  Q_PROPERTY(QString title READ title NOTIFY changed)
  Q_PROPERTY(QString stateText READ stateText NOTIFY changed)
  Q_PROPERTY(QString message READ message NOTIFY changed)
  Q_PROPERTY(QList<int> sms READ sms NOTIFY changed)
  Q_PROPERTY(QList<int> email READ email NOTIFY changed)
  Q_PROPERTY(QStringList stateWords READ stateWords NOTIFY changed)
  Q_PROPERTY(int unnamed READ unnamed NOTIFY changed)
  Q_PROPERTY(QString etaText READ etaText NOTIFY changed)
  Q_PROPERTY(int failed READ failed NOTIFY changed)
  Q_PROPERTY(bool canRetry READ canRetry NOTIFY changed)
  Q_PROPERTY(QString dayText READ dayText NOTIFY changed)
  Q_PROPERTY(QString erasedText READ erasedText NOTIFY changed)
  Q_PROPERTY(bool ofItsDay READ isOfItsDay NOTIFY changed)
  Q_PROPERTY(buurtatlas::DeliveryList* deliveries READ deliveries CONSTANT)

 public:
  struct Tools {
    AtlasSession& session;
    AlertHistory& history;
    GatewayWatch& gateways;
    AlertOnMap& map;
    PeopleDesk& people;
  };
  explicit AlertWatch(const Tools& tools, QObject* parent = nullptr);

  [[nodiscard]] bool isOpen() const { return m_alert.id != 0; }
  [[nodiscard]] int alertId() const { return static_cast<int>(m_alert.id); }
  /// What it is, and to how many.
  [[nodiscard]] QString title() const;
  [[nodiscard]] QString stateText() const;
  [[nodiscard]] QString message() const { return QString::fromStdString(m_alert.text); }
  /// How many messages of a channel stand in each state, by DeliveryList::State.
  [[nodiscard]] QList<int> sms() const { return countsOf(m_progress.sms); }
  [[nodiscard]] QList<int> email() const { return countsOf(m_progress.email); }
  /// The word for each state.
  [[nodiscard]] QStringList stateWords() const;
  /// How many no sender has taken yet: they are in the counts and not in the list.
  [[nodiscard]] int unnamed() const;
  /// How long it takes until everything is handed over; empty when nothing is on its way.
  [[nodiscard]] QString etaText() const;
  [[nodiscard]] int failed() const;
  /// Whether what failed may still be sent: not after the alert has expired.
  [[nodiscard]] bool canRetry() const;
  /// The day on which it was sent.
  [[nodiscard]] QString dayText() const;
  /// When its list of people was erased; empty while it is there.
  [[nodiscard]] QString erasedText() const;
  /// Whether the map shows the zones of that day.
  [[nodiscard]] bool isOfItsDay() const;
  [[nodiscard]] DeliveryList* deliveries() { return &m_deliveries; }

  Q_INVOKABLE void look(int alert);
  Q_INVOKABLE void close();
  /// Queues what failed again, and nothing else. `messages` is the number that was confirmed; another one is refused.
  Q_INVOKABLE bool retryFailed(int messages);
  /// Shows the area on the zones of the day on which it was sent, or on those of today again.
  Q_INVOKABLE void showOnItsDay();
  Q_INVOKABLE void backToToday();

 signals:
  void changed();
  void alertIdChanged();
  /// There are messages to be sent again.
  void queued();

 private:
  struct Sample {
    Instant at = {};
    std::int64_t underWay = 0;
  };
  [[nodiscard]] static QList<int> countsOf(const DeliveryCounts& counts);
  [[nodiscard]] std::int64_t in(DeliveryState state) const;
  [[nodiscard]] std::int64_t underWay() const;
  [[nodiscard]] Date dayOfSending() const;
  /// How long the rest takes at the pace that was seen here; none before one was.
  [[nodiscard]] std::optional<std::chrono::seconds> seenTime() const;
  void read();

  AtlasSession& m_session;
  AlertHistory& m_history;
  GatewayWatch& m_gateways;
  AlertOnMap& m_map;
  PeopleDesk& m_people;
  Alert m_alert;
  AlertProgress m_progress;
  std::optional<Instant> m_erasedAt;
  std::deque<Sample> m_samples;  ///< of the last minute
  DeliveryList m_deliveries;
};

}  // namespace buurtatlas
