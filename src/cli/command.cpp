#include "cli/command.h"

#include <vector>

namespace buurtatlas {

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

void addDayOption(CLI::App& command, const char* name, std::optional<Date>& day, const char* description) {
  command
      .add_option_function<std::string>(
          name, [&day](const std::string& text) { day = parseDate(text); }, description)
      ->type_name("DATE")
      ->check([](const std::string& text) {
        return parseDate(text) ? std::string() : "\"" + text + "\" is no day such as 2026-04-30";
      });
}

void addAsOfOption(CLI::App& command, std::optional<Date>& day) {
  addDayOption(command, "--as-of", day, "Zones and borders as they were on that day");
}

Result<std::shared_ptr<const Atlas>> snapshotAsOf(const AtlasFile& file, std::optional<Date> day) {
  if (!day) {
    return file.snapshot();
  }
  return file.zonesAsOf(*day).transform([&](std::vector<Zone> zones) {
    auto atlas = std::make_shared<Atlas>(*file.snapshot());
    atlas->zones = std::make_shared<const std::vector<Zone>>(std::move(zones));
    return std::shared_ptr<const Atlas>(std::move(atlas));
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

std::string grouped(std::int64_t count) {
  std::string digits = std::to_string(count);
  const std::size_t first = digits.starts_with('-') ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace buurtatlas
