#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include "core/ports.h"
#include "dispatch/feed_door.h"
#include "dispatch/receipt_door.h"
#include "dispatch/side_by_side.h"
#include "dispatch/step_proof_clock.h"
#include "dispatcher/cap_work.h"
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

/// How many CAP messages stand in each state.
nlohmann::json capAsJson(const std::vector<CapReport>& reports) {
  std::map<std::string, int> counts;
  for (const CapReport& report : reports) {
    ++counts[std::string(nameOf(report.state))];
  }
  return counts;
}

void logCounts(const SenderReport& report, const DeliveryCounts& counts) {
  spdlog::info("{} attempts; the outbox holds {} queued, {} accepted, {} failed, {} unknown, {} expired",
               report.attempts, counts.in(DeliveryState::Queued), counts.in(DeliveryState::Accepted),
               counts.in(DeliveryState::Failed), counts.in(DeliveryState::Unknown), counts.in(DeliveryState::Expired));
}

/// The ways to people that are set up. What goes over another one is left alone, for a sender that has it.
struct Channels {
  std::unique_ptr<MessageChannel> sms = {};
  std::unique_ptr<MessageChannel> email = {};
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

/// Connections to one outbox, so that each thread has its own.
struct Outboxes {
  std::unique_ptr<OutboxTable> sms;
  std::unique_ptr<OutboxTable> email;
  std::unique_ptr<OutboxTable> receipts;
  std::unique_ptr<OutboxTable> polled;
  std::unique_ptr<CapQueueTable> cap;
};

Result<Outboxes> openOutboxes(const std::string& atlas) {
  auto sms = OutboxTable::open(atlas);
  if (!sms) {
    return std::unexpected(sms.error());
  }
  Outboxes outboxes;
  outboxes.sms = std::move(*sms);
  for (auto* const other : {&outboxes.email, &outboxes.receipts, &outboxes.polled}) {
    auto connected = outboxes.sms->connectAgain();
    if (!connected) {
      return std::unexpected(connected.error());
    }
    *other = std::move(*connected);
  }
  auto cap = outboxes.sms->capQueue();
  if (!cap) {
    return std::unexpected(cap.error());
  }
  outboxes.cap = std::move(*cap);
  return outboxes;
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

void complain(const Error& error) {
  spdlog::warn("{}{}", error.file.empty() ? "" : error.file + ": ", inEnglish(error.reason));
}

/// None where the configuration asks nobody.
Result<std::unique_ptr<ReceiptPoller>> openPoller(const DispatchConfig& config) {
  return config.poll ? ReceiptPoller::open(*config.poll) : nullptr;
}

/// The shelf where messages are posted nowhere.
Result<std::unique_ptr<CapWire>> openCapWire(const CapConfig& config) {
  if (!config.post) {
    return std::make_unique<CapShelf>();
  }
  return CapPost::open(*config.post).transform([](std::unique_ptr<CapPost>&& post) {
    return std::unique_ptr<CapWire>(std::move(post));
  });
}

/// No door where the feed is not fetched from this program.
Result<std::unique_ptr<FeedDoor>> openFeedDoor(const CapConfig& config) {
  return config.door ? FeedDoor::open(*config.door) : nullptr;
}

std::map<std::string, OfferedFile> offered(const CapFeedFiles& files) {
  std::map<std::string, OfferedFile> all;
  for (const auto& [name, bytes] : files.messages) {
    all[name] = {.bytes = bytes, .media = "application/cap+xml"};
  }
  all[std::string(kCapFeedName)] = {.bytes = files.feed, .media = "application/atom+xml"};
  return all;
}

/// What tells other systems.
class CapDesk {
 public:
  CapDesk(const DispatchConfig& config, CapQueueTable& queue, std::unique_ptr<CapWire> wire,
          std::unique_ptr<FeedDoor> door)
      : m_press(config.cap->press),
        m_wire(std::move(wire)),
        m_door(std::move(door)),
        m_sender(queue, *m_wire, settings(config)) {}

  [[nodiscard]] SenderWork work(const DispatchConfig& config, bool isOnce) {
    return [this, &config, isOnce](const JobControl& own) -> Result<SenderReport> {
      if (!isOnce) {
        m_sender.runUntilStopped(own, config.pause, complain);
      } else if (const Result<void> sent = m_sender.sendAllDue(own); !sent) {
        return std::unexpected(sent.error());
      }
      return SenderReport{};
    };
  }

 private:
  CapSenderSettings settings(const DispatchConfig& config) {
    CapSenderSettings chosen{.owner = config.sender.owner + "/cap",
                             .withInformation = config.cap->withInformation,
                             .firstRetry = config.sender.firstRetry,
                             .longestRetry = config.sender.longestRetry,
                             .clock = StepProofClock()};
    if (config.cap->post) {
      chosen.lease += config.cap->post->timeout;
    }
    std::vector<FeedShelf> shelves;
    if (!config.cap->feedFolder.empty()) {
      shelves.push_back(folderShelf(config.cap->feedFolder, complain));
    }
    if (m_door) {
      shelves.emplace_back([&door = *m_door](const CapFeedFiles& files) { door.offer(offered(files)); });
    }
    usePress(chosen, m_press, std::move(shelves));
    return chosen;
  }

  CapPress m_press;
  std::unique_ptr<CapWire> m_wire;
  std::unique_ptr<FeedDoor> m_door;  ///< none where nobody fetches the feed from here
  CapSender m_sender;
};

/// Lets each channel work by itself: none waits for another.
Result<SenderReport> send(const Outboxes& outboxes, const Channels& channels, const DispatchConfig& config,
                          ReceiptPoller* poller, CapDesk* cap, bool isOnce, const JobControl& control) {
  std::vector<SenderWork> works;
  std::optional<Sender> sms;
  std::optional<Sender> email;
  const auto add = [&](std::optional<Sender>& sender, OutboxTable& outbox, Channel channel, MessageChannel* wire) {
    if (wire != nullptr) {
      sender.emplace(outbox, channel, *wire, config.senderFor(channel));
      works.emplace_back([&sender, &config, isOnce](const JobControl& own) {
        return isOnce ? sender->sendAllDue(own) : sender->runUntilStopped(own, config.pause);
      });
    }
  };
  add(sms, *outboxes.sms, Channel::Sms, channels.sms.get());
  add(email, *outboxes.email, Channel::Email, channels.email.get());
  if (poller != nullptr) {
    works.emplace_back([&, clock = StepProofClock()](const JobControl& own) mutable -> Result<SenderReport> {
      if (!isOnce) {
        poller->runUntilStopped(*outboxes.polled, Channel::Sms, own, clock, complain);
      } else if (const auto asked = poller->askOnce(*outboxes.polled, Channel::Sms, clock()); !asked) {
        complain(asked.error());
      }
      return SenderReport{};
    });
  }
  if (cap != nullptr) {
    works.push_back(cap->work(config, isOnce));
  }
  return runSideBySide(works, control);
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
  const Result<std::unique_ptr<ReceiptPoller>> poller = openPoller(*config);
  if (!poller) {
    return failWith(poller.error());
  }
  std::optional<CapDesk> cap;
  if (config->cap) {
    Result<std::unique_ptr<CapWire>> wire = openCapWire(*config->cap);
    if (!wire) {
      return failWith(wire.error());
    }
    Result<std::unique_ptr<FeedDoor>> feed = openFeedDoor(*config->cap);
    if (!feed) {
      return failWith(feed.error());
    }
    cap.emplace(*config, *outboxes->cap, std::move(*wire), std::move(*feed));
  }
  const auto opening = std::chrono::steady_clock::now() - start;
  spdlog::info("sending {}", options.isOnce ? "what is due now" : "until stopped");
  const Result<SenderReport> report = send(*outboxes, *channels, *config, poller->get(), cap ? &*cap : nullptr,
                                           options.isOnce, {.stop = signals.token()});
  if (!report) {
    return failWith(report.error());
  }
  const Result<DeliveryCounts> counts = outboxes->sms->counts();
  if (!counts) {
    return failWith(counts.error());
  }
  logCounts(*report, *counts);
  if (options.isJson) {
    nlohmann::json told = asJson(*report, *counts, opening);
    told["cap"] = capAsJson(outboxes->cap->reports().value_or(std::vector<CapReport>()));
    std::printf("%s\n", told.dump().c_str());
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
  CLI::App app(
      "Sends what the outbox of an atlas holds: SMS through a gateway, e-mail through a relay, CAP to other systems.",
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
