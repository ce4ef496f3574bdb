#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <array>
#include <cstdio>
#include <format>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "dispatch/backoff.h"
#include "dispatch/practice_sender.h"
#include "dispatcher/cap_work.h"
#include "dispatcher/stop_on_signal.h"
#include "storage/outbox_table.h"

namespace {

using namespace buurtatlas;

constexpr int kDone = 0;
constexpr int kFailed = 1;
constexpr int kWrongUsage = 2;
constexpr std::chrono::milliseconds kPause{1000};

struct Options {
  std::string atlas;
  std::string record;
  std::string capSender;
  std::string capFeed;
  std::string capAddress = "https://oefening.invalid/";
  bool isOnce = false;
  bool isJson = false;
};

int failWith(const Error& error) {
  const std::string place = error.file.empty() ? "" : error.file + ": ";
  std::fprintf(stderr, "buurtatlas-practice: %s%s\n", place.c_str(), inEnglish(error.reason).c_str());
  return kFailed;
}

void complain(const Error& error) { (void)failWith(error); }

/// What puts the CAP messages of an exercise into a folder.
class CapPractice {
 public:
  CapPractice(ExerciseCapQueue& queue, const Options& options)
      : m_press({.sender = options.capSender, .feedAddress = options.capAddress}),
        m_sender(queue, m_shelf, settings(options)) {}
  Result<void> practise(const JobControl& control) { return m_sender.sendAllDue(control); }

 private:
  CapSenderSettings settings(const Options& options) {
    CapSenderSettings chosen{.owner = std::format("practice/{}/cap", getpid()), .withInformation = true};
    usePress(chosen, m_press,
             options.capFeed.empty() ? std::vector<FeedShelf>() : std::vector{folderShelf(options.capFeed, complain)});
    return chosen;
  }

  CapPress m_press;
  CapShelf m_shelf;
  PracticeCapSender m_sender;
};

Result<SenderReport> practise(ExerciseOutbox& outbox, RecordingChannel& wire, CapPractice* cap, bool isOnce,
                              const JobControl& control) {
  const std::string owner = std::format("practice/{}/{}", getpid(), now().time_since_epoch().count());
  PracticeSender sms(outbox, Channel::Sms, wire, {.owner = owner + "/sms"});
  PracticeSender email(outbox, Channel::Email, wire, {.owner = owner + "/email"});
  SenderReport total;
  do {
    for (PracticeSender* sender : {&sms, &email}) {
      const Result<SenderReport> report = sender->sendAllDue(control);
      if (!report) {
        return report;
      }
      total.add(*report);
    }
    if (const Result<void> told = cap == nullptr ? Result<void>() : cap->practise(control); !told) {
      return std::unexpected(told.error());
    }
  } while (!isOnce && pauseFor(kPause, control));
  return total;
}

int run(const Options& options) {
  const StopOnSignal signals;
  const auto outbox = ExerciseOutboxTable::open(options.atlas);
  if (!outbox) {
    return failWith(outbox.error());
  }
  const auto wire = RecordingChannel::open(options.record);
  if (!wire) {
    return failWith(wire.error());
  }
  const auto queue = (*outbox)->capQueue();
  if (!queue) {
    return failWith(queue.error());
  }
  std::optional<CapPractice> cap;
  if (!options.capFeed.empty()) {
    cap.emplace(**queue, options);
  }
  const Result<SenderReport> report =
      practise(**outbox, **wire, cap ? &*cap : nullptr, options.isOnce, {.stop = signals.token()});
  if (!report) {
    return failWith(report.error());
  }
  if (options.isJson) {
    std::printf("%s\n", nlohmann::json{{"recorded", report->attempts}}.dump().c_str());
  } else {
    std::printf("EXERCISE: %lld messages were written to %s, and none was sent.\n",
                static_cast<long long>(report->attempts), options.record.c_str());
  }
  return kDone;
}

}  // namespace

int main(int argc, char** argv) {
  const rlimit none{.rlim_cur = 0, .rlim_max = 0};
  setrlimit(RLIMIT_CORE, &none);
  Options options;
  CLI::App app("Writes what an exercise would have sent to a file. It has no way to reach a gateway.",
               "buurtatlas-practice");
  app.add_option("ATLAS", options.atlas, "an atlas for exercises")->required();
  app.add_option("--record", options.record, "the file that the messages are written to, one JSON object a line")
      ->required();
  CLI::Option* const feed = app.add_option("--cap-feed", options.capFeed, "a folder for CAP messages and their feed");
  feed->needs(app.add_option("--cap-sender", options.capSender, "the domain name that the CAP messages come from"));
  app.add_option("--cap-address", options.capAddress, "where the folder would be fetched from; ends in /")
      ->needs(feed)
      ->capture_default_str();
  app.add_flag("--once", options.isOnce, "write what is due now, then stop");
  app.add_flag("--json", options.isJson, "print one object with the result");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kWrongUsage;
  }
  return run(options);
}
