#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/contour.h"
#include "painting/density_sheet.h"
#include "painting/density_words.h"
#include "tasks/density_frames.h"

namespace buurtatlas {

/// Puts densities on sheets. Needs a DrawingWithoutDisplay.
class DensitySheets {
 public:
  DensitySheets(const Atlas& atlas, const DensityLook& look, std::string attribution)
      : m_atlas(atlas), m_look(look), m_attribution(std::move(attribution)) {}

  /// One map, with lines over it.
  [[nodiscard]] Result<DensitySheet> of(const DensityMap& density, const std::vector<Contour>& lines) const;
  /// Parts of the day side by side.
  [[nodiscard]] Result<DensitySheet> ofDayParts(const std::vector<DensityFrame>& frames, const IncidentFilter& filter,
                                                const DensityRecipe& recipe) const;
  /// A sheet for each month that has a map, all under one legend.
  [[nodiscard]] Result<std::vector<std::pair<Date, DensitySheet>>> ofMonths(
      const std::vector<DensityFrame>& frames) const;

 private:
  [[nodiscard]] Result<DensitySheet> withFacts(const DensityFacts& facts, std::vector<DensityClass> classes) const;
  [[nodiscard]] std::vector<DensityClass> classesOf(const std::vector<DensityFrame>& frames) const;

  const Atlas& m_atlas;
  DensityLook m_look;
  std::string m_attribution;
};

}  // namespace buurtatlas
