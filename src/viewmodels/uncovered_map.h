#pragma once

#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "painting/pictures.h"
#include "tasks/hot_uncovered.h"
#include "viewmodels/incident_layer.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class CoverageView;
class MapFocus;

/// Where much happens and few are covered: squares in two ways at once, and the open gaps by what happened in them.
class UncoveredMap : public IncidentLayer {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident map")
  Q_PROPERTY(double cell READ cell WRITE setCell NOTIFY methodChanged)
  Q_PROPERTY(int covered READ covered WRITE setCovered NOTIFY methodChanged)
  Q_PROPERTY(QStringList coverNames READ coverNames NOTIFY changed)
  Q_PROPERTY(double distance READ distance WRITE setDistance NOTIFY methodChanged)
  Q_PROPERTY(QString limits READ limits NOTIFY changed)
  Q_PROPERTY(QString gapsText READ gapsText NOTIFY changed)
  Q_PROPERTY(int current READ current NOTIFY currentChanged)
  Q_PROPERTY(QList<int> cellCounts READ cellCounts NOTIFY changed)
  Q_PROPERTY(QStringList colours READ colours NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* gaps READ gaps CONSTANT)

 public:
  UncoveredMap(AtlasSession& session, IncidentView& incidents, CoverageView& coverage, MapFocus& focus,
               QObject* parent = nullptr);

  /// Units: metres.
  [[nodiscard]] double cell() const { return m_recipe.cell.value; }
  void setCell(double metres);
  /// A CoverLayer.
  [[nodiscard]] int covered() const { return static_cast<int>(m_recipe.layer); }
  void setCovered(int layer);
  /// What an address can be covered by, in the order of CoverLayer.
  [[nodiscard]] static QStringList coverNames();
  /// How near a member must live, for the layers that ask for one. Units: metres.
  [[nodiscard]] double distance() const { return m_recipe.near.value; }
  void setDistance(double metres);
  [[nodiscard]] QString summary() const override;
  /// How many incidents make a square low, middle and high.
  [[nodiscard]] QString limits() const;
  [[nodiscard]] QString gapsText() const;
  /// How many squares there are of each of the nine, in the order of their colours().
  [[nodiscard]] QList<int> cellCounts() const;
  /// Row by row from few incidents, each row from covered to uncovered; then that of squares without an address.
  [[nodiscard]] QStringList colours() const;
  /// Open gaps in which something happened: most incidents first.
  [[nodiscard]] LineList* gaps() { return &m_lines; }
  /// The row of the gap that is pointed out; -1 for none.
  [[nodiscard]] int current() const { return m_current; }
  /// The outline of that gap.
  [[nodiscard]] std::vector<AreaToPaint> outline() const;

  /// Points a gap of the list out on the map.
  Q_INVOKABLE void show(int row);
  /// Opens the gap that is pointed out where gaps are closed or allowed: in the coverage.
  Q_INVOKABLE void openGap();

  [[nodiscard]] std::optional<LayerToTake> toTake() const override;
  [[nodiscard]] std::string command() const override { return "hot-uncovered"; }
  [[nodiscard]] std::vector<std::string> options() const override;
  void recall(const std::vector<std::string>& options) override;

 signals:
  void currentChanged();

 protected:
  void compute() override;
  void repaint() override;
  void clear() override;
  [[nodiscard]] bool isMadeOfOthers(const Atlas& before, const Atlas& after) const override;
  [[nodiscard]] std::vector<DensityClass> classes(MapTheme theme) const override;

 private:
  using Map = std::shared_ptr<const TwoWayMap>;
  struct Answer {
    Map map;
    DensityPicture picture;
  };
  static Result<DensityPicture> pictureOf(const Order& order, const TwoWayMap& map, Detail detail,
                                          const JobControl& control);
  static Result<Answer> painted(const Order& order, Map map, const JobControl& control);
  void takeAnswer(Answer answer);
  [[nodiscard]] const Gap* gapOf(int row) const;
  void setRecipe(const TwoWayRecipe& recipe);
  void point(int row);
  void list();

  CoverageView& m_coverage;
  MapFocus& m_focus;
  TwoWayRecipe m_recipe;
  Map m_map;
  int m_current = -1;
  LineList m_lines;
};

}  // namespace buurtatlas
