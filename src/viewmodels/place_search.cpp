#include "viewmodels/place_search.h"

#include "geocoding/address_text.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostZones = 4;
constexpr std::size_t kMostHits = 10;

}  // namespace

PlaceSearch::PlaceSearch(AtlasSession& session, AddressIndex& addresses, ZoneEditor& zones, MapFocus& focus,
                         QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_addresses(addresses), m_zones(zones), m_focus(focus) {
  connect(&session, &AtlasSession::opened, this, [this] { setQuery({}); });
  connect(&addresses, &AddressIndex::changed, this, &PlaceSearch::search);
}

int PlaceSearch::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant PlaceSearch::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Hit& hit = m_hits[static_cast<std::size_t>(index.row())];
  switch (role) {
    case Qt::DisplayRole:
    case LabelRole:
      return hit.label;
    case KindRole:
      return hit.kind == Kind::Zone ? QStringLiteral("zones") : QStringLiteral("pin");
    case KindTextRole:
      return hit.kind == Kind::Zone ? tr("zone") : hit.kind == Kind::Street ? tr("street") : tr("address");
    default:
      return {};
  }
}

QHash<int, QByteArray> PlaceSearch::roleNames() const {
  return {{LabelRole, "label"}, {KindRole, "kind"}, {KindTextRole, "kindText"}};
}

void PlaceSearch::setQuery(const QString& query) {
  if (query != m_query) {
    m_query = query;
    emit queryChanged();
    search();
  }
}

void PlaceSearch::go(int row) {
  if (row < 0 || row >= count()) {
    if (!m_query.trimmed().isEmpty()) {
      m_session.report(
          {.code = ErrorCode::NotFound,
           .reason = Reason{"Nothing here is called \"%1\". Try the name of a street, an address or a zone.",
                            {m_query.trimmed().toStdString()}}});
    }
    return;
  }
  const Hit hit = m_hits[static_cast<std::size_t>(row)];
  if (hit.kind == Kind::Zone) {
    m_zones.select(static_cast<int>(hit.zone));
    m_zones.show();
  } else if (!hit.position) {
    m_session.report({.code = ErrorCode::NotFound,
                      .reason = Reason{"The register gives no position for %1.", {hit.label.toStdString()}}});
  } else if (hit.kind == Kind::Address) {
    m_focus.point(*hit.position);
  } else {
    m_focus.show(hit.extent);
  }
  setQuery({});
}

void PlaceSearch::search() {
  beginResetModel();
  m_hits.clear();
  const std::string typed = m_query.trimmed().toStdString();
  const std::string folded = foldText(typed);
  if (!folded.empty()) {
    for (const Zone& zone : *m_session.atlas()->zones) {
      if (m_hits.size() < kMostZones && foldText(zone.name).contains(folded)) {
        m_hits.push_back({.kind = Kind::Zone,
                          .label = QString::fromStdString(zone.name),
                          .zone = zone.id,
                          .position = {},
                          .extent = boundsOf(zone.border)});
      }
    }
    if (m_addresses.geocoder()) {
      for (const AddressSuggestion& found : m_addresses.geocoder()->suggest(typed, kMostHits - m_hits.size())) {
        m_hits.push_back({.kind = found.number.empty() ? Kind::Street : Kind::Address,
                          .label = QString::fromStdString(found.label),
                          .zone = 0,
                          .position = found.position,
                          .extent = found.extent});
      }
    }
  }
  endResetModel();
  emit countChanged();
}

}  // namespace buurtatlas
