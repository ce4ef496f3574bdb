#include "storage/register_reader.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <utility>
#include <variant>

#include "geometry/measure.h"
#include "storage/foreign_file.h"
#include "storage/interpolated_addresses.h"
#include "storage/position_check.h"
#include "storage/position_source.h"
#include "storage/register_columns.h"
#include "storage/register_rows.h"
#include "storage/row_source.h"
#include "storage/unpacked_table.h"

namespace buurtatlas {

namespace {

constexpr const char* kPlane = "EPSG:3812";
constexpr double kSurveyShare = 0.3;
constexpr std::int64_t kRowsBetweenChecks = 4096;

/// What all ways of reading share.
struct Reading {
  const RegisterRequest& request;
  RegisterTally& tally;
  const RegisterSource::Sink& sink;
  const JobControl& control;
  std::string name = request.file;  ///< of the file, with the table of an archive in brackets
};

ForeignRequest foreignRequest(const RegisterRequest& request) {
  return {.file = request.file,
          .content = ForeignContent::Table,
          .kind = LayerKind::Addresses,
          .plane = kPlane,
          .layer = request.layer,
          .crs = request.crs};
}

JobControl part(const JobControl& whole, double from, double to) {
  return {.stop = whole.stop, .progress = [=](double share) { whole.report(from + share * (to - from)); }};
}

void addSource(RegisterTally& tally, const RegisterColumns& columns) {
  const std::string name = columns.source.empty() ? "table" : columns.source;
  if (!std::ranges::contains(tally.sources, name)) {
    tally.sources.push_back(name);
  }
}

void addDate(RegisterTally& tally, std::optional<Date> day) { tally.dataDate = std::max(tally.dataDate, day); }

std::optional<Date> dayInName(const std::string& file) {
  return findDate(std::filesystem::path(file).filename().string());
}

std::unexpected<Error> withoutPositions(const std::string& file, const std::vector<std::string>& columns) {
  return failInFile(
      ErrorCode::InvalidInput, file,
      "The file holds no positions: no shapes and no columns such as x and y, or lon and lat. Its columns "
      "are %1; say which two hold one (--map x=COLUMN --map y=COLUMN on the command line).",
      {listed(columns)});
}

Reason dumpReason() {
  return {.text = "The position is shared by addresses of many streets, so it stands for \"unknown\".",
          .arguments = {}};
}

/// A text table, read in this process: it is only cut into cells, and every cell is checked.
class TableReading {
 public:
  TableReading(Reading& reading, std::unique_ptr<RowSource> source, RegisterColumns columns, PositionSource positions,
               PositionCheck check)
      : m_reading(reading),
        m_source(std::move(source)),
        m_columns(std::move(columns)),
        m_x(positions.columns->x),
        m_y(positions.columns->y),
        m_dumpScale(positions.crs == "EPSG:4326" ? 1e5 : 1),
        m_check(std::move(check)) {}

  Result<void> read() {
    addSource(m_reading.tally, m_columns);
    return survey().and_then([&] { return readRows(); });
  }

 private:
  /// In the file's own units, fine enough to tell millimetres from each other in degrees too.
  [[nodiscard]] std::optional<Point> rawPosition() const {
    const std::optional<double> x = parseNumber(m_row.cells[m_x]);
    const std::optional<double> y = parseNumber(m_row.cells[m_y]);
    return x && y ? std::optional(Point{.east = *x * m_dumpScale, .north = *y * m_dumpScale}) : std::nullopt;
  }

  Result<bool> next(const JobControl& control) {
    if (m_count++ % kRowsBetweenChecks == 0) {
      if (control.isStopped()) {
        return failInFile(ErrorCode::Cancelled, m_reading.request.file, "The import was cancelled.");
      }
      control.report(m_source->share());
    }
    return m_source->next(m_row);
  }

  Result<void> survey() {
    const RegisterRows rows(m_columns, m_reading.tally, m_reading.sink, m_reading.name);
    const JobControl control = part(m_reading.control, 0, kSurveyShare);
    Result<bool> more = next(control);
    for (; more && *more; more = next(control)) {
      if (!m_row.fault.text.empty()) {
        continue;
      }
      if (const std::optional<Point> position = rawPosition()) {
        m_dumps.add(*position, rows.streetOf(m_row.cells));
      }
    }
    m_dumps.find();
    m_source->rewind();
    return more.transform([](bool) {});
  }

  Result<void> readRows() {
    RegisterRows rows(m_columns, m_reading.tally, m_reading.sink, m_reading.name);
    const JobControl control = part(m_reading.control, kSurveyShare, 1);
    Result<bool> more = next(control);
    for (; more && *more; more = next(control)) {
      if (m_row.fault.text.empty()) {
        rows.take(m_row.line, m_row.cells, positionOf(rows));
      } else {
        rows.reject(m_row.line, std::move(m_row.fault));
      }
    }
    return more.transform([](bool) {});
  }

  std::optional<Point> positionOf(RegisterRows& rows) {
    const std::string_view x = m_row.cells[m_x];
    const std::string_view y = m_row.cells[m_y];
    if (x.empty() && y.empty()) {
      return std::nullopt;
    }
    const std::optional<Point> raw = rawPosition();
    std::expected<Point, Reason> position = m_check.check(x, y);
    if (position && raw && m_dumps.contains(*raw)) {
      position = std::unexpected(dumpReason());
    }
    if (!position) {
      rows.remarkOnPosition(m_row.line, std::move(position.error()));
      return std::nullopt;
    }
    return *position;
  }

  Reading& m_reading;
  std::unique_ptr<RowSource> m_source;
  RegisterColumns m_columns;
  std::size_t m_x;
  std::size_t m_y;
  double m_dumpScale;
  PositionCheck m_check;
  DumpPoints m_dumps = {};
  SourceRow m_row = {};
  std::int64_t m_count = 0;
};

Result<void> readTable(Reading& reading, const std::string& path) {
  const ForeignRequest request = foreignRequest(reading.request);
  auto source = openRows({.path = path, .format = FileFormat::TextTable}, request);
  if (!source) {
    return std::unexpected(source.error());
  }
  Result<RegisterColumns> columns = matchRegister((*source)->columns(), reading.request);
  if (!columns) {
    return std::unexpected(columns.error());
  }
  Result<std::optional<PositionSource>> positions = findPositions(**source, columns->position, request);
  if (!positions) {
    return std::unexpected(positions.error());
  }
  if (!*positions) {
    return withoutPositions(request.file, (*source)->columns());
  }
  return PositionCheck::create((*positions)->crs, kPlane).and_then([&](PositionCheck check) {
    return TableReading(reading, std::move(*source), std::move(*columns), std::move(**positions), std::move(check))
        .read();
  });
}

/// A file that the importer reads: its rows come with their shapes in the plane.
class ForeignReading {
 public:
  ForeignReading(Reading& reading, ForeignReader& importer, bool isMixed)
      : m_reading(reading), m_importer(importer), m_isMixed(isMixed) {}

  Result<void> read() {
    if (!m_isMixed) {
      const JobControl control = part(m_reading.control, 0, kSurveyShare);
      if (auto surveyed = readAll(control, [&](ForeignRow& row) { sight(row); }, {}); !surveyed) {
        return surveyed;
      }
      m_dumps.find();
    }
    const JobControl control = part(m_reading.control, m_isMixed ? 0 : kSurveyShare, 1);
    const auto take = [&](ForeignRow& row) { takeRow(row); };
    const auto refuse = [&](Rejection& rejection) { listFault(rejection); };
    return readAll(control, take, refuse).transform([&] { handOverInterpolated(); });
  }

 private:
  using TakeRow = std::function<void(ForeignRow&)>;
  using TakeRejection = std::function<void(Rejection&)>;

  /// The importer is stopped where the columns turn out to be no register's.
  Result<void> readAll(const JobControl& control, const TakeRow& row, const TakeRejection& rejection) {
    std::stop_source stop;
    const std::stop_callback passOn(control.stop, [&] { stop.request_stop(); });
    Result<void> known;
    const ForeignReader::Sink sink{
        .header =
            [&](const ForeignHeader& header) {
              known = begin(header);
              if (!known) {
                stop.request_stop();
              }
            },
        .rows =
            [&](ForeignBlock&& rows) {
              if (known) {
                std::ranges::for_each(rowsOf(std::move(rows)), row);
              }
            },
        .rejections =
            [&](std::vector<Rejection>&& rejections) {
              if (known && rejection) {
                std::ranges::for_each(rejections, rejection);
              }
            },
    };
    const Result<void> read = m_importer.read(foreignRequest(m_reading.request), sink,
                                              {.stop = stop.get_token(), .progress = control.progress});
    return known ? read : known;
  }

  Result<void> begin(const ForeignHeader& header) {
    Result<RegisterColumns> columns = matchRegister(header.fields, m_reading.request);
    if (!columns) {
      return std::unexpected(columns.error());
    }
    if (header.crs.empty()) {
      return withoutPositions(m_reading.request.file, header.fields);
    }
    m_columns = std::move(*columns);
    addSource(m_reading.tally, m_columns);
    m_rows.emplace(m_columns, m_reading.tally, m_sink, m_reading.name);
    return {};
  }

  std::span<const std::string_view> cellsOf(const ForeignRow& row) {
    m_cells.assign(row.values.begin(), row.values.end());
    return m_cells;
  }

  static std::optional<Point> positionOf(const ForeignRow& row) {
    if (const auto* area = std::get_if<MultiPolygon>(&row.shape)) {
      return onGrid(pointInside(*area));
    }
    const auto* point = std::get_if<Point>(&row.shape);
    return point == nullptr ? std::nullopt : std::optional(*point);
  }

  void sight(const ForeignRow& row) {
    if (const auto* point = std::get_if<Point>(&row.shape)) {
      m_dumps.add(*point, m_rows->streetOf(cellsOf(row)));
    }
  }

  void takeRow(const ForeignRow& row) {
    const std::span<const std::string_view> cells = cellsOf(row);
    if (const auto* line = std::get_if<LineString>(&row.shape)) {
      m_interpolated.addLine(*line, m_rows->valueOf(RegisterField::Interpolation, cells));
      return;
    }
    std::optional<Point> position = positionOf(row);
    if (position && m_dumps.contains(*position)) {
      m_rows->remarkOnPosition(row.line, dumpReason());
      position.reset();
    }
    m_rows->take(row.line, cells, position);
  }

  void listFault(Rejection& rejection) {
    if (rejection.rowKept) {
      m_rows->remarkOnPosition(rejection.line, std::move(rejection.reason));
    } else {
      m_rows->reject(rejection.line, std::move(rejection.reason));
    }
  }

  void handOverInterpolated() {
    m_interpolated.forEach([&](const RegisterRow& row) { m_reading.sink(row); });
  }

  Reading& m_reading;
  ForeignReader& m_importer;
  bool m_isMixed;
  RegisterColumns m_columns = {};
  DumpPoints m_dumps = {};
  InterpolatedAddresses m_interpolated = {};
  const RegisterSource::Sink m_sink = [this](const RegisterRow& row) {
    if (!m_columns.of(RegisterField::Interpolation).empty()) {
      m_interpolated.addAddress(row);
    }
    m_reading.sink(row);
  };
  std::optional<RegisterRows> m_rows = {};
  std::vector<std::string_view> m_cells = {};
};

Result<void> readPacked(Reading& reading, const std::string& path) {
  return unpackTables(
      path,
      [&](const UnpackedTable& table) {
        addDate(reading.tally, table.written());
        addDate(reading.tally, dayInName(table.name()));
        reading.name = reading.request.file + (table.name().empty() ? "" : " (" + table.name() + ")");
        return readTable(reading, table.path()).transform_error([&](Error error) {
          error.file = reading.name;
          return error;
        });
      },
      reading.control);
}

Result<void> readFile(Reading& reading, ForeignReader& importer) {
  const Result<std::string> path = checkLocalFile(reading.request.file);
  if (!path) {
    return std::unexpected(path.error());
  }
  addDate(reading.tally, dayInName(*path));
  if (isPacked(*path)) {
    return readPacked(reading, *path);
  }
  const Result<ForeignFile> file = checkForeignFile(foreignRequest(reading.request));
  if (!file) {
    return std::unexpected(file.error());
  }
  return file->format == FileFormat::TextTable
             ? readTable(reading, file->path)
             : ForeignReading(reading, importer, file->format == FileFormat::OpenStreetMap).read();
}

}  // namespace

Result<void> RegisterReader::read(const RegisterRequest& request, RegisterTally& tally, const Sink& sink,
                                  const JobControl& control) {
  Reading reading{.request = request, .tally = tally, .sink = sink, .control = control};
  return readFile(reading, m_importer).transform_error([&](Error error) {
    const bool namesWhere = error.file.starts_with(request.file);
    error.file = namesWhere ? error.file : request.file;
    return error;
  });
}

}  // namespace buurtatlas
