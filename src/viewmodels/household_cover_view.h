#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QList>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

#include "core/layer_table.h"
#include "coverage/household_cover.h"
#include "painting/pictures.h"
#include "viewmodels/background_job.h"
#include "viewmodels/cover_area_list.h"

namespace buurtatlas {

class AtlasSession;
class MapFocus;

/// How many addresses are in each of the four layers of the cover, and where those are that are not. Measured again
/// after every edit while it is looked at; until the new figures are there the old ones are stale.
class HouseholdCoverView : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
  Q_PROPERTY(bool possible READ isPossible NOTIFY changed)
  Q_PROPERTY(bool known READ isKnown NOTIFY changed)
  Q_PROPERTY(bool stale READ isStale NOTIFY changed)
  Q_PROPERTY(int distance READ distance WRITE setDistance NOTIFY changed)
  Q_PROPERTY(bool ofBusinesses READ ofBusinesses WRITE setOfBusinesses NOTIFY changed)
  Q_PROPERTY(int layer READ layer WRITE setLayer NOTIFY changed)
  Q_PROPERTY(int located READ located NOTIFY changed)
  Q_PROPERTY(int missing READ missing NOTIFY changed)
  Q_PROPERTY(int withoutPosition READ withoutPosition NOTIFY changed)
  Q_PROPERTY(int onAllowedGround READ onAllowedGround NOTIFY changed)
  Q_PROPERTY(int useUnknown READ useUnknown NOTIFY changed)
  Q_PROPERTY(int useUnknownInZBin READ useUnknownInZBin NOTIFY changed)
  Q_PROPERTY(bool businessesUnknown READ areBusinessesUnknown NOTIFY changed)
  Q_PROPERTY(QList<int> counts READ counts NOTIFY changed)
  Q_PROPERTY(QList<double> shares READ shares NOTIFY changed)
  Q_PROPERTY(QStringList shareTexts READ shareTexts NOTIFY changed)
  Q_PROPERTY(bool hasNeighbourhoods READ hasNeighbourhoods NOTIFY changed)
  Q_PROPERTY(bool hasStatisticalAreas READ hasStatisticalAreas NOTIFY changed)
  Q_PROPERTY(bool byStatisticalAreas READ byStatisticalAreas WRITE setByStatisticalAreas NOTIFY changed)
  Q_PROPERTY(buurtatlas::CoverAreaList* areas READ areas CONSTANT)
  Q_PROPERTY(buurtatlas::DotPicture picture READ picture NOTIFY pictureChanged)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  /// What a file of figures has a row for.
  enum FiguresOf { Municipality, Neighbourhoods, StatisticalAreas, StreetSides };
  Q_ENUM(FiguresOf)
  /// Writes a table to a file, whole or not at all.
  using WriteTable = std::function<Result<void>(const LayerTable& table, const std::string& file)>;

  HouseholdCoverView(AtlasSession& session, MapFocus& focus, WriteTable write, QObject* parent = nullptr);

  [[nodiscard]] bool isWatched() const { return m_watched; }
  void setWatched(bool watched);
  /// Whether there is an address and a zone to measure.
  [[nodiscard]] bool isPossible() const;
  [[nodiscard]] bool isKnown() const { return m_measured.has_value(); }
  [[nodiscard]] bool isStale() const { return m_stale; }
  /// How near a member must live. Units: metres.
  [[nodiscard]] int distance() const { return m_distance; }
  void setDistance(int metres);
  /// Businesses and the Z-BIN zones, instead of all other addresses and the other zones.
  [[nodiscard]] bool ofBusinesses() const { return m_ofBusinesses; }
  void setOfBusinesses(bool ofBusinesses);
  /// The layer that the list and the map are about, 0 to 3.
  [[nodiscard]] int layer() const { return m_layer; }
  void setLayer(int layer);

  /// With a position: what the shares are of.
  [[nodiscard]] int located() const { return static_cast<int>(tally().located); }
  /// With a position, but not in the layer.
  [[nodiscard]] int missing() const;
  [[nodiscard]] int withoutPosition() const;
  [[nodiscard]] int onAllowedGround() const { return static_cast<int>(tally().allowed); }
  [[nodiscard]] int useUnknown() const { return static_cast<int>(figures().unknownUse.addresses); }
  [[nodiscard]] int useUnknownInZBin() const { return static_cast<int>(figures().unknownUseInZBin); }
  [[nodiscard]] bool areBusinessesUnknown() const;
  /// Of each layer.
  [[nodiscard]] QList<int> counts() const;
  [[nodiscard]] QList<double> shares() const;
  [[nodiscard]] QStringList shareTexts() const;

  [[nodiscard]] bool hasNeighbourhoods() const;
  [[nodiscard]] bool hasStatisticalAreas() const;
  /// Whether the list is of these instead of neighbourhoods; always where there are no neighbourhoods.
  [[nodiscard]] bool byStatisticalAreas() const { return m_byStatisticalAreas || !hasNeighbourhoods(); }
  void setByStatisticalAreas(bool by);
  [[nodiscard]] CoverAreaList* areas() { return &m_areas; }
  /// The addresses that are missing.
  [[nodiscard]] const DotPicture& picture() const { return m_picture; }
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  Q_INVOKABLE void showArea(int row);
  /// Writes figures that may be handed out; a failure is reported to the session. Stale ones are not written.
  Q_INVOKABLE void save(FiguresOf what, const QUrl& file);

 signals:
  void watchedChanged();
  void changed();
  void pictureChanged();

 private:
  struct Measured {
    std::shared_ptr<const Atlas> atlas;
    HouseholdCover cover;
  };
  [[nodiscard]] const CoverFigures& figures() const;
  [[nodiscard]] CoverTally tallyOf(const CoverFigures& figures) const;
  [[nodiscard]] CoverTally tally() const { return tallyOf(figures()); }
  void forget();
  void measure();
  void show();
  void list();
  void paint();

  AtlasSession& m_session;
  MapFocus& m_focus;
  WriteTable m_write;
  bool m_watched = false;
  bool m_stale = false;
  int m_distance = static_cast<int>(kUsualCoverDistance.value);
  bool m_ofBusinesses = false;
  int m_layer = static_cast<int>(CoverLayer::InLiveZone);
  bool m_byStatisticalAreas = false;
  std::optional<Measured> m_measured;
  CoverAreaList m_areas;
  DotPicture m_picture;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
