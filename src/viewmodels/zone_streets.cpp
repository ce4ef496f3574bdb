#include "viewmodels/zone_streets.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>
#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "tasks/charter_text.h"
#include "tasks/zone_facts.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/street_index.h"
#include "viewmodels/street_words.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostNamed = 5;

}  // namespace

ZoneStreets::ZoneStreets(AtlasSession& session, StreetIndex& streets, ZoneEditor& zones, WriteTable write,
                         QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_streets(streets), m_zones(zones), m_write(std::move(write)) {
  connect(&session, &AtlasSession::snapshotReplaced, this, &ZoneStreets::make);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    emit listChanged();
    if (count() > 0) {
      emit dataChanged(index(0), index(count() - 1));
    }
  });
  connect(&streets, &StreetIndex::changed, this, &ZoneStreets::make);
  connect(&zones, &ZoneEditor::selectionChanged, this, [this] {
    if (m_zones.selectedId() != m_zone) {
      close();
    }
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

int ZoneStreets::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

const StreetRow& ZoneStreets::row(int index) const { return m_list.rows[m_shown[static_cast<std::size_t>(index)]]; }

QVariant ZoneStreets::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const StreetRow& shown = row(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case StreetRole:
      return QString::fromStdString(shown.street);
    case PlaceRole:
      return streetPlaceWords({.postcode = shown.postcode, .municipality = shown.municipality});
    case SideTextRole:
      return streetSideWords().at(indexOf(shown.side));
    case NumbersRole:
      return numberWords(shown);
    case AddressesRole:
      return static_cast<int>(shown.addresses);
    default:
      return {};
  }
}

QHash<int, QByteArray> ZoneStreets::roleNames() const {
  return {{StreetRole, "street"},
          {PlaceRole, "place"},
          {SideTextRole, "sideText"},
          {NumbersRole, "numbers"},
          {AddressesRole, "addresses"}};
}

QString ZoneStreets::summary() const {
  std::set<std::tuple<std::string_view, std::string_view, std::string_view, std::string_view>> streets;
  int addresses = 0;
  for (const StreetRow& row : m_list.rows) {
    streets.emplace(row.street, row.postcode, row.municipality, row.streetKey);
    addresses += static_cast<int>(row.addresses);
  }
  return tr("%Ln streets", "", static_cast<int>(streets.size())) + QStringLiteral(" · ") +
         tr("%Ln addresses", "", addresses);
}

QString ZoneStreets::ambiguousText() const {
  if (m_list.ambiguous.empty() || !m_streets.streets()) {
    return {};
  }
  QStringList names;
  for (const std::uint32_t row : m_list.ambiguous) {
    if (static_cast<std::size_t>(names.size()) == kMostNamed) {
      names.append(QStringLiteral("…"));
      break;
    }
    const Address& address = m_streets.streets()->address(row);
    names.append(QString::fromStdString(address.street + " " + address.number));
  }
  return tr("The register has these house numbers inside and outside the zone, so they are in no row: %1")
      .arg(names.join(QStringLiteral(", ")));
}

void ZoneStreets::setWords(const QString& words) {
  if (words != m_words) {
    m_words = words;
    filter();
    emit wordsChanged();
  }
}

void ZoneStreets::begin() {
  if (!m_zones.hasSelection()) {
    return;
  }
  m_zone = m_zones.selectedId();
  m_open = true;
  emit openChanged();
  make();
}

void ZoneStreets::close() {
  if (!m_open) {
    return;
  }
  m_job.cancel();
  m_open = false;
  m_list = {};
  setWords({});
  filter();
  emit openChanged();
}

void ZoneStreets::make() {
  const Zone* zone = m_zones.zone();
  if (!m_open || !zone || !m_streets.streets() || m_streets.streets()->addresses() != m_session.atlas()->addresses) {
    return;
  }
  m_job.start<StreetList>(
      [streets = m_streets.streets(), border = zone->border](const JobControl&) -> Result<StreetList> {
        return streetListOf(*streets, addressesIn(*streets->addresses(), border));
      },
      [this](StreetList list) {
        m_list = std::move(list);
        filter();
      });
}

void ZoneStreets::filter() {
  const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
  beginResetModel();
  m_shown.clear();
  for (std::size_t i = 0; i < m_list.rows.size(); ++i) {
    const QString name = QString::fromStdString(m_list.rows[i].street);
    if (std::ranges::all_of(words, [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); })) {
      m_shown.push_back(i);
    }
  }
  endResetModel();
  emit listChanged();
}

void ZoneStreets::copy() const {
  QGuiApplication::clipboard()->setText(QString::fromStdString(charterText(m_list, charterWords())));
  m_session.say(tr("The list of streets is on the clipboard."));
}

void ZoneStreets::saveCsv(const QUrl& file) {
  const std::string path = file.toLocalFile().toStdString();
  if (const Result<void> written = m_write(streetTable(m_list), path); !written) {
    m_session.report(written.error());
  } else {
    m_session.say(tr("The list of streets is saved."));
  }
}

}  // namespace buurtatlas
