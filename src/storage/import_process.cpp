#include "storage/import_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "storage/row_stream.h"

namespace buurtatlas {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds kStopCheck{50};
constexpr int kPipeBytes = 1 << 20;
/// Whoever is woken by each write of the importer ends up on its processor, and neither gets on. So where little came,
/// more is let gather; the pipe holds what comes in many times this long.
constexpr std::size_t kGulpBytes = std::size_t{256} << 10U;
constexpr std::chrono::milliseconds kGathering{1};

/// An open file of this process.
class OpenFile {
 public:
  explicit OpenFile(int number = -1) : m_number(number) {}
  OpenFile(OpenFile&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  OpenFile& operator=(OpenFile&& other) noexcept {
    std::swap(m_number, other.m_number);
    return *this;
  }
  ~OpenFile() {
    if (m_number >= 0) {
      ::close(m_number);
    }
  }
  [[nodiscard]] int number() const { return m_number; }

 private:
  int m_number;
};

/// The importer while it runs; it does not outlive this object.
struct Child {
  pid_t pid = -1;
  OpenFile answer;

  Child(pid_t process, OpenFile pipe) : pid(process), answer(std::move(pipe)) {}
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&& other) noexcept : pid(std::exchange(other.pid, -1)), answer(std::move(other.answer)) {}
  Child& operator=(Child&&) = delete;
  ~Child() {
    if (pid > 0) {
      ::kill(pid, SIGKILL);
      wait();
    }
  }
  /// How it ended, as waitpid says it.
  int wait() {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
    pid = -1;
    return status;
  }
};

std::unexpected<Error> cannotStart(const std::filesystem::path& program, int reason) {
  return failInFile(ErrorCode::Internal, program, "The importer cannot be started: %1. Install Buurtatlas again.",
                    {std::strerror(reason)});
}

/// The request lies in memory, so that the importer can be slow to read it without holding anyone up.
OpenFile inMemory(const std::string& bytes) {
  OpenFile file(::memfd_create("import request", MFD_CLOEXEC));
  const ssize_t written = ::write(file.number(), bytes.data(), bytes.size());
  const bool whole = written >= 0 && static_cast<std::size_t>(written) == bytes.size();
  return whole && ::lseek(file.number(), 0, SEEK_SET) == 0 ? std::move(file) : OpenFile();
}

Result<Child> start(const std::filesystem::path& program, const ForeignRequest& request) {
  const OpenFile question = inMemory(frameOf(request));
  std::array<int, 2> ends{};
  if (question.number() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
    return cannotStart(program, errno);
  }
  ::fcntl(ends[0], F_SETPIPE_SZ, kPipeBytes);  // a wish: fewer turns between the two
  OpenFile answer(ends[0]);
  const OpenFile answering(ends[1]);
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, question.number(), STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, answering.number(), STDOUT_FILENO);
  ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
  const std::string path = program;
  const std::array<char*, 2> arguments{const_cast<char*>(path.c_str()), nullptr};
  pid_t pid = -1;
  const int failure = ::posix_spawn(&pid, path.c_str(), &actions, nullptr, arguments.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  if (failure != 0) {
    return cannotStart(program, failure);
  }
  return Child(pid, std::move(answer));
}

/// What one round of waiting for the importer brought.
struct Arrival {
  std::string_view bytes = {};
  bool ended = false;
};

Result<Arrival> waitForBytes(const Child& child, std::vector<char>& buffer, Clock::time_point deadline,
                             const ForeignRequest& request, const JobControl& control) {
  while (true) {
    if (control.isStopped()) {
      return failInFile(ErrorCode::Cancelled, request.file, "The import was cancelled.");
    }
    pollfd pipe{.fd = child.answer.number(), .events = POLLIN, .revents = 0};
    if (::poll(&pipe, 1, static_cast<int>(kStopCheck.count())) > 0) {
      const ssize_t read = ::read(pipe.fd, buffer.data(), buffer.size());
      if (read > 0) {
        return Arrival{.bytes = {buffer.data(), static_cast<std::size_t>(read)}};
      }
      if (read == 0 || errno != EINTR) {
        return Arrival{.ended = true};
      }
    }
    if (Clock::now() >= deadline) {
      return failInFile(
          ErrorCode::FileUnreadable, request.file,
          "Reading this file does not come to an end and was stopped. The file is probably damaged; export "
          "or download it again.");
    }
  }
}

/// Passes one message on. True when it was the last.
Result<bool> passOn(StreamMessage message, const ForeignReader::Sink& sink, const JobControl& control) {
  if (const auto* header = std::get_if<ForeignHeader>(&message)) {
    sink.header(*header);
  } else if (auto* rows = std::get_if<ForeignBlock>(&message)) {
    sink.rows(std::move(*rows));
  } else if (auto* rejections = std::get_if<std::vector<Rejection>>(&message)) {
    sink.rejections(std::move(*rejections));
  } else if (const auto* progress = std::get_if<StreamProgress>(&message)) {
    control.report(progress->share);
  } else if (auto& end = std::get<StreamEnd>(message); end.error) {
    return std::unexpected(std::move(*end.error));
  } else {
    return true;
  }
  return false;
}

std::unexpected<Error> endedEarly(int status, const ForeignRequest& request) {
  const bool isTooMuch = WIFSIGNALED(status) && (WTERMSIG(status) == SIGXCPU || WTERMSIG(status) == SIGKILL);
  if (isTooMuch) {
    return failInFile(
        ErrorCode::FileUnreadable, request.file,
        "Reading this file takes more time or memory than is allowed. Cut it down to the municipality first.");
  }
  return failInFile(ErrorCode::FileUnreadable, request.file,
                    "The importer broke off while reading this file (%1). The file is damaged or too large; export or "
                    "download it again.",
                    {WIFSIGNALED(status) ? ::strsignal(WTERMSIG(status)) : "it ended early"});
}

Result<void> follow(Child& child, const ForeignRequest& request, const ForeignReader::Sink& sink,
                    const JobControl& control, std::chrono::milliseconds patience) {
  std::vector<char> buffer(std::size_t{1} << 20U);
  StreamDecoder decoder(request.plane.empty() ? StreamDecoder::Positions::AsTheyAre : StreamDecoder::Positions::OnGrid);
  while (true) {
    const auto arrival = waitForBytes(child, buffer, Clock::now() + patience, request, control);
    if (!arrival) {
      return std::unexpected(arrival.error());
    }
    if (arrival->ended) {
      return endedEarly(child.wait(), request);
    }
    decoder.add(arrival->bytes);
    const bool isGulp = arrival->bytes.size() >= kGulpBytes;
    while (true) {
      auto message = decoder.next();
      if (!message) {
        return std::unexpected(message.error());
      }
      if (!*message) {
        break;
      }
      const Result<bool> isLast = passOn(std::move(**message), sink, control);
      if (!isLast) {
        return std::unexpected(isLast.error());
      }
      if (*isLast) {
        return {};
      }
    }
    if (!isGulp) {
      std::this_thread::sleep_for(kGathering);
    }
  }
}

}  // namespace

ImportProcess::ImportProcess(std::filesystem::path program, std::chrono::milliseconds patience)
    : m_program(std::move(program)), m_patience(patience) {}

std::filesystem::path ImportProcess::besideThisProgram() {
  std::error_code error;
  return std::filesystem::read_symlink("/proc/self/exe", error).parent_path() / "buurtatlas-import";
}

Result<void> ImportProcess::read(const ForeignRequest& request, const Sink& sink, const JobControl& control) {
  Result<Child> child = start(m_program, request);
  if (!child) {
    return std::unexpected(child.error());
  }
  Result<void> read = follow(*child, request, sink, control, m_patience);
  if (!read && read.error().file.empty()) {
    read.error().file = request.file;
  }
  return read;
}

}  // namespace buurtatlas
