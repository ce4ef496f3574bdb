#include "viewmodels/print_desk.h"

#include <QDir>
#include <QStandardPaths>
#include <algorithm>
#include <utility>
#include <variant>

#include "painting/zone_picture.h"
#include "tasks/cover_sheets.h"
#include "tasks/zone_sheets.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/household_cover_view.h"
#include "viewmodels/street_source.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr double kFineDotsPerInch = 2 * MapPicture::kScreenDotsPerInch;

/// The map of an atlas, with what the window shows beside streets and zones.
Result<MapLayers> layersOf(const Atlas& atlas, StreetPicture streets, const MapWords& words) {
  return makeZonePicture(*atlas.zones, words.zoneStates, atlas.info.plane).transform([&](AreaPicture zones) {
    return MapLayers{.streets = std::move(streets), .zones = std::move(zones)};
  });
}

/// The layers as the window shows them.
MapLayers seenThrough(MapLayers layers, const PrintDesk::Seen& seen) {
  layers.areas = seen.areas;
  layers.density = seen.density;
  layers.names = seen.names;
  layers.zones = seen.zones ? layers.zones : AreaPicture();
  return layers;
}

Result<QByteArray> printed(PrintOrder order, const Atlas& atlas, const std::vector<Zone>& zones, SheetBack back,
                           const JobControl& control) {
  auto sheets = sheetsOf(atlas, zones, back, control);
  if (!sheets) {
    return std::unexpected(sheets.error());
  }
  order.zones = *std::move(sheets);
  return printPdf(order, control);
}

}  // namespace

PrintDesk::PrintDesk(AtlasSession& session, const StreetSource& streets, const ZoneEditor& zones,
                     const HouseholdCoverView& cover, WriteFile writeFile, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_streets(streets),
      m_zones(zones),
      m_cover(cover),
      m_writeFile(std::move(writeFile)) {
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void PrintDesk::setWhat(int what) {
  m_what = std::clamp<int>(what, MapAsSeen, CouncilPage);
  emit changed();
}

QString PrintDesk::zoneName() const { return m_zones.name(); }

int PrintDesk::zoneCount() const { return static_cast<int>(m_session.atlas()->zones->size()); }

void PrintDesk::see(const QGeoRectangle& area, const AreaPicture& areas, const DensityPicture& density, bool zones,
                    bool names, bool dark) {
  const QPointF northWest = worldOf({.lon = area.topLeft().longitude(), .lat = area.topLeft().latitude()});
  const QPointF southEast = worldOf({.lon = area.bottomRight().longitude(), .lat = area.bottomRight().latitude()});
  m_seen = {.world = QRectF(northWest, southEast),
            .areas = areas,
            .density = density,
            .zones = zones,
            .names = names,
            .dark = dark};
  m_what = m_zones.hasSelection() ? ChosenZone : m_what == ChosenZone ? MapAsSeen : m_what;
  emit changed();
}

std::vector<Zone> PrintDesk::zonesToPrint() const {
  std::vector<Zone> zones;
  for (const Zone& zone : *m_session.atlas()->zones) {
    if (m_what == AllZones || (m_what == ChosenZone && zone.id == m_zones.selectedId())) {
      zones.push_back(zone);
    }
  }
  std::ranges::stable_sort(zones, {}, &Zone::name);
  return zones;
}

QString PrintDesk::sources() const {
  QStringList parts = {m_session.isExercise() ? m_session.markedName() : QString(), m_attribution.trimmed(),
                       dataSourcesText(m_session.atlas()->info)};
  parts.removeAll(QString());
  return parts.join(QStringLiteral(" · "));
}

QUrl PrintDesk::proposedFile(const QString& ending) const {
  const bool ofZone = ending == QStringLiteral("pdf") && m_what == ChosenZone;
  const bool isForCouncil = ending == QStringLiteral("pdf") && m_what == CouncilPage;
  QString name = (ofZone         ? zoneName()
                  : isForCouncil ? tr("%1, cover of addresses").arg(m_session.name())
                                 : m_session.markedName())
                     .simplified();
  name.replace(u'/', u'-');
  const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  return QUrl::fromLocalFile(documents.filePath(QStringLiteral("%1.%2").arg(name, ending)));
}

void PrintDesk::print(const QUrl& file) {
  if (m_what == CouncilPage) {
    printForCouncil(file);
    return;
  }
  PrintOrder order{.atlasName = m_session.markedName(),
                   .sources = sources(),
                   .printedOn = today(),
                   .paper = {.size = m_a3 ? Paper::Size::A3 : Paper::Size::A4, .landscape = m_landscape},
                   .words = mapWords()};
  const bool asSeen = m_what == MapAsSeen;
  const SheetBack back = m_streetList ? SheetBack::Streets : SheetBack::Blank;
  write(file, [order, asSeen, back, seen = m_seen, streets = m_streets.picture(), atlas = m_session.atlas(),
               zones = zonesToPrint()](const JobControl& control) {
    return layersOf(*atlas, streets, order.words).and_then([&](MapLayers layers) {
      PrintOrder whole = order;
      if (asSeen) {
        whole.seen = seen.world;
      }
      whole.layers = asSeen ? seenThrough(std::move(layers), seen) : std::move(layers);
      return printed(std::move(whole), *atlas, zones, back, control);
    });
  });
}

void PrintDesk::printForCouncil(const QUrl& file) {
  if (const Plan* plan = m_session.drawnPlan()) {
    m_session.report(
        {.code = ErrorCode::NotAllowed,
         .reason = Reason{"You are drawing in the plan \"%1\". The page for the council is about the zones there are: "
                          "end the drawing first.",
                          {plan->name}}});
    return;
  }
  const std::shared_ptr<const Atlas> atlas = m_session.atlas();
  const auto past = m_session.ask<std::vector<ZonesOfDay>>([&atlas](const AtlasStore& store) {
    return zonesOfDays(trendDaysUpTo(atlas->day), [&store](Date day) { return store.zonesAsOf(day); });
  });
  PrintOrder order{.coverWords = coverWords(),
                   .atlasName = m_session.markedName(),
                   .sources = sources(),
                   .printedOn = today(),
                   .paper = kCoverPaper,
                   .words = mapWords()};
  write(file,
        [order, atlas, past = past.value_or(std::vector<ZonesOfDay>()), streets = m_streets.picture(),
         distance = Metres(m_cover.distance())](const JobControl& control) -> Result<QByteArray> {
          auto sheet = coverSheetOf(*atlas, distance, past, control);
          if (!sheet) {
            return std::unexpected(sheet.error());
          }
          return layersOf(*atlas, streets, order.words).and_then([&](MapLayers layers) {
            return makeGapPicture(*sheet, atlas->info.plane).and_then([&](AreaPicture gaps) {
              PrintOrder whole = order;
              whole.cover = *std::move(sheet);
              whole.layers = std::move(layers);
              whole.layers.areas = std::move(gaps);
              return printPdf(whole, control);
            });
          });
        });
}

void PrintDesk::draw(const QUrl& file) {
  const std::optional<PictureFormat> format = pictureFormatOf(file.toLocalFile());
  if (!format) {
    m_session.report({.code = ErrorCode::InvalidInput,
                      .reason = Reason{"A map is drawn as .png or .svg. For paper, use print.", {}},
                      .file = file.toLocalFile().toStdString()});
    return;
  }
  MapPicture picture{.world = m_seen.world,
                     .size = QSize(m_pictureWidth, 0),
                     .dotsPerInch = m_fine ? kFineDotsPerInch : MapPicture::kScreenDotsPerInch,
                     .theme = m_seen.dark ? MapTheme::Dark : MapTheme::Light,
                     .legend = m_legend,
                     .sources = sources(),
                     .words = mapWords()};
  write(file, [picture, format = *format, seen = m_seen, streets = m_streets.picture(),
               atlas = m_session.atlas()](const JobControl&) {
    return layersOf(*atlas, streets, picture.words).and_then([&](MapLayers layers) {
      MapPicture whole = picture;
      whole.layers = seenThrough(std::move(layers), seen);
      whole.size.setHeight(fittingHeight(whole));
      return pictureBytes(whole, format);
    });
  });
}

void PrintDesk::write(const QUrl& file, std::function<Result<QByteArray>(const JobControl&)> make) {
  const QString name = file.toLocalFile();
  m_job.start<std::monostate>(
      [name, make = std::move(make), writeFile = m_writeFile](const JobControl& control) {
        return make(control).and_then([&](const QByteArray& bytes) {
          return writeFile(name.toStdString(), {bytes.constData(), static_cast<std::size_t>(bytes.size())})
              .transform([] { return std::monostate{}; });
        });
      },
      [this, name](std::monostate) { m_session.say(tr("Written: %1").arg(name)); });
}

}  // namespace buurtatlas
