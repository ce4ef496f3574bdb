#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

#include "core/alert.h"
#include "core/atlas.h"
#include "core/result.h"

namespace buurtatlas {

class AtlasSession;

/// The alerts that were sent, newest first, with how far each delivery is. Looks again while something is on its way.
class AlertHistory : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(int waiting READ waiting NOTIFY refreshed)
  Q_PROPERTY(bool canStartSender READ canStartSender CONSTANT)

 public:
  /// Starts buurtatlas-dispatch for the atlas that is open. Fails: when it cannot be started.
  using StartSender = std::function<Result<void>()>;
  enum Role {
    AlertIdRole = Qt::UserRole + 1,
    TextRole,
    WhenTextRole,
    UrgentRole,
    PeopleRole,
    WaitingRole,
    AcceptedRole,
    DeliveredRole,
    FailedRole,
    UnknownRole,
    ExpiredRole
  };

  /// Without a way to start the sender the messages stay queued until somebody runs it.
  AlertHistory(AtlasSession& session, StartSender startSender, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_rows.size()); }
  /// Deliveries of all alerts that are queued, claimed or being sent.
  [[nodiscard]] int waiting() const;
  [[nodiscard]] bool canStartSender() const { return static_cast<bool>(m_startSender); }

  Q_INVOKABLE void startSender();
  Q_INVOKABLE void refresh();

 signals:
  void listed();
  void refreshed();

 private:
  struct Row {
    Alert alert;
    DeliveryCounts counts;
  };
  void list();

  AtlasSession& m_session;
  StartSender m_startSender;
  std::vector<Row> m_rows;
  QTimer m_timer;
};

}  // namespace buurtatlas
