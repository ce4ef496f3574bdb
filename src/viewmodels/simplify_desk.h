#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <memory>
#include <optional>

#include "core/atlas.h"
#include "tasks/zone_change.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class ZoneGate;

/// Takes vertices out of the borders of all zones together: first what that would do is said, then it is done.
class SimplifyDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool ready READ isReady NOTIFY changed)
  Q_PROPERTY(QString text READ text NOTIFY changed)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  SimplifyDesk(AtlasSession& session, ZoneGate& gate, QObject* parent = nullptr);

  /// Whether apply() has something to do.
  [[nodiscard]] bool isReady() const { return m_change.has_value() && m_after < m_before; }
  /// What the simplification would do, for people; empty before it is known.
  [[nodiscard]] QString text() const;
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Finds out what a tolerance would do. Units: metres, see tasks/border_commands.h.
  Q_INVOKABLE void look(double tolerance);
  /// Does it, as one step.
  Q_INVOKABLE void apply();
  Q_INVOKABLE void forget();

 signals:
  void changed();

 private:
  AtlasSession& m_session;
  ZoneGate& m_gate;
  std::optional<ZoneChange> m_change;
  std::size_t m_before = 0;  ///< vertices of all zones
  std::size_t m_after = 0;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
