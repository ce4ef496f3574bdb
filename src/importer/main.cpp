#include <sys/prctl.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "storage/import_sandbox.h"
#include "storage/layer_reader.h"
#include "storage/row_stream.h"

namespace {

using buurtatlas::ForeignRequest;
using buurtatlas::Result;
using buurtatlas::StreamMessage;

/// Writes to the pipe whole; when nobody reads it any more there is nothing left to do.
void say(const StreamMessage& message) {
  const std::string frame = buurtatlas::frameOf(message);
  for (std::size_t sent = 0; sent < frame.size();) {
    const ssize_t written = ::write(STDOUT_FILENO, frame.data() + sent, frame.size() - sent);
    if (written < 0) {
      std::_Exit(EXIT_FAILURE);
    }
    sent += static_cast<std::size_t>(written);
  }
}

buurtatlas::JobControl sparingProgress() {
  using Clock = std::chrono::steady_clock;
  return {.progress = [last = Clock::time_point()](double share) mutable {
    if (const auto now = Clock::now(); now - last > std::chrono::milliseconds(50)) {
      last = now;
      say(buurtatlas::StreamProgress{.share = share});
    }
  }};
}

Result<void> readShutOff(const ForeignRequest& request) {
  const buurtatlas::ForeignReader::Sink sink{
      .header = [](const buurtatlas::ForeignHeader& header) { say(header); },
      .rows = [](buurtatlas::ForeignBlock&& rows) { say(std::move(rows)); },
      .rejections = [](std::vector<buurtatlas::Rejection>&& rejections) { say(std::move(rejections)); },
  };
  return buurtatlas::enterImportSandbox(request).and_then(
      [&] { return buurtatlas::readForeignFile(request, sink, sparingProgress()); });
}

}  // namespace

int main() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::isatty(STDIN_FILENO) != 0) {
    std::cerr << "buurtatlas-import reads one file for buurtatlas and buurtatlas-cli, which start it. "
                 "Use buurtatlas-cli import.\n";
    return 2;
  }
  const std::string frame{std::istreambuf_iterator<char>(std::cin), {}};
  const Result<void> done = buurtatlas::requestOf(frame).and_then(readShutOff);
  say(buurtatlas::StreamEnd{.error = done ? std::nullopt : std::optional(done.error())});
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
