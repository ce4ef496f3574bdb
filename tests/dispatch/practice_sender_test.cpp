#include "dispatch/practice_sender.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <type_traits>

#include "dispatch/email_channel.h"
#include "dispatch/fake_outbox.h"
#include "dispatch/sms_channel.h"

namespace buurtatlas {
namespace {

// What would let an exercise out does not compile.
static_assert(std::is_constructible_v<PracticeSender, ExerciseOutbox&, Channel, RecordingChannel&, SenderSettings>);
static_assert(!std::is_constructible_v<PracticeSender, ExerciseOutbox&, Channel, MessageChannel&, SenderSettings>);
static_assert(!std::is_constructible_v<PracticeSender, ExerciseOutbox&, Channel, KannelChannel&, SenderSettings>);
static_assert(!std::is_constructible_v<PracticeSender, ExerciseOutbox&, Channel, SmtpChannel&, SenderSettings>);
static_assert(!std::is_constructible_v<PracticeSender, Outbox&, Channel, RecordingChannel&, SenderSettings>);
static_assert(!std::is_constructible_v<Sender, ExerciseOutbox&, Channel, RecordingChannel&, SenderSettings>);
static_assert(!std::is_convertible_v<ExerciseOutbox&, Outbox&>);
static_assert(!std::is_base_of_v<Outbox, ExerciseOutbox> && std::is_final_v<RecordingChannel>);

class FakeExercise final : public ExerciseOutbox {
 public:
  test::FakeOutbox outbox;

 private:
  [[nodiscard]] Outbox& rows() override { return outbox; }
};

TEST(PracticeSender, WritesWhatWouldHaveBeenSent) {
  const std::string path = std::filesystem::temp_directory_path() / ("practice-" + std::to_string(getpid()) + ".jsonl");
  FakeExercise exercise;
  exercise.outbox.add(test::smsTo(1,
                                  "OEFENING \"brand\"\n"
                                  "\xC3"));
  exercise.outbox.add(test::smsTo(2));
  {
    const auto wire = RecordingChannel::open(path).value();
    PracticeSender sender(exercise, Channel::Sms, *wire, {.owner = "practice"});
    EXPECT_EQ(sender.sendAllDue({}).value().attempts, 2);
  }
  EXPECT_EQ(exercise.outbox.counts().value().in(DeliveryState::Accepted), 2);
  std::ifstream file(path);
  std::string line;
  ASSERT_TRUE(std::getline(file, line));
  const auto first = nlohmann::json::parse(line);
  EXPECT_EQ(first["to"], "+32470001001");
  EXPECT_EQ(first["channel"], "sms");
  EXPECT_EQ(first["key"], exercise.outbox.rows.at(1).delivery.key);
  EXPECT_TRUE(first["text"].get<std::string>().starts_with("OEFENING \"brand\"\n"));
  ASSERT_TRUE(std::getline(file, line));
  EXPECT_FALSE(std::getline(file, line));
  struct stat status{};
  ASSERT_EQ(stat(path.c_str(), &status), 0);
  EXPECT_EQ(status.st_mode & 0777U, 0600U);
  std::filesystem::remove(path);
}

TEST(PracticeSender, KeepsWhatCannotBeWritten) {
  if (!std::filesystem::exists("/dev/full")) {
    GTEST_SKIP() << "this system has no full device";
  }
  FakeExercise exercise;
  exercise.outbox.add(test::smsTo(1));
  const auto wire = RecordingChannel::open("/dev/full").value();
  PracticeSender sender(exercise, Channel::Sms, *wire, {.owner = "practice"});
  ASSERT_TRUE(sender.sendAllDue({}).has_value());
  EXPECT_EQ(exercise.outbox.counts().value().in(DeliveryState::Queued), 1);
  EXPECT_EQ(RecordingChannel::open("/nowhere/file").error().code, ErrorCode::FileUnwritable);
}

}  // namespace
}  // namespace buurtatlas
