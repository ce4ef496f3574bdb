#include "cli/command.h"

#include <charconv>
#include <cmath>
#include <vector>

#include "storage/layer_writer.h"

namespace buurtatlas {

namespace {

std::optional<Point> placeOf(const std::string& text) {
  return numbersIn(text, 2).transform(
      [](const auto& numbers) { return Point{.east = numbers[0], .north = numbers[1]}; });
}

}  // namespace

std::optional<std::vector<double>> numbersIn(const std::string& text, std::size_t count) {
  const char* at = text.data();
  const char* const end = at + text.size();
  std::vector<double> numbers;
  while (numbers.size() < count) {
    const auto [after, problem] = std::from_chars(at, end, numbers.emplace_back());
    const bool isLast = numbers.size() == count;
    if (problem != std::errc{} || !std::isfinite(numbers.back()) || (after == end) != isLast ||
        (!isLast && *after != ',')) {
      return std::nullopt;
    }
    at = after + (isLast ? 0 : 1);
  }
  return numbers;
}

void Phases::begin(std::string name) {
  end();
  m_running = std::move(name);
  m_since = std::chrono::steady_clock::now();
}

void Phases::end() {
  if (m_running.empty()) {
    return;
  }
  const std::chrono::duration<double, std::milli> passed = std::chrono::steady_clock::now() - m_since;
  m_done[m_running] = m_done.value(m_running, 0.0) + passed.count();
  m_running.clear();
}

Result<std::unique_ptr<AtlasFile>> openAtlas(CommandRun& run, const std::string& path, OpenMode mode) {
  run.phases.begin("open");
  auto atlas = AtlasFile::open(path, mode);
  run.phases.end();
  return atlas;
}

void addDayOption(CLI::App& command, const char* name, const char* description, std::optional<Date>& day) {
  command
      .add_option_function<std::string>(
          name, [&day](const std::string& text) { day = parseDate(text); }, description)
      ->type_name("DATE")
      ->check([](const std::string& text) {
        return parseDate(text) ? std::string() : "\"" + text + "\" is no day such as 2026-04-30";
      });
}

void addAsOfOption(CLI::App& command, std::optional<Date>& day) {
  addDayOption(command, "--as-of", "Zones and borders as they were or will be on that day", day);
}

Result<std::shared_ptr<const Atlas>> snapshotAsOf(const AtlasFile& file, std::optional<Date> day) {
  if (!day) {
    return file.snapshot();
  }
  return file.zonesAsOf(*day).transform([&](std::vector<Zone> zones) {
    auto atlas = std::make_shared<Atlas>(*file.snapshot());
    atlas->zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
    atlas->comingZones = std::make_shared<const std::vector<ComingZone>>();
    atlas->day = *day;
    return std::shared_ptr<const Atlas>(std::move(atlas));
  });
}

Result<std::shared_ptr<const Atlas>> readAtlas(CommandRun& run, const std::string& path, std::optional<Date> day) {
  return openAtlas(run, path, OpenMode::ReadOnly).and_then([&](const std::unique_ptr<AtlasFile>& file) {
    return snapshotAsOf(*file, day);
  });
}

void addPlaceOption(CLI::App& command, std::optional<Point>& place) {
  command
      .add_option_function<std::string>(
          "--at", [&place](const std::string& text) { place = placeOf(text); },
          "A place in it or beside it, in metres of the atlas's plane")
      ->type_name("EAST,NORTH")
      ->check([](const std::string& text) {
        return placeOf(text) ? std::string() : "\"" + text + "\" is no place such as 172500.5,174200";
      });
}

void addMapOption(CLI::App& command, std::map<std::string, std::string>& mapping) {
  command
      .add_option_function<std::vector<std::string>>(
          "--map",
          [&mapping](const std::vector<std::string>& pairs) {
            for (const std::string& pair : pairs) {
              const std::size_t equals = pair.find('=');
              if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size()) {
                throw CLI::ValidationError("--map", "\"" + pair + "\" is not of the form FIELD=COLUMN");
              }
              mapping[pair.substr(0, equals)] = pair.substr(equals + 1);
            }
          },
          "Take FIELD from COLUMN of the file; may be given several times")
      ->type_name("FIELD=COLUMN")
      ->expected(1)
      ->take_all();
}

Json dataDateAsJson(std::optional<Date> day) { return day ? Json(isoDate(*day)) : Json(); }

Json dataOfFigures(const AtlasInfo& info) {
  Json data = Json::object();
  for (const LayerKind kind :
       {LayerKind::Boundary, LayerKind::Streets, LayerKind::Addresses, LayerKind::Neighbourhoods, LayerKind::Areas}) {
    if (const auto source = info.sources.find(kind); source != info.sources.end()) {
      data[std::string(nameOf(kind))] = {{"file", source->second.file},
                                         {"data_date", dataDateAsJson(source->second.dataDay)},
                                         {"imported_at", isoInstant(source->second.importedAt)}};
    }
  }
  return data;
}

Result<void> writeRejected(const std::string& out, const std::vector<Rejection>& rejections) {
  LayerTable table{.name = "rejected",
                   .fields = {{.name = "line", .type = FieldType::Integer}, {.name = "kept"}, {.name = "reason"}}};
  for (const Rejection& rejection : rejections) {
    table.rows.push_back(
        {.values = {std::to_string(rejection.line), rejection.rowKept ? "yes" : "no", inEnglish(rejection.reason)}});
  }
  return writeLayer(out, table);
}

void addPlaceChoice(CLI::App& command, PlaceChoice& choice) {
  CLI::Option_group* which = command.add_option_group("which");
  which->add_option("--number", choice.number, "Its number in the list");
  addPlaceOption(*which, choice.at);
  which->require_option(1);
}

std::string grouped(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string counted(std::int64_t count, std::string_view one, std::string_view many) {
  return grouped(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace buurtatlas
