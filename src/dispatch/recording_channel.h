#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <vector>

#include "core/ports.h"

namespace buurtatlas {

/// Writes what would have been sent to a file, one JSON object a line, and sends nothing: it has no way out of this
/// computer. Thread: one thread at a time.
class RecordingChannel final : public MessageChannel {
 public:
  /// Adds to the file, which only its owner may read. Fails: FileUnwritable.
  static Result<std::unique_ptr<RecordingChannel>> open(const std::string& path);

  /// Accepted once the line is on disk; Queued while the file cannot be written.
  std::vector<Outbox::Outcome> send(const std::vector<Delivery>& deliveries) override;

 private:
  struct Closer {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  using File = std::unique_ptr<std::FILE, Closer>;
  explicit RecordingChannel(File file) : m_file(std::move(file)) {}
  bool write(const Delivery& delivery);

  File m_file;
};

}  // namespace buurtatlas
