#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>

#include "alerting/cap_check.h"
#include "cli/command.h"

namespace buurtatlas {

namespace {

/// The bytes of a file, as many as a check looks at and one more.
Result<std::string> bytesOf(const std::string& path) {
  std::error_code problem;
  if (!std::filesystem::is_regular_file(path, problem)) {
    return failInFile(ErrorCode::FileUnreadable, path, "The file cannot be read. Does it exist?");
  }
  std::ifstream file(path, std::ios::binary);
  std::string bytes(kMostCapBytes + 1, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad() || (!file && !file.eof())) {
    return failInFile(ErrorCode::FileUnreadable, path, "The file cannot be read. Are you allowed to?");
  }
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

Result<void> checkMessage(const std::string& path, CommandRun& run) {
  run.phases.begin("check");
  const auto bytes = bytesOf(path);
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  Json faults = Json::array();
  for (const CapFault& fault : findCapFaults(*bytes, now())) {
    faults.push_back({{"code", fault.code}, {"line", fault.line}, {"message", inEnglish(fault.reason)}});
    run.lines.push_back(std::format("{}, line {}: {} ({})", path, fault.line, inEnglish(fault.reason), fault.code));
  }
  run.foundFaults = !faults.empty();
  if (!run.foundFaults) {
    run.lines.push_back(path + ": a sound CAP 1.2 message.");
  }
  run.result = {{"faults", faults}};
  return {};
}

}  // namespace

void addCapCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* cap = app.add_subcommand("cap", "Check messages of the Common Alerting Protocol 1.2");
  cap->require_subcommand(1);
  const auto path = std::make_shared<std::string>();
  CLI::App* command =
      cap->add_subcommand("check", "List what is wrong with a message; exit status 1 where anything is");
  command->add_option("FILE", *path)->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return checkMessage(*path, run); }; });
}

}  // namespace buurtatlas
