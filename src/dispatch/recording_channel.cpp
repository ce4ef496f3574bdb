#include "dispatch/recording_channel.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <nlohmann/json.hpp>

namespace buurtatlas {

Result<std::unique_ptr<RecordingChannel>> RecordingChannel::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
  File file(descriptor < 0 ? nullptr : fdopen(descriptor, "a"));
  if (!file) {
    return failInFile(ErrorCode::FileUnwritable, path,
                      "The messages of the exercise cannot be written here. Choose another file.");
  }
  return std::unique_ptr<RecordingChannel>(new RecordingChannel(std::move(file)));
}

bool RecordingChannel::write(const Delivery& delivery) {
  using nlohmann::json;
  const json line = {{"at", isoInstant(now())},       {"channel", nameOf(delivery.channel)}, {"key", delivery.key},
                     {"alert", delivery.alert},       {"member", delivery.member},           {"to", delivery.address},
                     {"language", delivery.language}, {"subject", delivery.subject},         {"text", delivery.text}};
  const std::string text = line.dump(-1, ' ', false, json::error_handler_t::replace) + "\n";
  return std::fwrite(text.data(), 1, text.size(), m_file.get()) == text.size();
}

std::vector<Outbox::Outcome> RecordingChannel::send(const std::vector<Delivery>& deliveries) {
  bool isWritten = true;
  for (const Delivery& delivery : deliveries) {
    isWritten = write(delivery) && isWritten;
  }
  isWritten = std::fflush(m_file.get()) == 0 && fdatasync(fileno(m_file.get())) == 0 && isWritten;
  std::vector<Outbox::Outcome> outcomes;
  for (const Delivery& delivery : deliveries) {
    outcomes.push_back({.delivery = delivery.id,
                        .state = isWritten ? DeliveryState::Accepted : DeliveryState::Queued,
                        .reason = isWritten ? "" : "the file of the exercise cannot be written"});
  }
  return outcomes;
}

}  // namespace buurtatlas
