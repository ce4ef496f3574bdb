#pragma once

#include <map>
#include <mutex>
#include <string>
#include <vector>

#include "viewmodels/sketch_keeper.h"

namespace buurtatlas::test {

/// Drawings as the files would hold them.
class KeptInMemory {
 public:
  SketchKeeper::Doors doors() {
    return {.read = [this](const std::string& atlas) -> Result<std::vector<KeptDrawing>> { return in(atlas); },
            .keep = [this](const std::string& atlas, const KeptDrawing& drawing) { return keep(atlas, drawing); }};
  }
  std::vector<KeptDrawing> in(const std::string& atlas) {
    const std::scoped_lock lock(m_mutex);
    std::vector<KeptDrawing> all;
    for (const auto& [id, drawing] : m_kept[atlas]) {
      all.push_back(drawing);
    }
    return all;
  }
  int failures = 0;  ///< how many writes are refused yet

 private:
  Result<void> keep(const std::string& atlas, const KeptDrawing& drawing) {
    const std::scoped_lock lock(m_mutex);
    if (failures > 0) {
      --failures;
      return fail(ErrorCode::FileUnwritable, "The disk is full.");
    }
    m_kept[atlas].erase(drawing.id);
    if (!drawing.steps.empty()) {
      m_kept[atlas][drawing.id] = drawing;
    }
    return {};
  }

  std::mutex m_mutex;
  std::map<std::string, std::map<Id, KeptDrawing>> m_kept;
};

}  // namespace buurtatlas::test
