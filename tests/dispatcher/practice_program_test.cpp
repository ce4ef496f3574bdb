#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatcher/filled_atlas.h"
#include "dispatcher/programs.h"

namespace buurtatlas {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// An atlas for exercises whose outbox holds messages.
class PracticeProgram : public ::testing::Test {
 protected:
  test::TestFolder folder;
  std::string atlas = (folder.path() / "oefening.gpkg").string();
  std::string record = (folder.path() / "recorded.jsonl").string();

  void SetUp() override {
    const auto plane = Plane::create("EPSG:3812");
    const auto file = AtlasFile::create(atlas, {.name = "Dorp", .nis = "1", .exercise = true}, plane->wkt());
    test::require(file.has_value(), "no atlas");
    test::addQueued(**file, 25, Urgency::Urgent, "OEFENING Bel 101.");
    test::addQueued(**file, 5, Urgency::Information, "OEFENING Vergadering.");
  }
  [[nodiscard]] test::Ended runProgram(const std::string& name, std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), test::programPath(name));
    return test::run(arguments, folder.path());
  }
};

TEST_F(PracticeProgram, RecordsTheWholeExercise) {
  const test::Ended ended = runProgram("buurtatlas-practice", {atlas, "--record", record, "--once", "--json"});
  EXPECT_EQ(ended.code, 0) << ended.err;
  EXPECT_EQ(ended.out, "{\"recorded\":30}\n");
  const std::string recorded = test::textOf(record);
  EXPECT_EQ(std::ranges::count(recorded, '\n'), 30);
  EXPECT_THAT(recorded, HasSubstr("\"to\":\"+32470100025\""));
  EXPECT_EQ(runProgram("buurtatlas-practice", {atlas, "--record", record, "--once", "--json"}).out,
            "{\"recorded\":0}\n");
}

TEST_F(PracticeProgram, IsRefusedByTheProgramThatSends) {
  const std::string config =
      folder.write("dispatch.json", R"({"sms": {"from": "Buurt", "url": "http://127.0.0.1:1/sendsms"}})");
  const test::Ended ended = runProgram("buurtatlas-dispatch", {atlas, "--config", config, "--once"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.err, HasSubstr("for exercises"));
}

TEST_F(PracticeProgram, TouchesNoRealAtlas) {
  const std::string real = (folder.path() / "dorp.gpkg").string();
  test::atlasWithQueued(real, 1, Urgency::Urgent, "Bel 101.");
  const test::Ended ended = runProgram("buurtatlas-practice", {real, "--record", record, "--once"});
  EXPECT_EQ(ended.code, 1);
  EXPECT_THAT(ended.err, HasSubstr("real one"));
  EXPECT_EQ(test::countsOf(real).in(DeliveryState::Queued), 1);
}

TEST_F(PracticeProgram, HoldsNoCodeThatReachesAGateway) {
  const auto symbolsOf = [&](const std::string& program) {
    const test::Ended all = test::run({"/usr/bin/nm", "--demangle", test::programPath(program)}, folder.path());
    EXPECT_EQ(all.code, 0) << all.err;
    return all.out;
  };
  const std::string practice = symbolsOf("buurtatlas-practice");
  for (const char* way : {"curl_", "KannelChannel", "JsonChannel", "SmtpChannel", "CapPost", "ReceiptPoller"}) {
    EXPECT_THAT(practice, Not(HasSubstr(way)));
  }
  EXPECT_THAT(practice, HasSubstr("RecordingChannel"));
  EXPECT_THAT(symbolsOf("buurtatlas-dispatch"), HasSubstr("curl_multi_perform")) << "or the test finds nothing ever";
}

}  // namespace
}  // namespace buurtatlas
