#include "viewmodels/density_desk.h"

#include <QDate>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <iterator>
#include <string>
#include <utility>

#include "painting/density_words.h"
#include "tasks/incident_choice.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/incident_view.h"
#include "viewmodels/number_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr double kNarrowestBandwidth = 50;
constexpr double kWidestBandwidth = 3'000;
constexpr int kMostNearest = 500;
constexpr int kMillisecondsPerFrame = 900;
/// Of a small picture, before what none of them paints is cut away.
constexpr int kMostSmallPixels = 480;

QString whenText(const DensityFrame& frame) {
  return frame.month ? QLocale().toString(QDate(std::chrono::year_month_day(*frame.month)), QStringLiteral("MMMM yyyy"))
                     : densityWords().hours.arg(frame.hours->from).arg(frame.hours->to);
}

/// What is painted of an image.
QRect paintedPart(const QImage& image) {
  QRect part;
  for (int y = 0; y < image.height(); ++y) {
    const auto* line = reinterpret_cast<const QRgb*>(image.constScanLine(y));
    const auto isPainted = [](QRgb pixel) { return qAlpha(pixel) > 0; };
    const QRgb* end = line + image.width();
    const QRgb* first = std::find_if(line, end, isPainted);
    if (first != end) {
      const QRgb* last = std::find_if(std::reverse_iterator(end), std::reverse_iterator(first), isPainted).base() - 1;
      part |= QRect(QPoint(static_cast<int>(first - line), y), QPoint(static_cast<int>(last - line), y));
    }
  }
  return part;
}

/// At most so many pixels wide and high.
DensityPicture shrunk(DensityPicture picture, int side) {
  if (picture.image.width() > side || picture.image.height() > side) {
    picture.image = picture.image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
  }
  return picture;
}

/// Cuts all pictures to the part where any of them is painted.
void cutToPainted(std::vector<DensityPicture>& pictures) {
  QRect part;
  for (const DensityPicture& picture : pictures) {
    part |= paintedPart(picture.image);
  }
  for (DensityPicture& picture : pictures) {
    if (!picture.image.isNull()) {
      picture.image = picture.image.copy(part);
    }
  }
}

}  // namespace

DensityDesk::DensityDesk(AtlasSession& session, IncidentView& incidents, StreetSource& streets,
                         const DensityFileDesk::Doors& doors, QObject* parent)
    : QObject(parent),
      m_session(session),
      m_incidents(incidents),
      m_traceContours(doors.traceContours),
      m_files(session, streets, doors, [this] { return shown(); }) {
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
    listMultiples();
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
    }
    computeWhereWanted();
  });
  for (BackgroundJob* job : {&m_paintJob, &m_adviceJob, &m_multiplesJob}) {
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
    paintMultiples();
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
    paintMultiples();
  }
}

void DensityDesk::setSeries(int series) {
  const int wanted = std::clamp<int>(series, Whole, SixParts);
  if (wanted != m_series) {
    setPlaying(false);
    m_small.clear();
    listMultiples();
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
    return tr("Too few incidents here for a density: it takes %2 and gets %1. Look at the counts.")
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
  return tr("%1 · %Ln incidents", "", static_cast<int>(frame->incidents)).arg(whenText(*frame));
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

DensityOrder DensityDesk::order() const {
  DensityOrder order{.atlas = m_session.atlas(),
                     .filter = m_incidents.filter(),
                     .recipe = m_recipe,
                     .look = m_look,
                     .series = static_cast<DensitySeries>(m_series),
                     .contours = m_contours,
                     .traceContours = m_traceContours};
  order.recipe.cell = adviseCell(m_recipe.bandwidth);
  return order;
}

std::optional<DensityFileDesk::Shown> DensityDesk::shown() const {
  if (!hasDensity() && frameCount() == 0) {
    return std::nullopt;
  }
  const DensityFrame* frame = shownFrame();
  return DensityFileDesk::Shown{.order = order(),
                                .frame = static_cast<std::size_t>(m_frame),
                                .incidents = frame == nullptr ? 0 : frame->incidents};
}

void DensityDesk::refresh() {
  m_stale = true;
  emit changed();
  computeWhereWanted();
}

void DensityDesk::computeWhereWanted() {
  if (m_stale && m_isShown && m_incidents.isWatched()) {
    compute();
  }
}

void DensityDesk::setShown(bool shown) {
  m_isShown = shown;
  if (!shown) {
    setPlaying(false);
  }
  computeWhereWanted();
}

void DensityDesk::compute() {
  m_job.start<Answer>(
      [order = order(), frame = m_frame](const JobControl& control) {
        return framesOf(order, control).and_then([&](DensityFrames frames) {
          const int shown = std::min(frame, std::max(static_cast<int>(frames.all->size()) - 1, 0));
          return pictureOf(order, frames, static_cast<std::size_t>(shown), control)
              .transform([&](DensityPicture picture) {
                return Answer{.frames = std::move(frames), .frame = shown, .picture = std::move(picture)};
              });
        });
      },
      [this](Answer answer) {
        take(std::move(answer));
        paintMultiples();
      });
}

void DensityDesk::paintMultiples() {
  if (m_stale || m_series == Whole) {
    m_multiplesJob.cancel();
    m_small.clear();
    listMultiples();
    return;
  }
  m_multiplesJob.start<std::vector<DensityPicture>>(
      [order = order(), all = m_frames.all](const JobControl& control) -> Result<std::vector<DensityPicture>> {
        const DensityFrames frames{.all = all, .classes = classesOf(*all, order.look)};
        std::vector<DensityPicture> pictures;
        for (std::size_t frame = 0; frame < all->size(); ++frame) {
          auto picture = pictureOf(order, frames, frame, control);
          if (!picture) {
            return std::unexpected(picture.error());
          }
          pictures.push_back(shrunk(*std::move(picture), kMostSmallPixels));
        }
        cutToPainted(pictures);
        return pictures;
      },
      [this](std::vector<DensityPicture> pictures) {
        m_small = std::move(pictures);
        listMultiples();
      });
}

void DensityDesk::listMultiples() {
  std::vector<DensityFrameList::Frame> frames;
  for (std::size_t i = 0; i < m_small.size() && i < m_frames.all->size(); ++i) {
    const DensityFrame& frame = (*m_frames.all)[i];
    frames.push_back({.density = m_small[i], .caption = whenText(frame), .incidents = countWords(frame.incidents)});
  }
  m_multiples.setFrames(std::move(frames));
}

void DensityDesk::repaint() {
  if (m_stale) {
    return;
  }
  emit changed();
  m_paintJob.start<Answer>(
      [order = order(), all = m_frames.all, frame = m_frame](const JobControl& control) {
        const DensityFrames frames{.all = all, .classes = classesOf(*all, order.look)};
        return pictureOf(order, frames, static_cast<std::size_t>(frame), control)
            .transform([&](DensityPicture picture) {
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

}  // namespace buurtatlas
