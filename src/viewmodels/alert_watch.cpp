#include "viewmodels/alert_watch.h"

#include <algorithm>
#include <chrono>

#include "tasks/alert_follow_up.h"
#include "tasks/delivery_outlook.h"
#include "tasks/recipient_retention.h"
#include "viewmodels/alert_history.h"
#include "viewmodels/alert_on_map.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/gateway_watch.h"
#include "viewmodels/number_words.h"
#include "viewmodels/people_desk.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostPutBack = 1'000;
constexpr std::chrono::seconds kSampled{60};
// A pace that was seen for a shorter time says little.
constexpr std::chrono::seconds kTelling{5};

}  // namespace

AlertWatch::AlertWatch(const Tools& tools, QObject* parent)
    : QObject(parent),
      m_session(tools.session),
      m_history(tools.history),
      m_gateways(tools.gateways),
      m_map(tools.map),
      m_people(tools.people),
      m_deliveries(tools.session) {
  connect(&m_session, &AtlasSession::opened, this, &AlertWatch::close);
  connect(&m_session, &AtlasSession::changed, this, &AlertWatch::changed);
  connect(&m_session, &AtlasSession::retranslated, this, [this] {
    m_deliveries.retranslate();
    emit changed();
  });
  connect(&m_history, &AlertHistory::refreshed, this, &AlertWatch::read);
  connect(&m_gateways, &GatewayWatch::changed, this, &AlertWatch::changed);
}

QString AlertWatch::title() const {
  return isOpen()
             ? tr("%1 to %Ln people", nullptr, static_cast<int>(m_alert.recipients)).arg(alertKindWord(m_alert.kind))
             : QString();
}

QString AlertWatch::stateText() const {
  return isOpen() ? tr("%1, sent %2").arg(m_history.stateWordOf(m_alert.id), momentWords(m_alert.acceptedAt))
                  : QString();
}

QStringList AlertWatch::stateWords() const {
  QStringList words;
  for (std::size_t state = 0; state < kDeliveryStates; ++state) {
    words.append(deliveryWord(static_cast<DeliveryState>(state)));
  }
  return words;
}

int AlertWatch::unnamed() const {
  const std::int64_t waiting = in(DeliveryState::Queued);
  if (!isOpen() || waiting == 0) {
    return 0;
  }
  // Those that a sender put back, or that are tried again, have a name.
  const auto named = m_session.ask<std::vector<DeliveryRecord>>([this](const AtlasStore& store) {
    return store.deliveriesOf(m_alert.id, DeliveryState::Queued, 0, kMostPutBack);
  });
  return named && named->size() < kMostPutBack ? static_cast<int>(waiting - std::ssize(*named)) : 0;
}

QString AlertWatch::etaText() const {
  const WaitingMessages left{.sms = underWayIn(m_progress.sms), .email = underWayIn(m_progress.email)};
  const auto count = static_cast<int>(left.total());
  if (count == 0) {
    return {};
  }
  if (m_gateways.isStuck(left)) {
    return tr("%Ln still to go, and they do not go: see the alarm above.", nullptr, count);
  }
  const auto seen = seenTime();
  const auto time = seen ? seen : m_gateways.timeFor(left, laneOf(m_alert), m_alert.id);
  return time ? tr("%Ln still to go: %1.", nullptr, count).arg(durationWords(*time))
              : tr("%Ln still to go. How long that takes is not known yet.", nullptr, count);
}

std::optional<std::chrono::seconds> AlertWatch::seenTime() const {
  if (m_samples.size() < 2) {
    return std::nullopt;
  }
  const std::chrono::seconds seen = m_samples.back().at - m_samples.front().at;
  const std::int64_t left = m_samples.back().underWay;
  const std::int64_t sent = m_samples.front().underWay - left;
  return seen >= kTelling && sent > 0 ? std::optional(std::chrono::seconds(left * seen.count() / sent)) : std::nullopt;
}

int AlertWatch::failed() const { return static_cast<int>(in(DeliveryState::Failed)); }

bool AlertWatch::canRetry() const { return failed() > 0 && now() < m_alert.expiresAt; }

QString AlertWatch::dayText() const { return isOpen() ? dayWords(dayOfSending()) : QString(); }

bool AlertWatch::isOfItsDay() const { return isOpen() && m_session.shownDay() == dayOfSending(); }

QString AlertWatch::erasedText() const {
  return m_erasedAt
             ? tr("The list of recipients was erased on %1; only their number is kept.").arg(momentWords(*m_erasedAt))
             : QString();
}

void AlertWatch::look(int alert) {
  const std::vector<Alert>& alerts = *m_session.atlas()->alerts;
  const auto found = std::ranges::find(alerts, Id{alert}, &Alert::id);
  if (found == alerts.end()) {
    return;
  }
  m_alert = *found;
  m_samples.clear();
  m_deliveries.setAlert(m_alert.id);
  m_erasedAt =
      m_session.ask<std::optional<Instant>>([&](const AtlasStore& store) { return listErasedAt(store, m_alert.id); })
          .value_or(std::nullopt);
  m_map.show(m_alert.area);
  emit alertIdChanged();
  read();
}

void AlertWatch::close() {
  if (isOpen()) {
    backToToday();
    m_alert = {};
    m_progress = {};
    m_deliveries.setAlert(0);
    m_map.clear();
    emit alertIdChanged();
  }
  emit changed();
}

bool AlertWatch::retryFailed(int messages) {
  m_history.refresh();
  if (!canRetry() || messages != failed()) {
    return false;
  }
  std::int64_t again = 0;
  const bool done = m_session.performNow([&](AtlasStore& store) {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    return retryMessages(desk, m_alert.id, DeliveryState::Failed).transform([&](std::int64_t count) { again = count; });
  });
  if (done) {
    m_session.say(tr("%Ln messages are queued again.", nullptr, static_cast<int>(again)));
    m_samples.clear();
    emit queued();
    m_history.refresh();
  }
  return done;
}

void AlertWatch::showOnItsDay() {
  if (isOpen()) {
    m_session.showDay(dayOfSending());
    m_map.show(m_alert.area);
  }
}

void AlertWatch::backToToday() {
  if (isOfItsDay()) {
    m_session.showDay(std::nullopt);
  }
}

QList<int> AlertWatch::countsOf(const DeliveryCounts& counts) {
  QList<int> numbers;
  for (const std::int64_t count : counts.byState) {
    numbers.append(static_cast<int>(count));
  }
  return numbers;
}

std::int64_t AlertWatch::in(DeliveryState state) const { return m_progress.sms.in(state) + m_progress.email.in(state); }

std::int64_t AlertWatch::underWay() const { return underWayIn(m_progress.sms) + underWayIn(m_progress.email); }

Date AlertWatch::dayOfSending() const { return std::chrono::floor<std::chrono::days>(localTime(m_alert.acceptedAt)); }

void AlertWatch::read() {
  if (!isOpen()) {
    return;
  }
  const Instant at = now();
  const AlertProgress present = m_history.progressOfAlert(m_alert.id);
  const bool isOther =
      present.sms.byState != m_progress.sms.byState || present.email.byState != m_progress.email.byState;
  m_progress = present;
  m_samples.push_back({.at = at, .underWay = underWay()});
  while (at - m_samples.front().at > kSampled) {
    m_samples.pop_front();
  }
  if (isOther) {
    m_deliveries.refresh();
  }
  emit changed();
}

}  // namespace buurtatlas
