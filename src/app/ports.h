#pragma once

#include <QString>
#include <memory>

#include "app/options.h"
#include "app/sender_process.h"
#include "viewmodels/workspace.h"

namespace buurtatlas {

/// The files and programs behind a window: the atlas that is open, the importer, and the sender when one is configured.
class OpenFiles {
 public:
  explicit OpenFiles(const Options& options);

  /// What the view-models may ask for; valid as long as this object.
  [[nodiscard]] Workspace::Ports ports();
  [[nodiscard]] SenderProcess* sender() { return m_sender.get(); }

 private:
  QString m_demoFolder;
  QString m_demoAtlas;                   ///< where the atlas of the demo city is made
  std::shared_ptr<std::string> m_atlas;  ///< path of the atlas that was opened last
  bool m_makesBackups;                   ///< not on a tour, whose atlas is made anew each time
  std::unique_ptr<SenderProcess> m_sender;
};

}  // namespace buurtatlas
