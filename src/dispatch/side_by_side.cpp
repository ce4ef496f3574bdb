#include "dispatch/side_by_side.h"

#include <stop_token>
#include <thread>

namespace buurtatlas {

namespace {

std::vector<Result<SenderReport>> reportsOf(const std::vector<SenderWork>& works, const JobControl& control) {
  std::stop_source stop;
  const std::stop_callback passOn(control.stop, [&] { stop.request_stop(); });
  std::vector<Result<SenderReport>> reports(works.size());
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < works.size(); ++i) {
    threads.emplace_back([&, i] {
      reports[i] = works[i]({.stop = stop.get_token()});
      if (!reports[i]) {
        stop.request_stop();
      }
    });
  }
  threads.clear();  // waits for all of them
  return reports;
}

}  // namespace

Result<SenderReport> runSideBySide(const std::vector<SenderWork>& works, const JobControl& control) {
  SenderReport total;
  for (const Result<SenderReport>& report : reportsOf(works, control)) {
    if (!report) {
      return report;
    }
    total.add(*report);
  }
  return total;
}

}  // namespace buurtatlas
