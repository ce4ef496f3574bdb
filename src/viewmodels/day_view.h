#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <vector>

#include "core/dates.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class AtlasSession;

/// The day whose zones the map shows, and what waits for days to come. On another day than today nothing can be
/// changed.
class DayView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool active READ isActive NOTIFY changed)
  Q_PROPERTY(QString dayText READ dayText NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* waiting READ waiting CONSTANT)

 public:
  explicit DayView(AtlasSession& session, QObject* parent = nullptr);

  /// Whether the map shows another day than today.
  [[nodiscard]] bool isActive() const;
  /// 12-03-2026; empty for today.
  [[nodiscard]] QString dayText() const;
  /// Map as of 12-03-2026.
  [[nodiscard]] QString sentence() const;
  /// Why the day that was asked for last is not shown.
  [[nodiscard]] QString problem() const;
  /// A line for each day on which zones change: the day, and what changes.
  [[nodiscard]] LineList* waiting() { return &m_waiting; }

  /// Reads a day as a person writes it; nothing is today.
  Q_INVOKABLE void show(const QString& text);
  Q_INVOKABLE void backToToday();
  /// Shows, or takes back, what waits.
  Q_INVOKABLE void showWaiting(int row);
  Q_INVOKABLE void withdraw(int row);

 signals:
  void changed();

 private:
  void listWaiting();

  AtlasSession& m_session;
  bool m_isUnreadable = false;
  std::vector<Date> m_days;
  LineList m_waiting;
};

}  // namespace buurtatlas
