#include "dispatcher/programs.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace buurtatlas::test {

namespace {

std::string variable(const char* name, const char* otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : value;
}

void redirect(const std::filesystem::path& file, int descriptor) {
  const int opened = open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  dup2(opened, descriptor);
  close(opened);
}

}  // namespace

TestFolder::TestFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "buurtatlas-test-XXXXXX").string();
  m_path = mkdtemp(name.data());
}

TestFolder::~TestFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(m_path, ignored);
}

std::string TestFolder::write(const std::string& name, const std::string& text) const {
  const std::filesystem::path file = m_path / name;
  std::ofstream(file, std::ios::binary) << text;
  return file.string();
}

std::string programPath(const std::string& name) { return variable("BUURTATLAS_BIN", "bin") + "/" + name; }

std::string textOf(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

pid_t start(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
  std::vector<char*> words;
  for (const std::string& argument : arguments) {
    words.push_back(const_cast<char*>(argument.c_str()));
  }
  words.push_back(nullptr);
  const pid_t process = fork();
  if (process == 0) {
    redirect(folder / "stdout", STDOUT_FILENO);
    redirect(folder / "stderr", STDERR_FILENO);
    execv(words[0], words.data());
    _exit(127);
  }
  return process;
}

Ended run(const std::vector<std::string>& arguments, const std::filesystem::path& folder) {
  int status = 0;
  waitpid(start(arguments, folder), &status, 0);
  return {.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1,
          .out = textOf(folder / "stdout"),
          .err = textOf(folder / "stderr")};
}

Receivers::Receivers() {
  m_process =
      start({variable("BUURTATLAS_SOURCE", ".") + "/scripts/receivers", "--until-killed", folder().string()}, folder());
  for (int i = 0; i < 800 && m_missing.empty(); ++i) {
    if (std::filesystem::exists(folder() / "receivers.json")) {
      return;
    }
    if (waitpid(m_process, nullptr, WNOHANG) == m_process) {
      m_process = -1;
      m_missing = textOf(folder() / "stderr");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
  m_missing += "the receivers did not start in time";
}

void Receivers::crashGateway() const {
  const std::string before = textOf(folder() / "receivers.json");
  kill(m_process, SIGUSR1);
  for (int i = 0; i < 800 && textOf(folder() / "receivers.json") == before; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
  }
}

Receivers::~Receivers() {
  if (m_process > 0) {
    kill(m_process, SIGTERM);
    waitpid(m_process, nullptr, 0);
  }
}

}  // namespace buurtatlas::test
