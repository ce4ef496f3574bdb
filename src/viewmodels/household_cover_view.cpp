#include "viewmodels/household_cover_view.h"

#include <QLocale>
#include <algorithm>
#include <cmath>
#include <utility>

#include "tasks/cover_table.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"

namespace buurtatlas {

namespace {

constexpr int kFarthest = 100'000;

bool isMeasuredDifferently(const Atlas& before, const Atlas& after) {
  return after.zones != before.zones || after.addresses != before.addresses || after.members != before.members ||
         after.neighbourhoods != before.neighbourhoods || after.areas != before.areas ||
         after.allowedGaps != before.allowedGaps || after.day != before.day;
}

}  // namespace

HouseholdCoverView::HouseholdCoverView(AtlasSession& session, MapFocus& focus, WriteTable write, QObject* parent)
    : QObject(parent), m_session(session), m_focus(focus), m_write(std::move(write)) {
  connect(&session, &AtlasSession::opened, this, [this] {
    forget();
    measure();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (isMeasuredDifferently(*before, *m_session.atlas())) {
      measure();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    list();
    emit changed();
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

void HouseholdCoverView::setWatched(bool watched) {
  if (watched == m_watched) {
    return;
  }
  m_watched = watched;
  emit watchedChanged();
  if (m_watched && (m_stale || !m_measured)) {
    measure();
  }
}

bool HouseholdCoverView::isPossible() const {
  return !m_session.atlas()->addresses->empty() && !m_session.atlas()->zones->empty();
}

void HouseholdCoverView::setDistance(int metres) {
  const int distance = std::clamp(metres, 0, kFarthest);
  if (distance != m_distance) {
    m_distance = distance;
    measure();
  }
}

void HouseholdCoverView::setOfBusinesses(bool ofBusinesses) {
  if (ofBusinesses != m_ofBusinesses) {
    m_ofBusinesses = ofBusinesses;
    show();
  }
}

void HouseholdCoverView::setLayer(int layer) {
  const int chosen = std::clamp(layer, 0, static_cast<int>(kCoverLayers) - 1);
  if (chosen != m_layer) {
    m_layer = chosen;
    show();
  }
}

void HouseholdCoverView::setByStatisticalAreas(bool by) {
  if (by != m_byStatisticalAreas) {
    m_byStatisticalAreas = by;
    list();
    emit changed();
  }
}

const CoverFigures& HouseholdCoverView::figures() const {
  static const CoverFigures nothing;
  return m_measured ? m_measured->cover.whole : nothing;
}

CoverTally HouseholdCoverView::tallyOf(const CoverFigures& figures) const {
  return m_ofBusinesses ? figures.businesses : figures.households();
}

int HouseholdCoverView::missing() const { return located() - counts().at(m_layer); }

int HouseholdCoverView::withoutPosition() const {
  const CoverTally all = tally();
  return static_cast<int>(all.addresses - all.located);
}

bool HouseholdCoverView::areBusinessesUnknown() const { return buurtatlas::areBusinessesUnknown(figures()); }

QList<int> HouseholdCoverView::counts() const {
  const CoverTally all = tally();
  QList<int> counts;
  for (const std::int64_t count : all.layers) {
    counts.append(static_cast<int>(count));
  }
  return counts;
}

QList<double> HouseholdCoverView::shares() const {
  const CoverTally all = tally();
  QList<double> shares;
  for (const std::int64_t count : all.layers) {
    shares.append(all.located == 0 ? 0 : static_cast<double>(count) / static_cast<double>(all.located));
  }
  return shares;
}

QStringList HouseholdCoverView::shareTexts() const {
  QStringList texts;
  for (const double share : shares()) {
    // Rounded down, so that "100 %" is said only of all addresses.
    texts.append(tr("%1 %", "share in percent").arg(QLocale().toString(std::floor(share * 1000) / 10, 'f', 1)));
  }
  return texts;
}

bool HouseholdCoverView::hasNeighbourhoods() const { return !m_session.atlas()->neighbourhoods->empty(); }

bool HouseholdCoverView::hasStatisticalAreas() const { return !m_session.atlas()->areas->empty(); }

void HouseholdCoverView::showArea(int row) {
  if (row >= 0 && row < m_areas.count() && !m_areas.rows()[static_cast<std::size_t>(row)].bounds.isEmpty()) {
    m_focus.show(m_areas.rows()[static_cast<std::size_t>(row)].bounds);
  }
}

void HouseholdCoverView::save(FiguresOf what, const QUrl& file) {
  if (!m_measured || m_stale) {
    return;
  }
  const std::string name = file.toLocalFile().toStdString();
  const LayerTable table =
      coverTable(*m_measured->atlas, m_measured->cover, static_cast<CoverBy>(what), CoverUse::Published);
  if (const Result<void> written = m_write(fitFor(name, table), name); !written) {
    m_session.report(written.error());
  } else {
    m_session.say(tr("Written: %1").arg(file.toLocalFile()));
  }
}

void HouseholdCoverView::forget() {
  m_job.cancel();
  m_measured.reset();
  m_byStatisticalAreas = false;
  show();
}

void HouseholdCoverView::measure() {
  m_stale = true;
  emit changed();
  if (!m_watched) {
    return;
  }
  if (!isPossible()) {
    m_stale = false;
    forget();
    return;
  }
  m_job.start<Measured>(
      [atlas = m_session.atlas(), distance = Metres(m_distance)](const JobControl& control) {
        return measureHouseholdCover(*atlas, distance, control).transform([&](HouseholdCover cover) {
          return Measured{.atlas = atlas, .cover = std::move(cover)};
        });
      },
      [this](Measured measured) {
        m_measured = std::move(measured);
        m_stale = false;
        show();
      });
}

void HouseholdCoverView::show() {
  list();
  paint();
  emit changed();
}

void HouseholdCoverView::list() {
  std::vector<CoverAreaList::Row> rows;
  if (m_measured && (hasNeighbourhoods() || hasStatisticalAreas())) {
    const CoverBy by = byStatisticalAreas() ? CoverBy::Area : CoverBy::Neighbourhood;
    for (const CoverRow& row : coverRows(*m_measured->atlas, m_measured->cover, by)) {
      const CoverTally all = tallyOf(row.figures);
      rows.push_back({.name = row.name.empty() ? tr("in none of them", "addresses that lie in no area")
                                               : QString::fromStdString(row.name),
                      .located = all.located,
                      .inLayer = all.layers[static_cast<std::size_t>(m_layer)],
                      .bounds = row.area != nullptr ? boundsOf(*row.area) : Box()});
    }
  }
  m_areas.setRows(std::move(rows));
}

void HouseholdCoverView::paint() {
  std::vector<DotToPaint> dots;
  for (std::size_t i = 0; m_measured && i < m_measured->cover.layersOf.size(); ++i) {
    const Address& address = (*m_measured->atlas->addresses)[i];
    if (address.position && m_measured->cover.layersOf[i] <= m_layer &&
        (address.use == AddressUse::Business) == m_ofBusinesses) {
      dots.push_back({.id = address.id, .position = *address.position, .role = DotRole::Uncovered});
    }
  }
  if (const Result<DotPicture> picture = makeDotPicture(dots, m_session.atlas()->info.plane)) {
    m_picture = *picture;
    emit pictureChanged();
  }
}

}  // namespace buurtatlas
