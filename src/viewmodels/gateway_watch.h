#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QTimer>
#include <optional>
#include <vector>

#include "core/alert.h"
#include "tasks/delivery_outlook.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class AlertHistory;
class AtlasSession;

/// Whether messages go out: the gateways as senders tell of them, and an alarm, whatever the task, when they are down
/// or nobody sends. Also how long messages take at their pace.
class GatewayWatch : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(buurtatlas::LineList* alarms READ alarms CONSTANT)
  Q_PROPERTY(bool lacksSender READ lacksSender NOTIFY changed)

 public:
  GatewayWatch(AtlasSession& session, AlertHistory& history, QObject* parent = nullptr);

  /// One line each: what is wrong, and what to do.
  [[nodiscard]] LineList* alarms() { return &m_alarms; }
  /// Whether messages wait and no sender takes them.
  [[nodiscard]] bool lacksSender() const;

  /// How long these take with what goes out before them: the messages of the lanes up to theirs, but for those of
  /// `without`. None while no sender told of its pace.
  [[nodiscard]] std::optional<std::chrono::seconds> timeFor(const WaitingMessages& messages, Lane lane,
                                                            Id without) const;
  /// The same in words, for an alert that is not sent yet; empty where nothing is known.
  [[nodiscard]] Q_INVOKABLE QString timeText(int bySms, int byEmail, bool urgent) const;

  /// Whether any of these wait for a gateway that is down or a sender that is not there.
  [[nodiscard]] bool isStuck(const WaitingMessages& messages) const;

  void look();

 signals:
  void changed();

 private:
  void tell();

  AtlasSession& m_session;
  AlertHistory& m_history;
  std::vector<GatewayReport> m_gateways;
  std::vector<GatewayTrouble> m_troubles;
  LineList m_alarms;
  QTimer m_timer;
};

}  // namespace buurtatlas
