#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoRectangle>
#include <QObject>
#include <QUrl>
#include <functional>
#include <string>
#include <string_view>

#include "painting/density_painter.h"
#include "painting/map_picture.h"
#include "painting/printed_atlas.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;
class HouseholdCoverView;
class StreetSource;
class ZoneEditor;

/// The map on paper or as a picture: what, how large, into which file. No member is ever on it.
class PrintDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int what READ what WRITE setWhat NOTIFY changed)
  Q_PROPERTY(bool a3 MEMBER m_a3 NOTIFY changed)
  Q_PROPERTY(bool landscape MEMBER m_landscape NOTIFY changed)
  Q_PROPERTY(bool streetList MEMBER m_streetList NOTIFY changed)
  Q_PROPERTY(QString attribution MEMBER m_attribution NOTIFY changed)
  Q_PROPERTY(int pictureWidth MEMBER m_pictureWidth NOTIFY changed)
  Q_PROPERTY(bool fine MEMBER m_fine NOTIFY changed)
  Q_PROPERTY(bool legend MEMBER m_legend NOTIFY changed)
  Q_PROPERTY(QString zoneName READ zoneName NOTIFY changed)
  Q_PROPERTY(int zoneCount READ zoneCount NOTIFY changed)
  Q_PROPERTY(buurtatlas::BackgroundJob* job READ job CONSTANT)

 public:
  enum What { MapAsSeen, ChosenZone, AllZones, CouncilPage };
  Q_ENUM(What)
  /// What the window shows beside streets and zones.
  struct Seen {
    QRectF world = {};
    AreaPicture areas = {};
    DensityPicture density = {};
    bool zones = true;
    bool names = true;
    bool dark = false;
  };
  /// Puts bytes in the place of a file, whole or not at all.
  using WriteFile = std::function<Result<void>(const std::string& file, std::string_view bytes)>;

  PrintDesk(AtlasSession& session, const StreetSource& streets, const ZoneEditor& zones,
            const HouseholdCoverView& cover, WriteFile writeFile, QObject* parent = nullptr);

  [[nodiscard]] int what() const { return m_what; }
  void setWhat(int what);
  /// The zone that is chosen in the window; empty for none.
  [[nodiscard]] QString zoneName() const;
  [[nodiscard]] int zoneCount() const;
  [[nodiscard]] BackgroundJob* job() { return &m_job; }

  /// Takes over what the window shows, to be printed as it stands.
  Q_INVOKABLE void see(const QGeoRectangle& area, const buurtatlas::AreaPicture& areas,
                       const buurtatlas::DensityPicture& density, bool zones, bool names, bool dark);
  /// Where a file of this ending may go: the documents of the user, under the name of the atlas or the chosen zone.
  [[nodiscard]] Q_INVOKABLE QUrl proposedFile(const QString& ending) const;
  /// Writes a PDF; a failure is reported to the session.
  Q_INVOKABLE void print(const QUrl& file);
  /// Writes the map as seen as PNG or SVG, by the ending of the name.
  Q_INVOKABLE void draw(const QUrl& file);

 signals:
  void changed();

 private:
  [[nodiscard]] std::vector<Zone> zonesToPrint() const;
  [[nodiscard]] QString sources() const;
  void printForCouncil(const QUrl& file);
  void write(const QUrl& file, std::function<Result<QByteArray>(const JobControl&)> make);

  AtlasSession& m_session;
  const StreetSource& m_streets;
  const ZoneEditor& m_zones;
  const HouseholdCoverView& m_cover;
  WriteFile m_writeFile;
  Seen m_seen;
  int m_what = MapAsSeen;
  bool m_a3 = false;
  bool m_landscape = false;
  bool m_streetList = true;
  QString m_attribution;
  int m_pictureWidth = 1600;
  bool m_fine = true;
  bool m_legend = true;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
