#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "painting/density_painter.h"
#include "painting/pictures.h"
#include "viewmodels/count_layer.h"
#include "viewmodels/density_desk.h"
#include "viewmodels/hot_spot_layer.h"
#include "viewmodels/incident_layer.h"
#include "viewmodels/layer_file_desk.h"
#include "viewmodels/uncovered_map.h"

namespace buurtatlas {

class AtlasSession;
class CoverageView;
class IncidentView;
class MapFocus;
class StreetSource;

/// What the map shows of the incidents that pass the filter: nothing, their density, or one of the layers here.
class IncidentMap : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(Shown shown READ shown WRITE setShown NOTIFY shownChanged)
  Q_PROPERTY(bool dark READ isDark WRITE setDark NOTIFY shownChanged)
  Q_PROPERTY(bool printable READ isPrintable NOTIFY changed)
  Q_PROPERTY(QString paperText READ paperText NOTIFY changed)
  Q_PROPERTY(buurtatlas::DensityPicture picture READ picture NOTIFY changed)
  Q_PROPERTY(buurtatlas::AreaPicture areas READ areas NOTIFY areasChanged)
  Q_PROPERTY(buurtatlas::DensityLegend* legend READ legend NOTIFY shownChanged)
  Q_PROPERTY(QString name READ name NOTIFY changed)
  Q_PROPERTY(QString legendTitle READ legendTitle NOTIFY changed)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job NOTIFY shownChanged)
  Q_PROPERTY(bool takeable READ isTakeable NOTIFY changed)
  Q_PROPERTY(buurtatlas::LayerFileDesk* files READ files CONSTANT)
  Q_PROPERTY(buurtatlas::DensityDesk* density READ density CONSTANT)
  Q_PROPERTY(buurtatlas::HotSpotLayer* hotSpots READ hotSpots CONSTANT)
  Q_PROPERTY(buurtatlas::HotSpotLayer* clusters READ clusters CONSTANT)
  Q_PROPERTY(buurtatlas::CountLayer* counts READ counts CONSTANT)
  Q_PROPERTY(buurtatlas::UncoveredMap* uncovered READ uncovered CONSTANT)

 public:
  enum Shown { Nothing, Density, HotSpots, Clusters, Counts, Uncovered };
  Q_ENUM(Shown)

  /// The view-models that it works with.
  struct Others {
    AtlasSession& session;
    IncidentView& incidents;
    DensityDesk& density;
    CoverageView& coverage;
    MapFocus& focus;
    StreetSource& streets;
  };
  IncidentMap(const Others& others, LayerFileDesk::Doors doors, QObject* parent = nullptr);

  [[nodiscard]] Shown shown() const { return m_shown; }
  void setShown(Shown shown);
  [[nodiscard]] bool isDark() const { return m_dark; }
  void setDark(bool dark);
  /// Whether the picture may go on a printed map: it tells no small count or rare place.
  [[nodiscard]] bool isPrintable() const;
  /// Why a printed map goes without the picture; empty when it does not.
  [[nodiscard]] QString paperText() const;
  [[nodiscard]] DensityPicture picture() const;
  /// What is pointed out over the picture.
  [[nodiscard]] const AreaPicture& areas() const { return m_areas; }
  /// Of what is shown, in a word or two; empty for nothing.
  [[nodiscard]] QString name() const;
  /// What the colours of the legend tell.
  [[nodiscard]] QString legendTitle() const;
  /// Of what is shown; empty for nothing.
  [[nodiscard]] DensityLegend* legend();
  /// That makes what is shown; idle for nothing.
  [[nodiscard]] BackgroundJob* job();
  /// Whether there is a layer to take out; the density has files of its own.
  [[nodiscard]] bool isTakeable() const { return toTake().has_value(); }
  [[nodiscard]] LayerFileDesk* files() { return &m_files; }
  [[nodiscard]] DensityDesk* density() { return &m_density; }
  [[nodiscard]] HotSpotLayer* hotSpots() { return &m_hotSpots; }
  [[nodiscard]] HotSpotLayer* clusters() { return &m_clusters; }
  [[nodiscard]] CountLayer* counts() { return &m_counts; }
  [[nodiscard]] UncoveredMap* uncovered() { return &m_uncovered; }

 signals:
  void shownChanged();
  void changed();
  void areasChanged();

 private:
  /// Null for nothing and for the density, which is no layer of this kind.
  [[nodiscard]] IncidentLayer* layer(Shown shown) const { return m_layers.at(static_cast<std::size_t>(shown)); }
  /// With its titles; none for nothing and for the density.
  [[nodiscard]] std::optional<LayerToTake> toTake() const;
  void tellMethod();
  void recall(const std::string& command, const std::vector<std::string>& options);
  void paintAreas();

  AtlasSession& m_session;
  IncidentView& m_incidents;
  DensityDesk& m_density;
  Shown m_shown = Density;
  bool m_dark = false;
  AreaPicture m_areas;
  DensityLegend m_noLegend;
  BackgroundJob m_noJob;
  HotSpotLayer m_hotSpots;
  HotSpotLayer m_clusters;
  CountLayer m_counts;
  UncoveredMap m_uncovered;
  LayerFileDesk m_files;
  std::array<IncidentLayer*, Uncovered + 1> m_layers = {nullptr,     nullptr,   &m_hotSpots,
                                                        &m_clusters, &m_counts, &m_uncovered};
};

}  // namespace buurtatlas
