#include "cli/geocode_by_register.h"

#include <algorithm>
#include <array>
#include <format>
#include <ranges>
#include <span>
#include <thread>
#include <utility>
#include <vector>

#include "geocoding/address_matcher.h"
#include "geocoding/address_register.h"
#include "storage/column_names.h"
#include "storage/csv_file.h"
#include "storage/foreign_file.h"
#include "storage/text_table.h"
#include "tasks/address_table.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kRowsPerBlock = 16'384;
constexpr std::array<std::string_view, 6> kClasses{"exact",  "base-number", "interpolated",
                                                   "street", "locality",    "none"};
constexpr std::array<std::string_view, 3> kStatuses{"accept", "review", "reject"};

using Counts = std::map<std::string, std::int64_t, std::less<>>;

/// The cells of some rows, one row after the other.
struct Block {
  std::vector<std::string> cells;
  std::size_t rows = 0;
};

/// What a thread made of its rows.
struct Answered {
  std::string text;
  Counts classes;
  Counts statuses;
};

/// Answers rows of one table. Thread: one at a time.
class TableGeocoder {
 public:
  TableGeocoder(const AddressMatcher& matcher, const AddressParts& parts, const CsvFile& out, Plane plane)
      : m_matcher(matcher), m_parts(parts), m_out(out), m_answers(matcher, std::move(plane)) {}

  void answer(const Block& block, std::size_t first, std::size_t last, std::size_t columns, Answered& answered) {
    for (std::size_t row = first; row < last; ++row) {
      const auto from = block.cells.begin() + static_cast<std::ptrdiff_t>(row * columns);
      m_cells.assign(from, from + static_cast<std::ptrdiff_t>(columns));
      const std::span<const std::string> added = m_answers.of(m_matcher.answer(m_parts.in(m_cells)));
      m_cells.insert(m_cells.end(), added.begin(), added.end());
      m_out.appendRow(answered.text, m_cells);
      ++answered.classes[added[0]];
      ++answered.statuses[added[2]];
    }
  }

 private:
  const AddressMatcher& m_matcher;
  const AddressParts& m_parts;
  const CsvFile& m_out;
  AnswerCells m_answers;
  std::vector<std::string_view> m_cells = {};
};

/// One table on its way through.
struct Lookup {
  const TableLookup& request;
  CommandRun& run;
  TextTable table;
  std::vector<TableGeocoder>& geocoders;  ///< one per thread
  CsvFile& out;
  Counts classes = {};
  Counts statuses = {};
  std::int64_t rows = 0;
  std::vector<std::pair<std::int64_t, Reason>> faulty = {};
};

bool readBlock(Lookup& lookup, Block& block) {
  block.rows = 0;
  block.cells.clear();
  TextTable::Row row;
  while (block.rows < kRowsPerBlock && lookup.table.next(row)) {
    if (!row.fault.text.empty()) {
      lookup.faulty.emplace_back(row.line, std::move(row.fault));
      continue;
    }
    block.cells.insert(block.cells.end(), row.cells.begin(), row.cells.end());
    ++block.rows;
  }
  return block.rows > 0;
}

Result<void> answerBlock(Lookup& lookup, const Block& block) {
  const std::size_t threads = lookup.geocoders.size();
  std::vector<Answered> answered(threads);
  const auto work = [&](std::size_t thread) {
    lookup.geocoders[thread].answer(block, block.rows * thread / threads, block.rows * (thread + 1) / threads,
                                    lookup.table.columns().size(), answered[thread]);
  };
  {
    std::vector<std::jthread> others;
    for (std::size_t thread = 1; thread < threads; ++thread) {
      others.emplace_back(work, thread);
    }
    work(0);
  }
  for (const Answered& part : answered) {
    if (Result<void> written = lookup.out.write(part.text); !written) {
      return written;
    }
    for (const auto& [name, count] : part.classes) {
      lookup.classes[name] += count;
    }
    for (const auto& [name, count] : part.statuses) {
      lookup.statuses[name] += count;
    }
  }
  lookup.rows += static_cast<std::int64_t>(block.rows);
  return {};
}

Result<void> answerAll(Lookup& lookup) {
  Block block;
  while (readBlock(lookup, block)) {
    if (lookup.run.control.isStopped()) {
      return fail(ErrorCode::Cancelled, "Geocoding was cancelled; nothing was written.");
    }
    lookup.run.control.report(lookup.table.share());
    if (Result<void> answered = answerBlock(lookup, block); !answered) {
      return answered;
    }
  }
  return {};
}

void describe(const Lookup& lookup) {
  CommandRun& run = lookup.run;
  run.result = {{"rows", lookup.rows},
                {"classes", lookup.classes},
                {"statuses", lookup.statuses},
                {"faulty", lookup.faulty.size()},
                {"out", lookup.request.out}};
  run.lines = {std::format("{} of {} addresses are accepted, {} wait for review, {} are rejected; written to {}.",
                           grouped(lookup.statuses.at("accept")), grouped(lookup.rows),
                           grouped(lookup.statuses.at("review")), grouped(lookup.statuses.at("reject")),
                           lookup.request.out)};
  constexpr std::size_t kMostListed = 10;
  for (const auto& [line, reason] : lookup.faulty | std::views::take(kMostListed)) {
    run.lines.push_back(std::format("Line {} was left out: {}", line, inEnglish(reason)));
  }
  if (lookup.faulty.size() > kMostListed) {
    run.lines.push_back(std::format("{} more lines were left out.",
                                    grouped(static_cast<std::int64_t>(lookup.faulty.size() - kMostListed))));
  }
}

Counts zeros(std::span<const std::string_view> names) {
  Counts counts;
  for (const std::string_view name : names) {
    counts.emplace(name, 0);
  }
  return counts;
}

Result<void> geocodeTable(const TableLookup& request, const AddressMatcher& matcher, TextTable table, CommandRun& run) {
  const std::vector<std::string> columns = table.columns();
  // A person's own mapping stands alone: other columns may hold anything.
  const Result<AddressParts> parts =
      AddressParts::find(columns, request.mapping.empty() ? addressColumns(columns) : request.mapping);
  if (!parts) {
    return std::unexpected(parts.error());
  }
  Result<CsvFile> out = CsvFile::create(request.out);
  if (!out) {
    return std::unexpected(out.error());
  }
  std::vector<std::string_view> header(columns.begin(), columns.end());
  header.insert(header.end(), answerColumns().begin(), answerColumns().end());
  std::string first;
  out->appendRow(first, header);
  std::vector<TableGeocoder> geocoders;
  for (unsigned thread = 0; thread < std::max(request.threads, 1U); ++thread) {
    Result<Plane> plane = Plane::create("EPSG:3812");
    if (!plane) {
      return std::unexpected(plane.error());
    }
    geocoders.emplace_back(matcher, *parts, *out, std::move(*plane));
  }
  Lookup lookup{.request = request,
                .run = run,
                .table = std::move(table),
                .geocoders = geocoders,
                .out = *out,
                .classes = zeros(kClasses),
                .statuses = zeros(kStatuses)};
  return out->write(first)
      .and_then([&] { return answerAll(lookup); })
      .and_then([&] { return std::move(*out).finish(); })
      .transform([&] { describe(lookup); });
}

}  // namespace

Result<void> geocodeByRegister(const TableLookup& lookup, CommandRun& run) {
  run.phases.begin("open");
  Result<AddressRegister> opened = AddressRegister::open(lookup.file);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  const AddressMatcher matcher(std::move(*opened));
  const Result<ForeignFile> file = checkForeignFile({.file = lookup.in, .content = ForeignContent::Table});
  if (!file) {
    return std::unexpected(file.error());
  }
  if (file->format != FileFormat::TextTable) {
    return failInFile(ErrorCode::InvalidInput, lookup.in,
                      "Addresses are read from a text table (.csv or .tsv). Save the file as one.");
  }
  run.phases.begin("geocode");
  Result<void> done = TextTable::open(file->path).and_then([&](TextTable table) {
    return geocodeTable(lookup, matcher, std::move(table), run);
  });
  if (!done && done.error().file.empty()) {
    done.error().file = lookup.in;
  }
  return done;
}

}  // namespace buurtatlas
