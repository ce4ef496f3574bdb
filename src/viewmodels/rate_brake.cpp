#include "viewmodels/rate_brake.h"

#include <algorithm>

#include "alerting/case_rules.h"
#include "core/atlas.h"
#include "tasks/rate_brake.h"
#include "viewmodels/alert_composer.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/case_words.h"

namespace buurtatlas {

RateBrake::RateBrake(AtlasSession& session, AlertComposer& composer, QObject* parent)
    : QObject(parent), m_session(session), m_composer(composer) {
  connect(&session, &AtlasSession::opened, this, &RateBrake::findNewest);
  connect(&session, &AtlasSession::snapshotReplaced, this, &RateBrake::findNewest);
  connect(&session, &AtlasSession::retranslated, this, &RateBrake::changed);
  connect(&composer, &AlertComposer::changed, this, &RateBrake::look);
}

QString RateBrake::sentence() const { return m_earlier ? brakeWords(*m_earlier) : QString(); }

void RateBrake::findNewest() {
  const std::vector<Alert>& alerts = *m_session.atlas()->alerts;
  m_newest.reset();
  for (const Alert& alert : alerts) {
    if (alert.urgency == Urgency::Urgent && alert.kind == AlertKind::Alert) {
      m_newest = std::max(m_newest.value_or(alert.acceptedAt), alert.acceptedAt);
    }
  }
  look();
}

void RateBrake::look() {
  const Instant at = now();
  std::optional<Question> question;
  if (m_newest && at < *m_newest + kBrakeHolds && m_composer.isComposing() && m_composer.isCounted() &&
      m_composer.isUrgent() && !m_composer.area()->ground().area.empty()) {
    question = {.newest = *m_newest,
                .area = m_composer.area()->ground().area,
                .people = m_composer.ledger()->audience().addressed()};
  }
  if (question == m_asked) {
    return;
  }
  m_asked = std::move(question);
  m_earlier.reset();
  if (m_asked) {
    m_earlier = m_session
                    .ask<std::optional<AlertCase>>([&](const AtlasStore& store) {
                      return earlierAlert(store, {.urgency = Urgency::Urgent, .area = m_asked->area},
                                          recipientsOf(m_composer.ledger()->audience()), at);
                    })
                    .value_or(std::nullopt);
  }
  emit changed();
}

}  // namespace buurtatlas
