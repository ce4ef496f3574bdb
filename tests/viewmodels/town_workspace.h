#pragma once

#include <gtest/gtest.h>

#include <memory>

#include "support/memory_store.h"
#include "support/small_town.h"
#include "support/wait_for.h"
#include "viewmodels/workspace.h"

namespace buurtatlas::test {

/// The view-models of a window over the small town, in memory; nothing can leave.
class TownWorkspace : public testing::Test {
 protected:
  TownWorkspace();

  /// Waits until no view-model is working any more.
  void settle();
  [[nodiscard]] QGeoCoordinate coordinateAt(double east, double north) const;
  void drawSquare(double east, double north, double side);
  [[nodiscard]] const Atlas& atlas() { return *workspace.session()->atlas(); }

  int sendersStarted = 0;
  std::string writtenTo;  ///< the file that was written last, and what went into it
  std::string written;
  LayerTable table;  ///< that was written last
  bool writeFails = false;
  std::shared_ptr<MemoryStore> store = std::make_shared<MemoryStore>(smallTown());
  Workspace workspace;
};

}  // namespace buurtatlas::test
