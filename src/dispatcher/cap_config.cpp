#include "dispatcher/cap_config.h"

#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>

#include "dispatcher/config_section.h"
#include "geometry/warning_area.h"

namespace buurtatlas {

namespace {

/// The file that a key names, empty where it names none.
std::string fileOf(Section& section, const char* key) {
  std::string path;
  section.read(key, path);
  std::ostringstream text;
  const std::ifstream file(path, std::ios::binary);
  if (!path.empty() && (!file || !(text << file.rdbuf()))) {
    section.complain(key, "names a file that cannot be read, or is empty");
  }
  return text.str();
}

void readPost(Section& section, CapConfig& config) {
  CapPostSettings settings;
  section.read("url", settings.url);
  section.read("username", settings.username);
  settings.headers = section.texts("headers");
  section.read("ca_file", settings.caFile);
  section.read("allow_plain", settings.allowPlain);
  section.readSeconds("connect_timeout_seconds", settings.connectTimeout, 300);
  section.readSeconds("timeout_seconds", settings.timeout, 600);
  settings.password = secret("BUURTATLAS_CAP_PASSWORD");
  if (!settings.url.empty()) {
    config.post = std::move(settings);
  }
}

/// The feed is served where its links say it is: below the path of `address`.
FeedDoorSettings readDoor(Section section, const std::string& address) {
  FeedDoorSettings settings;
  section.read("address", settings.address);
  section.readNumber("port", settings.port, 1, std::numeric_limits<std::uint16_t>::max(), true);
  section.refuseTheRest();
  const std::size_t host = address.find("://");
  const std::size_t path = host == std::string::npos ? host : address.find('/', host + 3);
  settings.path = path == std::string::npos ? "/" : address.substr(path);
  return settings;
}

}  // namespace

CapConfig readCapConfig(Section section) {
  CapConfig config;
  section.read("sender", config.press.sender, true);
  section.readNumber("max_vertices", config.press.mostCorners, kFewestWarningCorners, 100'000);
  section.read("information", config.withInformation);
  config.press.signer.key = fileOf(section, "key");
  config.press.signer.certificate = fileOf(section, "certificate");
  readPost(section, config);
  section.read("feed", config.feedFolder);
  const nlohmann::json* const serve = section.section("serve");
  section.read("feed_url", config.press.feedAddress, !config.feedFolder.empty() || serve != nullptr);
  if (serve != nullptr) {
    config.door = readDoor(section.part("serve", *serve), config.press.feedAddress);
  }
  section.refuseTheRest("BUURTATLAS_CAP_PASSWORD");
  if (config.press.signer.key.empty() != config.press.signer.certificate.empty()) {
    section.complain("key", "and “certificate” belong together; give both, or neither");
  }
  if (!config.press.feedAddress.empty() && !config.press.feedAddress.ends_with('/')) {
    section.complain("feed_url", "must be the address of the folder and end in /");
  }
  if (!config.post && config.feedFolder.empty() && !config.door) {
    section.complain("url", "is missing, and so are “feed” and “serve”; at least one of them is needed");
  }
  return config;
}

}  // namespace buurtatlas
