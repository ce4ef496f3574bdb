#include "storage/atlas_lock.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <filesystem>
#include <format>
#include <optional>
#include <sstream>
#include <thread>
#include <utility>

#include "core/dates.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::milliseconds kHeartbeat{20'000};

/// An open file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
  Descriptor& operator=(Descriptor&&) = delete;
  ~Descriptor() {
    if (m_number >= 0) {
      close(m_number);
    }
  }
  [[nodiscard]] int number() const { return m_number; }
  [[nodiscard]] bool isOpen() const { return m_number >= 0; }
  /// Leaves it open until the program ends.
  void abandon() { m_number = -1; }

 private:
  int m_number;
};

/// Who holds a lock, as the lock file tells.
struct Holder {
  std::string host = {};
  std::string process = {};
  std::string since = {};
  Instant lastSign = {};
};

std::string thisHost() {
  std::array<char, 256> name{};
  gethostname(name.data(), name.size() - 1);
  return name.data();
}

std::optional<Holder> readHolder(int file) {
  std::array<char, 1024> bytes{};
  const ssize_t size = pread(file, bytes.data(), bytes.size(), 0);
  std::istringstream text(std::string(bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(size, 0))));
  Holder holder;
  std::string sign;
  if (!std::getline(text, holder.host) || !std::getline(text, holder.process) || !std::getline(text, holder.since) ||
      !std::getline(text, sign)) {
    return std::nullopt;
  }
  holder.lastSign = parseInstant(sign).value_or(Instant{});
  return holder;
}

bool writeHolder(int file, const std::string& since) {
  const std::string text = std::format("{}\n{}\n{}\n{}\n", thisHost(), getpid(), since, isoInstant(now()));
  return pwrite(file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size()) &&
         ftruncate(file, static_cast<off_t>(text.size())) == 0;
}

bool isStillAt(int file, const std::string& path) {
  struct stat opened{};
  struct stat named{};
  return fstat(file, &opened) == 0 && stat(path.c_str(), &named) == 0 && opened.st_ino == named.st_ino &&
         opened.st_dev == named.st_dev;
}

std::unexpected<Error> refusal(const std::string& atlasPath, const std::optional<Holder>& holder) {
  if (!holder) {
    return failInFile(ErrorCode::Conflict, atlasPath,
                      "The atlas is being edited by another program. Close it there, or open it for reading only.");
  }
  return failInFile(
      ErrorCode::Conflict, atlasPath,
      "The atlas is being edited on computer %1 by process %2, since %3. Close it there, or open it for reading only.",
      {holder->host, holder->process, holder->since});
}

std::unexpected<Error> otherName(const std::string& atlasPath) {
  return failInFile(ErrorCode::Conflict, atlasPath,
                    "The atlas is being edited under another name of the same file. Close it there, or open it for "
                    "reading only.");
}

std::unexpected<Error> readOnlyFolder(const std::string& atlasPath) {
  return failInFile(
      ErrorCode::FileUnwritable, atlasPath,
      "The folder of the atlas may not be written, so the atlas can only be opened for reading. Change the "
      "rights of the folder, or copy the atlas to another one.");
}

}  // namespace

struct AtlasLock::Holding {
  Holding(std::string lockPath, Descriptor lockFile, Descriptor lockedAtlas)
      : path(std::move(lockPath)),
        file(std::move(lockFile)),
        atlas(std::move(lockedAtlas)),
        wake(eventfd(0, EFD_CLOEXEC)),
        since(isoInstant(now())) {}
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;
  ~Holding() {
    heartbeat.request_stop();
    eventfd_write(wake.number(), 1);
    // Removed while still locked: who waits for it finds out that its file is no longer the one at this path.
    unlink(path.c_str());
  }

  void beat(const std::stop_token& stop) const {
    pollfd waiting{.fd = wake.number(), .events = POLLIN, .revents = 0};
    while (!stop.stop_requested() && poll(&waiting, 1, static_cast<int>(kHeartbeat.count())) <= 0) {
      writeHolder(file.number(), since);
    }
  }

  std::string path;
  Descriptor file;
  Descriptor atlas;  ///< for the names of the file that links give it
  Descriptor wake;
  std::string since;
  std::jthread heartbeat;  // last, so that it ends before what it uses
};

std::string AtlasLock::pathFor(const std::string& atlasPath) {
  std::error_code ignored;
  const std::filesystem::path canonical = std::filesystem::weakly_canonical(atlasPath, ignored);
  return (canonical.empty() ? atlasPath : canonical.string()) + ".lock";
}

Result<AtlasLock> AtlasLock::acquire(const std::string& atlasPath) {
  const std::string path = pathFor(atlasPath);
  constexpr int kAttempts = 10;  // each miss means that another program released the lock just now
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    Descriptor file(open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
    if (!file.isOpen()) {
      return readOnlyFolder(atlasPath);
    }
    if (flock(file.number(), LOCK_EX | LOCK_NB) != 0) {
      return errno == EWOULDBLOCK ? refusal(atlasPath, readHolder(file.number())) : readOnlyFolder(atlasPath);
    }
    if (!isStillAt(file.number(), path)) {
      continue;
    }
    const std::optional<Holder> holder = readHolder(file.number());
    if (holder && holder->host != thisHost() && now() - holder->lastSign < kHeartbeatTimeout) {
      return refusal(atlasPath, holder);
    }
    Descriptor atlas(open(atlasPath.c_str(), O_RDONLY | O_CLOEXEC));
    if (atlas.isOpen() && flock(atlas.number(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      // Closing any descriptor of a file ends the locks that SQLite holds on it in this program.
      atlas.abandon();
      unlink(path.c_str());
      return otherName(atlasPath);
    }
    auto holding = std::make_unique<Holding>(path, std::move(file), std::move(atlas));
    if (!writeHolder(holding->file.number(), holding->since)) {
      return readOnlyFolder(atlasPath);
    }
    holding->heartbeat = std::jthread([held = holding.get()](const std::stop_token& stop) { held->beat(stop); });
    return AtlasLock(std::move(holding));
  }
  return refusal(atlasPath, std::nullopt);
}

AtlasLock::AtlasLock(std::unique_ptr<Holding> holding) : m_holding(std::move(holding)) {}
AtlasLock::AtlasLock(AtlasLock&&) noexcept = default;
AtlasLock& AtlasLock::operator=(AtlasLock&&) noexcept = default;
AtlasLock::~AtlasLock() = default;

}  // namespace buurtatlas
