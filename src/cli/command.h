#pragma once

#include <CLI/App.hpp>
#include <chrono>
#include <functional>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/atlas.h"
#include "core/foreign_rows.h"
#include "core/job_control.h"
#include "core/result.h"
#include "storage/atlas_file.h"
#include "storage/import_process.h"

namespace buurtatlas {

using Json = nlohmann::ordered_json;

/// How long each phase of a command took, for the timings_ms of --json.
class Phases {
 public:
  /// Ends the phase that is running and starts the next.
  void begin(std::string name);
  void end();
  [[nodiscard]] Json inMilliseconds() const { return m_done; }

 private:
  std::string m_running = {};
  std::chrono::steady_clock::time_point m_since = {};
  Json m_done = Json::object();
};

/// What a command works with and what it found. Results go to stdout, all else to stderr.
struct CommandRun {
  JobControl control = {};
  Phases phases = {};
  Json result = Json::object();         ///< what --json prints, with timings_ms added
  std::vector<std::string> lines = {};  ///< what is printed without --json, a sentence each
  bool foundFaults = false;             ///< the result is printed and the exit status is 1

  [[nodiscard]] ImportProcess reader() const { return ImportProcess(ImportProcess::besideThisProgram()); }
};

/// The work of one command; it runs after the whole command line was read.
using CommandWork = std::function<Result<void>(CommandRun&)>;

/// Where commands put the work that the command line asks for.
using CommandChoice = std::shared_ptr<CommandWork>;

/// Adds all commands there are to a command line.
void addCommands(CLI::App& app, const CommandChoice& choice);

// Each adds its commands to the command line.
void addAtlasCommands(CLI::App& app, const CommandChoice& choice);  ///< new, info, import, export
void addAssignCommand(CLI::App& app, const CommandChoice& choice);
void addBackupCommands(CLI::App& app, const CommandChoice& choice);    ///< atlas backup, restore, check
void addCoverageCommands(CLI::App& app, const CommandChoice& choice);  ///< coverage
void addGapCommands(CLI::App& app, const CommandChoice& choice);       ///< gaps list, allow, disallow
void addProposeCommand(CLI::App& app, const CommandChoice& choice);
void addOverlapCommands(CLI::App& app, const CommandChoice& choice);  ///< overlaps, adjacency
void addCoverCommand(CLI::App& app, const CommandChoice& choice);
void addGeocodeCommand(CLI::App& app, const CommandChoice& choice);
void addRegisterCommands(CLI::App& app, const CommandChoice& choice);  ///< register build, info, evaluate
void addMemberCommand(CLI::App& app, const CommandChoice& choice);
void addAudienceCommand(CLI::App& app, const CommandChoice& choice);
void addCaseCommands(CLI::App& app, const CommandChoice& choice);  ///< alert create, submit, approve, send...
/// alert feedback-debt, statistics, exercise-report, erase-lists; after addCaseCommands()
void addAlertReportCommands(CLI::App& app, const CommandChoice& choice);
void addPeopleCommands(CLI::App& app, const CommandChoice& choice);
void addTemplateCommands(CLI::App& app, const CommandChoice& choice);  ///< templates list, export, import
void addAuditCommands(CLI::App& app, const CommandChoice& choice);
void addDensityCommand(CLI::App& app, const CommandChoice& choice);
void addEffectCommand(CLI::App& app, const CommandChoice& choice);
void addHotUncoveredCommand(CLI::App& app, const CommandChoice& choice);
void addZoneCommands(CLI::App& app, const CommandChoice& choice);  ///< zone list, split, merge, reshape, simplify
void addCountsCommand(CLI::App& app, const CommandChoice& choice);
void addHotSpotCommand(CLI::App& app, const CommandChoice& choice);
void addNearRepeatCommand(CLI::App& app, const CommandChoice& choice);
void addPredictCommand(CLI::App& app, const CommandChoice& choice);
void addIncidentCommands(CLI::App& app, const CommandChoice& choice);  ///< incidents summary, calendar, types
void addWhenCommand(CLI::App& app, const CommandChoice& choice);
void addRecipeCommands(CLI::App& app, const CommandChoice& choice);  ///< recipe list, save, run, drop
void addPrintCommand(CLI::App& app, const CommandChoice& choice);
void addPictureCommand(CLI::App& app, const CommandChoice& choice);
void addHandOverCommand(CLI::App& app, const CommandChoice& choice);  ///< alert-export
void addCapCommands(CLI::App& app, const CommandChoice& choice);      ///< cap check, write
void addWarningCommand(CLI::App& app, const CommandChoice& choice);   ///< warning-area
void addPlanCommands(CLI::App& app, const CommandChoice& choice);     ///< plan list, create, compare, adopt, drop

/// Opens an atlas as the phase "open".
Result<std::unique_ptr<AtlasFile>> openAtlas(CommandRun& run, const std::string& path, OpenMode mode);

/// Adds an option that takes a day.
void addDayOption(CLI::App& command, const char* name, const char* description, std::optional<Date>& day);
/// Adds --as-of DATE.
void addAsOfOption(CLI::App& command, std::optional<Date>& day);
/// What the file holds, with the zones of that day where one is given, and nothing that waits then.
Result<std::shared_ptr<const Atlas>> snapshotAsOf(const AtlasFile& file, std::optional<Date> day);
/// Opens an atlas for reading only, as the phase "open", and takes the snapshot of that day.
Result<std::shared_ptr<const Atlas>> readAtlas(CommandRun& run, const std::string& path, std::optional<Date> day);

/// Adds --at EAST,NORTH.
void addPlaceOption(CLI::App& command, std::optional<Point>& place);

/// As many numbers as are asked for, with commas between them; none where the text is something else.
std::optional<std::vector<double>> numbersIn(const std::string& text, std::size_t count);

/// Adds --map FIELD=COLUMN, any number of times.
void addMapOption(CLI::App& command, std::map<std::string, std::string>& mapping);

/// Writes rows that were refused, or kept without a part: line, kept, reason.
Result<void> writeRejected(const std::string& out, const std::vector<Rejection>& rejections);

/// 2026-10-01, or null where the day is not known.
Json dataDateAsJson(std::optional<Date> day);
/// Of each layer that figures are made of: file, data_date and imported_at.
Json dataOfFigures(const AtlasInfo& info);

/// One thing of a list that a command told.
struct PlaceChoice {
  std::size_t number = 0;  ///< from 1
  std::optional<Point> at = {};
};
/// Adds --number and --at, of which one is needed.
void addPlaceChoice(CLI::App& command, PlaceChoice& choice);

/// 12,345: a count for people.
std::string grouped(std::int64_t count);
/// "1 gap" or "12,345 gaps".
std::string counted(std::int64_t count, std::string_view one, std::string_view many);

}  // namespace buurtatlas
