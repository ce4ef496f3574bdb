#pragma once

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace buurtatlas::test {

/// A copy of this program that does `work` and tells numbers and words over a pipe, until it ends or is killed.
class ChildProcess {
 public:
  /// work gets the descriptor to write to. The child never returns into the test.
  template <class Work>
  explicit ChildProcess(Work work) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
      return;
    }
    m_process = fork();
    if (m_process == 0) {
      close(ends[0]);
      work(ends[1]);
      _exit(0);
    }
    close(ends[1]);
    m_output = ends[0];
  }
  ChildProcess(const ChildProcess&) = delete;
  ChildProcess& operator=(const ChildProcess&) = delete;
  ~ChildProcess() {
    kill();
    close(m_output);
  }

  /// Ends it as a power switch would: no destructor runs.
  void kill() {
    if (m_process > 0) {
      ::kill(m_process, SIGKILL);
      waitpid(m_process, nullptr, 0);
      m_process = 0;
    }
  }

  void signal(int number) const { ::kill(m_process, number); }

  /// One number that the child acknowledged; false at the end.
  bool readNumber(std::int64_t& number) const { return read(m_output, &number, sizeof(number)) == sizeof(number); }

  /// Everything the child said, once it has ended.
  [[nodiscard]] std::string readAll() const {
    std::string text;
    std::array<char, 4096> bytes{};
    for (ssize_t size = read(m_output, bytes.data(), bytes.size()); size > 0;
         size = read(m_output, bytes.data(), bytes.size())) {
      text.append(bytes.data(), static_cast<std::size_t>(size));
    }
    return text;
  }

 private:
  pid_t m_process = -1;
  int m_output = -1;
};

inline void tell(int output, std::int64_t number) { (void)!write(output, &number, sizeof(number)); }
inline void tell(int output, const std::string& text) { (void)!write(output, text.data(), text.size()); }

}  // namespace buurtatlas::test
