#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <format>

#include "cli/density_sheets.h"
#include "cli/drawing.h"
#include "cli/incident_options.h"
#include "storage/contour_tracer.h"
#include "storage/layer_writer.h"
#include "storage/raster_writer.h"
#include "storage/replace_file.h"
#include "tasks/density_files.h"
#include "tasks/density_frames.h"
#include "tasks/incident_choice.h"

namespace buurtatlas {

namespace {

namespace fs = std::filesystem;

struct DensityRequest {
  IncidentOptions incidents;
  std::string out;
  std::string contours;
  std::string monthFolder;
  int dayParts = 0;
  std::string bandwidth;
  double cell = 0;
  Kernel kernel = Kernel::Quartic;
  int nearest = 0;
  bool atBoundary = false;
  bool exact = false;
  DensityLook look;
  std::string language = "nl";
  std::string attribution;
};

enum class Output { None, GeoTiff, Png, Pdf, Table };

Result<Output> outputOf(const std::string& out) {
  if (out.empty()) {
    return Output::None;
  }
  const std::string ending = fs::path(out).extension().string();
  if (ending == ".tif" || ending == ".tiff") {
    return Output::GeoTiff;
  }
  if (ending == ".png" || ending == ".pdf") {
    return ending == ".png" ? Output::Png : Output::Pdf;
  }
  if (ending == ".csv" || ending == ".gpkg") {
    return Output::Table;
  }
  return failInFile(ErrorCode::InvalidInput, out, "A density is written as .tif, .png, .pdf, .csv or .gpkg.");
}

Result<void> checkRequest(const DensityRequest& request) {
  const auto output = outputOf(request.out);
  if (!output) {
    return std::unexpected(output.error());
  }
  if (request.dayParts > 0 && *output != Output::Png && *output != Output::Pdf) {
    return failInFile(ErrorCode::InvalidInput, request.out,
                      "Parts of the day stand side by side on one sheet: give --out a .png or .pdf file.");
  }
  if (*output == Output::None && request.contours.empty() && request.monthFolder.empty() &&
      request.bandwidth != "advise") {
    return fail(ErrorCode::InvalidInput, "Say what to write: --out, --contours or --by-month.");
  }
  return {};
}

/// One run of the command, on one snapshot.
class DensityWork {
 public:
  DensityWork(const DensityRequest& request, const Atlas& atlas, IncidentFilter filter, Detail detail, CommandRun& run)
      : m_request(request), m_atlas(atlas), m_filter(std::move(filter)), m_detail(detail), m_run(run) {}

  Result<void> work() {
    return decideRecipe()
        .and_then([this] { return writesOne() ? writeOne() : Result<void>(); })
        .and_then([this] { return m_request.dayParts > 0 ? writeDayParts() : Result<void>(); })
        .and_then([this] { return m_request.monthFolder.empty() ? Result<void>() : writeMonths(); });
  }

 private:
  [[nodiscard]] bool writesOne() const {
    return (!m_request.out.empty() && m_request.dayParts == 0) || !m_request.contours.empty();
  }

  Result<void> decideRecipe() {
    m_recipe = {.kernel = m_request.kernel,
                .nearest = m_request.nearest,
                .atBoundary = m_request.atBoundary,
                .exact = m_request.exact};
    if (m_request.bandwidth == "advise") {
      m_run.phases.begin("advice");
      const auto advice = adviseBandwidthFor(m_atlas, m_filter, m_request.kernel, m_run.control);
      if (!advice) {
        return std::unexpected(advice.error());
      }
      m_recipe.bandwidth = advice->bandwidth;
      m_run.result["advice"] = {{"bandwidth_m", advice->bandwidth.value},
                                {"incidents", advice->incidents},
                                {"drawn", advice->drawn},
                                {"rule", "leave-one-out likelihood"}};
      m_run.lines.push_back(std::format(
          "Advised bandwidth: {:g} m, the round one under which {} incidents are likeliest where the others are.",
          advice->bandwidth.value, grouped(advice->drawn)));
    } else {
      m_recipe.bandwidth = Metres(std::stod(m_request.bandwidth));
    }
    m_recipe.cell = m_request.cell > 0 ? Metres(m_request.cell) : adviseCell(m_recipe.bandwidth);
    return {};
  }

  Result<void> writeOne() {
    m_run.phases.begin("density");
    const auto density = densityToTake(m_atlas, m_filter, m_recipe, m_detail, m_run.control);
    if (!density) {
      return std::unexpected(density.error());
    }
    m_run.phases.begin("write");
    describe(*density);
    return traceLines(*density).and_then([&](const std::vector<Contour>& lines) {
      return writeContours(lines).and_then([&] { return writeAs(*outputOf(m_request.out), *density, lines); });
    });
  }

  Result<std::vector<Contour>> traceLines(const DensityMap& density) {
    if (m_request.contours.empty()) {
      return std::vector<Contour>();
    }
    const Raster* const grid = &density.raster;
    std::vector<double> levels;
    for (const DensityClass& step : densityClasses({&grid, 1}, m_request.look)) {
      levels.push_back(step.from);
    }
    m_run.result["contour_levels"] = levels;
    return traceContours(density.raster, levels);
  }

  Result<void> writeContours(const std::vector<Contour>& lines) {
    if (m_request.contours.empty()) {
      return {};
    }
    m_run.result["contours"] = m_request.contours;
    m_run.result["contour_lines"] = lines.size();
    m_run.lines.push_back(std::format("{} written to {}.",
                                      counted(static_cast<std::int64_t>(lines.size()), "contour line", "contour lines"),
                                      m_request.contours));
    return writeLayer(m_request.contours, contourTable(lines, m_atlas.info.plane));
  }

  Result<void> writeAs(Output output, const DensityMap& density, const std::vector<Contour>& lines) {
    const FileNotes notes = notesOf(density.facts, BUURTATLAS_VERSION);
    switch (output) {
      case Output::None:
        return {};
      case Output::GeoTiff:
        return density.exact.values.empty() ? writeGeoTiff(m_request.out, density.raster, m_atlas.info.plane, notes)
                                            : writeGeoTiff(m_request.out, density.exact, m_atlas.info.plane, notes);
      case Output::Table:
        return densityCells(m_atlas, m_filter, density, m_detail).and_then([this](const LayerTable& table) {
          return writeLayer(m_request.out, table);
        });
      case Output::Png:
      case Output::Pdf: {
        const DrawingWithoutDisplay drawing(m_request.language);
        return sheets().of(density, lines).and_then([this](const DensitySheet& sheet) {
          return writeSheet(sheet, m_request.out);
        });
      }
    }
    return {};
  }

  Result<void> writeDayParts() {
    m_run.phases.begin("parts of the day");
    const auto frames = partsOfDay(m_filter, m_request.dayParts).and_then([this](std::vector<DensityFrame> parts) {
      return mapFrames(m_atlas, std::move(parts), m_recipe, m_detail, m_run.control);
    });
    if (!frames) {
      return std::unexpected(frames.error());
    }
    describe(*frames);
    const DrawingWithoutDisplay drawing(m_request.language);
    return sheets().ofDayParts(*frames, m_filter, m_recipe).and_then([this](const DensitySheet& sheet) {
      m_run.result["out"] = m_request.out;
      return writeSheet(sheet, m_request.out);
    });
  }

  Result<void> writeMonths() {
    m_run.phases.begin("months");
    const auto frames = monthsOf(m_atlas, m_filter).and_then([this](std::vector<DensityFrame> months) {
      return mapFrames(m_atlas, std::move(months), m_recipe, m_detail, m_run.control);
    });
    if (!frames) {
      return std::unexpected(frames.error());
    }
    describe(*frames);
    const fs::path folder(m_request.monthFolder);
    std::error_code error;
    fs::create_directories(folder, error);
    if (error) {
      return failInFile(ErrorCode::FileUnwritable, folder, "The folder cannot be made: %1", {error.message()});
    }
    const DrawingWithoutDisplay drawing(m_request.language);
    const auto sheets = this->sheets().ofMonths(*frames);
    if (!sheets) {
      return std::unexpected(sheets.error());
    }
    for (const auto& [month, sheet] : *sheets) {
      if (auto written = writeSheet(sheet, folder / (isoDate(month).substr(0, 7) + ".png")); !written) {
        return written;
      }
    }
    m_run.result["by_month"] = m_request.monthFolder;
    m_run.lines.push_back(std::format("{} written to {}, under one legend.",
                                      counted(static_cast<std::int64_t>(sheets->size()), "month", "months"),
                                      m_request.monthFolder));
    return {};
  }

  [[nodiscard]] DensitySheets sheets() const { return DensitySheets(m_atlas, m_request.look, m_request.attribution); }

  static Result<void> writeSheet(const DensitySheet& sheet, const fs::path& file) {
    const auto bytes = file.extension() == ".pdf" ? densityPdf(sheet) : densityPng(sheet);
    if (!bytes) {
      return std::unexpected(bytes.error());
    }
    return replaceFile(file, {bytes->constData(), static_cast<std::size_t>(bytes->size())});
  }

  void describe(const DensityMap& density) {
    float highest = 0;
    for (const float value : density.raster.values) {
      highest = std::isnan(value) ? highest : std::max(highest, value);
    }
    const DensityFacts& facts = density.facts;
    m_run.result.update(Json{{"incidents", density.incidents},
                             {"without_position", density.withoutPosition},
                             {"without_clock", density.withoutClock},
                             {"outside", facts.outside},
                             {"columns", density.raster.columns},
                             {"rows", density.raster.rows},
                             {"cell_m", density.recipe.cell.value},
                             {"kernel", nameOf(facts.kernel)},
                             {"bandwidth_m", density.recipe.bandwidth.value},
                             {"narrowest_m", facts.narrowest.value},
                             {"widest_m", facts.widest.value},
                             {"boundary_correction", facts.atBoundary},
                             {"exact", facts.isExact},
                             {"highest_per_km2", highest},
                             {"withheld_cells", facts.withheldCells ? Json(*facts.withheldCells) : Json()},
                             {"crs", m_atlas.info.plane},
                             {"out", m_request.out.empty() ? Json() : Json(m_request.out)}});
    m_run.lines.push_back(std::format(
        "{}, {} kernel of {}, cells of {:g} m, {}{}; at most {:.1f} per km2{}.",
        counted(density.incidents, "incident", "incidents"), facts.kernel == Kernel::Quartic ? "quartic" : "Gaussian",
        facts.nearest > 0 ? std::format("{:g} to {:g} m", facts.narrowest.value, facts.widest.value)
                          : std::format("{:g} m", facts.widest.value),
        facts.cell.value, facts.atBoundary ? "corrected at the boundary, " : "",
        facts.isExact ? "summed exactly" : "within 0.02 % of the highest value", highest,
        m_request.out.empty() ? "" : "; written to " + m_request.out));
    if (facts.withheldCells && *facts.withheldCells > 0) {
      m_run.lines.push_back(
          std::format("Left blank: {}, as fewer than {} places of incidents lie within the bandwidth.",
                      counted(*facts.withheldCells, "cell", "cells"), kLeastPublished));
    }
  }

  void describe(const std::vector<DensityFrame>& frames) {
    Json rows = Json::array();
    for (const DensityFrame& frame : frames) {
      const auto told = toldCount(frame.incidents, m_detail);
      Json row = {{"incidents", told ? Json(*told) : Json()}, {"drawn", frame.map.has_value()}};
      if (frame.month) {
        row["month"] = isoDate(*frame.month).substr(0, 7);
      }
      if (frame.hours) {
        row["hours"] = std::format("{}-{}", frame.hours->from, frame.hours->to);
      }
      rows.push_back(std::move(row));
    }
    m_run.result["bandwidth_m"] = m_recipe.bandwidth.value;
    m_run.result["cell_m"] = m_recipe.cell.value;
    m_run.result[frames.front().month ? "months" : "day_parts"] = std::move(rows);
  }

  const DensityRequest& m_request;
  const Atlas& m_atlas;
  IncidentFilter m_filter;
  Detail m_detail;
  CommandRun& m_run;
  DensityRecipe m_recipe = {};
};

Result<void> writeDensity(const DensityRequest& request, CommandRun& run) {
  if (auto checked = checkRequest(request); !checked) {
    return checked;
  }
  const auto asked = request.incidents.ask(run);
  if (!asked) {
    return std::unexpected(asked.error());
  }
  const auto choice = chooseIncidents(*asked->atlas, asked->filter);
  if (!choice) {
    return std::unexpected(choice.error());
  }
  const std::string& taken = !request.out.empty()        ? request.out
                             : !request.contours.empty() ? request.contours
                                                         : request.monthFolder;
  const auto detail = request.incidents.detail(
      *asked, {.what = "density", .file = taken, .incidents = static_cast<std::int64_t>(choice->positions.size())});
  if (!detail) {
    return std::unexpected(detail.error());
  }
  return DensityWork(request, *asked->atlas, asked->filter, *detail, run).work();
}

template <class Value, std::size_t kCount>
void addChoice(CLI::App& command, const char* name, const char* description, Value& value,
               const std::array<std::pair<const char*, Value>, kCount>& words) {
  std::vector<std::string> names;
  for (const auto& [word, meaning] : words) {
    names.emplace_back(word);
  }
  command
      .add_option_function<std::string>(
          name,
          [&value, words](const std::string& text) {
            value = std::ranges::find_if(words, [&](const auto& word) { return text == word.first; })->second;
          },
          description)
      ->type_name("WORD")
      ->check(CLI::IsMember(names));
}

}  // namespace

void addDensityCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<DensityRequest>();
  CLI::App* command = app.add_subcommand("density", "Map where incidents happen, in incidents per km2");
  request->incidents.addTo(*command);
  request->incidents.addTakingTo(*command);
  command->add_option("--out", request->out, "A .tif (grid), .png or .pdf (sheet), .csv or .gpkg (cells) file");
  command
      ->add_option("--bandwidth", request->bandwidth,
                   "How far an incident spreads: the radius of the quartic kernel, the standard deviation of the "
                   "Gaussian; or advise")
      ->type_name("METRES|advise")
      ->required()
      ->check([](const std::string& text) { return text == "advise" ? std::string() : faultOfMetres(text); });
  addMetresOption(*command, "--cell", request->cell, "Side of a cell; a tenth of the bandwidth when not given")
      ->default_str("");
  addChoice(*command, "--kernel", "quartic or gaussian", request->kernel,
            std::array{std::pair{"quartic", Kernel::Quartic}, std::pair{"gaussian", Kernel::Gaussian}});
  command
      ->add_option("--adaptive", request->nearest,
                   "Each incident spreads to its so manieth nearest other one, never less than the bandwidth")
      ->type_name("K")
      ->check(CLI::Range(1, 10'000));
  command->add_flag("--boundary-correction", request->atBoundary, "Make up for what kernels lose beyond the boundary");
  command->add_flag("--exact", request->exact, "Sum in double precision, however long it takes");
  command->add_option("--contours", request->contours, "Write the limits of the classes as lines to this layer file");
  command->add_option("--by-month", request->monthFolder, "Write a sheet per month to this folder, under one legend")
      ->type_name("FOLDER");
  CLI::Option* parts =
      command->add_option("--by-hours", request->dayParts, "Cut the day into this many maps on one sheet")
          ->type_name("N")
          ->check(CLI::IsMember({2, 3, 4, 6, 8, 12}));
  parts->excludes(command->get_option("--hours"));
  addChoice(*command, "--ramp", "viridis, cividis or magma", request->look.ramp,
            std::array{std::pair{"viridis", DensityRamp::Viridis}, std::pair{"cividis", DensityRamp::Cividis},
                       std::pair{"magma", DensityRamp::Magma}});
  addChoice(*command, "--classes", "round, quantile, equal or stretch", request->look.classing,
            std::array{std::pair{"round", DensityClassing::Round}, std::pair{"quantile", DensityClassing::Quantile},
                       std::pair{"equal", DensityClassing::Equal}, std::pair{"stretch", DensityClassing::Stretch}});
  addLanguageOption(*command, request->language);
  command->add_option("--attribution", request->attribution,
                      "Whose data it is, such as \"© OpenStreetMap contributors\", for the sheet");
  command->callback([=] { *choice = [=](CommandRun& run) { return writeDensity(*request, run); }; });
}

}  // namespace buurtatlas
