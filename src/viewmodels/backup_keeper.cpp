#include "viewmodels/backup_keeper.h"

#include <utility>

#include "viewmodels/atlas_session.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kLookInterval{30};

}  // namespace

BackupKeeper::BackupKeeper(AtlasSession& session, BackUp backUp, Clock clock, QObject* parent)
    : QObject(parent), m_session(session), m_backUp(std::move(backUp)), m_clock(std::move(clock)) {
  connect(&session, &AtlasSession::changed, this, &BackupKeeper::follow);
  connect(&session, &AtlasSession::retranslated, this, &BackupKeeper::problemChanged);
  connect(&m_job, &BackgroundJob::failed, this, &BackupKeeper::setProblem);
  connect(&m_leftJob, &BackgroundJob::failed, this, &BackupKeeper::setProblem);
  connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::look);
  m_timer.start(kLookInterval);
}

QString BackupKeeper::problem() const { return m_problem ? errorSentence(*m_problem) : QString(); }

void BackupKeeper::follow() {
  if (m_session.path() == m_atlas) {
    m_revision = m_session.atlas()->revision;
    return;
  }
  backUpLeft();
  setProblem(std::nullopt);
  m_atlas = m_session.path();
  m_revision = m_session.atlas()->revision;
  m_backedUp = m_revision;
  m_last = m_clock();
}

void BackupKeeper::look() {
  if (!hasChanged() || m_job.busy() || m_clock() - m_last < kBackupInterval) {
    return;
  }
  m_last = m_clock();
  m_job.start<std::string>(
      [backUp = m_backUp, atlas = m_atlas](const JobControl& control) { return backUp(atlas, control); },
      [this, revision = m_revision](const std::string&) {
        m_backedUp = revision;
        setProblem(std::nullopt);
      });
}

void BackupKeeper::backUpLeft() {
  m_job.cancel();
  if (!hasChanged()) {
    return;
  }
  m_left = m_atlas;
  m_leftJob.start<std::string>(
      [backUp = m_backUp, atlas = m_left](const JobControl& control) { return backUp(atlas, control); },
      [](const std::string&) {});
}

Result<void> BackupKeeper::finish() {
  m_timer.stop();
  m_job.cancel();
  Result<void> finished;
  if (m_leftJob.busy()) {
    m_leftJob.cancel();
    finished = m_backUp(m_left, {}).transform([](const std::string&) {});
  }
  if (hasChanged()) {
    finished = m_backUp(m_atlas, {}).transform([this](const std::string&) { m_backedUp = m_revision; });
  }
  return finished;
}

void BackupKeeper::setProblem(std::optional<Error> problem) {
  m_problem = std::move(problem);
  emit problemChanged();
}

}  // namespace buurtatlas
