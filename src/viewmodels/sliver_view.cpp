#include "viewmodels/sliver_view.h"

#include <algorithm>
#include <utility>

#include "tasks/export_task.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/zone_gate.h"

namespace buurtatlas {

SliverView::SliverView(AtlasSession& session, ZoneGate& gate, MapFocus& focus, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_gate(gate), m_focus(focus) {
  connect(&session, &AtlasSession::opened, this, [this] {
    take({});
    m_stale = true;
    look();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->zones != before->zones) {
      m_stale = true;
      look();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (count() > 0) {
      emit dataChanged(index(0), index(count() - 1));
    }
  });
  connect(&m_job, &BackgroundJob::errorTextChanged, this, &SliverView::changed);
}

int SliverView::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant SliverView::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const ZoneSliver& sliver = m_slivers[static_cast<std::size_t>(index.row())];
  switch (role) {
    case IsGapRole:
      return sliver.sliver.kind == Sliver::Kind::Gap;
    case Qt::DisplayRole:
    case ZonesRole:
      return namesOf(sliver).join(QStringLiteral(" · "));
    case AreaTextRole:
      return areaWords(sliver.sliver.size);
    default:
      return {};
  }
}

QHash<int, QByteArray> SliverView::roleNames() const {
  return {{IsGapRole, "isGap"}, {ZonesRole, "zones"}, {AreaTextRole, "areaText"}};
}

void SliverView::setWatched(bool watched) {
  if (watched == m_watched) {
    return;
  }
  m_watched = watched;
  clear();
  look();
}

void SliverView::setWidth(double metres) {
  if (metres > 0 && metres != m_width.value) {
    m_width = Metres(metres);
    m_stale = true;
    look();
  }
}

bool SliverView::currentIsGap() const {
  return m_current >= 0 && m_slivers[static_cast<std::size_t>(m_current)].sliver.kind == Sliver::Kind::Gap;
}

QGeoCoordinate SliverView::place() const {
  return m_current < 0 ? QGeoCoordinate()
                       : toCoordinate(m_session.plane(), m_slivers[static_cast<std::size_t>(m_current)].sliver.where);
}

QStringList SliverView::takers() const {
  return m_current < 0 ? QStringList() : namesOf(m_slivers[static_cast<std::size_t>(m_current)]);
}

void SliverView::show(int row) {
  if (row < 0 || row >= count()) {
    return;
  }
  m_current = row;
  m_next = row + 1;
  paint();
  emit changed();
  m_focus.show(boundsOf(m_slivers[static_cast<std::size_t>(row)].sliver.ground));
}

void SliverView::showNext() { show(std::min(m_next, count() - 1)); }

void SliverView::showPrevious() { show(std::max(m_current - 1, 0)); }

void SliverView::clear() {
  m_current = -1;
  paint();
  emit changed();
}

void SliverView::giveTo(int taker) {
  if (m_current < 0 || m_stale) {
    return;
  }
  const ZoneSliver& sliver = m_slivers[static_cast<std::size_t>(m_current)];
  if (taker < 0 || taker >= static_cast<int>(sliver.zones.size())) {
    return;
  }
  const Result<ZoneChange> change =
      closeSliver(*m_session.atlas(), sliver, sliver.zones[static_cast<std::size_t>(taker)]);
  const int row = m_current;
  if (!change) {
    m_gate.refuse(change.error());
  } else if (m_gate.store(*change)) {
    m_next = row;
  }
}

void SliverView::look() {
  emit changed();
  if (!m_watched || !m_stale) {
    return;
  }
  m_job.start<std::vector<ZoneSliver>>(
      [atlas = m_session.atlas(), width = m_width](const JobControl&) { return sliversOf(*atlas, width); },
      [this](std::vector<ZoneSliver> slivers) {
        m_stale = false;
        take(std::move(slivers));
      });
}

void SliverView::take(std::vector<ZoneSliver> slivers) {
  beginResetModel();
  m_slivers = std::move(slivers);
  m_current = -1;
  endResetModel();
  paint();
  emit changed();
}

void SliverView::paint() {
  std::vector<AreaToPaint> areas;
  for (int row = 0; m_watched && row < count(); ++row) {
    const Sliver& sliver = m_slivers[static_cast<std::size_t>(row)].sliver;
    const bool isCurrent = row == m_current;
    areas.push_back({.border = sliver.ground,
                     .role = isCurrent                          ? AreaRole::Accent
                             : sliver.kind == Sliver::Kind::Gap ? AreaRole::Gap
                                                                : AreaRole::Overlap,
                     .pattern = AreaPattern::Filled});
  }
  if (const Result<AreaPicture> picture = makeAreaPicture(areas, m_session.atlas()->info.plane)) {
    m_picture = *picture;
    emit pictureChanged();
  }
}

QStringList SliverView::namesOf(const ZoneSliver& sliver) const {
  QStringList names;
  for (const std::string& name : zoneNames(*m_session.atlas(), sliver.zones)) {
    names.append(QString::fromStdString(name));
  }
  return names;
}

}  // namespace buurtatlas
