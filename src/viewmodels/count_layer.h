#pragma once

#include <QList>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "tasks/place_counts.h"
#include "viewmodels/incident_layer.h"
#include "viewmodels/line_list.h"

namespace buurtatlas {

class MapFocus;

/// How many incidents there are in each neighbourhood, zone, statistical area, segment of street or cell, also per
/// 1,000 households, and how few of these places hold most of them.
class CountLayer : public IncidentLayer {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the incident map")
  Q_PROPERTY(QStringList kinds READ kinds NOTIFY changed)
  Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
  Q_PROPERTY(bool byCell READ isByCell NOTIFY methodChanged)
  Q_PROPERTY(double cell READ cell WRITE setCell NOTIFY methodChanged)
  Q_PROPERTY(bool perHouseholds READ isPerHouseholds WRITE setPerHouseholds NOTIFY changed)
  Q_PROPERTY(QString remarks READ remarks NOTIFY changed)
  Q_PROPERTY(QString concentrated READ concentrated NOTIFY changed)
  Q_PROPERTY(QList<double> curve READ curve NOTIFY changed)
  Q_PROPERTY(QList<double> chanceCurve READ chanceCurve NOTIFY changed)
  Q_PROPERTY(buurtatlas::LineList* shares READ shares CONSTANT)
  Q_PROPERTY(buurtatlas::LineList* places READ places CONSTANT)

 public:
  CountLayer(AtlasSession& session, IncidentView& incidents, MapFocus& focus, QObject* parent = nullptr);

  /// What the atlas can be counted by, in words.
  [[nodiscard]] QStringList kinds() const;
  /// A place in kinds().
  [[nodiscard]] int kind() const;
  void setKind(int place);
  [[nodiscard]] bool isByCell() const { return m_recipe.by == CountBy::Cell; }
  /// Units: metres.
  [[nodiscard]] double cell() const { return m_recipe.cell.value; }
  void setCell(double metres);
  /// Colours and order by incidents per 1,000 households instead of incidents.
  [[nodiscard]] bool isPerHouseholds() const { return m_perHouseholds; }
  void setPerHouseholds(bool per);
  [[nodiscard]] QString summary() const override;
  /// What the figures leave out or hold twice; empty for nothing.
  [[nodiscard]] QString remarks() const;
  /// How few places hold most incidents, in a sentence; empty where there are too few incidents.
  [[nodiscard]] QString concentrated() const;
  /// As Concentration; empty where there are too few incidents.
  [[nodiscard]] QList<double> curve() const;
  [[nodiscard]] QList<double> chanceCurve() const;
  /// The same for some shares of the incidents.
  [[nodiscard]] LineList* shares() { return &m_shares; }
  /// The places with most first, none where they are cells.
  [[nodiscard]] LineList* places() { return &m_lines; }
  /// Goes to a place of the list on the map.
  Q_INVOKABLE void show(int row);

  [[nodiscard]] std::optional<LayerToTake> toTake() const override;
  [[nodiscard]] std::string command() const override { return "counts"; }
  [[nodiscard]] std::vector<std::string> options() const override;
  void recall(const std::vector<std::string>& options) override;

 protected:
  void compute() override;
  void repaint() override;
  void clear() override;
  [[nodiscard]] bool isMadeOfOthers(const Atlas& before, const Atlas& after) const override;
  [[nodiscard]] std::vector<DensityClass> classes(MapTheme theme) const override;

 private:
  using Counts = std::shared_ptr<const PlaceCounts>;
  struct Answer {
    Counts counts;
    Concentration concentration;
    DensityPicture picture;
  };
  static Result<DensityPicture> pictureOf(const Order& order, const PlaceCounts& counts, bool perHouseholds,
                                          Detail detail, const JobControl& control);
  static Result<Answer> answerOf(const Order& order, const CountRecipe& recipe, bool perHouseholds,
                                 const JobControl& control);
  [[nodiscard]] std::vector<CountBy> available() const;
  void setRecipe(const CountRecipe& recipe);
  void list();
  void listShares();

  MapFocus& m_focus;
  CountRecipe m_recipe;
  bool m_perHouseholds = false;
  Counts m_counts;
  Concentration m_concentration;
  std::vector<std::size_t> m_order;  ///< of the lines: rows of the counts
  LineList m_lines;
  LineList m_shares;
};

}  // namespace buurtatlas
