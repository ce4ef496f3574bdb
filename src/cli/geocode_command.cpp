#include <algorithm>
#include <format>
#include <iterator>
#include <string_view>

#include "cli/command.h"
#include "cli/geocode_by_register.h"
#include "storage/column_names.h"
#include "storage/layer_writer.h"
#include "tasks/foreign_table.h"
#include "tasks/member_task.h"
#include "tasks/table_task.h"

namespace buurtatlas {

namespace {

struct GeocodeRequest {
  std::string path;       ///< of an atlas
  std::string addresses;  ///< a register, in the place of one
  std::string in;
  std::string out;
  std::map<std::string, std::string> mapping;
  unsigned threads = 1;
};

/// Where a column that was added stands; the file may have had one of its name before it.
std::size_t lastColumn(const LayerTable& table, std::string_view name) {
  const auto found = std::ranges::find(table.fields.rbegin(), table.fields.rend(), name, &LayerField::name);
  return static_cast<std::size_t>(std::distance(found, table.fields.rend())) - 1;
}

void describeGeocoding(const LayerTable& table, const std::string& out, CommandRun& run) {
  std::map<std::string, std::int64_t> classes = {{"exact", 0}, {"base-number", 0}, {"street", 0}, {"none", 0}};
  std::map<std::string, std::int64_t> statuses = {{"accept", 0}, {"review", 0}, {"reject", 0}};
  const std::size_t classAt = lastColumn(table, "class");
  const std::size_t statusAt = lastColumn(table, "status");
  const std::size_t zoneStatusAt = lastColumn(table, "zone_status");
  std::int64_t zonedInReview = 0;
  for (const LayerRow& row : table.rows) {
    ++classes[row.values[classAt]];
    ++statuses[row.values[statusAt]];
    zonedInReview += row.values[statusAt] == "review" && row.values[zoneStatusAt] == "accept" ? 1 : 0;
  }
  const auto total = static_cast<std::int64_t>(table.rows.size());
  run.result = {
      {"rows", total}, {"classes", classes}, {"statuses", statuses}, {"zoned_in_review", zonedInReview}, {"out", out}};
  run.lines = {
      std::format("{} of {} addresses are accepted, {} wait for review ({} of them surely in their zone), {} "
                  "are rejected; written to {}.",
                  grouped(statuses["accept"]), grouped(total), grouped(statuses["review"]), grouped(zonedInReview),
                  grouped(statuses["reject"]), out)};
}

Result<void> geocodeFile(const GeocodeRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = (*file)->snapshot();
  ImportProcess reader = run.reader();
  run.phases.begin("read");
  const auto table = readTable(reader, {.file = request.in, .content = ForeignContent::Table}, run.control);
  if (!table) {
    return std::unexpected(table.error());
  }
  run.phases.begin("match");
  const Geocoder geocoder = geocoderOf(*atlas);
  // A person's own mapping stands alone: other columns may hold anything.
  const auto columns = request.mapping.empty() ? addressColumns(table->header.fields) : request.mapping;
  auto geocoded = geocodeTable(*table, columns, geocoder, *atlas, request.threads, run.control);
  if (!geocoded) {
    geocoded.error().file = request.in;
    return std::unexpected(geocoded.error());
  }
  run.phases.begin("write");
  if (auto written = writeLayer(request.out, *geocoded); !written) {
    return written;
  }
  run.phases.end();
  describeGeocoding(*geocoded, request.out, run);
  return {};
}

}  // namespace

void addGeocodeCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<GeocodeRequest>();
  CLI::App* command =
      app.add_subcommand("geocode", "Say where the addresses of a file lie, by those of an atlas or a register");
  CLI::Option* atlas = command->add_option("ATLAS", request->path);
  command->add_option("--register", request->addresses, "A register that \"register build\" made, without an atlas")
      ->excludes(atlas);
  command->add_option("--in", request->in, "A CSV or TSV file with addresses, as text or in columns")->required();
  command->add_option("--out", request->out, "The CSV or TSV file to write")->required();
  addMapOption(*command, request->mapping);
  command->add_option("--threads", request->threads)->check(CLI::Range(1U, 256U))->capture_default_str();
  command->callback([=] {
    if (request->path.empty() && request->addresses.empty()) {
      throw CLI::RequiredError("ATLAS or --register");
    }
    *choice = [=](CommandRun& run) {
      return request->addresses.empty() ? geocodeFile(*request, run)
                                        : geocodeByRegister({.file = request->addresses,
                                                             .in = request->in,
                                                             .out = request->out,
                                                             .mapping = request->mapping,
                                                             .threads = request->threads},
                                                            run);
    };
  });
}

}  // namespace buurtatlas
