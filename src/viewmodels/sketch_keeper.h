#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QTimer>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/kept_drawing.h"
#include "core/result.h"
#include "viewmodels/background_job.h"
#include "viewmodels/sketch.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;
class ZoneEditor;

/// Keeps the drawing that is going on in the atlas file after every step, and offers what was never finished when the
/// atlas is opened again, newest first. A worker thread writes, one state at a time and only the newest.
class SketchKeeper : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool offering READ isOffering NOTIFY changed)
  Q_PROPERTY(QString offerText READ offerText NOTIFY changed)
  Q_PROPERTY(buurtatlas::Sketch::Purpose offeredPurpose READ offeredPurpose NOTIFY changed)

 public:
  /// How drawings get into an atlas file and out of it, see storage/kept_drawings.h. Thread: any.
  struct Doors {
    std::function<Result<std::vector<KeptDrawing>>(const std::string& atlas)> read = {};
    std::function<Result<void>(const std::string& atlas, const KeptDrawing& drawing)> keep = {};
  };

  /// Without doors nothing is kept.
  SketchKeeper(AtlasSession& session, Sketch& sketch, ZoneEditor& editor, MapFocus& focus, Doors doors,
               QObject* parent = nullptr);
  /// Waits until the newest state is written.
  ~SketchKeeper() override;

  /// Whether there is an unfinished drawing, and nothing else is being drawn.
  [[nodiscard]] bool isOffering() const { return !m_offers.empty() && !m_sketch.isActive(); }
  [[nodiscard]] QString offerText() const;
  [[nodiscard]] Sketch::Purpose offeredPurpose() const;
  /// Whether the file does not have the newest state yet.
  [[nodiscard]] bool isBehind() const { return m_settle.isActive() || !m_waiting.empty() || !m_writing.empty(); }

  /// Goes on with the drawing that is offered.
  Q_INVOKABLE void resume();
  Q_INVOKABLE void discard();

 signals:
  void changed();

 private:
  /// A state that an atlas file is to hold.
  struct Write {
    std::string atlas;
    KeptDrawing drawing;
  };

  void takeOffers();
  void followSketch();
  void takeSteps();
  void dropEnded();
  void put(KeptDrawing drawing);
  void write();
  void writeAgainLater(const Error& error);

  AtlasSession& m_session;
  Sketch& m_sketch;
  ZoneEditor& m_editor;
  MapFocus& m_focus;
  Doors m_doors;
  std::string m_atlas;                ///< the file that is open
  std::vector<KeptDrawing> m_offers;  ///< oldest first
  KeptDrawing m_drawing;              ///< what is being drawn; without steps there is nothing to keep
  Id m_lastId = 0;
  std::vector<Write> m_waiting;  ///< one per drawing
  std::vector<Write> m_writing;
  bool m_failed = false;
  QTimer m_settle;  ///< until what happens to the sketch at one go has happened
  QTimer m_retry;
  std::unique_ptr<BackgroundJob> m_job;
};

}  // namespace buurtatlas
