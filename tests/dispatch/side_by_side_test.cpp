#include "dispatch/side_by_side.h"

#include <gtest/gtest.h>

#include <chrono>
#include <latch>

#include "dispatch/backoff.h"

namespace buurtatlas {
namespace {

// Longer than any test may take: a work that is not stopped fails its test by this.
constexpr std::chrono::minutes kForever{5};

SenderReport reportOf(std::int64_t attempts) {
  SenderReport report;
  report.attempts = attempts;
  return report;
}

Result<SenderReport> worksUntilStopped(const JobControl& control) {
  return reportOf(pauseFor(kForever, control) ? 0 : 1);
}

TEST(RunSideBySide, AddsUpWhatEachWorkReports) {
  const auto work = [](const JobControl&) { return reportOf(2); };
  EXPECT_EQ(runSideBySide({work, work, work}, {})->attempts, 6);
}

TEST(RunSideBySide, DoesAllWorkAtTheSameTime) {
  std::latch bothStarted(2);
  const auto work = [&](const JobControl&) {
    bothStarted.arrive_and_wait();
    return reportOf(1);
  };
  EXPECT_EQ(runSideBySide({work, work}, {})->attempts, 2);
}

TEST(RunSideBySide, AWorkThatFailsStopsTheOthersAndItsErrorIsTheAnswer) {
  std::int64_t stopped = 0;
  const auto patient = [&](const JobControl& control) {
    const Result<SenderReport> report = worksUntilStopped(control);
    stopped = report->attempts;
    return report;
  };
  const auto failing = [](const JobControl&) -> Result<SenderReport> {
    return fail(ErrorCode::FileUnreadable, "%1", {"gone"});
  };
  const Result<SenderReport> report = runSideBySide({patient, failing}, {});
  EXPECT_EQ(report.error().code, ErrorCode::FileUnreadable);
  EXPECT_EQ(stopped, 1);
}

TEST(RunSideBySide, AWorkThatIsDoneLeavesTheOthersAtWork) {
  const auto done = [](const JobControl&) { return reportOf(0); };
  const auto slow = [](const JobControl& control) {
    return reportOf(pauseFor(std::chrono::milliseconds(50), control) ? 1 : 0);
  };
  EXPECT_EQ(runSideBySide({done, slow}, {})->attempts, 1);
}

TEST(RunSideBySide, ARequestToStopReachesEveryWork) {
  std::stop_source stop;
  const auto asking = [&](const JobControl& control) {
    stop.request_stop();
    return worksUntilStopped(control);
  };
  EXPECT_EQ(runSideBySide({worksUntilStopped, asking}, {.stop = stop.get_token()})->attempts, 2);
}

}  // namespace
}  // namespace buurtatlas
