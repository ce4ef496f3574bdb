#include "viewmodels/alert_history.h"

#include <QDateTime>
#include <QLocale>
#include <chrono>
#include <ranges>

#include "viewmodels/atlas_session.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kLookAgain{1};

std::int64_t waitingIn(const DeliveryCounts& counts) {
  return counts.in(DeliveryState::Queued) + counts.in(DeliveryState::Claimed) + counts.in(DeliveryState::Sending);
}

QString whenText(Instant instant) {
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count()), QLocale::ShortFormat);
}

}  // namespace

AlertHistory::AlertHistory(AtlasSession& session, StartSender startSender, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_startSender(std::move(startSender)) {
  m_timer.setInterval(kLookAgain);
  connect(&m_timer, &QTimer::timeout, this, &AlertHistory::refresh);
  connect(&session, &AtlasSession::opened, this, &AlertHistory::list);
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->alerts != before->alerts) {
      list();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (!m_rows.empty()) {
      emit dataChanged(index(0), index(count() - 1), {WhenTextRole});
    }
  });
}

int AlertHistory::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant AlertHistory::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const auto& [alert, counts] = m_rows[static_cast<std::size_t>(index.row())];
  switch (role) {
    case AlertIdRole:
      return static_cast<int>(alert.id);
    case Qt::DisplayRole:
    case TextRole:
      return QString::fromStdString(alert.text);
    case WhenTextRole:
      return whenText(alert.acceptedAt);
    case UrgentRole:
      return alert.urgency == Urgency::Urgent;
    case PeopleRole:
      return static_cast<int>(alert.recipients);
    case WaitingRole:
      return static_cast<int>(waitingIn(counts));
    case AcceptedRole:
      return static_cast<int>(counts.in(DeliveryState::Accepted) + counts.in(DeliveryState::NoReceipt));
    case DeliveredRole:
      return static_cast<int>(counts.in(DeliveryState::Delivered));
    case FailedRole:
      return static_cast<int>(counts.in(DeliveryState::Failed));
    case UnknownRole:
      return static_cast<int>(counts.in(DeliveryState::Unknown));
    case ExpiredRole:
      return static_cast<int>(counts.in(DeliveryState::Expired) + counts.in(DeliveryState::Cancelled));
    default:
      return {};
  }
}

QHash<int, QByteArray> AlertHistory::roleNames() const {
  return {{AlertIdRole, "alertId"}, {TextRole, "message"},    {WhenTextRole, "whenText"}, {UrgentRole, "urgent"},
          {PeopleRole, "people"},   {WaitingRole, "waiting"}, {AcceptedRole, "accepted"}, {DeliveredRole, "delivered"},
          {FailedRole, "failed"},   {UnknownRole, "unknown"}, {ExpiredRole, "expired"}};
}

int AlertHistory::waiting() const {
  std::int64_t sum = 0;
  for (const Row& row : m_rows) {
    sum += waitingIn(row.counts);
  }
  return static_cast<int>(sum);
}

void AlertHistory::startSender() {
  if (!m_startSender) {
    return;
  }
  if (const Result<void> started = m_startSender(); !started) {
    m_session.report(started.error());
  }
  m_timer.start();
}

void AlertHistory::list() {
  beginResetModel();
  m_rows.clear();
  for (const Alert& alert : *m_session.atlas()->alerts | std::views::reverse) {
    m_rows.push_back({.alert = alert, .counts = {}});
  }
  endResetModel();
  emit listed();
  refresh();
}

void AlertHistory::refresh() {
  for (Row& row : m_rows) {
    if (const auto counts = m_session.ask<DeliveryCounts>(
            [&](const AtlasStore& store) { return store.deliveryCounts(row.alert.id); })) {
      row.counts = *counts;
    }
  }
  if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
  emit refreshed();
  if (waiting() > 0) {
    m_timer.start();
  } else {
    m_timer.stop();
  }
}

}  // namespace buurtatlas
