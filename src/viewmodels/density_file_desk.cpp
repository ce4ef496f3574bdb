#include "viewmodels/density_file_desk.h"

#include <QCoreApplication>
#include <QLocale>
#include <utility>
#include <variant>
#include <vector>

#include "painting/density_words.h"
#include "painting/zone_picture.h"
#include "tasks/density_files.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/street_source.h"

namespace buurtatlas {

namespace {

/// One file on its way out, on a worker.
struct Writing {
  DensityOrder order = {};
  std::size_t frame = 0;
  DensitySheet sheet = {};  ///< without panels
  DensityWords words = {};
  DensityFileDesk::Doors doors = {};
  std::string file = {};
  std::string program = {};  ///< its version

  [[nodiscard]] bool endsWith(const char* ending) const {
    return QString::fromStdString(file).endsWith(QLatin1StringView(ending), Qt::CaseInsensitive);
  }
};

/// Fills the sheet with the frames: the one that is shown, or all parts of the day.
Result<DensitySheet> filled(DensitySheet sheet, const Atlas& atlas, const std::vector<DensityFrame>& frames,
                            std::vector<DensityPicture> pictures, const DensityWords& words, const QString& program) {
  auto zones = makeZonePicture(*atlas.zones, sheet.words.zoneStates, atlas.info.plane);
  if (!zones) {
    return std::unexpected(zones.error());
  }
  sheet.layers.zones = *std::move(zones);
  DensityFacts facts;
  std::int64_t incidents = 0;
  std::int64_t withheld = 0;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const DensityFrame& frame = frames[i];
    DensityPanel panel{.picture = std::move(pictures[i])};
    if (frames.size() > 1 && frame.hours) {
      panel.caption = words.hours.arg(frame.hours->from).arg(frame.hours->to);
    }
    if (frame.map) {
      facts = frame.map->facts;
      incidents += facts.incidents;
      withheld += facts.withheldCells.value_or(0);
    } else {
      panel.remark = words.tooFew.arg(kLeastForDensity);
    }
    sheet.panels.push_back(std::move(panel));
  }
  facts.incidents = incidents;
  if (frames.size() > 1) {
    facts.hours.reset();
  }
  sheet.method = methodRows(facts, program, words);
  sheet.remark = withheld > 0 ? words.withheld.arg(QLocale().toString(static_cast<qlonglong>(withheld))) : QString();
  return sheet;
}

Result<void> writeSheet(const Writing& writing, const DensityFrames& frames) {
  const bool hasAllParts =
      writing.order.series == DensitySeries::FourParts || writing.order.series == DensitySeries::SixParts;
  const std::vector<DensityFrame> shown = hasAllParts ? *frames.all : std::vector{(*frames.all)[writing.frame]};
  std::vector<DensityPicture> pictures;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    auto picture = pictureOf(writing.order, frames, hasAllParts ? i : writing.frame);
    if (!picture) {
      return std::unexpected(picture.error());
    }
    pictures.push_back(std::move(*picture));
  }
  DensitySheet sheet = writing.sheet;
  sheet.classes = frames.classes;
  return filled(std::move(sheet), *writing.order.atlas, shown, std::move(pictures), writing.words,
                QStringLiteral("Buurtatlas %1").arg(QString::fromStdString(writing.program)))
      .and_then(
          [&](const DensitySheet& whole) { return writing.endsWith(".pdf") ? densityPdf(whole) : densityPng(whole); })
      .and_then([&](const QByteArray& bytes) {
        return writing.doors.writeFile(writing.file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
      });
}

std::unexpected<Error> tooFewToTake() {
  return fail(ErrorCode::NotAllowed, "There are too few incidents here for a density to take out.");
}

Result<void> writeGrid(const Writing& writing, const DensityFrames& frames) {
  const DensityFrame& only = (*frames.all)[writing.frame];
  if (!only.map) {
    return tooFewToTake();
  }
  if (writing.endsWith(".tif") || writing.endsWith(".tiff")) {
    return writing.doors.writeRaster(*only.map, notesOf(only.map->facts, writing.program), writing.file);
  }
  const DensityOrder& order = writing.order;
  const Result<LayerTable> table =
      writing.endsWith(".geojson")
          ? linesOf(order, frames, only.map->raster).transform([&](const std::vector<Contour>& lines) {
              return contourTable(lines, order.atlas->info.plane);
            })
          : densityCells(*order.atlas, only.filter, *only.map, order.detail);
  return table.and_then([&](const LayerTable& rows) { return writing.doors.writeTable(rows, writing.file); });
}

Result<std::monostate> write(const Writing& writing, const JobControl& control) {
  return framesOf(writing.order, control)
      .and_then([&](const DensityFrames& frames) -> Result<void> {
        if (writing.frame >= frames.all->size()) {
          return tooFewToTake();
        }
        const bool isSheet = writing.endsWith(".png") || writing.endsWith(".pdf");
        return isSheet ? writeSheet(writing, frames) : writeGrid(writing, frames);
      })
      .transform([] { return std::monostate{}; });
}

}  // namespace

DensityFileDesk::DensityFileDesk(AtlasSession& session, StreetSource& streets, Doors doors,
                                 std::function<std::optional<Shown>()> shown, QObject* parent)
    : QObject(parent), m_session(session), m_streets(streets), m_doors(std::move(doors)), m_shown(std::move(shown)) {
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

DensitySheet DensityFileDesk::emptySheet() const {
  const DensityWords words = densityWords();
  return {.title = words.title.arg(m_session.name()),
          .subtitle = mapWords().printedOn.arg(longDate(today())),
          .layers = {.streets = m_streets.picture()},
          .legendTitle = words.legendTitle,
          .methodTitle = words.methodTitle,
          .sources = m_session.dataText(),
          .words = mapWords()};
}

void DensityFileDesk::exportTo(const QUrl& file, const QString& actor) {
  std::optional<Shown> shown = m_shown();
  if (!shown) {
    return;
  }
  const QString name = file.toLocalFile();
  const bool isAllowed = m_session.performNow([&](AtlasStore& store) {
    return detailFor({.store = store, .actor = actor.toStdString()},
                     {.what = "density", .file = name.toStdString(), .incidents = shown->incidents})
        .transform([&](Detail detail) { shown->order.detail = detail; });
  });
  if (!isAllowed) {
    return;
  }
  shown->order.look.theme = MapTheme::Light;  // paper is white
  m_job.start<std::monostate>([writing = Writing{.order = std::move(shown->order),
                                                 .frame = shown->frame,
                                                 .sheet = emptySheet(),
                                                 .words = densityWords(),
                                                 .doors = m_doors,
                                                 .file = name.toStdString(),
                                                 .program = QCoreApplication::applicationVersion().toStdString()}](
                                  const JobControl& control) { return write(writing, control); },
                              [this, name](std::monostate) { m_session.say(tr("Written: %1").arg(name)); });
}

}  // namespace buurtatlas
