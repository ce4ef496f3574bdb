#include "storage/layer_reader.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <utility>

#include "core/street.h"
#include "storage/column_names.h"
#include "storage/foreign_file.h"
#include "storage/position_check.h"
#include "storage/position_source.h"
#include "storage/row_rules.h"
#include "storage/row_source.h"
#include "storage/shape_reader.h"
#include "storage/text_lines.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kRowsPerBlock = 4096;
constexpr double kSurveyShare = 0.4;

/// One layer on its way from the file to the sink.
struct Reading {
  const ForeignRequest& request;
  const ForeignReader::Sink& sink;
  const JobControl& control;
  std::unique_ptr<RowSource> source;
  ColumnMatch match = {};
  std::optional<PositionSource> positions = {};
  std::optional<PositionCheck> check = {};
  DumpPoints dumps = {};
  std::vector<std::size_t> sentFields = {};  ///< of the canonical ones, ascending
  ForeignBlock rows = {};
  std::vector<Rejection> rejections = {};
  std::int64_t count = 0;

  [[nodiscard]] bool isTable() const { return request.content == ForeignContent::Table; }
  [[nodiscard]] ShapeType wanted() const {
    return !isTable() ? shapeTypeOf(request.kind) : positions ? ShapeType::Any : ShapeType::None;
  }
  /// A row of this layer is worth something without its position.
  [[nodiscard]] bool keepsWithoutPosition() const { return isTable() || wanted() == ShapeType::Point; }
};

Result<void> recogniseColumns(Reading& reading) {
  const std::vector<std::string>& columns = reading.source->columns();
  const auto& mapping = reading.request.mapping;
  if (reading.isTable()) {
    return matchPosition(columns, mapping).transform([&](auto position) {
      reading.match.position = std::move(position);
    });
  }
  return matchColumns(reading.request.kind, columns, mapping).transform([&](ColumnMatch match) {
    reading.match = std::move(match);
  });
}

/// Incidents may say where they were by an address alone.
bool hasAddresses(const Reading& reading) {
  if (reading.isTable() || reading.request.kind != LayerKind::Incidents) {
    return false;
  }
  const std::span<const std::string_view> fields = canonicalFields(LayerKind::Incidents);
  return std::ranges::any_of(std::array{"text", "street"}, [&](std::string_view field) {
    return !reading.match.fields[static_cast<std::size_t>(std::ranges::find(fields, field) - fields.begin())].empty();
  });
}

Result<void> recognisePositions(Reading& reading) {
  const ForeignRequest& request = reading.request;
  if (!reading.isTable() && reading.wanted() == ShapeType::None) {
    return {};
  }
  Result<std::optional<PositionSource>> positions = findPositions(*reading.source, reading.match.position, request);
  if (!positions) {
    return std::unexpected(positions.error());
  }
  reading.positions = std::move(*positions);
  const bool isPoint = reading.wanted() == ShapeType::Point;
  if (!reading.positions && hasAddresses(reading)) {
    return {};
  }
  if (!reading.isTable() && (!reading.positions || (reading.positions->columns && !isPoint))) {
    return failInFile(
        ErrorCode::InvalidInput, request.file,
        isPoint ? "The file holds no positions: no shapes and no columns such as lon and lat, or x and y. The "
                  "columns are %1; say which two hold one (--map lon=COLUMN --map lat=COLUMN on the command line)."
                : "The file holds no shapes, and this layer is made of them. Its columns are %1. Take a "
                  "GeoJSON, GeoPackage, KML or Shapefile.",
        {listed(reading.source->columns())});
  }
  if (!reading.positions) {
    return {};
  }
  return PositionCheck::create(reading.positions->crs, request.plane).transform([&](PositionCheck check) {
    reading.check = std::move(check);
  });
}

std::expected<std::vector<Shape>, Reason> shapesOf(const Reading& reading, const SourceRow& row) {
  if (const auto& columns = reading.positions->columns) {
    return reading.check->check(row.cells[columns->x], row.cells[columns->y]).transform([](Point point) {
      return std::vector<Shape>{point};
    });
  }
  if (row.shape == nullptr) {
    return std::unexpected(Reason{.text = "The row has no position.", .arguments = {}});
  }
  return readShape(*row.shape, reading.wanted(), *reading.check);
}

void flush(Reading& reading) {
  if (reading.rows.size() > 0) {
    reading.sink.rows(std::exchange(reading.rows, {}));
  }
  if (!reading.rejections.empty()) {
    reading.sink.rejections(std::exchange(reading.rejections, {}));
  }
}

void list(Reading& reading, std::int64_t line, Reason reason, bool rowKept) {
  reading.rejections.push_back({.line = line, .reason = std::move(reason), .rowKept = rowKept});
}

/// What is wrong with good shapes all the same: a dump point, a border that crosses itself.
std::optional<Reason> shapeFault(const Reading& reading, const Shape& shape) {
  if (const auto* point = std::get_if<Point>(&shape); point != nullptr && reading.dumps.contains(*point)) {
    return Reason{.text = "The position is shared by addresses of many streets, so it stands for \"unknown\".",
                  .arguments = {}};
  }
  const auto* area = std::get_if<MultiPolygon>(&shape);
  const bool isDrawnOnly = !reading.isTable() && reading.request.kind == LayerKind::Background;
  const bool isLookedAt = !isDrawnOnly && !reading.request.plane.empty();
  return area != nullptr && isLookedAt ? areaFault(*area) : std::nullopt;
}

/// Adds a row; its values are those of the fields that are sent.
void add(Reading& reading, std::int64_t line, const std::vector<std::string_view>& values, Shape shape) {
  ForeignBlock& rows = reading.rows;
  rows.lines.push_back(line);
  rows.values.resize(values.size());
  for (std::size_t field = 0; field < values.size(); ++field) {
    rows.values[field].add(values[field]);
  }
  rows.shapes.push_back(std::move(shape));
}

void takeOver(Reading& reading, const SourceRow& row, const std::vector<std::string_view>& values) {
  if (reading.wanted() == ShapeType::None || !reading.positions) {
    add(reading, row.line, values, {});
    return;
  }
  if (row.shape != nullptr && !reading.positions->columns) {
    if (std::optional<Reason> fault = typeFault(*row.shape, reading.wanted()); fault && !reading.isTable()) {
      list(reading, row.line, std::move(*fault), false);
      return;
    }
  }
  auto shapes = shapesOf(reading, row);
  if (shapes) {
    if (std::optional<Reason> fault = shapeFault(reading, shapes->front())) {
      shapes = std::unexpected(std::move(*fault));
    }
  }
  if (!shapes) {
    list(reading, row.line, std::move(shapes.error()), reading.keepsWithoutPosition());
    if (reading.keepsWithoutPosition()) {
      add(reading, row.line, values, {});
    }
    return;
  }
  for (Shape& shape : *shapes) {
    add(reading, row.line, values, std::move(shape));
  }
}

Result<bool> nextRow(Reading& reading, SourceRow& row, double from, double share) {
  if (reading.count % 1024 == 0) {
    if (reading.control.isStopped()) {
      return failInFile(ErrorCode::Cancelled, reading.request.file, "The import was cancelled.");
    }
    reading.control.report(from + share * reading.source->share());
  }
  ++reading.count;
  return reading.source->next(row);
}

/// Dump points are known only when all rows were seen, so addresses are read twice.
Result<void> survey(Reading& reading) {
  const FieldColumns& street = reading.match.fields[1];
  SourceRow row;
  Result<bool> more = nextRow(reading, row, 0, kSurveyShare);
  for (; more && *more; more = nextRow(reading, row, 0, kSurveyShare)) {
    if (!row.fault.text.empty() || (row.shape != nullptr && typeFault(*row.shape, ShapeType::Point))) {
      continue;
    }
    const auto shapes = shapesOf(reading, row);
    const auto* point = shapes ? std::get_if<Point>(&shapes->front()) : nullptr;
    const auto name = std::ranges::find_if(street, [&](std::size_t column) { return !row.cells[column].empty(); });
    if (point != nullptr && name != street.end()) {
      reading.dumps.add(*point, row.cells[*name]);
    }
  }
  if (!more) {
    return std::unexpected(more.error());
  }
  reading.dumps.find();
  reading.source->rewind();
  return {};
}

/// Of incidents there are millions, so the fields that hold nothing are not sent for each.
std::vector<std::size_t> fieldsToSend(const Reading& reading) {
  std::vector<std::size_t> sent;
  for (std::size_t field = 0; field < reading.match.fields.size(); ++field) {
    if (reading.request.kind != LayerKind::Incidents || isFilled(reading.request.kind, reading.match, field)) {
      sent.push_back(field);
    }
  }
  return sent;
}

void keepFields(const std::vector<std::size_t>& fields, std::vector<std::string_view>& values) {
  for (std::size_t place = 0; place < fields.size(); ++place) {
    values[place] = values[fields[place]];
  }
  values.resize(fields.size());
}

Result<void> readRows(Reading& reading, double from) {
  const bool isMixed = reading.source->isMixed();
  const std::string stem = std::filesystem::path(reading.request.file).stem();
  RowRules rules(reading.request.kind, reading.match,
                 parseBackgroundKind(reading.source->layer()) ? reading.source->layer() : stem, isMixed);
  reading.count = 0;
  SourceRow row;
  std::vector<std::string_view> values;
  Result<bool> more = nextRow(reading, row, from, 1 - from);
  for (; more && *more; more = nextRow(reading, row, from, 1 - from)) {
    Reason reason;
    RowVerdict verdict = RowVerdict::Keep;
    if (!reading.isTable()) {
      verdict = rules.read(row, values, reason);
    } else if (row.fault.text.empty()) {
      values = row.cells;
    } else {
      verdict = RowVerdict::Reject;
      reason = row.fault;
    }
    if (verdict == RowVerdict::Reject) {
      list(reading, row.line, std::move(reason), false);
    } else if (verdict == RowVerdict::Keep) {
      if (!reason.text.empty()) {
        list(reading, row.line, std::move(reason), true);
      }
      if (!reading.isTable()) {
        keepFields(reading.sentFields, values);
      }
      takeOver(reading, row, values);
    }
    if (reading.rows.size() + reading.rejections.size() >= kRowsPerBlock) {
      flush(reading);
    }
  }
  return more.transform([&](bool) { flush(reading); });
}

void announce(const Reading& reading) {
  ForeignHeader header{.layer = reading.source->layer(), .crs = reading.positions ? reading.positions->crs : ""};
  if (reading.isTable()) {
    header.fields = reading.source->columns();
  } else {
    const auto fields = canonicalFields(reading.request.kind);
    for (std::size_t field = 0; field < fields.size(); ++field) {
      if (reading.match.fields[field].empty()) {
        header.absent.emplace_back(fields[field]);
      }
    }
    for (const std::size_t field : reading.sentFields) {
      header.fields.emplace_back(fields[field]);
    }
  }
  reading.sink.header(header);
}

Result<void> readSource(Reading& reading) {
  Result<void> ready = recogniseColumns(reading).and_then([&] { return recognisePositions(reading); });
  if (!ready) {
    return ready;
  }
  const bool isSurveyed =
      !reading.isTable() && reading.request.kind == LayerKind::Addresses && !reading.source->isMixed();
  if (isSurveyed) {
    if (ready = survey(reading); !ready) {
      return ready;
    }
  }
  reading.sentFields = fieldsToSend(reading);
  announce(reading);
  if (const Result<void> read = readRows(reading, isSurveyed ? kSurveyShare : 0); !read) {
    return read;
  }
  if (reading.count <= 1) {
    return failInFile(ErrorCode::InvalidInput, reading.request.file,
                      "The layer \"%1\" is empty. Choose another layer or file.", {reading.source->layer()});
  }
  reading.control.report(1);
  return {};
}

Result<void> readLayer(const ForeignFile& file, const ForeignRequest& request, const ForeignReader::Sink& sink,
                       const JobControl& control) {
  return openRows(file, request).and_then([&](std::unique_ptr<RowSource> source) {
    Reading reading{.request = request, .sink = sink, .control = control, .source = std::move(source)};
    return readSource(reading);
  });
}

Result<void> outline(const ForeignFile& file, const ForeignRequest& request, const ForeignReader::Sink& sink) {
  const auto layers = layersOf(file);
  if (!layers) {
    return std::unexpected(layers.error());
  }
  for (const std::string& layer : *layers) {
    ForeignRequest one = request;
    one.layer = layer;
    const auto source = openRows(file, one);
    if (!source) {
      return std::unexpected(source.error());
    }
    sink.header({.fields = (*source)->columns(), .layer = (*source)->layer(), .crs = (*source)->crs()});
  }
  return {};
}

}  // namespace

Result<void> readForeignFile(const ForeignRequest& request, const ForeignReader::Sink& sink,
                             const JobControl& control) {
  const Result<ForeignFile> file = checkForeignFile(request);
  if (!file) {
    return std::unexpected(file.error());
  }
  Result<void> read = request.content == ForeignContent::Outline ? outline(*file, request, sink)
                      : request.content == ForeignContent::Lines ? readLines(*file, sink)
                                                                 : readLayer(*file, request, sink, control);
  if (!read && (read.error().file.empty() || read.error().file == file->path)) {
    read.error().file = request.file;
  }
  return read;
}

}  // namespace buurtatlas
