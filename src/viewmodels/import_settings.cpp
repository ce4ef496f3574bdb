#include "viewmodels/import_settings.h"

#include <QFileInfo>
#include <algorithm>
#include <array>
#include <utility>

#include "viewmodels/import_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

struct System {
  const char* code;
  const char* word;
};

/// What Belgian files are in.
constexpr std::array kSystems = {
    System{"EPSG:31370", QT_TRANSLATE_NOOP("ImportSettings", "Lambert 72, metres (EPSG:31370)")},
    System{"EPSG:3812", QT_TRANSLATE_NOOP("ImportSettings", "Lambert 2008, metres (EPSG:3812)")},
    System{"EPSG:4326", QT_TRANSLATE_NOOP("ImportSettings", "Longitude and latitude (EPSG:4326)")},
    System{"EPSG:25831", QT_TRANSLATE_NOOP("ImportSettings", "UTM zone 31, metres (EPSG:25831)")},
    System{"EPSG:3857", QT_TRANSLATE_NOOP("ImportSettings", "Web Mercator (EPSG:3857)")},
};

/// What a column can be named for: the fields of the layer, and a position where the layer is made of points.
std::vector<std::string> fieldsOf(LayerKind kind) {
  const auto canonical = canonicalFields(kind);
  std::vector<std::string> fields(canonical.begin(), canonical.end());
  if (kind == LayerKind::Addresses || kind == LayerKind::Incidents) {
    fields.insert(fields.end(), {"x", "y"});
  }
  return fields;
}

template <class Range, class Value, class Projection>
int positionOf(const Range& range, const Value& value, Projection projection) {
  const auto found = std::ranges::find(range, value, projection);
  return found == std::ranges::end(range) ? -1 : static_cast<int>(found - std::ranges::begin(range));
}

}  // namespace

int ImportSettings::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

QVariant ImportSettings::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) {
    return {};
  }
  const auto row = static_cast<std::size_t>(index.row());
  switch (role) {
    case Qt::DisplayRole:
    case WordRole:
      return fieldWord(m_fields[row]);
    case ColumnRole:
      return m_columns[row];
    default:
      return {};
  }
}

QHash<int, QByteArray> ImportSettings::roleNames() const { return {{WordRole, "word"}, {ColumnRole, "column"}}; }

QString ImportSettings::fileName() const { return QFileInfo(QString::fromStdString(m_request.file)).fileName(); }

QString ImportSettings::problem() const { return m_error ? errorSentence(*m_error) : QString(); }

QStringList ImportSettings::layers() const {
  QStringList names;
  for (const ForeignHeader& layer : m_layers) {
    names.push_back(QString::fromStdString(layer.layer));
  }
  return names;
}

QStringList ImportSettings::systems() const {
  const std::string said = m_layers.empty() ? "" : m_layers[static_cast<std::size_t>(m_layer)].crs;
  QStringList words{said.empty() ? tr("As the values show")
                                 : tr("As the file says (%1)").arg(QString::fromStdString(said))};
  for (const System& system : kSystems) {
    words.push_back(tr(system.word));
  }
  return words;
}

QStringList ImportSettings::columns() const {
  QStringList names{tr("Recognise by name")};
  for (const std::string& column : columnNames()) {
    names.push_back(QString::fromStdString(column));
  }
  return names;
}

void ImportSettings::setLayer(int layer) {
  if (layer == m_layer || layer < 0 || layer >= static_cast<int>(m_layers.size())) {
    return;
  }
  m_layer = layer;
  beginResetModel();
  std::ranges::fill(m_columns, 0);
  endResetModel();
  emit changed();
}

void ImportSettings::setSystem(int system) {
  m_system = std::clamp(system, 0, static_cast<int>(kSystems.size()));
  emit changed();
}

void ImportSettings::setColumn(int row, int column) {
  m_columns.at(static_cast<std::size_t>(row)) = std::clamp(column, 0, static_cast<int>(columnNames().size()));
  emit dataChanged(index(row), index(row), {ColumnRole});
}

void ImportSettings::close() { show({}, {}, std::nullopt); }

void ImportSettings::show(const ForeignRequest& request, std::vector<ForeignHeader> layers,
                          std::optional<Error> error) {
  beginResetModel();
  m_request = request;
  m_layers = std::move(layers);
  m_error = std::move(error);
  m_layer = std::max(0, positionOf(m_layers, request.layer, &ForeignHeader::layer));
  m_system = 1 + positionOf(kSystems, std::string_view(request.crs),
                            [](const System& system) { return std::string_view(system.code); });
  m_fields = isOpen() ? fieldsOf(request.kind) : std::vector<std::string>();
  m_columns.clear();
  for (const std::string& field : m_fields) {
    const auto mapped = request.mapping.find(field);
    m_columns.push_back(
        mapped == request.mapping.end() ? 0 : 1 + positionOf(columnNames(), mapped->second, std::identity()));
  }
  endResetModel();
  emit changed();
}

ForeignRequest ImportSettings::request() const {
  ForeignRequest request = m_request;
  request.layer = m_layers.size() > 1 ? m_layers[static_cast<std::size_t>(m_layer)].layer : "";
  request.crs = m_system > 0 ? kSystems[static_cast<std::size_t>(m_system - 1)].code : "";
  request.mapping.clear();
  for (std::size_t row = 0; row < m_fields.size(); ++row) {
    if (m_columns[row] > 0) {
      request.mapping[m_fields[row]] = columnNames()[static_cast<std::size_t>(m_columns[row] - 1)];
    }
  }
  return request;
}

void ImportSettings::retranslate() {
  if (isOpen()) {
    emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
  }
}

const std::vector<std::string>& ImportSettings::columnNames() const {
  static const std::vector<std::string> none;
  return m_layers.empty() ? none : m_layers[static_cast<std::size_t>(m_layer)].fields;
}

}  // namespace buurtatlas
