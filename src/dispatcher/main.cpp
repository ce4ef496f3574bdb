#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "core/ports.h"
#include "dispatch/receipt_door.h"
#include "dispatch/side_by_side.h"
#include "dispatcher/absent_channel.h"
#include "dispatcher/config.h"
#include "dispatcher/stop_on_signal.h"
#include "storage/outbox_table.h"

namespace {

using namespace buurtatlas;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;

struct Options {
  std::string atlas;
  std::string config;
  bool isOnce = false;
  bool isJson = false;
};

int failWith(const Error& error) {
  std::string text = "buurtatlas-dispatch: ";
  if (!error.file.empty()) {
    text += error.file + (error.line > 0 ? ":" + std::to_string(error.line) : "") + ": ";
  }
  std::fprintf(stderr, "%s%s\n", text.c_str(), inEnglish(error.reason).c_str());
  return kFailed;
}

double milliseconds(std::chrono::nanoseconds time) { return std::chrono::duration<double, std::milli>(time).count(); }

nlohmann::json asJson(const SenderReport& report, const DeliveryCounts& counts, std::chrono::nanoseconds opening) {
  nlohmann::json outcomes = nlohmann::json::object();
  nlohmann::json outbox = nlohmann::json::object();
  for (std::size_t i = 0; i < kDeliveryStates; ++i) {
    const auto state = static_cast<DeliveryState>(i);
    outbox[std::string(nameOf(state))] = counts.byState[i];
    if (report.outcomes[i] > 0) {
      outcomes[std::string(nameOf(state))] = report.outcomes[i];
    }
  }
  return {{"attempts", report.attempts},
          {"outcomes", outcomes},
          {"outbox", outbox},
          {"timings_ms",
           {{"open", milliseconds(opening)},
            {"claim", milliseconds(report.claiming)},
            {"send", milliseconds(report.sending)},
            {"record", milliseconds(report.recording)}}}};
}

void logCounts(const SenderReport& report, const DeliveryCounts& counts) {
  spdlog::info("{} attempts; the outbox holds {} queued, {} accepted, {} failed, {} unknown, {} expired",
               report.attempts, counts.in(DeliveryState::Queued), counts.in(DeliveryState::Accepted),
               counts.in(DeliveryState::Failed), counts.in(DeliveryState::Unknown), counts.in(DeliveryState::Expired));
}

/// Two channels, real or absent.
struct Channels {
  std::unique_ptr<MessageChannel> sms = std::make_unique<AbsentChannel>();
  std::unique_ptr<MessageChannel> email = std::make_unique<AbsentChannel>();
};

Result<Channels> openChannels(const DispatchConfig& config) {
  Channels channels;
  if (config.jsonSms) {
    auto sms = JsonChannel::open(*config.jsonSms);
    if (!sms) {
      return std::unexpected(sms.error());
    }
    channels.sms = std::move(*sms);
  } else if (config.sms) {
    auto sms = KannelChannel::open(*config.sms);
    if (!sms) {
      return std::unexpected(sms.error());
    }
    channels.sms = std::move(*sms);
  }
  if (config.email) {
    auto email = SmtpChannel::open(*config.email);
    if (!email) {
      return std::unexpected(email.error());
    }
    channels.email = std::move(*email);
  }
  return channels;
}

/// Three connections to one outbox, so that each thread has its own.
struct Outboxes {
  std::unique_ptr<OutboxTable> sms;
  std::unique_ptr<OutboxTable> email;
  std::unique_ptr<OutboxTable> receipts;
};

Result<Outboxes> openOutboxes(const std::string& atlas) {
  auto sms = OutboxTable::open(atlas);
  if (!sms) {
    return std::unexpected(sms.error());
  }
  auto email = (*sms)->connectAgain();
  if (!email) {
    return std::unexpected(email.error());
  }
  auto receipts = (*sms)->connectAgain();
  if (!receipts) {
    return std::unexpected(receipts.error());
  }
  return Outboxes{.sms = std::move(*sms), .email = std::move(*email), .receipts = std::move(*receipts)};
}

/// No door where the configuration has none.
Result<std::unique_ptr<ReceiptDoor>> openDoor(const DispatchConfig& config, OutboxTable& outbox) {
  if (!config.receipts) {
    return nullptr;
  }
  return ReceiptDoor::open(*config.receipts, [&outbox](const std::vector<Receipt>& receipts) {
    return outbox.applyReceipts(Channel::Sms, receipts, now());
  });
}

/// Lets each channel work by itself: neither waits for the other.
Result<SenderReport> send(const Outboxes& outboxes, const Channels& channels, const DispatchConfig& config, bool isOnce,
                          const JobControl& control) {
  Sender sms(*outboxes.sms, Channel::Sms, *channels.sms, config.senderFor(Channel::Sms));
  Sender email(*outboxes.email, Channel::Email, *channels.email, config.senderFor(Channel::Email));
  const auto workOf = [&](Sender& sender) -> SenderWork {
    return [&sender, &config, isOnce](const JobControl& own) {
      return isOnce ? sender.sendAllDue(own) : sender.runUntilStopped(own, config.pause);
    };
  };
  return runSideBySide({workOf(sms), workOf(email)}, control);
}

int dispatch(const Options& options) {
  const StopOnSignal signals;
  const auto start = std::chrono::steady_clock::now();
  const Result<DispatchConfig> config = readConfig(options.config);
  if (!config) {
    return failWith(config.error());
  }
  const Result<Channels> channels = openChannels(*config);
  if (!channels) {
    Error error = channels.error();
    error.file = options.config;
    return failWith(error);
  }
  const Result<Outboxes> outboxes = openOutboxes(options.atlas);
  if (!outboxes) {
    return failWith(outboxes.error());
  }
  const Result<std::unique_ptr<ReceiptDoor>> door = openDoor(*config, *outboxes->receipts);
  if (!door) {
    return failWith(door.error());
  }
  const auto opening = std::chrono::steady_clock::now() - start;
  spdlog::info("sending {}", options.isOnce ? "what is due now" : "until stopped");
  const Result<SenderReport> report = send(*outboxes, *channels, *config, options.isOnce, {.stop = signals.token()});
  if (!report) {
    return failWith(report.error());
  }
  const Result<DeliveryCounts> counts = outboxes->sms->counts();
  if (!counts) {
    return failWith(counts.error());
  }
  logCounts(*report, *counts);
  if (options.isJson) {
    std::printf("%s\n", asJson(*report, *counts, opening).dump().c_str());
  }
  return kDone;
}

}  // namespace

int main(int argc, char** argv) {
  // A crash must not leave names and numbers in a core file, nor a password.
  const rlimit none{.rlim_cur = 0, .rlim_max = 0};
  setrlimit(RLIMIT_CORE, &none);
  spdlog::set_default_logger(spdlog::stderr_logger_mt("dispatch"));
  Options options;
  CLI::App app("Sends what the outbox of an atlas holds: SMS through a gateway, e-mail through a relay.",
               "buurtatlas-dispatch");
  app.add_option("ATLAS", options.atlas, "the atlas file")->required();
  app.add_option("--config", options.config, "a JSON file that says where gateway and relay are")->required();
  app.add_flag("--once", options.isOnce, "send what is due now, then stop");
  app.add_flag("--json", options.isJson, "print one object with results and timings");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }
  return dispatch(options);
}
