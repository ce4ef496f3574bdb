#pragma once

#include <memory>

#include "tasks/hot_spot_task.h"
#include "viewmodels/incident_layer.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

/// Which cells have more incidents in and around them than chance explains: by Gi* or by local Moran. With too few
/// incidents for either it shows the counts.
class HotSpotLayer : public IncidentLayer {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident map")
  Q_PROPERTY(double cell READ cell WRITE setCell NOTIFY methodChanged)
  Q_PROPERTY(double band READ band WRITE setBand NOTIFY methodChanged)
  Q_PROPERTY(bool countsOnly READ isCountsOnly NOTIFY changed)
  Q_PROPERTY(QString tooFew READ tooFew NOTIFY changed)
  Q_PROPERTY(QString method READ method NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* classLines READ classLines CONSTANT)

 public:
  HotSpotLayer(AtlasSession& session, IncidentView& incidents, HotSpotMethod method, QObject* parent = nullptr);

  // Units: metres.
  [[nodiscard]] double cell() const { return m_recipe.cell.value; }
  void setCell(double metres);
  /// Cells up to this far apart are neighbours.
  [[nodiscard]] double band() const { return m_recipe.band.value; }
  void setBand(double metres);
  /// Whether there is too little to say more than how many incidents each cell has.
  [[nodiscard]] bool isCountsOnly() const { return m_map && m_map->tooFew; }
  /// Why; empty otherwise.
  [[nodiscard]] QString tooFew() const;
  [[nodiscard]] QString summary() const override;
  /// How the cells were judged.
  [[nodiscard]] QString method() const;
  /// How many cells there are of each class.
  [[nodiscard]] LineList* classLines() { return &m_classLines; }

  [[nodiscard]] std::optional<LayerToTake> toTake() const override;
  [[nodiscard]] std::string command() const override { return "hotspots"; }
  [[nodiscard]] std::vector<std::string> options() const override;
  void recall(const std::vector<std::string>& options) override;

 protected:
  void compute() override;
  void repaint() override;
  void clear() override { m_map.reset(); }
  [[nodiscard]] std::vector<DensityClass> classes(MapTheme theme) const override;

 private:
  using Map = std::shared_ptr<const HotSpotMap>;
  struct Answer {
    Map map;
    DensityPicture picture;
  };
  static Result<DensityPicture> pictureOf(const Order& order, const HotSpotMap& map, Detail detail,
                                          const JobControl& control);
  static Result<Answer> painted(const Order& order, Map map, const JobControl& control);
  void takeAnswer(Answer answer);
  void setRecipe(const HotSpotRecipe& recipe);
  void countClasses();
  [[nodiscard]] QString methodName() const;

  HotSpotRecipe m_recipe;
  Map m_map;
  LineList m_classLines;
};

}  // namespace buurtatlas
