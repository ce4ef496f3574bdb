#include "viewmodels/density_desk.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>
#include <variant>

#include "painting/zone_picture.h"
#include "tasks/density_files.h"
#include "tasks/incident_choice.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"
#include "viewmodels/street_source.h"

namespace buurtatlas {

namespace {

constexpr double kNarrowestBandwidth = 50;
constexpr double kWidestBandwidth = 3'000;
constexpr int kMostNearest = 500;
constexpr int kMillisecondsPerFrame = 900;
/// All frames of a series are kept at once; larger cells are taken when they would be more than this.
constexpr double kMostCellsOfSeries = 40e6;

/// Cells with which so many frames fit into the memory.
Metres cellFor(const DensityRecipe& recipe, const MultiPolygon& boundary, std::size_t frames) {
  const Box box = boundsOf(boundary);
  Metres cell = adviseCell(recipe.bandwidth);
  while (cell.value < recipe.bandwidth.value / 2 &&
         (box.east - box.west) * (box.north - box.south) / (cell.value * cell.value) * static_cast<double>(frames) >
             kMostCellsOfSeries) {
    cell = Metres(cell.value * 2);
  }
  return cell;
}

}  // namespace

DensityDesk::DensityDesk(AtlasSession& session, IncidentView& incidents, StreetSource& streets, Doors doors,
                         QObject* parent)
    : QObject(parent), m_session(session), m_incidents(incidents), m_streets(streets), m_doors(std::move(doors)) {
  m_player.setInterval(kMillisecondsPerFrame);
  connect(&m_player, &QTimer::timeout, this, &DensityDesk::playOn);
  connect(&session, &AtlasSession::opened, this, [this] {
    m_advice.reset();
    emit adviceChanged();
    refresh();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.incidents != before->incidents || after.boundary != before->boundary) {
      refresh();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    emit changed();
    emit adviceChanged();
  });
  connect(&incidents, &IncidentView::filterChanged, this, &DensityDesk::refresh);
  connect(&incidents, &IncidentView::methodRecalled, this, &DensityDesk::recall);
  connect(this, &DensityDesk::methodChanged, &incidents, [this] { m_incidents.setMethod(options()); });
  incidents.setMethod(options());
  connect(&incidents, &IncidentView::watchedChanged, this, [this] {
    if (!m_incidents.isWatched()) {
      setPlaying(false);
    } else if (m_stale) {
      compute();
    }
  });
  for (BackgroundJob* job : {&m_paintJob, &m_adviceJob, &m_exportJob}) {
    connect(job, &BackgroundJob::failed, &session, &AtlasSession::report);
  }
  connect(&m_job, &BackgroundJob::failed, this, [this](const Error& error) {
    // That there is nothing to show is no failure: the panel says why.
    if (error.code != ErrorCode::InvalidInput) {
      m_session.report(error);
    }
    take({});
  });
}

std::vector<std::string> DensityDesk::options() const {
  std::vector<std::string> options{"--bandwidth", std::to_string(std::lround(m_recipe.bandwidth.value)), "--kernel",
                                   std::string(nameOf(m_recipe.kernel))};
  if (m_recipe.nearest > 0) {
    options.insert(options.end(), {"--adaptive", std::to_string(m_recipe.nearest)});
  }
  if (m_recipe.atBoundary) {
    options.emplace_back("--boundary-correction");
  }
  return options;
}

void DensityDesk::recall(const std::vector<std::string>& options) {
  const auto valueOf = [&](std::string_view name) {
    const auto found = std::ranges::find(options, name);
    return found == options.end() || std::next(found) == options.end() ? QString() : QString::fromStdString(found[1]);
  };
  setMethod([&] {
    const double metres = valueOf("--bandwidth").toDouble();
    m_recipe.bandwidth =
        Metres(metres > 0 ? std::clamp(metres, kNarrowestBandwidth, kWidestBandwidth) : m_recipe.bandwidth.value);
    m_recipe.kernel =
        valueOf("--kernel").toStdString() == nameOf(Kernel::Gaussian) ? Kernel::Gaussian : Kernel::Quartic;
    m_recipe.nearest = std::clamp(valueOf("--adaptive").toInt(), 0, kMostNearest);
    m_recipe.atBoundary = std::ranges::contains(options, "--boundary-correction");
  });
}

void DensityDesk::setMethod(const std::function<void()>& change) {
  const DensityRecipe before = m_recipe;
  change();
  if (m_recipe != before) {
    emit methodChanged();
    refresh();
  }
}

void DensityDesk::setLook(const std::function<void()>& change) {
  const DensityLook before = m_look;
  change();
  if (m_look != before) {
    emit methodChanged();
    repaint();
  }
}

void DensityDesk::setKernel(int kernel) {
  setMethod([&] { m_recipe.kernel = kernel == 1 ? Kernel::Gaussian : Kernel::Quartic; });
}

void DensityDesk::setBandwidth(double metres) {
  setMethod([&] { m_recipe.bandwidth = Metres(std::clamp(metres, kNarrowestBandwidth, kWidestBandwidth)); });
}

void DensityDesk::setNearest(int nearest) {
  setMethod([&] { m_recipe.nearest = std::clamp(nearest, 0, kMostNearest); });
}

void DensityDesk::setAtBoundary(bool atBoundary) {
  setMethod([&] { m_recipe.atBoundary = atBoundary; });
}

void DensityDesk::setRamp(int ramp) {
  setLook([&] { m_look.ramp = static_cast<DensityRamp>(std::clamp(ramp, 0, 2)); });
}

void DensityDesk::setClassing(int classing) {
  setLook([&] { m_look.classing = static_cast<DensityClassing>(std::clamp(classing, 0, 3)); });
}

void DensityDesk::setDark(bool dark) {
  setLook([&] { m_look.theme = dark ? MapTheme::Dark : MapTheme::Light; });
}

void DensityDesk::setContours(bool contours) {
  if (contours != m_contours) {
    m_contours = contours;
    emit methodChanged();
    repaint();
  }
}

void DensityDesk::setSeries(int series) {
  const int wanted = std::clamp<int>(series, Whole, SixParts);
  if (wanted != m_series) {
    setPlaying(false);
    m_series = wanted;
    m_frame = 0;
    emit methodChanged();
    refresh();
  }
}

QString DensityDesk::adviceText() const {
  if (!m_advice) {
    return {};
  }
  return tr("%1: under this bandwidth each incident is likeliest where the others are (%2 compared).")
      .arg(lengthWords(m_advice->bandwidth), countWords(m_advice->drawn));
}

void DensityDesk::advise() {
  m_adviceJob.start<BandwidthAdvice>(
      [order = order()](const JobControl& control) {
        return adviseBandwidthFor(*order.atlas, order.filter, order.recipe.kernel, control);
      },
      [this](const BandwidthAdvice& advice) {
        m_advice = advice;
        emit adviceChanged();
        setBandwidth(advice.bandwidth.value);
      });
}

QString DensityDesk::recipeText() const {
  const DensityFrame* frame = shownFrame();
  if (frame == nullptr || !frame->map) {
    return {};
  }
  const DensityFacts& facts = frame->map->facts;
  const QString bandwidth = facts.nearest > 0
                                ? tr("bandwidth %1 to %2").arg(lengthWords(facts.narrowest), lengthWords(facts.widest))
                                : tr("bandwidth %1").arg(lengthWords(facts.widest));
  QStringList parts = {tr("%1 incidents").arg(countWords(facts.incidents)),
                       facts.kernel == Kernel::Quartic ? tr("quartic kernel") : tr("Gaussian kernel"), bandwidth,
                       tr("cell %1").arg(lengthWords(facts.cell))};
  if (facts.atBoundary) {
    parts.append(tr("corrected at the boundary"));
  }
  parts.append(facts.isExact ? tr("exact") : tr("within 0.02 % of the highest"));
  return parts.join(QStringLiteral(" · "));
}

QString DensityDesk::noDensityText() const {
  if (hasDensity() || m_stale) {
    return {};
  }
  const DensityFrame* frame = shownFrame();
  if (frame != nullptr) {
    return tr("%1 incidents here: too few for a density, which takes %2. Look at the counts.")
        .arg(countWords(frame->incidents), countWords(kLeastForDensity));
  }
  return m_job.errorText().isEmpty()
             ? tr("There is no density: no incident with a place passes the filter, or the boundary is missing.")
             : m_job.errorText();
}

int DensityDesk::frameCount() const { return m_series == Whole ? 0 : static_cast<int>(m_frames.all->size()); }

const DensityFrame* DensityDesk::shownFrame() const {
  return std::cmp_less(m_frame, m_frames.all->size()) ? &(*m_frames.all)[static_cast<std::size_t>(m_frame)] : nullptr;
}

QString DensityDesk::frameText() const {
  const DensityFrame* frame = shownFrame();
  if (frame == nullptr || m_series == Whole) {
    return {};
  }
  const QString when =
      frame->month ? QLocale().toString(QDate(std::chrono::year_month_day(*frame->month)), QStringLiteral("MMMM yyyy"))
                   : densityWords().hours.arg(frame->hours->from).arg(frame->hours->to);
  return tr("%1 · %2 incidents").arg(when, countWords(frame->incidents));
}

void DensityDesk::showFrame(int frame) {
  if (frameCount() > 0 && frame != m_frame) {
    m_frame = std::clamp(frame, 0, frameCount() - 1);
    repaint();
  }
}

void DensityDesk::setPlaying(bool playing) {
  if (playing == m_player.isActive() || (playing && frameCount() < 2)) {
    return;
  }
  if (playing) {
    if (m_frame == frameCount() - 1) {
      showFrame(0);
    }
    m_player.start();
  } else {
    m_player.stop();
  }
  emit playingChanged();
}

void DensityDesk::playOn() {
  if (m_paintJob.busy()) {
    return;  // the next beat shows it
  }
  if (m_frame + 1 >= frameCount()) {
    setPlaying(false);
  } else {
    showFrame(m_frame + 1);
  }
}

DensityDesk::Order DensityDesk::order() const {
  Order order{.atlas = m_session.atlas(),
              .filter = m_incidents.filter(),
              .recipe = m_recipe,
              .look = m_look,
              .series = m_series,
              .contours = m_contours,
              .doors = m_doors,
              .words = densityWords()};
  order.recipe.cell = adviseCell(m_recipe.bandwidth);
  return order;
}

void DensityDesk::refresh() {
  m_stale = true;
  emit changed();
  if (m_incidents.isWatched()) {
    compute();
  }
}

Result<DensityDesk::Frames> DensityDesk::mapped(const Order& order, const JobControl& control) {
  Result<std::vector<DensityFrame>> frames = order.series == Months      ? monthsOf(*order.atlas, order.filter)
                                             : order.series == FourParts ? partsOfDay(order.filter, 4)
                                             : order.series == SixParts
                                                 ? partsOfDay(order.filter, 6)
                                                 : std::vector{DensityFrame{.filter = order.filter}};
  if (!frames) {
    return std::unexpected(frames.error());
  }
  if (order.atlas->boundary->empty()) {
    return Frames();
  }
  DensityRecipe recipe = order.recipe;
  recipe.cell = cellFor(recipe, *order.atlas->boundary, frames->size());
  if (order.series == Whole) {
    frames = mapFrame(*order.atlas, std::move(frames->front()), recipe, order.detail, control)
                 .transform([](DensityFrame frame) { return std::vector{std::move(frame)}; });
  } else {
    frames = mapFrames(*order.atlas, std::move(*frames), recipe, order.detail, control);
  }
  if (!frames) {
    return std::unexpected(frames.error());
  }
  return Frames{.all = std::make_shared<const std::vector<DensityFrame>>(std::move(*frames)), .classes = {}};
}

Result<std::vector<Contour>> DensityDesk::linesOf(const Order& order, const Frames& frames, const Raster& raster) {
  std::vector<double> levels;
  for (const DensityClass& step : frames.classes) {
    levels.push_back(step.from);
  }
  return order.doors.traceContours(raster, levels);
}

Result<DensityPicture> DensityDesk::pictured(const Order& order, const Frames& frames, std::size_t frame) {
  if (frame >= frames.all->size() || !(*frames.all)[frame].map) {
    return DensityPicture{.classes = frames.classes};
  }
  const std::string& plane = order.atlas->info.plane;
  const Raster& raster = (*frames.all)[frame].map->raster;
  auto picture = makeDensityPicture(raster, plane, order.look, frames.classes);
  if (!picture || !order.contours) {
    return picture;
  }
  return linesOf(order, frames, raster)
      .and_then([&](const std::vector<Contour>& lines) { return drawContours(*picture, lines, plane, order.look); })
      .transform([&] { return std::move(*picture); });
}

namespace {

std::vector<DensityClass> classesOf(const std::vector<DensityFrame>& frames, const DensityLook& look) {
  std::vector<const Raster*> grids;
  for (const DensityFrame& frame : frames) {
    if (frame.map) {
      grids.push_back(&frame.map->raster);
    }
  }
  return densityClasses(grids, look);
}

}  // namespace

void DensityDesk::compute() {
  m_job.start<Answer>(
      [order = order(), frame = m_frame](const JobControl& control) {
        return mapped(order, control).and_then([&](Frames frames) {
          frames.classes = classesOf(*frames.all, order.look);
          const int shown = std::min(frame, std::max(static_cast<int>(frames.all->size()) - 1, 0));
          auto picture = pictured(order, frames, static_cast<std::size_t>(shown));
          return picture.transform([&](DensityPicture made) {
            return Answer{.frames = std::move(frames), .frame = shown, .picture = std::move(made)};
          });
        });
      },
      [this](Answer answer) { take(std::move(answer)); });
}

void DensityDesk::repaint() {
  if (m_stale) {
    return;
  }
  emit changed();
  m_paintJob.start<Answer>(
      [order = order(), all = m_frames.all, frame = m_frame](const JobControl&) {
        const Frames frames{.all = all, .classes = classesOf(*all, order.look)};
        return pictured(order, frames, static_cast<std::size_t>(frame)).transform([&](DensityPicture picture) {
          return Answer{.frames = frames, .frame = frame, .picture = std::move(picture)};
        });
      },
      [this](Answer answer) {
        if (!m_stale) {
          take(std::move(answer));
        }
      });
}

void DensityDesk::take(Answer answer) {
  m_stale = false;
  m_frames = std::move(answer.frames);
  m_frame = answer.frame;
  m_picture = std::move(answer.picture);
  m_legend.setClasses(m_frames.classes);
  emit changed();
}

DensitySheet DensityDesk::sheetInWords() const {
  const DensityWords words = densityWords();
  return {.title = words.title.arg(m_session.name()),
          .subtitle = mapWords().printedOn.arg(longDate(today())),
          .layers = {.streets = m_streets.picture()},
          .legendTitle = words.legendTitle,
          .methodTitle = words.methodTitle,
          .sources = m_session.dataText(),
          .words = mapWords()};
}

namespace {

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

}  // namespace

Result<void> DensityDesk::written(const Order& order, const Frames& frames, std::size_t frame, DensitySheet sheet,
                                  const std::string& file, const std::string& program) {
  const QString name = QString::fromStdString(file).toLower();
  const bool isSheet = name.endsWith(QStringLiteral(".png")) || name.endsWith(QStringLiteral(".pdf"));
  const bool hasAllParts = order.series == FourParts || order.series == SixParts;
  if (isSheet) {
    const std::vector<DensityFrame> shown = hasAllParts ? *frames.all : std::vector{(*frames.all)[frame]};
    std::vector<DensityPicture> pictures;
    for (std::size_t i = 0; i < shown.size(); ++i) {
      auto picture = pictured(order, frames, hasAllParts ? i : frame);
      if (!picture) {
        return std::unexpected(picture.error());
      }
      pictures.push_back(std::move(*picture));
    }
    sheet.classes = frames.classes;
    return filled(std::move(sheet), *order.atlas, shown, std::move(pictures), order.words,
                  QStringLiteral("Buurtatlas %1").arg(QString::fromStdString(program)))
        .and_then([&](const DensitySheet& whole) {
          return name.endsWith(QStringLiteral(".pdf")) ? densityPdf(whole) : densityPng(whole);
        })
        .and_then([&](const QByteArray& bytes) {
          return order.doors.writeFile(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
        });
  }
  const DensityFrame& only = (*frames.all)[frame];
  if (!only.map) {
    return fail(ErrorCode::NotAllowed, "There are too few incidents here for a density to take out.");
  }
  if (name.endsWith(QStringLiteral(".tif")) || name.endsWith(QStringLiteral(".tiff"))) {
    return order.doors.writeRaster(*only.map, notesOf(only.map->facts, program), file);
  }
  const Result<LayerTable> table =
      name.endsWith(QStringLiteral(".geojson"))
          ? linesOf(order, frames, only.map->raster).transform([&](const std::vector<Contour>& lines) {
              return contourTable(lines, order.atlas->info.plane);
            })
          : densityCells(*order.atlas, only.filter, *only.map, order.detail);
  return table.and_then([&](const LayerTable& rows) { return order.doors.writeTable(rows, file); });
}

void DensityDesk::exportTo(const QUrl& file, const QString& actor) {
  if (!hasDensity() && frameCount() == 0) {
    return;
  }
  const QString name = file.toLocalFile();
  Order order = this->order();
  const DensityFrame* frame = shownFrame();
  const bool isAllowed = m_session.performNow([&](AtlasStore& store) {
    return detailFor(
               {.store = store, .actor = actor.toStdString()},
               {.what = "density", .file = name.toStdString(), .incidents = frame == nullptr ? 0 : frame->incidents})
        .transform([&](Detail detail) { order.detail = detail; });
  });
  if (!isAllowed) {
    return;
  }
  order.look.theme = MapTheme::Light;  // paper is white
  const std::string program = QCoreApplication::applicationVersion().toStdString();
  m_exportJob.start<std::monostate>(
      [order, shown = static_cast<std::size_t>(m_frame), sheet = sheetInWords(), name,
       program](const JobControl& control) {
        return mapped(order, control).and_then([&](Frames frames) -> Result<std::monostate> {
          if (shown >= frames.all->size()) {
            return fail(ErrorCode::NotAllowed, "There are too few incidents here for a density to take out.");
          }
          frames.classes = classesOf(*frames.all, order.look);
          return written(order, frames, shown, sheet, name.toStdString(), program).transform([] {
            return std::monostate{};
          });
        });
      },
      [this, name](std::monostate) { m_session.say(tr("Written: %1").arg(name)); });
}

}  // namespace buurtatlas
