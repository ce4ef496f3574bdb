#pragma once

#include <sys/types.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace buurtatlas::test {

/// A folder that is gone after the test.
class TestFolder {
 public:
  TestFolder();
  ~TestFolder();
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
  /// Writes a file and returns its path.
  [[nodiscard]] std::string write(const std::string& name, const std::string& text) const;

 private:
  std::filesystem::path m_path;
};

/// What a program that has ended said.
struct Ended {
  int code = 0;  ///< -1 when a signal ended it
  std::string out = {};
  std::string err = {};
};

std::string programPath(const std::string& name);
std::string textOf(const std::filesystem::path& file);

/// Starts a program with its output in files of the folder; the caller waits for it.
pid_t start(const std::vector<std::string>& arguments, const std::filesystem::path& folder);
/// Starts a program, waits, and reads what it said.
Ended run(const std::vector<std::string>& arguments, const std::filesystem::path& folder);

/// scripts/receivers, running: a mail server and an SMS gateway on loopback.
class Receivers {
 public:
  Receivers();
  ~Receivers();
  Receivers(const Receivers&) = delete;
  Receivers& operator=(const Receivers&) = delete;
  /// Why there are none on this machine; empty when there are.
  [[nodiscard]] const std::string& missing() const { return m_missing; }
  [[nodiscard]] const std::filesystem::path& folder() const { return m_folder.path(); }
  /// Ends the SMS gateway as kill -9 does, and waits until it is there again with what it had kept.
  void crashGateway() const;

 private:
  TestFolder m_folder;
  std::string m_missing;
  pid_t m_process = -1;
};

}  // namespace buurtatlas::test
