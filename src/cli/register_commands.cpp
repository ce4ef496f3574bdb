#include <algorithm>
#include <cmath>
#include <filesystem>
#include <format>

#include "cli/command.h"
#include "cli/evaluation_report.h"
#include "cli/truth_file.h"
#include "geocoding/address_register.h"
#include "geometry/point_grid.h"
#include "storage/register_reader.h"
#include "storage/replace_file.h"
#include "tasks/register_task.h"

namespace buurtatlas {

namespace {

struct BuildRequest {
  std::vector<std::string> in;
  std::string out;
  RegisterRequest how;  ///< without a file
  std::optional<Date> dataDate;
};

struct EvaluationRequest {
  std::string path;
  std::vector<std::string> in;
  bool asColumns = false;
  RegisterRequest coveredBy;
};

void addWhereOption(CLI::App& command, std::map<std::string, std::string>& where) {
  command
      .add_option_function<std::vector<std::string>>(
          "--where",
          [&where](const std::vector<std::string>& pairs) {
            for (const std::string& pair : pairs) {
              const std::size_t equals = pair.find('=');
              if (equals == std::string::npos || equals == 0) {
                throw CLI::ValidationError("--where", "\"" + pair + "\" is not of the form COLUMN=VALUE");
              }
              where[pair.substr(0, equals)] = pair.substr(equals + 1);
            }
          },
          "Only rows with this VALUE in this COLUMN; may be given several times")
      ->type_name("COLUMN=VALUE")
      ->expected(1)
      ->take_all();
}

Json inJson(const std::vector<RegisterRemark>& remarks) {
  Json list = Json::array();
  for (const auto& [file, fault] : remarks) {
    list.push_back(
        {{"file", file}, {"line", fault.line}, {"reason", inEnglish(fault.reason)}, {"row_kept", fault.rowKept}});
  }
  return list;
}

std::string dayOf(const std::optional<Date>& day) { return day ? isoDate(*day) : "unknown"; }

void describeBuild(const RegisterTally& tally, const RegisterRowCounts& counts, const std::string& out,
                   std::size_t bytes, CommandRun& run) {
  run.result = {{"out", out},
                {"bytes", bytes},
                {"sources", tally.sources},
                {"data_date", tally.dataDate ? Json(isoDate(*tally.dataDate)) : Json()},
                {"rows", tally.rows},
                {"faulty", tally.faulty},
                {"not_in_use", tally.notInUse},
                {"historic", tally.historic},
                {"without_position", tally.withoutPosition},
                {"repeated", counts.repeated},
                {"remarks", inJson(tally.remarks)}};
  run.lines.push_back(std::format("{} rows read, data of {}: {} MB written to {}.", grouped(tally.rows),
                                  dayOf(tally.dataDate), grouped(static_cast<std::int64_t>(bytes / 1'000'000)), out));
  run.lines.push_back(std::format(
      "{} faulty rows were left out, {} not in use too; {} have ended, {} have no position, {} stand there twice.",
      grouped(tally.faulty), grouped(tally.notInUse), grouped(tally.historic), grouped(tally.withoutPosition),
      grouped(static_cast<std::int64_t>(counts.repeated))));
  for (const auto& [file, fault] : tally.remarks) {
    run.lines.push_back(std::format("{}, line {}: {}", file, fault.line, inEnglish(fault.reason)));
  }
}

Result<void> buildRegister(const BuildRequest& request, CommandRun& run) {
  ImportProcess importer = run.reader();
  RegisterReader reader(importer);
  std::vector<RegisterRequest> files;
  for (const std::string& file : request.in) {
    files.push_back(request.how);
    files.back().file = file;
  }
  run.phases.begin("read");
  Result<GatheredRegister> gathered = gatherRegister(reader, files, request.dataDate, run.control);
  if (!gathered) {
    return std::unexpected(gathered.error());
  }
  run.phases.begin("build");
  const RegisterRowCounts counts = gathered->builder.counts();
  const Result<std::vector<std::byte>> image = gathered->builder.finish();
  if (!image) {
    return std::unexpected(image.error());
  }
  if (run.control.isStopped()) {
    return fail(ErrorCode::Cancelled, "The register was not built: it was cancelled. Nothing was written.");
  }
  run.phases.begin("write");
  const std::string_view bytes(reinterpret_cast<const char*>(image->data()), image->size());
  if (Result<void> written = replaceFile(request.out, bytes); !written) {
    return written;
  }
  run.phases.end();
  describeBuild(gathered->tally, counts, request.out, image->size(), run);
  return {};
}

Result<void> showRegister(const std::string& path, CommandRun& run) {
  run.phases.begin("open");
  return AddressRegister::open(path).transform([&](const AddressRegister& opened) {
    run.phases.end();
    const RegisterSummary summary = opened.summary();
    run.result = {{"data_date", summary.dataDate ? Json(isoDate(*summary.dataDate)) : Json()},
                  {"source", summary.source},
                  {"streets", summary.streets},
                  {"numbers", summary.numbers},
                  {"bytes", summary.bytes}};
    run.lines = {std::format("{}: {} streets, {} numbers, data of {}.", summary.source,
                             grouped(static_cast<std::int64_t>(summary.streets)),
                             grouped(static_cast<std::int64_t>(summary.numbers)), dayOf(summary.dataDate))};
  });
}

/// A register that lacks a place cannot answer where it is: only those near one of its rows count.
Result<void> keepCovered(TruthFile& file, const RegisterRequest& coveredBy, CommandRun& run) {
  constexpr Metres kNear{40};
  std::vector<Point> places;
  for (const TruthRow& row : file.rows) {
    places.push_back(row.truth.position.value_or(Point{.east = std::nan(""), .north = std::nan("")}));
  }
  const PointGrid grid(places);
  std::vector<char> isCovered(file.rows.size(), 0);
  ImportProcess importer = run.reader();
  RegisterTally tally;
  const auto mark = [&](const RegisterRow& row) {
    if (row.position) {
      for (const std::uint32_t place : grid.within(*row.position, kNear)) {
        isCovered[place] = 1;
      }
    }
  };
  return RegisterReader(importer).read(coveredBy, tally, mark, run.control).transform([&] {
    std::size_t index = 0;
    std::erase_if(file.rows, [&](const TruthRow&) { return isCovered[index++] == 0; });
  });
}

Result<void> evaluate(const EvaluationRequest& request, CommandRun& run) {
  run.phases.begin("open");
  Result<AddressRegister> opened = AddressRegister::open(request.path);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  const AddressMatcher matcher(std::move(*opened));
  run.result = {{"files", Json::array()}};
  for (const std::string& path : request.in) {
    run.phases.begin("read");
    Result<TruthFile> file = readTruth(path);
    if (!file) {
      return std::unexpected(file.error());
    }
    if (file->isGold && !request.coveredBy.file.empty()) {
      if (Result<void> kept = keepCovered(*file, request.coveredBy, run); !kept) {
        return kept;
      }
    }
    run.phases.begin("answer");
    const std::string name = std::filesystem::path(path).filename();
    if (file->isGold) {
      evaluateGold(matcher, name, *file, run);
    } else {
      evaluateNoise(matcher, name, *file, request.asColumns, run);
    }
  }
  return {};
}

void addBuild(CLI::App& group, const CommandChoice& choice) {
  auto request = std::make_shared<BuildRequest>();
  CLI::App* command = group.add_subcommand(
      "build",
      "Make one register of address files: BeST, CRAB, Adressenregister, UrbIS, ICAR, OpenStreetMap or tables");
  command->add_option("--in", request->in, "The files, also packed as .zip, .xz or .gz; the first ones go before")
      ->required();
  command->add_option("--out", request->out, "The register to write")->required();
  addDayOption(*command, "--data-date", "The day that the data describes, where the files do not tell",
               request->dataDate);
  command->add_option("--crs", request->how.crs, "System of the positions where a file does not say");
  command->add_option("--layer", request->how.layer, "Layer of files that have several");
  addMapOption(*command, request->how.mapping);
  addWhereOption(*command, request->how.where);
  command->callback([=] { *choice = [=](CommandRun& run) { return buildRegister(*request, run); }; });
}

void addInfo(CLI::App& group, const CommandChoice& choice) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = group.add_subcommand("info", "Say what a register holds and of which day it is");
  command->add_option("REGISTER", *path)->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return showRegister(*path, run); }; });
}

void addEvaluate(CLI::App& group, const CommandChoice& choice) {
  auto request = std::make_shared<EvaluationRequest>();
  CLI::App* command =
      group.add_subcommand("evaluate", "Ask a register for addresses whose truth is known, and score the answers");
  command->add_option("--register", request->path)->required();
  command->add_option("--in", request->in, "Tables of addresses with their truth")->required();
  command->add_flag("--columns", request->asColumns, "Ask by street, number and postcode in the place of the text");
  command->add_option("--covered-by", request->coveredBy.file,
                      "Of positions of a third party, count those within 40 m of a row of this address file");
  addWhereOption(*command, request->coveredBy.where);
  command->callback([=] { *choice = [=](CommandRun& run) { return evaluate(*request, run); }; });
}

}  // namespace

void addRegisterCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* group = app.add_subcommand("register", "Registers of addresses, for geocoding without an atlas");
  group->require_subcommand(1);
  addBuild(*group, choice);
  addInfo(*group, choice);
  addEvaluate(*group, choice);
}

}  // namespace buurtatlas
