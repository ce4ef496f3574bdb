#include "app/options.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <map>
#include <string>
#include <vector>

namespace buurtatlas {

namespace {

std::optional<QSize> readSize(const std::string& text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string::npos) {
    return std::nullopt;
  }
  bool widthIsNumber = false;
  bool heightIsNumber = false;
  const int width = QString::fromStdString(text.substr(0, cross)).toInt(&widthIsNumber);
  const int height = QString::fromStdString(text.substr(cross + 1)).toInt(&heightIsNumber);
  return widthIsNumber && heightIsNumber && width > 0 && height > 0 ? std::optional(QSize(width, height))
                                                                    : std::nullopt;
}

}  // namespace

std::optional<int> readOptions(const QStringList& arguments, Options& options) {
  CLI::App app("Neighbourhood networks on the map.", "buurtatlas");
  std::string atlas;
  std::string language = "nl";
  std::string config;
  std::string demoData;
  std::string screenshot;
  std::string tour;
  std::string size;
  app.add_option("ATLAS", atlas, "the atlas file to open");
  app.add_option("--language", language, "nl or en")->check(CLI::IsMember({"nl", "en"}));
  app.add_option("--dispatch-config", config, "settings of the sender; without it messages stay queued");
  app.add_option("--demo-data", demoData, "folder of the demo city");
  app.add_option("--size", size, "width and height of the window, such as 1280x800")
      ->check([](const std::string& text) { return readSize(text) ? "" : "must be like 1280x800"; });
  const std::map<std::string, int> tasks = {
      {"zones", 0}, {"coverage", 1}, {"members", 2}, {"alerts", 3}, {"incidents", 4}};
  app.add_option("--task", options.task, "the task to begin with")->transform(CLI::CheckedTransformer(tasks));
  app.add_flag("--dark", options.dark, "dark colours");
  app.add_option("--screenshot", screenshot, "write a picture of the window to this file, and stop");
  app.add_option("--tour", tour, "go through the main job, write pictures and results.json to this folder, and stop");
  app.add_flag("--self-test", options.selfTest, "load the window, and stop");

  std::vector<std::string> given;
  for (qsizetype at = arguments.size() - 1; at > 0; --at) {
    given.push_back(arguments[at].toStdString());
  }
  try {
    app.parse(given);
  } catch (const CLI::ParseError& fault) {
    const int code = app.exit(fault);
    return code == 0 ? 0 : 2;
  }
  options.atlas = QString::fromStdString(atlas);
  options.language = QString::fromStdString(language);
  options.dispatchConfig = QString::fromStdString(config);
  options.demoData = QString::fromStdString(demoData);
  options.screenshot = QString::fromStdString(screenshot);
  options.tour = QString::fromStdString(tour);
  options.size = readSize(size);
  return std::nullopt;
}

}  // namespace buurtatlas
