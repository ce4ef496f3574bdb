#include "viewmodels/density_file_desk.h"

#include <QCoreApplication>
#include <QLocale>
#include <utility>
#include <variant>
#include <vector>

#include "painting/density_words.h"
#include "tasks/density_files.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_sheet.h"
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
};

/// Fills the sheet with the frames: the one that is shown, or all parts of the day.
void fill(DensitySheet& sheet, const std::vector<DensityFrame>& frames, std::vector<DensityPicture> pictures,
          const DensityWords& words, const QString& program) {
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
}

Result<void> writeFrames(const Writing& writing, const DensityFrames& frames, const JobControl& control) {
  const bool hasAllParts =
      writing.order.series == DensitySeries::FourParts || writing.order.series == DensitySeries::SixParts;
  const std::vector<DensityFrame> shown = hasAllParts ? *frames.all : std::vector{(*frames.all)[writing.frame]};
  std::vector<DensityPicture> pictures;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    auto picture = pictureOf(writing.order, frames, hasAllParts ? i : writing.frame, control);
    if (!picture) {
      return std::unexpected(picture.error());
    }
    pictures.push_back(std::move(*picture));
  }
  DensitySheet sheet = writing.sheet;
  sheet.classes = frames.classes;
  fill(sheet, shown, std::move(pictures), writing.words,
       QStringLiteral("Buurtatlas %1").arg(QString::fromStdString(writing.program)));
  return writeSheet(std::move(sheet), *writing.order.atlas, writing.file, writing.doors.writeFile);
}

std::unexpected<Error> tooFewToTake() {
  return fail(ErrorCode::NotAllowed, "There are too few incidents here for a density to take out.");
}

Result<void> writeGrid(const Writing& writing, const DensityFrames& frames) {
  const DensityFrame& only = (*frames.all)[writing.frame];
  if (!only.map) {
    return tooFewToTake();
  }
  if (endsWith(writing.file, ".tif") || endsWith(writing.file, ".tiff")) {
    return writing.doors.writeRaster(*only.map, notesOf(only.map->facts, writing.program), writing.file);
  }
  const DensityOrder& order = writing.order;
  const Result<LayerTable> table =
      endsWith(writing.file, ".geojson")
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
        const bool isSheet = endsWith(writing.file, ".png") || endsWith(writing.file, ".pdf");
        return isSheet ? writeFrames(writing, frames, control) : writeGrid(writing, frames);
      })
      .transform([] { return std::monostate{}; });
}

}  // namespace

DensityFileDesk::DensityFileDesk(AtlasSession& session, StreetSource& streets, Doors doors,
                                 std::function<std::optional<Shown>()> shown, QObject* parent)
    : QObject(parent), m_session(session), m_streets(streets), m_doors(std::move(doors)), m_shown(std::move(shown)) {
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
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
  const DensityWords words = densityWords();
  m_job.start<std::monostate>(
      [writing = Writing{.order = std::move(shown->order),
                         .frame = shown->frame,
                         .sheet = emptySheet(m_session, m_streets, words.title.arg(m_session.name())),
                         .words = words,
                         .doors = m_doors,
                         .file = name.toStdString(),
                         .program = QCoreApplication::applicationVersion().toStdString()}](const JobControl& control) {
        return write(writing, control);
      },
      [this, name](std::monostate) { m_session.say(tr("Written: %1").arg(name)); });
}

}  // namespace buurtatlas
