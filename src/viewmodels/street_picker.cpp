#include "viewmodels/street_picker.h"

#include <QClipboard>
#include <QCollator>
#include <QGuiApplication>
#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "geometry/measure.h"
#include "painting/zone_words.h"
#include "tasks/written_streets.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/border_editor.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/reason_text.h"
#include "viewmodels/street_index.h"
#include "viewmodels/street_words.h"
#include "viewmodels/zone_editor.h"
#include "viewmodels/zone_gate.h"

namespace buurtatlas {

StreetPicker::StreetPicker(AtlasSession& session, StreetIndex& streets, ZoneEditor& zones, BorderEditor& borders,
                           ZoneGate& gate, MapFocus& focus, std::shared_ptr<ForeignReader> reader, QObject* parent)
    : QAbstractListModel(parent),
      m_session(session),
      m_streets(streets),
      m_zones(zones),
      m_borders(borders),
      m_gate(gate),
      m_focus(focus),
      m_reader(std::move(reader)) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this] {
    emit possibleChanged();
    grow();
  });
  connect(&session, &AtlasSession::opened, this, &StreetPicker::cancel);
  connect(&session, &AtlasSession::retranslated, this, [this] {
    m_unmatched.retranslate();
    emit wordsChanged();
    emit previewChanged();
  });
  connect(&streets, &StreetIndex::changed, this, &StreetPicker::takeStreets);
  connect(&gate, &ZoneGate::repaired, this, [this](const std::vector<Id>& made) {
    if (m_isAtGate) {
      finish(made);
    }
  });
  connect(&m_job, &BackgroundJob::failed, this, [this](const Error& error) { forget(errorSentence(error)); });
  connect(&m_job, &BackgroundJob::busyChanged, this, &StreetPicker::previewChanged);
  connect(&m_reading, &BackgroundJob::failed, &session, &AtlasSession::report);
}

int StreetPicker::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant StreetPicker::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const std::uint32_t street = streetAt(index.row());
  const RegisteredStreet& registered = m_register->streets()[street];
  const Choice& choice = m_choices[street];
  switch (role) {
    case Qt::DisplayRole:
    case StreetRole:
      return m_names[m_shown[static_cast<std::size_t>(index.row())]];
    case PlaceRole:
      return streetPlaceWords(m_register->marksOf(registered));
    case AddressesRole:
      return static_cast<int>(registered.addresses.size());
    case TickedRole:
      return choice.isTicked;
    case SideRole:
      return indexOf(choice.side);
    case NumbersRole:
      return choice.numbers;
    case ProblemRole: {
      const WrittenStreets rows = choice.isTicked ? rowsOf(street) : WrittenStreets{};
      return rows.unread.empty() ? QString() : translated(rows.unread.front().reason);
    }
    default:
      return {};
  }
}

QHash<int, QByteArray> StreetPicker::roleNames() const {
  return {{StreetRole, "street"}, {PlaceRole, "place"},     {AddressesRole, "addresses"}, {TickedRole, "picked"},
          {SideRole, "side"},     {NumbersRole, "numbers"}, {ProblemRole, "problem"}};
}

bool StreetPicker::isPossible() const { return !m_session.atlas()->addresses->empty(); }

int StreetPicker::ticked() const { return static_cast<int>(std::ranges::count(m_choices, true, &Choice::isTicked)); }

void StreetPicker::setOnlyTicked(bool only) {
  if (only != m_onlyTicked) {
    m_onlyTicked = only;
    filter();
  }
}

void StreetPicker::setWords(const QString& words) {
  if (words != m_words) {
    m_words = words;
    filter();
  }
}

void StreetPicker::setName(const QString& name) {
  if (name != m_name) {
    m_name = name;
    emit nameChanged();
    emit previewChanged();
  }
}

void StreetPicker::setType(int type) {
  if (type != this->type()) {
    m_type = static_cast<ZoneType>(type);
    emit nameChanged();
    grow();
  }
}

QStringList StreetPicker::typeWords() const { return zoneTypeWords(); }

QList<QGeoPolygon> StreetPicker::outline() const {
  QList<QGeoPolygon> parts;
  if (m_preview) {
    for (const Polygon& part : m_preview->made.area) {
      parts.append(toGeoPolygon(m_session.plane(), part));
    }
  }
  return parts;
}

QString StreetPicker::figures() const {
  if (!m_preview) {
    return {};
  }
  QStringList parts{tr("%Ln addresses", "", static_cast<int>(m_preview->made.addresses)),
                    tr("%Ln streets", "", static_cast<int>(m_preview->figures.streets)),
                    tr("%Ln members", "", static_cast<int>(m_preview->figures.members)),
                    areaWords(areaOf(m_preview->made.area))};
  if (m_preview->made.area.size() > 1) {
    parts.append(tr("%Ln separate parts", "", static_cast<int>(m_preview->made.area.size())));
  }
  return parts.join(QStringLiteral(" · "));
}

QString StreetPicker::leftOutText() const {
  if (!m_preview) {
    return {};
  }
  const auto count = [&](LeftOutCause cause) {
    return static_cast<int>(std::ranges::count(m_preview->made.leftOut, cause, &LeftOutAddress::cause));
  };
  QStringList sentences;
  if (const int off = count(LeftOutCause::OffGround); off > 0) {
    sentences.append(tr("%Ln addresses stay out: they lie in another zone or outside the boundary.", "", off));
  }
  if (const int shared = count(LeftOutCause::SharedPosition); shared > 0) {
    sentences.append(tr("%Ln addresses stay out: one that is not picked lies at the very same position.", "", shared));
  }
  if (const int nowhere = count(LeftOutCause::NoPosition); nowhere > 0) {
    sentences.append(tr("%Ln addresses have no position in the register.", "", nowhere));
  }
  return sentences.join(u'\n');
}

bool StreetPicker::canMake() const { return m_preview && !m_job.busy() && !m_name.trimmed().isEmpty(); }

QStringList StreetPicker::sideWords() const { return streetSideWords(); }

void StreetPicker::begin() {
  m_zones.clearSelection();
  m_active = true;
  if (m_name.isEmpty()) {
    setName(m_borders.freeName());
  }
  takeStreets();
  emit activeChanged();
}

void StreetPicker::cancel() {
  if (m_active) {
    m_active = false;
    if (std::exchange(m_isAtGate, false)) {
      m_gate.drop();
    }
    m_reading.cancel();
    clear();
    setName({});
    setType(0);
    emit activeChanged();
  }
}

void StreetPicker::clear() {
  m_choices.assign(m_choices.size(), {});
  m_unmatched.setLines({});
  m_onlyTicked = false;
  m_words.clear();
  filter();
  emit choiceChanged();
  grow();
}

void StreetPicker::takeStreets() {
  if (!m_active || !m_streets.streets() || m_register == m_streets.streets()) {
    return;
  }
  beginResetModel();
  m_shown.clear();
  m_register = m_streets.streets();
  const auto streets = m_register->streets();
  m_choices.assign(streets.size(), {});
  std::vector<std::pair<QCollatorSortKey, std::uint32_t>> sorted;
  const QCollator collator;
  for (std::uint32_t street = 0; street < streets.size(); ++street) {
    sorted.emplace_back(collator.sortKey(QString::fromUtf8(streets[street].name.data(),
                                                           static_cast<qsizetype>(streets[street].name.size()))),
                        street);
  }
  std::ranges::sort(sorted, [](const auto& one, const auto& other) { return one.first < other.first; });
  m_order.clear();
  m_names.clear();
  for (const auto& [key, street] : sorted) {
    m_order.push_back(street);
    m_names.push_back(QString::fromStdString(std::string(streets[street].name)));
  }
  endResetModel();
  m_unmatched.setLines({});
  filter();
  emit choiceChanged();
  grow();
}

void StreetPicker::filter() {
  const QStringList words = m_words.split(u' ', Qt::SkipEmptyParts);
  beginResetModel();
  m_shown.clear();
  for (std::size_t i = 0; i < m_order.size(); ++i) {
    const bool isWanted = !m_onlyTicked || m_choices[m_order[i]].isTicked;
    if (isWanted && std::ranges::all_of(
                        words, [&](const QString& word) { return m_names[i].contains(word, Qt::CaseInsensitive); })) {
      m_shown.push_back(i);
    }
  }
  endResetModel();
  emit shownChanged();
}

void StreetPicker::changeRow(int row) {
  emit dataChanged(index(row), index(row));
  emit choiceChanged();
  grow();
}

void StreetPicker::setTicked(int row, bool ticked) {
  m_choices[streetAt(row)].isTicked = ticked;
  changeRow(row);
}

void StreetPicker::setSide(int row, int side) {
  m_choices[streetAt(row)].side = sideAt(side);
  changeRow(row);
}

void StreetPicker::setNumbers(int row, const QString& numbers) {
  QString& stored = m_choices[streetAt(row)].numbers;
  if (stored != numbers) {
    stored = numbers;
    changeRow(row);
  }
}

void StreetPicker::takeClipboard() { takeText(QGuiApplication::clipboard()->text()); }

void StreetPicker::takeText(const QString& text) {
  if (m_register) {
    take(readStreetText(text.toStdString(), *m_register));
  }
}

void StreetPicker::takeFile(const QUrl& file) {
  if (!m_register || !m_reader) {
    return;
  }
  m_reading.start<WrittenStreets>(
      [reader = m_reader, path = file.toLocalFile().toStdString(), streets = m_register](const JobControl& control) {
        return readStreetFile(*reader, path, *streets, control);
      },
      [this](const WrittenStreets& list) { take(list); });
}

void StreetPicker::take(const WrittenStreets& list) {
  const ListedAddresses listed = addressesOf(list.rows, *m_register);
  std::map<std::uint32_t, std::vector<StreetRow>> matched;
  std::vector<UnmatchedLine> unmatched;
  auto why = listed.unmatched.begin();
  for (std::size_t i = 0; i < list.rows.size(); ++i) {
    if (listed.streets[i]) {
      matched[*listed.streets[i]].push_back(list.rows[i]);
    } else {
      unmatched.push_back({.why = *why++, .row = list.rows[i]});
    }
  }
  for (const UnmatchedRow& unread : list.unread) {
    unmatched.push_back({.why = unread});
  }
  std::ranges::stable_sort(unmatched, {}, [](const UnmatchedLine& line) { return line.why.row; });
  for (const auto& [street, rows] : matched) {
    add(street, rows);
  }
  if (!matched.empty()) {
    m_onlyTicked = true;
    m_words.clear();
    m_showsNext = true;
  }
  m_unmatched.add(std::move(unmatched));
  filter();
  emit choiceChanged();
  grow();
}

void StreetPicker::add(std::uint32_t street, const std::vector<StreetRow>& rows) {
  Choice& choice = m_choices[street];
  const bool isWhole = std::ranges::any_of(
      rows, [](const StreetRow& row) { return row.side == StreetSide::Both && row.from.empty() && row.to.empty(); });
  const bool wasWhole = choice.isTicked && choice.side == StreetSide::Both && choice.numbers.isEmpty();
  if (isWhole || wasWhole) {
    choice = {.isTicked = true};
    return;
  }
  const StreetSide side = rows.front().side;
  const bool isOneSide =
      !choice.isTicked && std::ranges::all_of(rows, [side](const StreetRow& row) { return row.side == side; });
  QStringList parts;
  if (choice.isTicked) {
    parts.append(choice.side == StreetSide::Both
                     ? choice.numbers
                     : (choice.numbers + u' ' + streetSideWords().at(indexOf(choice.side))).trimmed());
  }
  for (const StreetRow& row : rows) {
    parts.append(numbersText(row, !isOneSide));
  }
  choice = {.isTicked = true, .side = isOneSide ? side : StreetSide::Both, .numbers = parts.join(QStringLiteral(", "))};
}

void StreetPicker::settle(int line, const QString& suggestion) {
  const UnmatchedLine unmatched = m_unmatched.line(line);
  WrittenStreets meant = readStreetText(suggestion.toStdString(), *m_register);
  for (StreetRow& row : meant.rows) {
    row.line = unmatched.why.row;
    if (unmatched.row) {
      row.side = unmatched.row->side;
      row.from = unmatched.row->from;
      row.to = unmatched.row->to;
    }
  }
  m_unmatched.remove(line);
  take(meant);
}

void StreetPicker::drop(int line) { m_unmatched.remove(line); }

WrittenStreets StreetPicker::rowsOf(std::uint32_t street) const {
  const RegisteredStreet& registered = m_register->streets()[street];
  const Choice& choice = m_choices[street];
  const std::string name(registered.name);
  WrittenStreets written = readHouseNumbers(name, choice.numbers.toStdString());
  if (written.rows.empty() && written.unread.empty()) {
    written.rows.push_back({.street = name});
  }
  const StreetMarks marks = m_register->marksOf(registered);
  for (StreetRow& row : written.rows) {
    row.side = row.side == StreetSide::Both ? choice.side : row.side;
    row.postcode = marks.postcode;
    row.municipality = marks.municipality;
    row.streetKey = marks.key;
  }
  return written;
}

void StreetPicker::grow() {
  if (!m_active || !m_register || m_register->addresses() != m_session.atlas()->addresses) {
    m_job.cancel();
    forget({});
    return;
  }
  WrittenStreets picked;
  for (std::uint32_t street = 0; street < m_choices.size(); ++street) {
    if (m_choices[street].isTicked) {
      WrittenStreets rows = rowsOf(street);
      std::ranges::move(rows.rows, std::back_inserter(picked.rows));
    }
  }
  if (picked.rows.empty()) {
    m_job.cancel();
    forget({});
    return;
  }
  if (m_counted != m_session.atlas()) {
    m_counter.reset();
  }
  struct Grown {
    Preview preview;
    std::shared_ptr<const AreaCounter> counter;
  };
  m_job.start<Grown>(
      [atlas = m_session.atlas(), streets = m_register, type = m_type, picked = std::move(picked),
       counter = m_counter](const JobControl&) mutable -> Result<Grown> {
        auto made = groundFor(*atlas, type).and_then([&](const MultiPolygon& ground) {
          return areaFromStreets(picked, *streets, ground);
        });
        if (!made) {
          return std::unexpected(made.error());
        }
        if (!counter) {
          counter = std::make_shared<const AreaCounter>(atlas);
        }
        AreaFigures figures = counter->figuresOf(made->area, today());
        return Grown{.preview = {.made = *std::move(made), .figures = std::move(figures), .atlas = atlas},
                     .counter = counter};
      },
      [this](Grown grown) {
        m_preview = std::move(grown.preview);
        m_counter = std::move(grown.counter);
        m_counted = m_preview->atlas;
        m_problem.clear();
        if (std::exchange(m_showsNext, false)) {
          m_focus.show(boundsOf(m_preview->made.area));
        }
        emit previewChanged();
      });
}

void StreetPicker::forget(const QString& problem) {
  m_preview.reset();
  m_problem = problem;
  emit previewChanged();
}

void StreetPicker::make() {
  if (!canMake()) {
    return;
  }
  const Result<ZoneChange> change = zoneFromStreets(*m_preview->atlas, {.name = m_name.trimmed().toStdString(),
                                                                        .type = m_type,
                                                                        .state = ZoneState::Plan,
                                                                        .border = m_preview->made.area});
  if (!change) {
    m_isAtGate = true;
    m_gate.refuse(change.error());
    return;
  }
  const std::optional<std::vector<Id>> made = m_gate.store(*change);
  m_isAtGate = !made;
  if (made) {
    finish(*made);
  }
}

void StreetPicker::finish(const std::vector<Id>& made) {
  m_isAtGate = false;
  cancel();
  m_zones.select(static_cast<int>(made.front()));
  m_zones.show();
}

}  // namespace buurtatlas
