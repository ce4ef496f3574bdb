#include "cli/assign_table.h"

#include <algorithm>
#include <future>
#include <iterator>
#include <limits>
#include <string_view>
#include <thread>
#include <utility>

#include "storage/csv_file.h"
#include "storage/foreign_file.h"
#include "storage/point_columns.h"
#include "storage/position_check.h"
#include "storage/text_table.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kRowsPerBlock = 16'384;

/// Some rows of a table, their cells one after the other in one text.
class Block {
 public:
  explicit Block(std::size_t columns) : m_columns(columns) {}

  void clear() {
    m_text.clear();
    m_ends.assign(1, 0);
    m_lines.clear();
  }
  void add(const TextTable::Row& row) {
    for (const std::string_view cell : row.cells) {
      m_text += cell;
      m_ends.push_back(m_text.size());
    }
    m_lines.push_back(row.line);
  }
  [[nodiscard]] std::size_t rows() const { return m_lines.size(); }
  [[nodiscard]] std::int64_t lineOf(std::size_t row) const { return m_lines[row]; }
  [[nodiscard]] std::string_view cell(std::size_t row, std::size_t column) const {
    const std::size_t cell = row * m_columns + column;
    return std::string_view(m_text).substr(m_ends[cell], m_ends[cell + 1] - m_ends[cell]);
  }

 private:
  std::size_t m_columns;
  std::string m_text = {};
  std::vector<std::size_t> m_ends = {0};
  std::vector<std::int64_t> m_lines = {};
};

struct Answered {
  std::string text = {};
  TableAssigned report = {};
};

/// Answers one block after the other. Thread: one at a time.
class BlockAssigner {
 public:
  BlockAssigner(const AssignmentZones& zones, const PointColumns& columns, std::size_t columnCount, PositionCheck check,
                const CsvFile& out)
      : m_zones(zones),
        m_columns(columns),
        m_check(std::move(check)),
        m_out(out),
        m_block(columnCount),
        m_cells(columnCount + 1) {}

  [[nodiscard]] Block& block() { return m_block; }

  Answered answer() {
    Answered answered;
    const std::vector<Point> points = positions(answered.report);
    const AreasOfPoints found = m_zones.index().areasAt(points);
    std::string names;
    for (std::size_t row = 0; row < m_block.rows(); ++row) {
      for (std::size_t column = 0; column + 1 < m_cells.size(); ++column) {
        m_cells[column] = m_block.cell(row, column);
      }
      names = m_zones.namesOf(found.of(row));
      m_cells.back() = names;
      m_out.appendRow(answered.text, m_cells);
      answered.report.counts.add(found.of(row));
    }
    return answered;
  }

 private:
  std::vector<Point> positions(TableAssigned& report) const {
    constexpr double kNowhere = std::numeric_limits<double>::quiet_NaN();
    std::vector<Point> points;
    points.reserve(m_block.rows());
    for (std::size_t row = 0; row < m_block.rows(); ++row) {
      auto point = m_check.check(m_block.cell(row, m_columns.x), m_block.cell(row, m_columns.y));
      if (!point) {
        ++report.counts.withoutPosition;
        report.rejections.push_back({.line = m_block.lineOf(row), .reason = std::move(point.error()), .rowKept = true});
      }
      points.push_back(point.value_or(Point{.east = kNowhere, .north = kNowhere}));
    }
    return points;
  }

  const AssignmentZones& m_zones;
  const PointColumns& m_columns;
  PositionCheck m_check;
  const CsvFile& m_out;
  Block m_block;
  std::vector<std::string_view> m_cells;
};

/// Reads a table in order, lets several blocks be answered at once, and writes the answers in order.
class Passage {
 public:
  Passage(TextTable& table, CsvFile& out, std::vector<BlockAssigner>& assigners, const JobControl& control)
      : m_table(table), m_out(out), m_assigners(assigners), m_control(control), m_answers(assigners.size()) {}

  Result<TableAssigned> run() {
    std::size_t turn = 0;
    for (;; turn = (turn + 1) % m_answers.size()) {
      if (m_control.isStopped()) {
        return fail(ErrorCode::Cancelled, "Assigning was cancelled; nothing was written.");
      }
      if (Result<void> written = write(m_answers[turn]); !written) {
        return std::unexpected(written.error());
      }
      BlockAssigner& assigner = m_assigners[turn];
      if (!read(assigner.block())) {
        break;
      }
      m_control.report(m_table.share());
      m_answers[turn] = std::async(std::launch::async, [&assigner] { return assigner.answer(); });
    }
    for (std::size_t left = 1; left < m_answers.size(); ++left) {
      if (Result<void> written = write(m_answers[(turn + left) % m_answers.size()]); !written) {
        return std::unexpected(written.error());
      }
    }
    std::ranges::stable_sort(m_report.rejections, {}, &Rejection::line);
    return std::move(m_report);
  }

 private:
  bool read(Block& block) {
    block.clear();
    while (block.rows() < kRowsPerBlock && m_table.next(m_row)) {
      if (m_row.fault.text.empty()) {
        block.add(m_row);
      } else {
        m_report.rejections.push_back({.line = m_row.line, .reason = std::move(m_row.fault)});
      }
    }
    return block.rows() > 0;
  }

  Result<void> write(std::future<Answered>& answer) {
    if (!answer.valid()) {
      return {};
    }
    Answered answered = answer.get();
    m_report.counts.add(answered.report.counts);
    std::ranges::move(answered.report.rejections, std::back_inserter(m_report.rejections));
    return m_out.write(answered.text);
  }

  TextTable& m_table;
  CsvFile& m_out;
  std::vector<BlockAssigner>& m_assigners;
  const JobControl& m_control;
  std::vector<std::future<Answered>> m_answers;
  TextTable::Row m_row = {};
  TableAssigned m_report = {};
};

Result<TableAssigned> passThrough(const TableAssignment& assignment, const AssignmentZones& zones,
                                  const PointColumns& columns, TextTable table, CsvFile out,
                                  const JobControl& control) {
  const std::vector<std::string>& names = table.columns();
  const Result<PositionCheck> check = PositionCheck::create(columns.crs, assignment.points.plane);
  if (!check) {
    return std::unexpected(check.error());
  }
  std::vector<BlockAssigner> assigners;
  // One block more than there are processors, for this thread reads the next one meanwhile.
  for (unsigned i = 0; i <= std::max(std::thread::hardware_concurrency(), 1U); ++i) {
    assigners.emplace_back(zones, columns, names.size(), check->copy(), out);
  }
  const std::string added = zoneColumnBeside(names);
  std::vector<std::string_view> header(names.begin(), names.end());
  header.emplace_back(added);
  std::string firstLine;
  out.appendRow(firstLine, header);
  Result<TableAssigned> assigned =
      out.write(firstLine).and_then([&] { return Passage(table, out, assigners, control).run(); });
  if (assigned && assigned->counts.withoutPosition == assigned->counts.points) {
    return noUsablePosition(assignment.points.file);
  }
  return assigned.and_then(
      [&](TableAssigned report) { return std::move(out).finish().transform([&] { return std::move(report); }); });
}

}  // namespace

Result<TableAssigned> assignTextTable(const TableAssignment& assignment, const AssignmentZones& zones,
                                      const JobControl& control) {
  const Result<ForeignFile> file = checkForeignFile(assignment.points);
  if (!file) {
    return std::unexpected(file.error());
  }
  const Result<PointColumns> columns = findPointColumns(assignment.points);
  if (!columns) {
    return std::unexpected(columns.error());
  }
  Result<TextTable> table = TextTable::open(file->path);
  if (!table) {
    return std::unexpected(table.error());
  }
  return CsvFile::create(assignment.out).and_then([&](CsvFile out) {
    return passThrough(assignment, zones, *columns, std::move(*table), std::move(out), control);
  });
}

}  // namespace buurtatlas
