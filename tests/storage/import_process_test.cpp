#include "storage/import_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <thread>

#include "storage/foreign_reading.h"
#include "storage/row_stream.h"

namespace buurtatlas {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using testing::HasSubstr;

/// Importers that do everything wrong an importer can do.
class ImportProcessOf : public testing::Test {
 protected:
  Reading readWith(const std::string& script, const JobControl& control = {}) {
    const std::string program = m_folder.write("importer", "#!/bin/sh\n" + script + "\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    ImportProcess process(program, milliseconds(500));
    return readAll({.file = "/some/file.csv"}, &process, control);
  }
  std::string sentenceWith(const std::string& script) {
    const auto start = steady_clock::now();
    const auto read = readWith(script);
    EXPECT_LT(steady_clock::now() - start, std::chrono::seconds(5));
    EXPECT_FALSE(read.result.has_value());
    EXPECT_EQ(read.result ? "" : read.result.error().file, "/some/file.csv");
    return read.sentence();
  }
  /// A script that says these bytes.
  std::string saying(const std::string& bytes) { return "cat " + m_folder.write("answer", bytes); }

  TestFolder m_folder;
  const std::string m_header = frameOf(StreamMessage(ForeignHeader{.fields = {"name"}}));
  const std::string m_rows = frameOf(StreamMessage(blockOf({{.line = 1, .values = {"A"}}})));
};

TEST_F(ImportProcessOf, OneThatTellsTheTruthGivesItsRows) {
  const auto read = readWith(saying(m_header + m_rows + frameOf(StreamMessage(StreamEnd{}))));
  EXPECT_TRUE(read.result.has_value()) << read.sentence();
  EXPECT_EQ(read.value(0, "name"), "A");
}

TEST_F(ImportProcessOf, OneThatCrashesIsSaidToHaveBrokenOff) {
  EXPECT_THAT(sentenceWith("kill -SEGV $$"), HasSubstr("broke off while reading this file (Segmentation fault)"));
  EXPECT_THAT(sentenceWith("exit 0"), HasSubstr("broke off"));
  EXPECT_THAT(sentenceWith(saying(m_header + m_rows)), HasSubstr("broke off"));
  EXPECT_THAT(sentenceWith(saying(m_header + m_rows.substr(0, 30))), HasSubstr("broke off"));
}

TEST_F(ImportProcessOf, OneThatIsKilledForItsSizeIsSaidToNeedTooMuch) {
  EXPECT_THAT(sentenceWith("kill -XCPU $$"), HasSubstr("more time or memory than is allowed"));
}

TEST_F(ImportProcessOf, OneThatHangsIsStopped) {
  EXPECT_THAT(sentenceWith("exec sleep 60"), HasSubstr("does not come to an end"));
  EXPECT_THAT(sentenceWith(saying(m_header) + "; exec sleep 60"), HasSubstr("does not come to an end"));
}

TEST_F(ImportProcessOf, OneThatLiesIsNotBelieved) {
  EXPECT_THAT(sentenceWith("head -c 100000 /dev/urandom"), HasSubstr("cannot be understood"));
  EXPECT_THAT(sentenceWith("echo hello; exec sleep 60"), HasSubstr("does not come to an end"));
  EXPECT_THAT(sentenceWith("yes hello"), HasSubstr("cannot be understood"));
  EXPECT_THAT(sentenceWith(saying(m_rows)), HasSubstr("cannot be understood"));
  EXPECT_THAT(sentenceWith(saying(m_header + m_header)), HasSubstr("cannot be understood"));
}

TEST_F(ImportProcessOf, OneThatIsNotThereIsNamed) {
  ImportProcess process("/nowhere/buurtatlas-import");
  EXPECT_THAT(readAll({.file = "a.csv"}, &process).sentence(), HasSubstr("The importer cannot be started"));
}

TEST_F(ImportProcessOf, OneThatRunsIsStoppedWhenThePersonCancels) {
  std::stop_source stop;
  const std::jthread person([&] {
    std::this_thread::sleep_for(milliseconds(150));
    stop.request_stop();
  });
  const auto start = steady_clock::now();
  const auto read = readWith("exec sleep 60", {.stop = stop.get_token()});
  EXPECT_LT(steady_clock::now() - start, milliseconds(450));
  ASSERT_FALSE(read.result.has_value());
  EXPECT_EQ(read.result.error().code, ErrorCode::Cancelled);
}

}  // namespace
}  // namespace buurtatlas
