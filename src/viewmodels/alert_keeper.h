#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/alert_scope.h"
#include "core/result.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// Keeps what is being written, an alert or words about one, in the atlas file, a moment after every change, and offers
/// it when the atlas is opened again before it was sent or dropped. A worker thread writes, one state at a time and
/// only the newest.
class AlertKeeper : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool offering READ isOffering NOTIFY changed)
  Q_PROPERTY(QString offerText READ offerText NOTIFY changed)

 public:
  /// Where it is written.
  struct Desk {
    std::function<bool()> isWriting = {};
    std::function<KeptAlert()> kept = {};
    std::function<void(const KeptAlert&)> resume = {};
  };
  /// How the alert gets into an atlas file and out of it, see storage/kept_alert.h. Thread: any.
  struct Doors {
    std::function<Result<std::optional<KeptAlert>>(const std::string& atlas)> read = {};
    std::function<Result<void>(const std::string& atlas, const KeptAlert* alert)> keep = {};
  };

  /// Without doors nothing is kept.
  AlertKeeper(AtlasSession& session, Desk desk, Doors doors, QObject* parent = nullptr);
  /// Waits until the newest state is written.
  ~AlertKeeper() override;

  [[nodiscard]] bool isOffering() const;
  [[nodiscard]] QString offerText() const;
  /// Whether the file does not have the newest state yet.
  [[nodiscard]] bool isBehind() const { return !m_waiting.empty() || m_job->busy(); }

  /// Keeps what the desk holds now; nothing when nothing is written there.
  void follow();
  /// Goes on with the alert that is offered.
  Q_INVOKABLE void resume();
  Q_INVOKABLE void discard();

 signals:
  void changed();

 private:
  /// A state that an atlas file is to hold; none takes it away.
  struct Write {
    std::string atlas = {};
    std::shared_ptr<const KeptAlert> alert = {};
  };
  void takeOffer();
  void write();
  void put(std::shared_ptr<const KeptAlert> alert);
  void keepAtOnce(const std::vector<Write>& writes) const;

  AtlasSession& m_session;
  Desk m_desk;
  Doors m_doors;
  std::string m_atlas;  ///< the file that is open
  std::shared_ptr<const KeptAlert> m_offer;
  bool m_isKept = false;         ///< whether the file holds one, or will
  std::vector<Write> m_waiting;  ///< none, or the newest
  std::vector<Write> m_writing;
  bool m_failed = false;
  QTimer m_settle;
  std::unique_ptr<BackgroundJob> m_job;
};

}  // namespace buurtatlas
