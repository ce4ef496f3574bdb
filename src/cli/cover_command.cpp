#include <format>

#include "cli/drawing.h"
#include "coverage/household_cover.h"
#include "painting/printed_atlas.h"
#include "storage/layer_writer.h"
#include "storage/replace_file.h"
#include "tasks/cover_sheets.h"
#include "tasks/cover_table.h"

namespace buurtatlas {

namespace {

struct CoverRequest {
  std::string path;
  double distance = kUsualCoverDistance.value;
  CoverBy by = CoverBy::Municipality;
  std::string out;
  bool exact = false;
  std::string page;
  std::string language = "nl";
  std::string attribution;
  std::optional<Date> day;
};

Json tallyAsJson(const CoverTally& tally) {
  return {{"addresses", tally.addresses},
          {"located", tally.located},
          {"in_zone", tally.in(CoverLayer::InZone)},
          {"in_live_zone", tally.in(CoverLayer::InLiveZone)},
          {"near_member", tally.in(CoverLayer::NearMember)},
          {"by_sms", tally.in(CoverLayer::Reachable)},
          {"on_allowed_ground", tally.allowed}};
}

/// Of addresses not known to be businesses, then of businesses: null where the register does not tell them apart.
Json figuresAsJson(const CoverFigures& figures) {
  Json json = tallyAsJson(figures.households());
  json["use_unknown"] = figures.unknownUse.addresses;
  json["use_unknown_in_z_bin"] = figures.unknownUseInZBin;
  json["businesses"] = areBusinessesUnknown(figures) ? Json() : tallyAsJson(figures.businesses);
  return json;
}

Json rowAsJson(const CoverRow& row, CoverBy by) {
  Json json = {{"code", row.code}, {"name", row.name}};
  if (by == CoverBy::StreetSide) {
    json["postcode"] = row.postcode;
    json["municipality"] = row.municipality;
    json["side"] = row.side;
  }
  json.update(figuresAsJson(row.figures));
  if (by != CoverBy::StreetSide) {
    json["members"] = row.figures.members;
  }
  return json;
}

/// A count and its share, rounded down so that 100.0 % is said of all alone.
std::string shareOf(std::int64_t part, std::int64_t whole) {
  return whole == 0 ? grouped(part)
                    : std::format("{} ({}.{} %)", grouped(part), part * 100 / whole, part * 1000 / whole % 10);
}

std::string describeTally(const CoverTally& tally) {
  return std::format("{} in a zone, {} in a live zone, {} also near a member, {} also by SMS",
                     shareOf(tally.in(CoverLayer::InZone), tally.located),
                     shareOf(tally.in(CoverLayer::InLiveZone), tally.located),
                     shareOf(tally.in(CoverLayer::NearMember), tally.located),
                     shareOf(tally.in(CoverLayer::Reachable), tally.located));
}

std::string nameOf(const CoverRow& row) {
  const std::string name = row.name.empty() ? std::string("in no area") : row.name;
  return row.side.empty() ? name : std::format("{}, {} numbers", name, row.side);
}

void describe(const HouseholdCover& cover, const std::vector<CoverRow>& rows, const CoverRequest& request,
              CommandRun& run) {
  run.result = {{"distance_m", cover.distance.value}, {"by", nameOf(request.by)}, {"rows", Json::array()}};
  for (const CoverRow& row : rows) {
    const CoverFigures& figures = row.figures;
    const CoverTally households = figures.households();
    run.result["rows"].push_back(rowAsJson(row, request.by));
    run.lines.push_back(
        std::format("{}: {} addresses with a position{}: {}.", nameOf(row), grouped(households.located),
                    households.located == households.addresses
                        ? std::string()
                        : std::format(" ({} have none)", grouped(households.addresses - households.located)),
                    describeTally(households)));
    if (!areBusinessesUnknown(figures) && figures.businesses.addresses > 0) {
      run.lines.push_back(std::format("{}: {} businesses with a position, counted for Z-BIN: {}.", nameOf(row),
                                      grouped(figures.businesses.located), describeTally(figures.businesses)));
    }
  }
  const CoverFigures& whole = cover.whole;
  if (whole.unknownUse.addresses > 0) {
    run.lines.push_back(
        std::format("Of {} addresses it is unknown whether they are homes or businesses; {} of them lie in a Z-BIN.",
                    grouped(whole.unknownUse.addresses), grouped(whole.unknownUseInZBin)));
  }
  run.lines.push_back(
      std::format("Near is within {} m; each figure is part of the one before it.", cover.distance.value));
}

Result<void> writeFigures(const CoverRequest& request, const Atlas& atlas, const HouseholdCover& cover,
                          CommandRun& run) {
  run.phases.begin("write");
  const CoverUse use = request.exact ? CoverUse::Exact : CoverUse::Published;
  run.result["out"] = request.out;
  run.lines.push_back(std::format("Written to {}{}.", request.out,
                                  request.exact ? "" : ", without counts under 5 that tell of members"));
  return writeLayer(request.out, fitFor(request.out, coverTable(atlas, cover, request.by, use)));
}

Result<PrintOrder> councilPage(const CoverRequest& request, const AtlasFile& file, const Atlas& atlas,
                               CommandRun& run) {
  const auto past = zonesOfDays(trendDaysUpTo(atlas.day), [&file](Date day) { return file.zonesAsOf(day); });
  if (!past) {
    return std::unexpected(past.error());
  }
  auto sheet = coverSheetOf(atlas, Metres(request.distance), *past, run.control);
  if (!sheet) {
    return std::unexpected(sheet.error());
  }
  const MapWords words = mapWords();
  auto layers = layersOf(atlas, words);
  if (!layers) {
    return std::unexpected(layers.error());
  }
  auto gaps = makeGapPicture(*sheet, atlas.info.plane);
  if (!gaps) {
    return std::unexpected(gaps.error());
  }
  PrintOrder order;
  order.layers = *std::move(layers);
  order.layers.areas = *std::move(gaps);
  order.cover = *std::move(sheet);
  order.coverWords = coverWords();
  order.atlasName = QString::fromStdString(atlas.info.name);
  order.sources = sourcesLine(request.attribution, atlas.info);
  order.printedOn = today();
  order.paper = kCoverPaper;
  order.words = words;
  return order;
}

Result<void> printPage(const CoverRequest& request, const AtlasFile& file, const Atlas& atlas, CommandRun& run) {
  run.phases.begin("page");
  const DrawingWithoutDisplay drawing(request.language);
  run.result["page"] = request.page;
  run.lines.push_back(std::format("The page for the council was printed to {}.", request.page));
  return councilPage(request, file, atlas, run)
      .and_then([&](const PrintOrder& order) { return printPdf(order, run.control); })
      .and_then([&](const QByteArray& pdf) {
        return replaceFile(request.page, {pdf.constData(), static_cast<std::size_t>(pdf.size())});
      });
}

Result<void> reportCover(const CoverRequest& request, CommandRun& run) {
  const auto file = openAtlas(run, request.path, OpenMode::ReadOnly);
  if (!file) {
    return std::unexpected(file.error());
  }
  const auto atlas = snapshotAsOf(**file, request.day);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  run.phases.begin("measure");
  const auto cover = measureHouseholdCover(**atlas, Metres(request.distance), run.control);
  if (!cover) {
    return std::unexpected(cover.error());
  }
  run.phases.end();
  const std::vector<CoverRow> rows = coverRows(**atlas, *cover, request.by);
  describe(*cover, rows, request, run);
  if (!request.out.empty()) {
    if (auto written = writeFigures(request, **atlas, *cover, run); !written) {
      return written;
    }
  }
  return request.page.empty() ? Result<void>() : printPage(request, **file, **atlas, run);
}

}  // namespace

void addCoverCommand(CLI::App& app, const CommandChoice& choice) {
  auto request = std::make_shared<CoverRequest>();
  CLI::App* command = app.add_subcommand(
      "cover", "Count the addresses in a zone, in a live one, near a member, and near one who is reached by SMS");
  command->add_option("ATLAS", request->path)->required();
  command->add_option("--distance", request->distance, "How near a member must live, as the crow flies")
      ->type_name("METRES")
      ->check(CLI::Range(0.0, 100'000.0))
      ->capture_default_str();
  command
      ->add_option_function<std::string>(
          "--by", [request](const std::string& text) { request->by = *parseCoverBy(text); },
          "Count each municipality, neighbourhood, area (statistical) or street-side (odd and even house numbers)")
      ->type_name("WHAT")
      ->check(CLI::IsMember({"municipality", "neighbourhood", "area", "street-side"}));
  command->add_option("--out", request->out, "Write the counts to this file, fit for publishing");
  command->add_flag("--exact", request->exact, "Write every count to it, for your own use only");
  command->add_option("--page", request->page, "Print one page for the council to this PDF file");
  command->add_option("--attribution", request->attribution,
                      "Whose data it is, such as \"© OpenStreetMap contributors\", for the page");
  addLanguageOption(*command, request->language);
  addAsOfOption(*command, request->day);
  command->callback([=] { *choice = [=](CommandRun& run) { return reportCover(*request, run); }; });
}

}  // namespace buurtatlas
