#include "dispatcher/cap_config.h"

#include <fstream>
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
  section.read("feed_url", config.press.feedAddress, !config.feedFolder.empty());
  section.refuseTheRest("BUURTATLAS_CAP_PASSWORD");
  if (config.press.signer.key.empty() != config.press.signer.certificate.empty()) {
    section.complain("key", "and “certificate” belong together; give both, or neither");
  }
  if (!config.press.feedAddress.empty() && !config.press.feedAddress.ends_with('/')) {
    section.complain("feed_url", "must be the address of the folder and end in /");
  }
  if (!config.post && config.feedFolder.empty()) {
    section.complain("url", "is missing, and so is “feed”; at least one of them is needed");
  }
  return config;
}

}  // namespace buurtatlas
