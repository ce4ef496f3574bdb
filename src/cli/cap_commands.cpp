#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>

#include "alerting/cap_check.h"
#include "alerting/cap_signature.h"
#include "cli/command.h"
#include "geometry/warning_area.h"
#include "storage/replace_file.h"
#include "tasks/cap_task.h"

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

struct CapChoice {
  CapRequest request = {};
  std::string type = "alert";
  std::string atlas;
  std::string key;
  std::string certificate;
  std::string out;
};

Result<std::string> signedBy(const CapChoice& chosen, const std::string& xml) {
  if (chosen.key.empty()) {
    return xml;
  }
  return bytesOf(chosen.key).and_then([&](const std::string& key) {
    return bytesOf(chosen.certificate).and_then([&](const std::string& certificate) {
      return signedCap(xml, {.key = key, .certificate = certificate});
    });
  });
}

Result<void> writeMessage(const CapChoice& chosen, CommandRun& run) {
  const auto atlas = readAtlas(run, chosen.atlas, std::nullopt);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  CapRequest request = chosen.request;
  request.type = chosen.type == "update" ? CapType::Update : chosen.type == "cancel" ? CapType::Cancel : CapType::Alert;
  run.phases.begin("make");
  const auto message = capMessageOf(**atlas, request, now(), run.control);
  if (!message) {
    return std::unexpected(message.error());
  }
  const auto xml = signedBy(chosen, capXml(*message));
  if (!xml) {
    return std::unexpected(xml.error());
  }
  if (const auto faults = findCapFaults(*xml, now()); !faults.empty()) {
    return std::unexpected(
        Error{.code = ErrorCode::InvalidInput, .reason = faults.front().reason, .line = faults.front().line});
  }
  run.phases.begin("write");
  run.result = {{"identifier", message->identifier},
                {"reference", capReference(*message)},
                {"corners", cornersOf(message->area)},
                {"signed", !chosen.key.empty()},
                {"out", chosen.out}};
  run.lines = {std::format("Written to {}. An update or a cancellation refers to it as {}.", chosen.out,
                           capReference(*message))};
  return replaceFile(chosen.out, *xml);
}

void addWriteCommand(CLI::App& cap, const CommandChoice& choice) {
  const auto chosen = std::make_shared<CapChoice>();
  CLI::App* command = cap.add_subcommand("write", "Write an accepted alert as a message, signed where a key is given");
  command->add_option("ATLAS", chosen->atlas)->required();
  command->add_option("--alert", chosen->request.alert, "Its number")->required();
  command->add_option("--sender", chosen->request.sender, "A stable domain name of your own, such as bin.example.be")
      ->required();
  command->add_option("--out", chosen->out)->required()->type_name("OUT.xml");
  command->add_option("--language", chosen->request.language, "Of its text")->capture_default_str();
  command->add_option("--type", chosen->type)
      ->check(CLI::IsMember({"alert", "update", "cancel"}))
      ->capture_default_str();
  command->add_option("--refers-to", chosen->request.references, "sender,identifier,sent of the message it is about");
  command->add_option("--max-vertices", chosen->request.mostCorners, "So many corners at the most")
      ->check(CLI::Range(kFewestWarningCorners, std::size_t{100'000}))
      ->capture_default_str();
  command->add_flag("--exercise", chosen->request.isExercise, "Write it with status Exercise");
  CLI::Option* const key = command->add_option("--sign", chosen->key, "Private RSA key, PEM")->type_name("KEY");
  command->add_option("--cert", chosen->certificate, "Certificate of the key, PEM")->type_name("CERT")->needs(key);
  key->needs("--cert");
  command->callback([=] { *choice = [=](CommandRun& run) { return writeMessage(*chosen, run); }; });
}

}  // namespace

void addCapCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* cap = app.add_subcommand("cap", "Write and check messages of the Common Alerting Protocol 1.2");
  cap->require_subcommand(1);
  addWriteCommand(*cap, choice);
  const auto path = std::make_shared<std::string>();
  CLI::App* command =
      cap->add_subcommand("check", "List what is wrong with a message; exit status 1 where anything is");
  command->add_option("FILE", *path)->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return checkMessage(*path, run); }; });
}

}  // namespace buurtatlas
