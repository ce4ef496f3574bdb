#include "viewmodels/zone_list.h"

#include <algorithm>
#include <ranges>

#include "coverage/assignment.h"
#include "geometry/measure.h"
#include "geometry/zone_index.h"
#include "painting/zone_picture.h"
#include "painting/zone_words.h"
#include "tasks/zone_days.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"

namespace buurtatlas {

ZoneList::ZoneList(AtlasSession& session, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_atlas(session.atlas()) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    m_atlas = m_session.atlas();
    if (m_atlas->zones != before->zones || m_atlas->comingZones != before->comingZones) {
      findWaiting();
      rebuild();
    }
    if (m_atlas->zones != before->zones || m_atlas->comingZones != before->comingZones ||
        m_atlas->addresses != before->addresses || m_atlas->members != before->members) {
      recount();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (!m_rows.empty()) {
      emit dataChanged(index(0), index(count() - 1), {TypeTextRole, StateTextRole, WaitingTextRole});
    }
    recount();
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

int ZoneList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant ZoneList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const Zone& zone = (*m_atlas->zones)[row.zone];
  switch (role) {
    case ZoneIdRole:
      return static_cast<int>(zone.id);
    case Qt::DisplayRole:
    case NameRole:
      return QString::fromStdString(zone.name);
    case TypeNameRole:
      return QString::fromLatin1(nameOf(zone.type));
    case TypeTextRole:
      return wordOf(zone.type);
    case StateTextRole:
      return wordOf(zone.state);
    case AddressesRole:
      return static_cast<int>(row.addresses);
    case MembersRole:
      return static_cast<int>(row.members);
    case WaitingTextRole:
      return waitingText(zone);
    default:
      return {};
  }
}

QList<QGeoCoordinate> ZoneList::waitingPlaces() const {
  QList<QGeoCoordinate> places;
  for (const Zone& zone : *m_atlas->zones) {
    if (m_waiting.contains(zone.id)) {
      places.append(toCoordinate(m_session.plane(), pointInside(zone.border)));
    }
  }
  return places;
}

QString ZoneList::waitingText(const Zone& zone) const {
  const auto day = m_waiting.find(zone.id);
  return day == m_waiting.end() ? QString() : tr("changes on %1", "a zone").arg(dayWords(day->second));
}

QHash<int, QByteArray> ZoneList::roleNames() const {
  return {{ZoneIdRole, "zoneId"},       {NameRole, "name"},
          {TypeNameRole, "typeName"},   {TypeTextRole, "typeText"},
          {StateTextRole, "stateText"}, {AddressesRole, "addresses"},
          {MembersRole, "members"},     {WaitingTextRole, "waitingText"}};
}

QList<int> ZoneList::states() const {
  QList<int> states;
  for (const Zone& zone : *m_atlas->zones) {
    if (!states.contains(static_cast<int>(zone.state))) {
      states.append(static_cast<int>(zone.state));
    }
  }
  std::ranges::sort(states);
  return states;
}

const Zone* ZoneList::find(Id id) const {
  const auto zone = std::ranges::find(*m_atlas->zones, id, &Zone::id);
  return zone == m_atlas->zones->end() ? nullptr : &*zone;
}

const ZoneList::Row* ZoneList::rowOf(Id id) const {
  const auto row =
      std::ranges::find_if(m_rows, [&](const Row& candidate) { return (*m_atlas->zones)[candidate.zone].id == id; });
  return row == m_rows.end() ? nullptr : &*row;
}

std::int64_t ZoneList::addressesIn(Id id) const {
  const Row* row = rowOf(id);
  return row == nullptr ? -1 : row->addresses;
}

std::int64_t ZoneList::membersIn(Id id) const {
  const Row* row = rowOf(id);
  return row == nullptr ? -1 : row->members;
}

void ZoneList::findWaiting() {
  m_waiting.clear();
  for (const WaitingChange& change : waitingChanges(*m_atlas)) {
    m_waiting.try_emplace(change.zone.id, change.day);
  }
}

void ZoneList::rebuild() {
  beginResetModel();
  m_rows.clear();
  for (std::size_t zone = 0; zone < m_atlas->zones->size(); ++zone) {
    m_rows.push_back({.zone = zone});
  }
  std::ranges::sort(m_rows, [this](const Row& a, const Row& b) {
    return QString::localeAwareCompare(QString::fromStdString((*m_atlas->zones)[a.zone].name),
                                       QString::fromStdString((*m_atlas->zones)[b.zone].name)) < 0;
  });
  endResetModel();
  emit countChanged();
}

Result<ZoneList::Counts> ZoneList::countIn(const Atlas& atlas, const PictureWords& words, const JobControl& control) {
  std::vector<MultiPolygon> borders;
  for (const Zone& zone : *atlas.zones) {
    borders.push_back(zone.border);
  }
  const ZoneIndex index(borders);
  Counts counts{.addresses = {}, .members = std::vector<std::int64_t>(borders.size(), 0), .picture = {}};
  std::vector<Point> places;
  for (const Address& address : *atlas.addresses) {
    if (address.position) {
      places.push_back(*address.position);
    }
  }
  counts.addresses = assignZones(index, places).pointsPerZone(borders.size());
  if (control.isStopped()) {
    return fail(ErrorCode::Cancelled, "Stopped.");
  }
  for (const Member& member : *atlas.members) {
    if (const std::optional<Point> place = placeOf(member)) {
      for (const std::uint32_t zone : index.areasAt(*place)) {
        ++counts.members[zone];
      }
    }
  }
  Result<AreaPicture> picture = pictureOf(atlas, counts.members, words);
  if (!picture) {
    return std::unexpected(picture.error());
  }
  counts.picture = std::move(*picture);
  return counts;
}

Result<AreaPicture> ZoneList::pictureOf(const Atlas& atlas, const std::vector<std::int64_t>& members,
                                        const PictureWords& words) {
  std::vector<AreaToPaint> areas;
  for (std::size_t at = 0; at < atlas.zones->size(); ++at) {
    const Zone& zone = (*atlas.zones)[at];
    const QString state = words.states[static_cast<int>(zone.state)];
    const auto change = words.waiting.find(zone.id);
    const QString waiting = change == words.waiting.end() ? QString() : QStringLiteral(" · ") + change->second;
    const QString count = members[at] == 1 ? words.oneMember : words.members.arg(members[at]);
    areas.push_back(zoneToPaint(zone, (zone.state == ZoneState::Live ? count : state) + waiting));
  }
  return makeAreaPicture(areas, atlas.info.plane);
}

void ZoneList::recount() {
  PictureWords words{.states = zoneStateWords(),
                     .oneMember = tr("1 member", "under the name of a zone on the map"),
                     .members = tr("%1 members", "under the name of a zone on the map"),
                     .waiting = {}};
  for (const auto& [zone, day] : m_waiting) {
    words.waiting.emplace(zone, tr("changes on %1", "a zone").arg(dayWords(day)));
  }
  m_job.start<Counts>([atlas = m_atlas, words](const JobControl& control) { return countIn(*atlas, words, control); },
                      [this, atlas = m_atlas](Counts counts) {
                        if (atlas->zones != m_atlas->zones) {
                          return;
                        }
                        for (Row& row : m_rows) {
                          row.addresses = counts.addresses[row.zone];
                          row.members = counts.members[row.zone];
                        }
                        if (!m_rows.empty()) {
                          emit dataChanged(index(0), index(count() - 1), {AddressesRole, MembersRole});
                        }
                        m_picture = std::move(counts.picture);
                        emit pictureChanged();
                        emit countsChanged();
                      });
}

}  // namespace buurtatlas
