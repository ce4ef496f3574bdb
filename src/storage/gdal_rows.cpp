#include <algorithm>
#include <optional>
#include <ranges>
#include <utility>

#include "storage/column_names.h"
#include "storage/gdal.h"
#include "storage/geopackage_check.h"
#include "storage/row_source.h"

namespace buurtatlas {

namespace {

/// Rows of the chosen layers of one dataset. OpenStreetMap comes in the order of its file, so its layers are read
/// together.
class GdalRows : public RowSource {
 public:
  GdalRows(GDALDatasetUniquePtr dataset, std::vector<std::string> layers, ForeignFile file)
      : m_dataset(std::move(dataset)), m_layers(std::move(layers)), m_file(std::move(file)) {
    for (const std::string& name : m_layers) {
      addColumns(*m_dataset->GetLayerByName(name.c_str()));
    }
    prepare();
  }

  [[nodiscard]] const std::vector<std::string>& columns() const override { return m_columns; }
  [[nodiscard]] std::string layer() const override { return m_layers.front(); }
  [[nodiscard]] bool hasShapes() const override { return firstLayer().GetGeomType() != wkbNone; }
  [[nodiscard]] std::string crs() const override { return crsOf(firstLayer().GetSpatialRef()); }
  [[nodiscard]] bool isMixed() const override { return m_file.format == FileFormat::OpenStreetMap; }
  [[nodiscard]] double share() const override {
    return m_total > 0 ? std::min(1.0, static_cast<double>(m_count) / static_cast<double>(m_total)) : m_share;
  }
  void rewind() override {
    m_dataset->ResetReading();
    firstLayer().ResetReading();
    m_count = 0;
  }

  Result<bool> next(SourceRow& row) override {
    const GdalMessages messages;
    m_feature = nextFeature();
    if (!m_feature) {
      if (!messages.failure().empty()) {
        return failInFile(ErrorCode::FileUnreadable, m_file.path,
                          "The file is damaged after row %1: %2. Export or download it again.",
                          {std::to_string(m_count), messages.failure()});
      }
      return false;
    }
    row.line = ++m_count;
    row.shape = m_feature->GetGeometryRef();
    fillCells(row);
    return true;
  }

 private:
  [[nodiscard]] OGRLayer& firstLayer() const { return *m_dataset->GetLayerByName(m_layers.front().c_str()); }

  void prepare() {
    if (isMixed()) {
      std::string wanted = "SET interest_layers = " + m_layers.front();
      for (const std::string& name : m_layers | std::views::drop(1)) {
        wanted += "," + name;
      }
      m_dataset->ExecuteSQL(wanted.c_str(), nullptr, nullptr);
    } else {
      m_total = firstLayer().GetFeatureCount(FALSE);
    }
    rewind();
  }

  void addColumns(OGRLayer& layer) {
    const OGRFeatureDefn& definition = *layer.GetLayerDefn();
    for (int field = 0; field < definition.GetFieldCount(); ++field) {
      const std::string name = definition.GetFieldDefn(field)->GetNameRef();
      if (!std::ranges::contains(m_columns, name)) {
        m_columns.push_back(name);
      }
    }
  }

  OGRFeatureUniquePtr nextFeature() {
    if (!isMixed()) {
      return OGRFeatureUniquePtr(firstLayer().GetNextFeature());
    }
    while (true) {
      OGRLayer* layer = nullptr;
      OGRFeatureUniquePtr feature(m_dataset->GetNextFeature(&layer, &m_share, nullptr, nullptr));
      if (!feature || (layer != nullptr && std::ranges::contains(m_layers, std::string(layer->GetName())))) {
        return feature;
      }
    }
  }

  void fillCells(SourceRow& row) {
    const OGRFeatureDefn* definition = m_feature->GetDefnRef();
    if (definition != m_definition) {
      m_definition = definition;
      m_fieldOf.clear();
      for (const std::string& column : m_columns) {
        m_fieldOf.push_back(definition->GetFieldIndex(column.c_str()));
      }
    }
    m_texts.resize(m_columns.size());
    row.cells.resize(m_columns.size());
    for (std::size_t column = 0; column < m_columns.size(); ++column) {
      m_texts[column] = m_fieldOf[column] >= 0 ? textOf(*m_feature, m_fieldOf[column]) : std::string();
      row.cells[column] = m_texts[column];
    }
  }

  GDALDatasetUniquePtr m_dataset;
  std::vector<std::string> m_layers;
  ForeignFile m_file;
  std::vector<std::string> m_columns;
  OGRFeatureUniquePtr m_feature;
  const OGRFeatureDefn* m_definition = nullptr;
  std::vector<int> m_fieldOf;
  std::vector<std::string> m_texts;
  std::int64_t m_count = 0;
  std::int64_t m_total = 0;
  double m_share = 0;
};

std::vector<std::string> layerNames(GDALDataset& dataset) {
  std::vector<std::string> names;
  for (const OGRLayer* layer : dataset.GetLayers()) {
    names.emplace_back(const_cast<OGRLayer*>(layer)->GetName());
  }
  return names;
}

/// The dimension of the shapes a kind of layer is made of; none where any will do.
std::optional<int> dimensionOf(LayerKind kind) {
  switch (kind) {
    case LayerKind::Streets:
      return 1;
    case LayerKind::Addresses:
    case LayerKind::Incidents:
      return 0;
    case LayerKind::Members:
      return std::nullopt;
    default:
      return 2;
  }
}

/// -1 for a mixture or none.
int dimensionOf(OGRwkbGeometryType type) {
  switch (type) {
    case wkbPoint:
    case wkbMultiPoint:
      return 0;
    case wkbLineString:
    case wkbMultiLineString:
    case wkbMultiCurve:
      return 1;
    case wkbPolygon:
    case wkbMultiPolygon:
    case wkbMultiSurface:
      return 2;
    default:
      return -1;
  }
}

/// How well a layer suits a kind: by its name, by its shapes, by its columns.
int fitOf(OGRLayer& layer, LayerKind kind) {
  int fit = comparable(layer.GetName()).contains(nameOf(kind)) ? 4 : 0;
  const OGRwkbGeometryType type = wkbFlatten(layer.GetGeomType());
  const std::optional<int> wanted = dimensionOf(kind);
  if (wanted && type != wkbUnknown) {
    fit += dimensionOf(type) == *wanted ? 2 : 0;
  }
  std::vector<std::string> columns;
  for (int field = 0; field < layer.GetLayerDefn()->GetFieldCount(); ++field) {
    columns.emplace_back(layer.GetLayerDefn()->GetFieldDefn(field)->GetNameRef());
  }
  return fit + (matchColumns(kind, columns, {}).has_value() ? 1 : 0);
}

Result<std::string> bestLayer(GDALDataset& dataset, const ForeignRequest& request) {
  std::vector<std::string> best;
  int bestFit = -1;
  for (OGRLayer* layer : dataset.GetLayers()) {
    const bool isAny = request.content == ForeignContent::Table && request.kind != LayerKind::Addresses;
    const int fit = isAny ? 0 : fitOf(*layer, request.kind);
    if (fit > bestFit) {
      best.clear();
      bestFit = fit;
    }
    if (fit == bestFit) {
      best.emplace_back(layer->GetName());
    }
  }
  if (best.size() != 1) {
    return failInFile(ErrorCode::InvalidInput, request.file,
                      "The file holds the layers %1, and several could be meant. Say which one (--layer on the "
                      "command line).",
                      {listed(layerNames(dataset))});
  }
  return best.front();
}

Result<std::string> chosenLayer(GDALDataset& dataset, const ForeignRequest& request) {
  if (dataset.GetLayerCount() == 0) {
    return failInFile(ErrorCode::InvalidInput, request.file, "The file holds no layer. Export it again.");
  }
  if (request.layer.empty()) {
    return dataset.GetLayerCount() == 1 ? Result<std::string>(dataset.GetLayer(0)->GetName())
                                        : bestLayer(dataset, request);
  }
  OGRLayer* layer = dataset.GetLayerByName(request.layer.c_str());
  if (layer == nullptr) {
    return failInFile(ErrorCode::InvalidInput, request.file,
                      "The file holds no layer \"%1\". It holds %2; choose one of these (--layer on the "
                      "command line).",
                      {request.layer, listed(layerNames(dataset))});
  }
  return std::string(layer->GetName());
}

Result<std::vector<std::string>> chosenOsmLayers(const ForeignRequest& request) {
  if (request.content == ForeignContent::Table && request.kind == LayerKind::Addresses) {
    return std::vector<std::string>{"points", "multipolygons", "lines"};
  }
  if (request.content != ForeignContent::Table) {
    switch (request.kind) {
      case LayerKind::Streets:
        return std::vector<std::string>{"lines"};
      case LayerKind::Background:
        return std::vector<std::string>{"multipolygons"};
      case LayerKind::Addresses:
        return std::vector<std::string>{"points", "multipolygons"};
      default:
        break;
    }
  }
  return failInFile(ErrorCode::InvalidInput, request.file,
                    "From OpenStreetMap streets, background and addresses are read. Take another file for this layer.");
}

/// Of a whole country's map: what bears a house number, and the lines that stand for those between two.
void keepAddressesOnly(GDALDataset& dataset, const std::vector<std::string>& layers) {
  for (const std::string& name : layers) {
    dataset.GetLayerByName(name.c_str())
        ->SetAttributeFilter(name == "lines" ? "\"addr:interpolation\" IS NOT NULL"
                                             : "\"addr:housenumber\" IS NOT NULL");
  }
}

/// A GeoPackage is looked through before GDAL sees it.
Result<GDALDatasetUniquePtr> openChecked(const ForeignFile& file) {
  const Result<void> check = file.format == FileFormat::GeoPackage ? checkGeoPackage(file.path) : Result<void>();
  return check.and_then([&] { return openForeign(file); });
}

}  // namespace

Result<std::vector<std::string>> gdalLayersOf(const ForeignFile& file) {
  if (file.format == FileFormat::OpenStreetMap) {
    return std::vector<std::string>(1);
  }
  return openChecked(file).transform([](const GDALDatasetUniquePtr& dataset) { return layerNames(*dataset); });
}

Result<std::unique_ptr<RowSource>> openGdalRows(const ForeignFile& file, const ForeignRequest& request) {
  Result<GDALDatasetUniquePtr> dataset = openChecked(file);
  if (!dataset) {
    return std::unexpected(dataset.error());
  }
  const GdalMessages messages;
  Result<std::vector<std::string>> layers =
      file.format == FileFormat::OpenStreetMap && request.layer.empty()
          ? chosenOsmLayers(request)
          : chosenLayer(**dataset, request).transform([](std::string layer) { return std::vector{std::move(layer)}; });
  if (!layers) {
    return std::unexpected(layers.error());
  }
  if (file.format == FileFormat::OpenStreetMap && request.content == ForeignContent::Table) {
    keepAddressesOnly(**dataset, *layers);
  }
  return std::make_unique<GdalRows>(std::move(*dataset), std::move(*layers), file);
}

}  // namespace buurtatlas
