#include <filesystem>
#include <format>
#include <fstream>
#include <iterator>

#include "alerting/cap_check.h"
#include "alerting/cap_signature.h"
#include "cli/command.h"
#include "geometry/warning_area.h"
#include "storage/cap_queue_table.h"
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
  Id alertCase = 0;
  std::string type;
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

std::optional<CapType> typeNamed(const std::string& name) {
  return name == "alert"    ? std::optional(CapType::Alert)
         : name == "update" ? std::optional(CapType::Update)
         : name == "cancel" ? std::optional(CapType::Cancel)
                            : std::nullopt;
}

/// The number in the outbox of what is to be written. Fails: NotFound.
Result<Id> messageOf(const AtlasFile& atlas, const CapChoice& chosen) {
  if (chosen.alertCase == 0) {
    return chosen.request.alert;
  }
  return atlas.caseOf(chosen.alertCase).and_then([](const AlertCase& found) -> Result<Id> {
    if (found.alert == 0) {
      return fail(ErrorCode::NotFound, "Alert %1 was not sent, so there is nothing to tell other systems.",
                  {std::to_string(found.id)});
    }
    return found.alert;
  });
}

/// The message as it is written to a file. Fails: InvalidInput for one that our own check would refuse.
Result<std::string> soundXml(const CapChoice& chosen, const CapMessage& message) {
  return signedBy(chosen, capXml(message)).and_then([](std::string xml) -> Result<std::string> {
    if (const auto faults = findCapFaults(xml, now()); !faults.empty()) {
      return std::unexpected(
          Error{.code = ErrorCode::InvalidInput, .reason = faults.front().reason, .line = faults.front().line});
    }
    return xml;
  });
}

Result<void> writeMessage(const CapChoice& chosen, CommandRun& run) {
  const auto atlas = openAtlas(run, chosen.atlas, OpenMode::ReadOnly);
  if (!atlas) {
    return std::unexpected(atlas.error());
  }
  CapRequest request = chosen.request;
  request.type = typeNamed(chosen.type);
  run.phases.begin("make");
  const auto message = messageOf(**atlas, chosen).and_then([&](Id alert) {
    request.alert = alert;
    const auto snapshot = (*atlas)->snapshot();
    return capMessageOf(snapshot->info, *snapshot->alerts, request, now(), run.control);
  });
  if (!message) {
    return std::unexpected(message.error());
  }
  const auto xml = soundXml(chosen, *message);
  if (!xml) {
    return std::unexpected(xml.error());
  }
  run.phases.begin("write");
  Json languages = Json::array();
  for (const CapText& text : message->texts) {
    languages.push_back(text.language);
  }
  run.result = {{"identifier", message->identifier},
                {"reference", capReference(*message)},
                {"references", message->references},
                {"languages", languages},
                {"corners", cornersOf(message->area)},
                {"signed", !chosen.key.empty()},
                {"out", chosen.out}};
  run.lines = {std::format("Written to {}. An update or a cancellation refers to it as {}.", chosen.out,
                           capReference(*message))};
  return replaceFile(chosen.out, *xml);
}

Result<void> tellReports(const std::string& path, CommandRun& run) {
  run.phases.begin("read");
  const auto reports = readCapReports(path);
  if (!reports) {
    return std::unexpected(reports.error());
  }
  Json rows = Json::array();
  for (const CapReport& report : *reports) {
    rows.push_back({{"alert", report.task.alert},
                    {"withdrawal", report.task.isWithdrawal},
                    {"state", nameOf(report.state)},
                    {"attempts", report.task.attempt},
                    {"reason", report.reason},
                    {"changed_at", isoInstant(report.changedAt)}});
    run.lines.push_back(std::format("Message {}{}: {} after {}{}{}", report.task.alert,
                                    report.task.isWithdrawal ? ", withdrawn" : "", nameOf(report.state),
                                    counted(report.task.attempt, "attempt", "attempts"),
                                    report.reason.empty() ? "" : ": ", report.reason));
  }
  if (rows.empty()) {
    run.lines.emplace_back("No CAP message was handed over yet; buurtatlas-dispatch does that where it is told to.");
  }
  run.result["messages"] = rows;
  return {};
}

void addWriteCommand(CLI::App& cap, const CommandChoice& choice) {
  const auto chosen = std::make_shared<CapChoice>();
  CLI::App* command =
      cap.add_subcommand("write", "Write an alert that was sent as a message, signed where a key is given");
  command->add_option("ATLAS", chosen->atlas)->required();
  CLI::Option_group* which = command->add_option_group("which");
  which->add_option("--case", chosen->alertCase, "Its number, as alert list and alert status tell it");
  which->add_option("--alert", chosen->request.alert,
                    "The number of the message in the outbox: what alert status tells");
  which->require_option(1);
  command->add_option("--sender", chosen->request.sender, "A stable domain name of your own, such as bin.example.be")
      ->required();
  command->add_option("--out", chosen->out)->required()->type_name("OUT.xml");
  command->add_option("--language", chosen->request.languages,
                      "Only in this one, such as nl-BE; without, in all of its own");
  command->add_option("--type", chosen->type, "Without, an update or a cancellation where it is about another alert")
      ->check(CLI::IsMember({"alert", "update", "cancel"}));
  command->add_option("--refers-to", chosen->request.references,
                      "sender,identifier,sent of the message it is about; without, all earlier ones from this sender");
  command->add_option("--max-vertices", chosen->request.mostCorners, "So many corners at the most")
      ->check(CLI::Range(kFewestWarningCorners, std::size_t{100'000}))
      ->capture_default_str();
  command->add_flag("--exercise", chosen->request.isExercise,
                    "Write it with status Exercise; in an atlas for exercises it always is");
  CLI::Option* const key = command->add_option("--sign", chosen->key, "Private RSA key, PEM")->type_name("KEY");
  command->add_option("--cert", chosen->certificate, "Certificate of the key, PEM")->type_name("CERT")->needs(key);
  key->needs("--cert");
  command->callback([=] { *choice = [=](CommandRun& run) { return writeMessage(*chosen, run); }; });
}

}  // namespace

void addCapCommands(CLI::App& app, const CommandChoice& choice) {
  CLI::App* cap = app.add_subcommand("cap", "Write, check and follow messages of the Common Alerting Protocol 1.2");
  cap->require_subcommand(1);
  addWriteCommand(*cap, choice);
  const auto atlas = std::make_shared<std::string>();
  CLI::App* status = cap->add_subcommand("status", "Say what became of the messages that other systems get");
  status->add_option("ATLAS", *atlas)->required();
  status->callback([=] { *choice = [=](CommandRun& run) { return tellReports(*atlas, run); }; });
  const auto path = std::make_shared<std::string>();
  CLI::App* command =
      cap->add_subcommand("check", "List what is wrong with a message; exit status 1 where anything is");
  command->add_option("FILE", *path)->required();
  command->callback([=] { *choice = [=](CommandRun& run) { return checkMessage(*path, run); }; });
}

}  // namespace buurtatlas
