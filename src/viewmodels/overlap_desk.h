#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>

#include "coverage/overlaps.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

class AtlasSession;
class CoverageView;
class ZoneGate;

/// What can be done about the overlap that is pointed out; each answer is one step that can be undone.
class OverlapDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(bool repairable READ isRepairable NOTIFY changed)
  Q_PROPERTY(bool allowed READ isAllowed NOTIFY changed)
  Q_PROPERTY(QString who READ who NOTIFY changed)
  Q_PROPERTY(QString reason MEMBER m_reason NOTIFY changed)
  Q_PROPERTY(QString reasonProblem READ reasonProblem NOTIFY changed)

 public:
  OverlapDesk(AtlasSession& session, CoverageView& coverage, ZoneGate& gate, QObject* parent = nullptr);

  /// Whether the form for the reason is open.
  [[nodiscard]] bool isOpen() const { return m_isOpen; }
  /// Whether the zones are of one type: others may overlap.
  [[nodiscard]] bool isRepairable() const;
  /// Whether somebody gave a reason for it.
  [[nodiscard]] bool isAllowed() const;
  /// Who is counted in both zones, in a sentence; members by name as far as there is room.
  [[nodiscard]] QString who() const;
  [[nodiscard]] QString reasonProblem() const { return m_problem; }

  Q_INVOKABLE void giveToFirst();
  Q_INVOKABLE void giveToSecond();
  /// Each zone keeps what is nearer to the ground it holds alone.
  Q_INVOKABLE void split();
  /// Opens the form with what was said before.
  Q_INVOKABLE void begin();
  Q_INVOKABLE void cancel();
  /// Lets the zones overlap; keeps the form open where the reason is missing.
  Q_INVOKABLE void allow();
  Q_INVOKABLE void disallow();

 signals:
  void changed();

 private:
  /// The one that is pointed out, while the figures are those of the atlas; null for none.
  [[nodiscard]] const Overlap* current() const;
  void clip(Id zone, Id other);
  void store(const Result<ZoneChange>& change);

  AtlasSession& m_session;
  CoverageView& m_coverage;
  ZoneGate& m_gate;
  bool m_isOpen = false;
  QString m_reason;
  QString m_problem;
};

}  // namespace buurtatlas
