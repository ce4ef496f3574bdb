#include "viewmodels/gateway_watch.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "viewmodels/alert_history.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"

namespace buurtatlas {

namespace {

// The history looks every second while something goes out; this is for when nothing seems to.
constexpr std::chrono::seconds kLookAgain{5};

}  // namespace

GatewayWatch::GatewayWatch(AtlasSession& session, AlertHistory& history, QObject* parent)
    : QObject(parent), m_session(session), m_history(history) {
  m_timer.start(kLookAgain);
  connect(&m_timer, &QTimer::timeout, this, &GatewayWatch::look);
  connect(&history, &AlertHistory::refreshed, this, &GatewayWatch::look);
  connect(&session, &AtlasSession::opened, this, &GatewayWatch::look);
  connect(&session, &AtlasSession::retranslated, this, &GatewayWatch::tell);
}

bool GatewayWatch::lacksSender() const {
  return std::ranges::contains(m_troubles, GatewayTrouble::Kind::NoSender, &GatewayTrouble::kind);
}

std::optional<std::chrono::seconds> GatewayWatch::timeFor(const WaitingMessages& messages, Lane lane,
                                                          Id without) const {
  WaitingMessages all = messages;
  const WaitingMessages before = m_history.waitingBefore(lane, without);
  // What waits on a channel that these do not use holds nothing up.
  all.sms += messages.sms > 0 ? before.sms : 0;
  all.email += messages.email > 0 ? before.email : 0;
  return timeToSend(all, m_gateways);
}

QString GatewayWatch::timeText(int bySms, int byEmail, bool urgent) const {
  const auto time = timeFor({.sms = bySms, .email = byEmail}, urgent ? Lane::Urgent : Lane::Information, 0);
  return bySms + byEmail > 0 && time ? tr("Handing it to the gateways takes %1.").arg(durationWords(*time)) : QString();
}

bool GatewayWatch::isStuck(const WaitingMessages& messages) const {
  return std::ranges::any_of(m_troubles,
                             [&](const GatewayTrouble& trouble) { return messages.of(trouble.channel) > 0; });
}

void GatewayWatch::look() {
  if (!m_session.isOpen()) {
    return;
  }
  const auto gateways =
      m_session.ask<std::vector<GatewayReport>>([](const AtlasStore& store) { return store.gateways(); });
  if (!gateways) {
    return;  // while something long is written; it is looked at again
  }
  std::vector<GatewayTrouble> troubles = gatewayTroubles(*gateways, m_history.waitingNow(), now());
  if (*gateways != m_gateways || troubles != m_troubles) {
    m_gateways = *gateways;
    m_troubles = std::move(troubles);
    tell();
  }
}

void GatewayWatch::tell() {
  std::vector<Line> lines;
  for (const GatewayTrouble& trouble : m_troubles) {
    const bool isSms = trouble.channel == Channel::Sms;
    const auto waiting = static_cast<int>(trouble.waiting);
    Line line;
    if (trouble.kind == GatewayTrouble::Kind::NoSender) {
      line.title = isSms ? tr("%Ln SMS wait and nobody sends them", nullptr, waiting)
                         : tr("%Ln e-mails wait and nobody sends them", nullptr, waiting);
      line.subtitle = m_session.isExercise()
                          ? tr("Run “buurtatlas-practice ATLAS --record FILE”: it writes what would have been sent.")
                          : tr("Start the sender. If that does not help at once, warn people another way: by phone, "
                               "on the street, or through BE-Alert.");
    } else {
      line.title = isSms ? tr("The SMS gateway does not answer; %Ln SMS wait", nullptr, waiting)
                         : tr("The mail relay does not answer; %Ln e-mails wait", nullptr, waiting);
      QStringList parts;
      if (!trouble.fault.empty()) {
        parts.append(tr("It said: %1.").arg(QString::fromStdString(trouble.fault)));
      }
      parts.append(trouble.lastSign ? tr("It answered last at %1.").arg(clockWords(*trouble.lastSign))
                                    : tr("It has not answered yet."));
      if (trouble.nextTryAt) {
        parts.append(tr("The next try is at %1.").arg(clockWords(*trouble.nextTryAt)));
      }
      parts.append(
          tr("Nothing is lost and nothing goes twice. Ring the provider; if the alert cannot wait, warn people "
             "another way."));
      line.subtitle = parts.join(u' ');
    }
    lines.push_back(std::move(line));
  }
  m_alarms.setLines(std::move(lines));
  emit changed();
}

}  // namespace buurtatlas
