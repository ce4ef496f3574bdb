#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "tasks/effect_task.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class AtlasSession;
class IncidentView;

/// Whether incidents became fewer in a zone since it went live, beside ground without a network. Answered when asked;
/// after a change of what was asked the answer is stale.
class EffectDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QStringList zones READ zones NOTIFY changed)
  Q_PROPERTY(int zone READ zone WRITE setZone NOTIFY changed)
  Q_PROPERTY(QString live READ live NOTIFY changed)
  Q_PROPERTY(int days READ days WRITE setDays NOTIFY changed)
  Q_PROPERTY(double ring READ ring WRITE setRing NOTIFY changed)
  Q_PROPERTY(QStringList grounds READ grounds NOTIFY changed)
  Q_PROPERTY(QList<bool> chosen READ chosenGrounds NOTIFY changed)
  Q_PROPERTY(int chosenCount READ chosenCount NOTIFY changed)
  Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
  Q_PROPERTY(bool known READ isKnown NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(Verdict verdict READ verdict NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QString compared READ compared NOTIFY changed)
  Q_PROPERTY(QString times READ times NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* counts READ counts CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* changes READ changes CONSTANT)

 public:
  enum Verdict {
    Fewer = static_cast<int>(EffectVerdict::Fewer),
    More = static_cast<int>(EffectVerdict::More),
    CannotTell = static_cast<int>(EffectVerdict::CannotTell)
  };
  Q_ENUM(Verdict)

  EffectDesk(AtlasSession& session, IncidentView& incidents, QObject* parent = nullptr);

  /// Those that are live, by name.
  [[nodiscard]] QStringList zones() const;
  /// A place in zones().
  [[nodiscard]] int zone() const;
  void setZone(int place);
  /// The day it went live, as somebody wrote it; empty: the one in its history.
  [[nodiscard]] QString live() const { return m_live; }
  /// Returns false when it is not a day.
  Q_INVOKABLE bool setLive(const QString& day);
  /// At most so many before and after.
  [[nodiscard]] int days() const { return m_question.days; }
  void setDays(int days);
  /// Units: metres.
  [[nodiscard]] double ring() const { return m_question.ring.value; }
  void setRing(double metres);
  /// The neighbourhoods, or else the statistical areas, that can be compared with, by name.
  [[nodiscard]] QStringList grounds() const;
  /// Of each whether it was chosen; where none is, those most alike are compared with.
  [[nodiscard]] QList<bool> chosenGrounds() const;
  [[nodiscard]] int chosenCount() const { return static_cast<int>(m_question.elsewhere.size()); }
  Q_INVOKABLE void toggleGround(int place);
  [[nodiscard]] bool isBusy() const { return m_busy; }
  [[nodiscard]] bool isKnown() const { return m_study.has_value(); }
  [[nodiscard]] bool isStale() const { return m_stale; }
  [[nodiscard]] Verdict verdict() const;
  /// What came out, in one sentence.
  [[nodiscard]] QString sentence() const;
  /// With what it was compared, and who chose that.
  [[nodiscard]] QString compared() const;
  /// From when to when was counted.
  [[nodiscard]] QString times() const;
  /// Why it could not be answered; empty when it could.
  [[nodiscard]] QString problem() const;
  /// Before and after: in the zone, around it and on each ground it is compared with.
  [[nodiscard]] LineList* counts() { return &m_counts; }
  /// The changes with their intervals.
  [[nodiscard]] LineList* changes() { return &m_changes; }

  Q_INVOKABLE void compare();

 signals:
  void changed();

 private:
  [[nodiscard]] std::vector<const Zone*> liveZones() const;
  void ask(const EffectQuestion& question);
  void setStale();
  void take(Result<EffectStudy> study);
  void list();

  AtlasSession& m_session;
  IncidentView& m_incidents;
  EffectQuestion m_question;
  QString m_live;
  bool m_busy = false;
  bool m_stale = false;
  std::optional<EffectStudy> m_study;
  EffectQuestion m_asked;  ///< that the study answers
  std::optional<Error> m_problem;
  LineList m_counts;
  LineList m_changes;
};

}  // namespace buurtatlas
