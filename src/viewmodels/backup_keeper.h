#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QTimer>
#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "core/dates.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// An atlas that changed is backed up when this much time has passed since the last backup, or since it was opened.
inline constexpr std::chrono::minutes kBackupInterval{10};

/// Has backups made of the open atlas: after a while of changes, and when it is closed or another one is opened.
/// A failure is shown quietly until a later backup succeeds.
class BackupKeeper : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)

 public:
  /// Makes one more backup of the atlas in this file, whatever it is open for. Returns where. Thread: any.
  using BackUp = std::function<Result<std::string>(const std::string& atlas, const JobControl& control)>;
  using Clock = std::function<Instant()>;

  /// Without a way to make backups none are made.
  BackupKeeper(AtlasSession& session, BackUp backUp, Clock clock, QObject* parent = nullptr);

  /// Why the last backup failed, where, and what to do; empty when it did not.
  [[nodiscard]] QString problem() const;
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Starts a backup on a worker thread when one is due. A timer asks this all the time.
  void look();
  /// Makes the backups that closing the program asks for, and waits for them. Fails: as the last of them.
  Result<void> finish();

 signals:
  void problemChanged();

 private:
  void follow();
  [[nodiscard]] bool hasChanged() const { return m_backUp && !m_atlas.empty() && m_revision != m_backedUp; }
  void backUpLeft();
  void setProblem(std::optional<Error> problem);

  AtlasSession& m_session;
  BackUp m_backUp;
  Clock m_clock;
  QTimer m_timer;
  std::string m_atlas;          ///< the file that is open
  std::int64_t m_revision = 0;  ///< of the newest snapshot of it
  std::int64_t m_backedUp = 0;  ///< the revision that needs no backup any more
  Instant m_last = {};          ///< when a backup was last begun, or the atlas opened
  std::string m_left;           ///< the file that was open before
  std::optional<Error> m_problem;
  BackgroundJob m_job;
  BackgroundJob m_leftJob;  ///< the backup of the atlas that was left for another one
};

}  // namespace buurtatlas
