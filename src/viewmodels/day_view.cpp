#include "viewmodels/day_view.h"

#include <QStringList>
#include <map>

#include "tasks/zone_days.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

DayView::DayView(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::changed, this, &DayView::changed);
  connect(&session, &AtlasSession::opened, this, &DayView::listWaiting);
  connect(&session, &AtlasSession::snapshotReplaced, this, &DayView::listWaiting);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    listWaiting();
    emit changed();
  });
}

bool DayView::isActive() const { return m_session.shownDay().has_value(); }

QString DayView::dayText() const { return isActive() ? dayWords(*m_session.shownDay()) : QString(); }

QString DayView::sentence() const { return isActive() ? tr("Map as of %1").arg(dayText()) : QString(); }

QString DayView::problem() const { return m_isUnreadable ? tr("Write a day such as 12-03-2026.") : QString(); }

void DayView::show(const QString& text) {
  if (text.trimmed().isEmpty()) {
    backToToday();
    return;
  }
  const std::optional<Date> day = parseDate(text.trimmed().toStdString());
  m_isUnreadable = !day;
  if (day) {
    m_session.showDay(*day);
  }
  emit changed();
}

void DayView::backToToday() {
  m_isUnreadable = false;
  m_session.showDay(std::nullopt);
  emit changed();
}

void DayView::showWaiting(int row) { m_session.showDay(m_days.at(static_cast<std::size_t>(row))); }

void DayView::withdraw(int row) {
  const auto edit = withdrawChanges(*m_session.atlas(), m_days.at(static_cast<std::size_t>(row)));
  if (!edit) {
    m_session.report(edit.error());
  } else {
    m_session.perform(*edit);
  }
}

void DayView::listWaiting() {
  std::map<Date, std::map<WaitingChange::Kind, QStringList>> days;
  for (const WaitingChange& change : waitingChanges(*m_session.atlas())) {
    days[change.day][change.kind].append(QString::fromStdString(change.zone.name));
  }
  m_days.clear();
  std::vector<Line> lines;
  for (const auto& [day, changes] : days) {
    QStringList parts;
    for (const auto& [kind, names] : changes) {
      const QString list = names.join(QStringLiteral(", "));
      switch (kind) {
        case WaitingChange::Kind::Border:
          parts.append(tr("another border: %1").arg(list));
          break;
        case WaitingChange::Kind::Name:
          parts.append(tr("another name, type or state: %1").arg(list));
          break;
        case WaitingChange::Kind::New:
          parts.append(tr("new: %1").arg(list));
          break;
        case WaitingChange::Kind::End:
          parts.append(tr("ends: %1").arg(list));
          break;
      }
    }
    m_days.push_back(day);
    lines.push_back({.title = tr("From %1").arg(dayWords(day)), .subtitle = parts.join(QStringLiteral("; "))});
  }
  m_waiting.setLines(std::move(lines));
}

}  // namespace buurtatlas
