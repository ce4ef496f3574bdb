#include "viewmodels/alert_keeper.h"

#include <QDateTime>
#include <QLocale>
#include <chrono>
#include <tuple>
#include <utility>

#include "viewmodels/atlas_session.h"

namespace buurtatlas {

namespace {

// Letters that are typed come faster than a disk should be asked to write.
constexpr std::chrono::milliseconds kSettling{300};
constexpr std::chrono::seconds kRetryInterval{2};

}  // namespace

AlertKeeper::AlertKeeper(AtlasSession& session, Desk desk, Doors doors, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_desk(std::move(desk)),
      m_doors(std::move(doors)),
      m_job(std::make_unique<BackgroundJob>()) {
  m_settle.setSingleShot(true);
  connect(&session, &AtlasSession::opened, this, &AlertKeeper::takeOffer);
  connect(&session, &AtlasSession::retranslated, this, &AlertKeeper::changed);
  connect(&m_settle, &QTimer::timeout, this, &AlertKeeper::write);
  connect(m_job.get(), &BackgroundJob::failed, this, [this](const Error& error) {
    // An atlas that is kept busy for a while, as by an import, is no trouble of the user's.
    if (!std::exchange(m_failed, true) && error.code != ErrorCode::Conflict) {
      m_session.report(error);
    }
    if (m_waiting.empty()) {
      m_waiting = std::exchange(m_writing, {});
    }
    m_settle.start(kRetryInterval);
  });
}

AlertKeeper::~AlertKeeper() {
  m_job.reset();  // waits for it; whether it succeeded is not heard any more
  keepAtOnce(m_writing);
  keepAtOnce(m_waiting);
}

bool AlertKeeper::isOffering() const { return m_offer != nullptr && !m_desk.isWriting(); }

QString AlertKeeper::offerText() const {
  if (!m_offer) {
    return {};
  }
  const QDateTime at = QDateTime::fromSecsSinceEpoch(m_offer->at.time_since_epoch().count());
  const QString moment = QLocale().toString(at, QLocale::ShortFormat);
  if (m_offer->about != 0) {
    return tr("There are words about an alert, of %1, that were not sent.").arg(moment);
  }
  return m_offer->changedCase == 0
             ? tr("There is an alert of %1 that was not finished.").arg(moment)
             : tr("Alert %1 was being changed on %2, and that was not finished.").arg(m_offer->changedCase).arg(moment);
}

void AlertKeeper::resume() {
  if (const std::shared_ptr<const KeptAlert> offer = std::exchange(m_offer, {})) {
    m_desk.resume(*offer);
    emit changed();
  }
}

void AlertKeeper::discard() {
  m_offer.reset();
  m_isKept = false;
  put({});
  write();
  emit changed();
}

void AlertKeeper::takeOffer() {
  keepAtOnce(m_waiting);
  m_waiting.clear();
  m_atlas = m_session.path();
  m_offer.reset();
  m_isKept = false;
  if (m_doors.read && !m_atlas.empty()) {
    Result<std::optional<KeptAlert>> kept = m_doors.read(m_atlas);
    if (!kept) {
      m_session.report(kept.error());
    } else {
      m_offer = *kept ? std::make_shared<const KeptAlert>(**std::move(kept)) : nullptr;
    }
  }
  emit changed();
}

void AlertKeeper::follow() {
  if (!m_doors.keep || m_atlas.empty() || m_atlas != m_session.path()) {
    return;
  }
  const bool isWriting = m_desk.isWriting();
  const bool isKept = isWriting || m_offer != nullptr;
  if (isKept || m_isKept || !m_waiting.empty()) {
    put(isWriting ? std::make_shared<const KeptAlert>(m_desk.kept()) : m_offer);
    m_isKept = isKept;
    m_settle.start(kSettling);
  }
  emit changed();
}

void AlertKeeper::put(std::shared_ptr<const KeptAlert> alert) {
  m_waiting.clear();
  m_waiting.push_back({.atlas = m_atlas, .alert = std::move(alert)});
}

void AlertKeeper::keepAtOnce(const std::vector<Write>& writes) const {
  for (const Write& each : writes) {
    std::ignore = m_doors.keep(each.atlas, each.alert.get());
  }
}

void AlertKeeper::write() {
  if (m_waiting.empty()) {
    return;
  }
  if (m_job->busy()) {
    m_settle.start(kSettling);
    return;
  }
  m_writing = std::exchange(m_waiting, {});
  m_job->start<bool>(
      [keep = m_doors.keep, writes = m_writing](const JobControl&) -> Result<bool> {
        for (const Write& each : writes) {
          if (const Result<void> kept = keep(each.atlas, each.alert.get()); !kept) {
            return std::unexpected(kept.error());
          }
        }
        return true;
      },
      [this](bool) {
        m_writing.clear();
        m_failed = false;
      });
}

}  // namespace buurtatlas
