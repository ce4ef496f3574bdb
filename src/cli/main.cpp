// buurtatlas-cli: the work of Buurtatlas without a window. Exit status 0: done, 1: failed or faults found,
// 2: wrong usage.
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <print>
#include <ranges>
#include <stop_token>
#include <thread>

#include "cli/command.h"

namespace {

using buurtatlas::CommandRun;
using buurtatlas::CommandWork;
using buurtatlas::Error;
using buurtatlas::Json;

constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

std::string sentenceOf(const Error& error) {
  std::string sentence = error.file;
  if (error.line > 0) {
    sentence += (sentence.empty() ? "line " : ", line ") + std::to_string(error.line);
  }
  sentence += (sentence.empty() ? "" : ": ") + inEnglish(error.reason);
  if (error.where) {
    sentence += std::format(" (at {:.2f} m east, {:.2f} m north)", error.where->east, error.where->north);
  }
  return sentence;
}

/// Prints how far the work is, ten times a second at the most and only where a person looks.
std::function<void(double)> progressPrinter() {
  if (isatty(STDERR_FILENO) == 0) {
    return {};
  }
  return [last = std::chrono::steady_clock::time_point()](double share) mutable {
    const auto now = std::chrono::steady_clock::now();
    if (now - last >= std::chrono::milliseconds{100}) {
      last = now;
      std::print(stderr, "\r{:3.0f} % ", share * 100);
    }
  };
}

/// Turns Ctrl+C into a request to stop. It must be made before any other thread, which then all leave the signal to it.
class InterruptListener {
 public:
  InterruptListener() {
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGINT);
    sigaddset(&m_signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    std::thread([signals = m_signals, stop = m_stop]() mutable {
      int signal = 0;
      while (sigwait(&signals, &signal) == 0) {
        if (!stop.request_stop()) {
          std::_Exit(128 + signal);
        }
      }
    }).detach();
  }
  [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

 private:
  sigset_t m_signals = {};
  std::stop_source m_stop = {};
};

int report(const buurtatlas::Result<void>& done, CommandRun& run, bool asJson) {
  if (isatty(STDERR_FILENO) != 0) {
    std::print(stderr, "\r      \r");
  }
  if (!done) {
    std::println(stderr, "buurtatlas-cli: {}", sentenceOf(done.error()));
    if (asJson) {
      std::println("{}", Json({{"error", sentenceOf(done.error())}}).dump());
    }
    return kFailed;
  }
  if (asJson) {
    run.result["timings_ms"] = run.phases.inMilliseconds();
    std::println("{}", run.result.dump(-1, ' ', false, Json::error_handler_t::replace));
  } else {
    for (const std::string& line : run.lines) {
      std::println("{}", line);
    }
  }
  return std::fflush(stdout) == 0 && !run.foundFaults ? 0 : kFailed;
}

}  // namespace

void buurtatlas::addCommands(CLI::App& app, const CommandChoice& choice) {
  using AddCommands = void (*)(CLI::App&, const CommandChoice&);
  const auto addGroup = [&app, &choice](const std::string& name, std::initializer_list<AddCommands> adders) {
    const std::size_t before = app.get_subcommands(nullptr).size();
    for (const AddCommands add : adders) {
      add(app, choice);
    }
    for (CLI::App* command : app.get_subcommands(nullptr) | std::views::drop(before)) {
      command->group(name);
    }
  };
  addGroup("The atlas", {addAtlasCommands, addBackupCommands, addPrintCommand, addPictureCommand});
  addGroup("Zones and coverage", {addZoneCommands, addPlanCommands, addProposeCommand, addCoverageCommands,
                                  addCoverCommand, addGapCommands, addOverlapCommands, addAssignCommand});
  addGroup("Members and addresses", {addMemberCommand, addGeocodeCommand, addRegisterCommands});
  addGroup("Alerts", {addPeopleCommands, addAudienceCommand, addCaseCommands, addAlertReportCommands,
                      addTemplateCommands, addAuditCommands, addCapCommands, addWarningCommand, addHandOverCommand});
  addGroup("Incidents",
           {addIncidentCommands, addWhenCommand, addCountsCommand, addDensityCommand, addHotSpotCommand,
            addNearRepeatCommand, addPredictCommand, addHotUncoveredCommand, addEffectCommand, addRecipeCommands});
}

int main(int argc, char** argv) {
  const InterruptListener interrupts;
  CLI::App app("Buurtatlas without a window: zones, coverage, members, alerts and incidents of one municipality.",
               "buurtatlas-cli");
  app.set_version_flag("--version", BUURTATLAS_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  bool asJson = false;
  app.add_flag("--json", asJson, "Print one JSON object with results and timings_ms");
  const auto choice = std::make_shared<CommandWork>();
  addCommands(app, choice);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& problem) {
    return app.exit(problem) == 0 ? 0 : kWrongUsage;
  }
  CommandRun run{.control = {.stop = interrupts.token(), .progress = progressPrinter()}};
  const auto done = (*choice)(run);
  run.phases.end();
  return report(done, run, asJson);
}
