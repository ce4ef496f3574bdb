#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QStringList>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

#include "core/alert.h"
#include "core/alert_case.h"
#include "core/atlas.h"
#include "core/result.h"
#include "tasks/delivery_outlook.h"
#include "viewmodels/alert_filter.h"

namespace buurtatlas {

class AtlasSession;

/// The alerts that were sent, newest first, as far as a filter lets them through, with how far each delivery is. Looks
/// again while something is on its way.
class AlertHistory : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(int total READ total NOTIFY listed)
  Q_PROPERTY(int waiting READ waiting NOTIFY refreshed)
  Q_PROPERTY(bool canStartSender READ canStartSender NOTIFY listed)
  Q_PROPERTY(int goingOut READ goingOut NOTIFY refreshed)
  Q_PROPERTY(QString goingOutText READ goingOutText NOTIFY refreshed)
  Q_PROPERTY(QString words READ words WRITE setWords NOTIFY filterChanged)
  Q_PROPERTY(QStringList stateNames READ stateNames NOTIFY filterChanged)
  Q_PROPERTY(int state READ state WRITE setState NOTIFY filterChanged)
  Q_PROPERTY(QStringList kindNames READ kindNames NOTIFY filterChanged)
  Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY filterChanged)
  Q_PROPERTY(int urgency READ urgency WRITE setUrgency NOTIFY filterChanged)
  Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY filterChanged)
  Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY filterChanged)
  Q_PROPERTY(QString dayProblem READ dayProblem NOTIFY filterChanged)
  Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)

 public:
  /// Starts buurtatlas-dispatch for the atlas that is open. Fails: when it cannot be started.
  using StartSender = std::function<Result<void>()>;
  enum Role {
    AlertIdRole = Qt::UserRole + 1,
    TextRole,
    WhenTextRole,
    KindTextRole,
    StateTextRole,
    UrgentRole,
    FollowableRole,
    NewsRole,
    WithdrawableRole,
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

  /// Of those that the filter lets through.
  [[nodiscard]] int count() const { return static_cast<int>(m_shown.size()); }
  [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }
  /// Deliveries of all alerts that are queued, claimed or being sent.
  [[nodiscard]] int waiting() const { return static_cast<int>(waitingNow().total()); }
  [[nodiscard]] bool canStartSender() const;
  /// The newest alert that is going out; 0 for none.
  [[nodiscard]] int goingOut() const;
  /// What it says, and how far it is.
  [[nodiscard]] QString goingOutText() const;

  [[nodiscard]] WaitingMessages waitingNow() const;
  /// Of the lanes up to this one, but for one alert.
  [[nodiscard]] WaitingMessages waitingBefore(Lane lane, Id without) const;
  /// How far an alert is; nothing for one that is not there.
  [[nodiscard]] AlertProgress progressOfAlert(Id alert) const;
  /// Where the alert stands; empty for one that is not there.
  [[nodiscard]] QString stateWordOf(Id alert) const;

  [[nodiscard]] QString words() const { return QString::fromStdString(m_filter.words); }
  void setWords(const QString& words);
  /// All states, then those of AlertFilter::State.
  [[nodiscard]] QStringList stateNames() const;
  [[nodiscard]] int state() const { return m_filter.state ? static_cast<int>(*m_filter.state) + 1 : 0; }
  void setState(int state);
  /// All kinds, then those of AlertKind.
  [[nodiscard]] QStringList kindNames() const;
  [[nodiscard]] int kind() const { return m_filter.kind ? static_cast<int>(*m_filter.kind) + 1 : 0; }
  void setKind(int kind);
  /// 0 for all, 1 for urgent ones, 2 for information.
  [[nodiscard]] int urgency() const { return m_filter.urgency ? static_cast<int>(*m_filter.urgency) + 1 : 0; }
  void setUrgency(int urgency);
  /// Days as people write them; empty for no limit.
  [[nodiscard]] QString from() const { return m_from; }
  void setFrom(const QString& day);
  [[nodiscard]] QString until() const { return m_until; }
  void setUntil(const QString& day);
  /// Why a day that was written is not followed.
  [[nodiscard]] QString dayProblem() const;
  [[nodiscard]] bool isFiltered() const { return m_filter != AlertFilter{} || !m_from.isEmpty() || !m_until.isEmpty(); }

  Q_INVOKABLE void clearFilter();
  Q_INVOKABLE void startSender();
  Q_INVOKABLE void refresh();

 signals:
  void listed();
  void refreshed();
  void filterChanged();

 private:
  struct Row {
    Alert alert = {};
    std::optional<AlertCase> alertCase = {};             ///< none for an alert of an older version, or a test
    mutable std::optional<AlertProgress> progress = {};  ///< read when it is needed first
  };
  void list();
  void show();
  void filter(AlertFilter wanted);
  [[nodiscard]] const AlertProgress& progressOf(const Row& row) const;
  [[nodiscard]] DeliveryCounts countsOf(const Row& row) const;
  [[nodiscard]] CaseState stateOf(const Row& row) const;
  [[nodiscard]] bool isWithdrawable(const Row& row) const;
  [[nodiscard]] const Row* find(Id alert) const;

  AtlasSession& m_session;
  StartSender m_startSender;
  std::vector<Row> m_rows;
  std::vector<std::size_t> m_shown;  ///< places in m_rows
  AlertFilter m_filter;
  QString m_from;
  QString m_until;
  QTimer m_timer;
};

}  // namespace buurtatlas
