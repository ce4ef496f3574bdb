#include "viewmodels/alert_history.h"

#include <QElapsedTimer>
#include <algorithm>
#include <chrono>
#include <ranges>
#include <utility>

#include "alerting/case_rules.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kLookAgain{1};
constexpr std::chrono::seconds kLookForReceipts{10};
// Looking at a very large alert takes a while, and must not take all the time there is.
constexpr int kRest = 10;
// Receipts come late, but not later: what is older is read once.
constexpr std::chrono::days kReceiptsCome{3};
constexpr int kShownLetters = 60;

std::int64_t sumOf(const AlertProgress& progress, DeliveryState state) {
  return progress.sms.in(state) + progress.email.in(state);
}

/// The date of a field; none for an empty one and for what is no date.
std::optional<Date> dayFrom(const QString& text) { return parseDate(text.trimmed().toStdString()); }

bool isNoDay(const QString& text) { return !text.trimmed().isEmpty() && !dayFrom(text); }

}  // namespace

AlertHistory::AlertHistory(AtlasSession& session, StartSender startSender, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_startSender(std::move(startSender)) {
  connect(&m_timer, &QTimer::timeout, this, &AlertHistory::refresh);
  connect(&session, &AtlasSession::opened, this, [this] {
    clearFilter();
    list();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, &AlertHistory::list);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (count() > 0) {
      emit dataChanged(index(0), index(count() - 1));
    }
    emit filterChanged();
    emit refreshed();
  });
}

int AlertHistory::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AlertHistory::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[m_shown[static_cast<std::size_t>(index.row())]];
  const Alert& alert = row.alert;
  const auto in = [&](DeliveryState state) { return static_cast<int>(countsOf(row).in(state)); };
  switch (role) {
    case AlertIdRole:
      return static_cast<int>(alert.id);
    case Qt::DisplayRole:
    case TextRole:
      return QString::fromStdString(alert.text);
    case WhenTextRole:
      return momentWords(alert.acceptedAt);
    case KindTextRole:
      return alertKindWord(alert.kind);
    case StateTextRole:
      return caseStateWord(stateOf(row));
    case UrgentRole:
      return alert.urgency == Urgency::Urgent;
    case FollowableRole:
      return row.alertCase.has_value();
    case NewsRole:
      return alert.refersTo != 0;
    case WithdrawableRole:
      return isWithdrawable(row);
    case PeopleRole:
      return static_cast<int>(alert.recipients);
    case WaitingRole:
      return static_cast<int>(underWayIn(countsOf(row)));
    case AcceptedRole:
      return in(DeliveryState::Accepted) + in(DeliveryState::NoReceipt);
    case DeliveredRole:
      return in(DeliveryState::Delivered);
    case FailedRole:
      return in(DeliveryState::Failed);
    case UnknownRole:
      return in(DeliveryState::Unknown);
    case ExpiredRole:
      return in(DeliveryState::Expired) + in(DeliveryState::Cancelled);
    default:
      return {};
  }
}

QHash<int, QByteArray> AlertHistory::roleNames() const {
  return {{AlertIdRole, "alertId"},       {TextRole, "message"},        {WhenTextRole, "whenText"},
          {KindTextRole, "kindText"},     {StateTextRole, "stateText"}, {UrgentRole, "urgent"},
          {FollowableRole, "followable"}, {NewsRole, "news"},           {WithdrawableRole, "withdrawable"},
          {PeopleRole, "people"},         {WaitingRole, "waiting"},     {AcceptedRole, "accepted"},
          {DeliveredRole, "delivered"},   {FailedRole, "failed"},       {UnknownRole, "unknown"},
          {ExpiredRole, "expired"}};
}

bool AlertHistory::canStartSender() const { return m_startSender && !m_session.isExercise(); }

int AlertHistory::goingOut() const {
  const Instant at = now();
  const auto found = std::ranges::find_if(
      m_rows, [&](const Row& row) { return row.alert.expiresAt > at && underWayIn(countsOf(row)) > 0; });
  return found == m_rows.end() ? 0 : static_cast<int>(found->alert.id);
}

QString AlertHistory::goingOutText() const {
  const Row* const row = find(goingOut());
  if (row == nullptr) {
    return {};
  }
  const DeliveryCounts counts = countsOf(*row);
  const std::int64_t gone = counts.total() - underWayIn(counts);
  QString words = QString::fromStdString(row->alert.text).simplified();
  words = words.size() > kShownLetters ? words.left(kShownLetters) + u'…' : words;
  QStringList parts = {tr("Going out: “%1”").arg(words),
                       tr("%1 of %2 done").arg(countWords(gone), countWords(counts.total()))};
  if (const std::int64_t failed = counts.in(DeliveryState::Failed); failed > 0) {
    parts.append(tr("%Ln failed", nullptr, static_cast<int>(failed)));
  }
  return parts.join(QStringLiteral(" · "));
}

WaitingMessages AlertHistory::waitingNow() const { return waitingBefore(kLanes.back(), 0); }

WaitingMessages AlertHistory::waitingBefore(Lane lane, Id without) const {
  const Instant at = now();
  WaitingMessages waiting;
  for (const Row& row : m_rows) {
    if (row.alert.expiresAt <= at || row.alert.id == without || laneOf(row.alert) > lane) {
      continue;
    }
    const AlertProgress& progress = progressOf(row);
    if (underWayIn(progress.sms) + underWayIn(progress.email) > 0) {
      waiting.sms += underWayIn(progress.sms);
      waiting.email += underWayIn(progress.email);
      waiting.since = std::min(waiting.since.value_or(row.alert.acceptedAt), row.alert.acceptedAt);
    }
  }
  return waiting;
}

AlertProgress AlertHistory::progressOfAlert(Id alert) const {
  const Row* const row = find(alert);
  return row == nullptr ? AlertProgress{} : progressOf(*row);
}

QString AlertHistory::stateWordOf(Id alert) const {
  const Row* const row = find(alert);
  return row == nullptr ? QString() : caseStateWord(stateOf(*row));
}

void AlertHistory::setWords(const QString& words) {
  AlertFilter wanted = m_filter;
  wanted.words = words.toStdString();
  filter(std::move(wanted));
}

QStringList AlertHistory::stateNames() const {
  return {tr("Every state"), tr("Going out"), tr("Going out or live"), tr("Waits for feedback"),
          tr("Over"),        tr("Withdrawn"), tr("Something failed"),  tr("Something unknown")};
}

void AlertHistory::setState(int state) {
  AlertFilter wanted = m_filter;
  wanted.state = state > 0 ? std::optional(static_cast<AlertFilter::State>(state - 1)) : std::nullopt;
  filter(std::move(wanted));
}

QStringList AlertHistory::kindNames() const {
  QStringList names = {tr("Every kind")};
  for (const AlertKind kind :
       {AlertKind::Alert, AlertKind::Update, AlertKind::AllClear, AlertKind::FalseAlarm, AlertKind::Feedback}) {
    names.append(alertKindWord(kind));
  }
  return names;
}

void AlertHistory::setKind(int kind) {
  AlertFilter wanted = m_filter;
  wanted.kind = kind > 0 ? std::optional(static_cast<AlertKind>(kind - 1)) : std::nullopt;
  filter(std::move(wanted));
}

void AlertHistory::setUrgency(int urgency) {
  AlertFilter wanted = m_filter;
  wanted.urgency = urgency > 0 ? std::optional(static_cast<Urgency>(urgency - 1)) : std::nullopt;
  filter(std::move(wanted));
}

void AlertHistory::setFrom(const QString& day) {
  m_from = day;
  AlertFilter wanted = m_filter;
  wanted.from = dayFrom(day);
  filter(std::move(wanted));
}

void AlertHistory::setUntil(const QString& day) {
  m_until = day;
  AlertFilter wanted = m_filter;
  wanted.until = dayFrom(day);
  filter(std::move(wanted));
}

QString AlertHistory::dayProblem() const {
  return isNoDay(m_from) || isNoDay(m_until) ? tr("Write a day such as 12-03-2026.") : QString();
}

void AlertHistory::clearFilter() {
  m_from.clear();
  m_until.clear();
  filter({});
}

void AlertHistory::startSender() {
  if (!canStartSender()) {
    return;
  }
  if (const Result<void> started = m_startSender(); !started) {
    m_session.report(started.error());
  }
  m_timer.start(kLookAgain);
}

void AlertHistory::list() {
  std::unordered_map<Id, AlertCase> cases;
  for (AlertCase& each : m_session.ask<std::vector<AlertCase>>([](const AtlasStore& store) { return store.cases(); })
                             .value_or(std::vector<AlertCase>())) {
    if (each.alert != 0) {
      cases.emplace(each.alert, std::move(each));
    }
  }
  std::vector<Row> rows;
  for (const Alert& alert : *m_session.atlas()->alerts | std::views::reverse) {
    const auto found = cases.find(alert.id);
    rows.push_back(
        {.alert = alert, .alertCase = found == cases.end() ? std::nullopt : std::optional(std::move(found->second))});
  }
  m_rows = std::move(rows);
  show();
  refresh();
}

void AlertHistory::show() {
  std::vector<std::size_t> shown;
  for (std::size_t place = 0; place < m_rows.size(); ++place) {
    const Row& row = m_rows[place];
    if (passesWords(m_filter, row.alert) && (!m_filter.state || passesState(m_filter, stateOf(row), countsOf(row)))) {
      shown.push_back(place);
    }
  }
  if (shown == m_shown && !shown.empty()) {
    emit dataChanged(index(0), index(count() - 1));  // a list of the same rows stays where it was scrolled to
  } else {
    beginResetModel();
    m_shown = std::move(shown);
    endResetModel();
  }
  emit listed();
}

void AlertHistory::filter(AlertFilter wanted) {
  if (wanted != m_filter) {
    m_filter = std::move(wanted);
    show();
  }
  emit filterChanged();
}

const AlertProgress& AlertHistory::progressOf(const Row& row) const {
  if (!row.progress) {
    const auto read =
        m_session.ask<AlertProgress>([&](const AtlasStore& store) { return store.alertProgress(row.alert.id); });
    if (!read) {
      static const AlertProgress kNothing;
      return kNothing;  // while something long is written; it is looked at again
    }
    row.progress = progressAt(*read, row.alert, now());
  }
  return *row.progress;
}

DeliveryCounts AlertHistory::countsOf(const Row& row) const {
  const AlertProgress& progress = progressOf(row);
  DeliveryCounts counts;
  for (std::size_t state = 0; state < kDeliveryStates; ++state) {
    counts.byState[state] = sumOf(progress, static_cast<DeliveryState>(state));
  }
  return counts;
}

CaseState AlertHistory::stateOf(const Row& row) const {
  if (row.alertCase) {
    return stateAt(*row.alertCase, countsOf(row), {}, now());
  }
  return underWayIn(countsOf(row)) > 0 ? CaseState::Sending : CaseState::Completed;
}

bool AlertHistory::isWithdrawable(const Row& row) const {
  if (!row.alertCase || !canBeCalledBack(row.alert.kind)) {
    return false;
  }
  const CaseState state = stateOf(row);
  return state != CaseState::Cancelled && state != CaseState::Closed && state != CaseState::Expired;
}

const AlertHistory::Row* AlertHistory::find(Id alert) const {
  const auto found = std::ranges::find(m_rows, alert, [](const Row& row) { return row.alert.id; });
  return found == m_rows.end() ? nullptr : &*found;
}

void AlertHistory::refresh() {
  if (m_session.writer()->busy()) {
    return;
  }
  QElapsedTimer clock;
  clock.start();
  const Instant at = now();
  for (const Row& row : m_rows) {
    if (at - row.alert.acceptedAt < kReceiptsCome) {
      row.progress.reset();
    }
  }
  if (m_filter.state) {
    show();
  } else if (count() > 0) {
    emit dataChanged(index(0), index(count() - 1));
  }
  emit refreshed();
  const std::chrono::milliseconds pause = waiting() > 0 ? kLookAgain : kLookForReceipts;
  m_timer.start(std::max(pause, kRest * std::chrono::milliseconds(clock.elapsed())));
}

}  // namespace buurtatlas
