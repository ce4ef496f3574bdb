#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <optional>
#include <vector>

#include "core/alert_case.h"
#include "tasks/alert_statistics.h"
#include "tasks/exercise_report.h"
#include "tasks/feedback_debt.h"
#include "tasks/recipient_retention.h"
#include "viewmodels/line_list.h"
#include "viewmodels/zone_streets.h"

namespace buurtatlas {

class AtlasSession;
class PeopleDesk;

/// What alerts come to: feedback that is owed, how teams do, what was sent month by month, how an exercise went, and
/// the lists of people that have stayed for long enough.
class AlertReport : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString reminder READ reminder NOTIFY reminderChanged)
  Q_PROPERTY(buurtatlas::LineList* owed READ owed CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* teams READ teams CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* months READ months CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* scores READ scores CONSTANT)
  Q_PROPERTY(QStringList intendedNames READ intendedNames NOTIFY changed)
  Q_PROPERTY(int intended READ intended WRITE setIntended NOTIFY changed)
  Q_PROPERTY(int oldLists READ oldLists NOTIFY changed)
  Q_PROPERTY(int daysListsStay READ daysListsStay CONSTANT)

 public:
  AlertReport(AtlasSession& session, PeopleDesk& people, ZoneStreets::WriteTable write, QObject* parent = nullptr);

  /// How many alerts of an earlier day still owe feedback; empty for none, and once it was dismissed.
  [[nodiscard]] QString reminder() const;
  [[nodiscard]] LineList* owed() { return &m_owedLines; }
  [[nodiscard]] LineList* teams() { return &m_teamLines; }
  /// Small counts withheld.
  [[nodiscard]] LineList* months() { return &m_monthLines; }
  /// Of an exercise; empty in other atlases.
  [[nodiscard]] LineList* scores() { return &m_scoreLines; }
  /// No area, then the zones: what an exercise may have been meant for.
  [[nodiscard]] QStringList intendedNames() const;
  [[nodiscard]] int intended() const { return m_intended; }
  void setIntended(int place);
  /// How many lists have stayed for long enough.
  [[nodiscard]] int oldLists() const { return static_cast<int>(m_oldLists.lists.size()); }
  [[nodiscard]] static int daysListsStay() { return static_cast<int>(kListsStay.count()); }

  Q_INVOKABLE void dismissReminder();
  /// Makes all of it anew.
  Q_INVOKABLE void look();
  /// Writes the months as a table. Somebody's name: with small counts, if that is an analyst; nobody: without. A
  /// failure is reported.
  Q_INVOKABLE void save(const QUrl& file, const QString& actor);
  /// Erases the old lists for good, for who sits here, who must be a chief. A failure is reported.
  Q_INVOKABLE void eraseOldLists();

 signals:
  void changed();
  void reminderChanged();

 private:
  struct Findings {
    AlertStatistics statistics = {};
    OldLists oldLists = {};
  };
  void readDebt();
  void readScores();
  void list();
  [[nodiscard]] std::vector<Line> owedLines() const;
  [[nodiscard]] std::vector<Line> teamLines() const;
  [[nodiscard]] std::vector<Line> monthLines() const;
  [[nodiscard]] std::vector<Line> scoreLines() const;

  AtlasSession& m_session;
  PeopleDesk& m_people;
  ZoneStreets::WriteTable m_write;
  bool m_isDismissed = false;
  int m_intended = 0;
  FeedbackDebt m_debt;
  AlertStatistics m_statistics;
  std::vector<ExerciseScore> m_scores;
  OldLists m_oldLists;
  LineList m_owedLines;
  LineList m_teamLines;
  LineList m_monthLines;
  LineList m_scoreLines;
};

}  // namespace buurtatlas
