#include "viewmodels/background_job.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <atomic>
#include <thread>
#include <vector>

#include "support/wait_for.h"

namespace buurtatlas::test {
namespace {

TEST(BackgroundJob, HandsOverOnlyTheNewestAnswer) {
  BackgroundJob job;
  std::vector<int> answers;
  std::atomic_bool first = true;
  for (int number = 1; number <= 2; ++number) {
    job.start<int>(
        [number, &first](const JobControl& control) -> Result<int> {
          while (number == 1 && first && !control.isStopped()) {
            std::this_thread::yield();
          }
          return number;
        },
        [&](int answer) { answers.push_back(answer); });
  }
  EXPECT_TRUE(waitFor([&] { return !job.busy(); }));
  first = false;
  waitFor([] { return false; }, 50);
  EXPECT_EQ(answers, std::vector<int>{2});
}

TEST(BackgroundJob, HandsOverOnlyAfterStartHasReturned) {
  BackgroundJob job;
  for (int round = 0; round < 5'000; ++round) {
    bool hasReturned = false;
    bool wasLater = false;
    job.start<int>([](const JobControl&) -> Result<int> { return 1; }, [&](int) { wasLater = hasReturned; });
    hasReturned = true;
    ASSERT_TRUE(waitFor([&] { return !job.busy(); }));
    ASSERT_TRUE(wasLater) << "in round " << round;
  }
}

TEST(BackgroundJob, TellsWhyItFailed) {
  BackgroundJob job;
  const QSignalSpy failed(&job, &BackgroundJob::failed);
  job.start<int>(
      [](const JobControl&) -> Result<int> { return fail(ErrorCode::NotFound, "There is no %1.", {"road"}); },
      [](int) { FAIL(); });
  EXPECT_TRUE(waitFor([&] { return !job.busy(); }));
  EXPECT_EQ(job.errorText(), QStringLiteral("There is no road."));
  EXPECT_EQ(failed.count(), 1);
}

TEST(BackgroundJob, WorkThatWritesIsBusyUntilItHasStoppedAndSaysWhatItDid) {
  BackgroundJob job(nullptr, BackgroundJob::OnCancel::AwaitEnd);
  std::atomic_bool mayEnd = false;
  int answer = 0;
  job.start<int>(
      [&mayEnd](const JobControl& control) -> Result<int> {
        while (!mayEnd) {
          std::this_thread::yield();
        }
        return control.isStopped() ? 7 : 1;
      },
      [&](int value) { answer = value; });
  job.cancel();
  EXPECT_TRUE(job.busy());
  mayEnd = true;
  EXPECT_TRUE(waitFor([&] { return !job.busy(); }));
  EXPECT_EQ(answer, 7);
}

TEST(BackgroundJob, IsSilentAboutWhatWasCancelled) {
  BackgroundJob job;
  job.start<int>(
      [](const JobControl& control) -> Result<int> {
        while (!control.isStopped()) {
          std::this_thread::yield();
        }
        return fail(ErrorCode::Cancelled, "Stopped.");
      },
      [](int) { FAIL(); });
  job.cancel();
  EXPECT_FALSE(job.busy());
  waitFor([] { return false; }, 50);
  EXPECT_EQ(job.errorText(), QString());
}

TEST(BackgroundJob, ReportsProgress) {
  BackgroundJob job;
  std::atomic_bool mayEnd = false;
  job.start<int>(
      [&](const JobControl& control) -> Result<int> {
        control.report(0.5);
        while (!mayEnd) {
          std::this_thread::yield();
        }
        return 1;
      },
      [](int) {});
  EXPECT_TRUE(waitFor([&] { return job.progress() == 0.5; }));
  mayEnd = true;
  EXPECT_TRUE(waitFor([&] { return !job.busy(); }));
}

}  // namespace
}  // namespace buurtatlas::test
