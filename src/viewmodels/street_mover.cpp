#include "viewmodels/street_mover.h"

#include <algorithm>
#include <utility>

#include "tasks/written_streets.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"
#include "viewmodels/street_index.h"
#include "viewmodels/street_words.h"
#include "viewmodels/zone_editor.h"
#include "viewmodels/zone_gate.h"
#include "viewmodels/zone_streets.h"

namespace buurtatlas {

StreetMover::StreetMover(AtlasSession& session, StreetIndex& streets, ZoneEditor& zones, ZoneStreets& list,
                         ZoneGate& gate, QObject* parent)
    : QObject(parent), m_session(session), m_streets(streets), m_zones(zones), m_list(list), m_gate(gate) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this] {
    if (isActive()) {
      emit changed();
      preview();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    emit changed();
    emit previewChanged();
  });
  connect(&list, &ZoneStreets::openChanged, this, [this] {
    if (!m_list.isOpen()) {
      cancel();
    }
  });
  connect(&gate, &ZoneGate::repaired, this, [this] {
    if (m_isAtGate) {
      finish();
    }
  });
  connect(&m_job, &BackgroundJob::busyChanged, this, &StreetMover::previewChanged);
  connect(&m_job, &BackgroundJob::failed, this, [this](const Error& error) { forget(errorSentence(error)); });
}

QString StreetMover::street() const { return m_row ? QString::fromStdString(m_row->street) : QString(); }

int StreetMover::side() const { return m_row ? indexOf(m_row->side) : 0; }

void StreetMover::setSide(int side) {
  if (m_row && side != this->side()) {
    m_row->side = sideAt(side);
    reconsider();
  }
}

void StreetMover::setNumbers(const QString& numbers) {
  if (numbers != m_numbers) {
    m_numbers = numbers;
    reconsider();
  }
}

std::vector<const Zone*> StreetMover::otherZones() const {
  std::vector<const Zone*> others;
  const Zone* home = m_zones.zone();
  for (const Zone& zone : *m_session.atlas()->zones) {
    if (home && zone.id != home->id && zone.type == home->type && holdsItsGround(zone)) {
      others.push_back(&zone);
    }
  }
  std::ranges::sort(others, {}, &Zone::name);
  return others;
}

QStringList StreetMover::targets() const {
  QStringList names;
  for (const Zone* zone : otherZones()) {
    names.append(QString::fromStdString(zone->name));
  }
  return names;
}

int StreetMover::target() const {
  const std::vector<const Zone*> others = otherZones();
  const auto found = std::ranges::find(others, m_target, &Zone::id);
  return found == others.end() ? -1 : static_cast<int>(found - others.begin());
}

void StreetMover::setTarget(int index) {
  const std::vector<const Zone*> others = otherZones();
  if (index >= 0 && index < std::ssize(others)) {
    m_target = others[static_cast<std::size_t>(index)]->id;
    reconsider();
  }
}

void StreetMover::setDay(const QString& day) {
  if (day != m_day) {
    m_day = day;
    reconsider();
  }
}

bool StreetMover::isDayValid() const { return parseDate(m_day.trimmed().toStdString()).has_value(); }

QString StreetMover::summary() const {
  if (!m_moved) {
    return {};
  }
  return tr("%Ln addresses", "", static_cast<int>(m_moved->addresses.size())) + QStringLiteral(" · ") +
         tr("%Ln members", "", static_cast<int>(m_moved->members.size()));
}

QString StreetMover::elsewhereText() const {
  if (!m_moved) {
    return {};
  }
  QStringList sentences;
  if (m_moved->elsewhere > 0) {
    sentences.append(tr("%Ln of these addresses do not lie in this zone and stay where they are.", "",
                        static_cast<int>(m_moved->elsewhere)));
  }
  if (!m_moved->leftOut.empty()) {
    sentences.append(tr("%Ln addresses stay behind: others lie at the very same position.", "",
                        static_cast<int>(m_moved->leftOut.size())));
  }
  for (const Zone& zone : m_moved->change.put) {
    const auto before = std::ranges::find(*m_previewed->zones, zone.id, &Zone::id);
    if (zone.border.size() > before->border.size()) {
      sentences.append(tr("Zone %1 would lie in %Ln separate parts.", "", static_cast<int>(zone.border.size()))
                           .arg(QString::fromStdString(zone.name)));
    }
  }
  return sentences.join(u' ');
}

QStringList StreetMover::movedAddresses() const {
  QStringList lines;
  if (m_moved) {
    std::vector<std::pair<std::string, NumberPlace>> places;
    for (const std::uint32_t row : m_moved->addresses) {
      const Address& address = (*m_previewed->addresses)[row];
      places.emplace_back(address.street, placeOf(address.number, address.box));
    }
    std::ranges::sort(places);
    for (const auto& [street, place] : places) {
      lines.append(QString::fromStdString(street + " " + textOf(place)));
    }
  }
  return lines;
}

QStringList StreetMover::movedMembers() const {
  QStringList lines;
  if (m_moved) {
    for (const Id id : m_moved->members) {
      lines.append(QString::fromStdString(std::ranges::find(*m_previewed->members, id, &Member::id)->name));
    }
  }
  return lines;
}

QList<QGeoPolygon> StreetMover::outline() const {
  QList<QGeoPolygon> parts;
  if (m_moved) {
    for (const Polygon& part : m_moved->ground) {
      parts.append(toGeoPolygon(m_session.plane(), part));
    }
  }
  return parts;
}

void StreetMover::begin(int row) {
  m_row = m_list.row(row);
  m_numbers = numbersText(*m_row, false);
  m_day = QString::fromStdString(isoDate(m_session.atlas()->day));
  if (target() < 0) {
    m_target = 0;
  }
  reconsider();
}

void StreetMover::reconsider() {
  if (std::exchange(m_isAtGate, false)) {
    m_gate.drop();
  }
  emit changed();
  preview();
}

void StreetMover::cancel() {
  if (m_row) {
    m_row.reset();
    if (std::exchange(m_isAtGate, false)) {
      m_gate.drop();
    }
    forget({});
    m_job.cancel();
    emit changed();
  }
}

void StreetMover::move() {
  if (!canMove()) {
    return;
  }
  m_done = summary();
  m_isAtGate = !m_gate.store(m_moved->change);
  if (!m_isAtGate) {
    finish();
  }
}

void StreetMover::finish() {
  m_session.say(tr("Moved: %1").arg(m_done));
  cancel();
}

Result<std::vector<StreetRow>> StreetMover::rows() const {
  WrittenStreets written = readHouseNumbers(m_row->street, m_numbers.toStdString());
  if (!written.unread.empty()) {
    return std::unexpected(Error{.code = ErrorCode::InvalidInput, .reason = written.unread.front().reason});
  }
  if (written.rows.empty()) {
    written.rows.emplace_back();
  }
  for (StreetRow& row : written.rows) {
    row.street = m_row->street;
    row.side = row.side == StreetSide::Both ? m_row->side : row.side;
    row.postcode = m_row->postcode;
    row.municipality = m_row->municipality;
    row.streetKey = m_row->streetKey;
  }
  return std::move(written.rows);
}

void StreetMover::preview() {
  if (!m_row || !m_zones.zone() || !m_streets.streets()) {
    return;
  }
  const std::optional<Date> on = parseDate(m_day.trimmed().toStdString());
  const auto moving = rows();
  if (!on || m_target == 0 || !moving) {
    m_job.cancel();
    forget(moving ? QString() : errorSentence(moving.error()));
    return;
  }
  m_job.start<MovedStreets>([atlas = m_session.atlas(), streets = m_streets.streets(),
                             move = StreetMove{.rows = *moving, .from = m_zones.zone()->id, .to = m_target, .on = *on}](
                                const JobControl&) { return moveStreets(*atlas, *streets, move); },
                            [this, atlas = m_session.atlas()](MovedStreets moved) {
                              m_moved = std::move(moved);
                              m_previewed = atlas;
                              m_problem.clear();
                              emit previewChanged();
                            });
}

void StreetMover::forget(const QString& problem) {
  m_moved.reset();
  m_problem = problem;
  emit previewChanged();
}

}  // namespace buurtatlas
