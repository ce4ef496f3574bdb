#include "viewmodels/alert_report.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <utility>

#include "tasks/disclosure.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/case_words.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/number_words.h"
#include "viewmodels/people_desk.h"

namespace buurtatlas {

namespace {

QString percentWords(double share) { return QLocale().toString(100 * share, 'f', 0) + QStringLiteral(" %"); }

QString monthWords(std::chrono::year_month month) {
  const QDate day(static_cast<int>(month.year()), static_cast<int>(static_cast<unsigned>(month.month())), 1);
  return QLocale().toString(day, QStringLiteral("MMMM yyyy"));
}

}  // namespace

AlertReport::AlertReport(AtlasSession& session, PeopleDesk& people, ZoneStreets::WriteTable write, QObject* parent)
    : QObject(parent), m_session(session), m_people(people), m_write(std::move(write)) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_isDismissed = false;
    m_intended = 0;
    m_statistics = {};
    m_oldLists = {};
    readDebt();
    readScores();
    list();
    emit reminderChanged();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& atlas = *m_session.atlas();
    if (before->alerts != atlas.alerts || before->day != atlas.day) {
      readDebt();
      readScores();
      list();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    list();
    emit reminderChanged();
  });
}

QString AlertReport::reminder() const {
  const auto due = std::ranges::count(m_debt.owed, true, &OwedFeedback::isDue);
  return due == 0 || m_isDismissed
             ? QString()
             : tr("%Ln urgent alerts of an earlier day wait for feedback: the people were not told how it ended.",
                  nullptr, static_cast<int>(due));
}

QStringList AlertReport::intendedNames() const {
  QStringList names = {tr("No area was meant")};
  for (const Zone& zone : *m_session.atlas()->zones) {
    names.append(QString::fromStdString(zone.name));
  }
  return names;
}

void AlertReport::setIntended(int place) {
  if (place != m_intended) {
    m_intended = place;
    readScores();
    list();
  }
}

void AlertReport::dismissReminder() {
  m_isDismissed = true;
  emit reminderChanged();
}

void AlertReport::look() {
  readDebt();
  readScores();
  list();
  m_session.performLong<Findings>(
      [](AtlasStore& store, const JobControl&) -> Result<Findings> {
        const Instant at = now();
        return viewCases(store, at)
            .and_then([&](const std::vector<CaseView>& views) { return alertStatistics(store, views); })
            .and_then([&](AlertStatistics statistics) {
              return buurtatlas::oldLists(store, kListsStay, at).transform([&](OldLists lists) {
                return Findings{.statistics = std::move(statistics), .oldLists = std::move(lists)};
              });
            });
      },
      [this](Findings found) {
        m_statistics = std::move(found.statistics);
        m_oldLists = std::move(found.oldLists);
        list();
      });
}

void AlertReport::save(const QUrl& file, const QString& actor) {
  m_session.performLong<std::string>(
      [write = m_write, name = file.toLocalFile().toStdString(), actor = actor.toStdString()](
          AtlasStore& store, const JobControl&) -> Result<std::string> {
        const CaseDesk desk{.store = store, .actor = actor};
        return viewCases(store, desk.at)
            .and_then([&](const std::vector<CaseView>& views) { return alertStatistics(store, views); })
            .and_then([&](const AlertStatistics& statistics) {
              return detailFor(desk, {.what = "alerts", .file = name}).and_then([&](Detail detail) {
                return write(statisticsTable(statistics, detail), name);
              });
            })
            .transform([&] { return name; });
      },
      [this](const std::string& name) { m_session.say(tr("Written to %1.").arg(QString::fromStdString(name))); });
}

void AlertReport::eraseOldLists() {
  m_session.performLong<OldLists>(
      [actor = m_people.actor().toStdString()](AtlasStore& store, const JobControl&) {
        return buurtatlas::eraseOldLists({.store = store, .actor = actor}, kListsStay);
      },
      [this](const OldLists& erased) {
        m_session.say(tr("The lists of %Ln alerts are erased; how many people there were stays.", nullptr,
                         static_cast<int>(erased.lists.size())));
        look();
      });
}

void AlertReport::readDebt() {
  const QString before = reminder();
  const Instant at = now();
  m_debt = m_session
               .ask<FeedbackDebt>([&](const AtlasStore& store) {
                 return viewCases(store, at).transform(
                     [&](const std::vector<CaseView>& views) { return feedbackDebt(views, at); });
               })
               .value_or(FeedbackDebt{});
  if (reminder() != before) {
    emit reminderChanged();
  }
}

void AlertReport::readScores() {
  m_scores.clear();
  if (!m_session.isExercise()) {
    return;
  }
  const std::vector<Zone>& zones = *m_session.atlas()->zones;
  const bool hasArea = m_intended > 0 && m_intended <= static_cast<int>(zones.size());
  const std::optional<MultiPolygon> intended =
      hasArea ? std::optional(zones[static_cast<std::size_t>(m_intended - 1)].border) : std::nullopt;
  m_scores = m_session
                 .ask<std::vector<ExerciseScore>>(
                     [&](const AtlasStore& store) { return exerciseReport(store, intended, now()); })
                 .value_or(std::vector<ExerciseScore>());
}

void AlertReport::list() {
  m_owedLines.setLines(owedLines());
  m_teamLines.setLines(teamLines());
  m_monthLines.setLines(monthLines());
  m_scoreLines.setLines(scoreLines());
  emit changed();
}

std::vector<Line> AlertReport::owedLines() const {
  const Instant at = now();
  std::vector<Line> owed;
  for (const OwedFeedback& each : m_debt.owed) {
    owed.push_back({.title = tr("Alert %1: %2").arg(each.alertCase.id).arg(caseText(each.alertCase.content)),
                    .subtitle = tr("sent %1").arg(momentWords(*each.alertCase.sentAt)),
                    .value = durationWords(at - each.since)});
  }
  return owed;
}

std::vector<Line> AlertReport::teamLines() const {
  std::vector<Line> teams;
  for (const TeamMonth& team : m_debt.teams) {
    const QString name = team.policeZone.empty() ? tr("Everywhere else") : QString::fromStdString(team.policeZone);
    teams.push_back({.title = QStringLiteral("%1 · %2").arg(monthWords(team.month), name),
                     .subtitle = tr("%1 of %2").arg(countWords(team.closed), countWords(team.sent)),
                     .value = team.medianHours ? tr("%1 h").arg(QLocale().toString(*team.medianHours, 'f', 1))
                                               : QStringLiteral("–")});
  }
  return teams;
}

std::vector<Line> AlertReport::monthLines() const {
  std::vector<Line> months;
  for (const AlertFigures& row : m_statistics.rows) {
    const bool isTold = tellsMessages(row, Detail::Withheld);
    QStringList facts = {alertKindWord(row.kind), row.urgency == Urgency::Urgent ? tr("urgent") : tr("information"),
                         isTold ? tr("%Ln messages", nullptr, static_cast<int>(row.messages)) : tr("few messages")};
    if (const std::optional<double> share = row.deliveredShare(); share && isTold) {
      facts.append(tr("%1 delivered").arg(percentWords(*share)));
    }
    facts.append(tr("%1 min to send").arg(QLocale().toString(row.medianMinutes.value_or(0), 'f', 1)));
    const QString zone = row.zone.empty() ? tr("in no zone") : QString::fromStdString(row.zone);
    months.push_back({.title = QStringLiteral("%1 · %2").arg(monthWords(row.month), zone),
                      .subtitle = facts.join(QStringLiteral(" · ")),
                      .value = countWords(row.alerts)});
  }
  return months;
}

std::vector<Line> AlertReport::scoreLines() const {
  std::vector<Line> scores;
  for (const ExerciseScore& score : m_scores) {
    QStringList facts = {score.timeToSend
                             ? tr("sent after %Ln seconds", nullptr, static_cast<int>(score.timeToSend->count()))
                             : tr("not sent"),
                         tr("%Ln remarks about the texts", nullptr, static_cast<int>(score.findings))};
    if (score.area) {
      facts.append(
          tr("area %1 right, %2 missed, %3 too much")
              .arg(percentWords(score.area->share), areaWords(score.area->missed), areaWords(score.area->extra)));
    }
    scores.push_back({.title = tr("Alert %1 by %2").arg(score.alert).arg(QString::fromStdString(score.author)),
                      .subtitle = facts.join(QStringLiteral(" · ")),
                      .value = tr("%1 of 100").arg(score.points)});
  }
  return scores;
}

}  // namespace buurtatlas
