#include "dispatcher/config.h"

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>
#include <vector>

namespace buurtatlas {

namespace {

using nlohmann::json;

constexpr const char* kDefaultUrgentSubject = "Dringend bericht van uw buurtinformatienetwerk";
constexpr const char* kDefaultSubject = "Bericht van uw buurtinformatienetwerk";

/// One section of the file. It remembers the first fault, so that reading goes on without asking after every key.
class Section {
 public:
  Section(const std::string& file, std::string name, const json& values, std::optional<Error>& fault)
      : m_file(file), m_name(std::move(name)), m_values(values), m_fault(fault) {
    if (!m_values.is_object()) {
      complain("", "must be an object in braces");
    }
  }

  void read(const char* key, std::string& target, bool isNeeded = false) {
    const json* value = take(key, isNeeded);
    if (value == nullptr) {
      return;
    }
    if (!value->is_string() || (isNeeded && value->get<std::string>().empty())) {
      complain(key, isNeeded ? "must be a text, and not an empty one" : "must be a text in quotes");
      return;
    }
    target = value->get<std::string>();
  }

  void read(const char* key, bool& target) {
    const json* value = take(key, false);
    if (value != nullptr && !value->is_boolean()) {
      complain(key, "must be true or false");
    } else if (value != nullptr) {
      target = value->get<bool>();
    }
  }

  template <class T>
  void readNumber(const char* key, T& target, double least, double most) {
    const json* value = take(key, false);
    if (value == nullptr) {
      return;
    }
    if (!value->is_number() || value->get<double>() < least || value->get<double>() > most ||
        (std::is_integral_v<T> && !value->is_number_integer())) {
      complain(key, "must be a number from " + json(least).dump() + " to " + json(most).dump() +
                        (std::is_integral_v<T> ? " without a fraction" : ""));
      return;
    }
    target = value->get<T>();
  }

  void readSeconds(const char* key, std::chrono::seconds& target, double most) {
    auto count = static_cast<std::int64_t>(target.count());
    readNumber(key, count, 1, most);
    target = std::chrono::seconds(count);
  }

  [[nodiscard]] const json* section(const char* key) { return take(key, false); }

  /// A key that nothing reads is a typing error, or a password in the wrong place.
  void refuseTheRest(const char* passwordVariable = nullptr) {
    if (!m_values.is_object()) {
      return;
    }
    for (const auto& [key, value] : m_values.items()) {
      if (std::ranges::contains(m_known, key)) {
        continue;
      }
      const bool isSecret = key == "password" && passwordVariable != nullptr;
      complain(key, isSecret ? std::string("does not belong in a file; put it in the environment variable ") +
                                   passwordVariable
                             : "is not a key that is known here");
    }
  }

  void complain(const std::string& key, const std::string& what) {
    const std::string place = m_name.empty() || key.empty() ? m_name + key : m_name + "." + key;
    if (!m_fault) {
      m_fault = failInFile(ErrorCode::InvalidInput, m_file, "The key “%1” %2.", {place, what}).error();
    }
  }

 private:
  const json* take(const char* key, bool isNeeded) {
    m_known.emplace_back(key);
    if (!m_values.is_object()) {
      return nullptr;
    }
    const auto found = m_values.find(key);
    if (found == m_values.end()) {
      if (isNeeded) {
        complain(key, "is missing");
      }
      return nullptr;
    }
    return &*found;
  }

  const std::string& m_file;
  std::string m_name;
  const json& m_values;
  std::optional<Error>& m_fault;
  std::vector<std::string> m_known;
};

std::string secret(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

EmailSettings readEmail(Section section, double& perSecond) {
  EmailSettings settings{.subjectUrgent = kDefaultUrgentSubject, .subjectInformation = kDefaultSubject};
  std::string security = "starttls";
  section.read("host", settings.host, true);
  section.readNumber("port", settings.port, 1, std::numeric_limits<std::uint16_t>::max());
  section.read("security", security);
  section.read("allow_plain", settings.allowPlain);
  section.read("username", settings.username);
  section.read("from", settings.from, true);
  section.read("from_name", settings.fromName);
  section.read("return_path", settings.returnPath);
  section.read("subject_urgent", settings.subjectUrgent);
  section.read("subject_information", settings.subjectInformation);
  section.read("ca_file", settings.caFile);
  section.readNumber("connections", settings.connections, 1, 100);
  section.readSeconds("connect_timeout_seconds", settings.connectTimeout, 300);
  section.readSeconds("timeout_seconds", settings.timeout, 600);
  section.readNumber("per_second", perSecond, 0.01, 100'000);
  section.refuseTheRest("BUURTATLAS_SMTP_PASSWORD");
  if (security != "starttls" && security != "tls" && security != "plain") {
    section.complain("security", "must be starttls, tls or plain");
  }
  settings.security = security == "tls"     ? MailSecurity::Tls
                      : security == "plain" ? MailSecurity::Plain
                                            : MailSecurity::StartTls;
  settings.password = secret("BUURTATLAS_SMTP_PASSWORD");
  return settings;
}

SmsSettings readSms(Section section, double& perSecond) {
  SmsSettings settings;
  section.read("url", settings.url, true);
  section.read("username", settings.username);
  section.read("from", settings.from, true);
  section.read("report_url", settings.reportUrl);
  section.read("ca_file", settings.caFile);
  section.read("allow_plain", settings.allowPlain);
  section.readNumber("connections", settings.connections, 1, 100);
  section.readSeconds("connect_timeout_seconds", settings.connectTimeout, 300);
  section.readSeconds("timeout_seconds", settings.timeout, 600);
  section.readNumber("per_second", perSecond, 0.01, 100'000);
  section.refuseTheRest("BUURTATLAS_SMS_PASSWORD");
  settings.password = secret("BUURTATLAS_SMS_PASSWORD");
  return settings;
}

std::int64_t lineOfByte(const std::string& text, std::size_t byte) {
  return 1 + std::ranges::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(std::min(byte, text.size())),
                                '\n');
}

Result<std::string> textOf(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  if (!file || !(text << file.rdbuf())) {
    return failInFile(ErrorCode::FileUnreadable, path,
                      "The configuration cannot be read. Check that the file exists, is not empty and may be read.");
  }
  return text.str();
}

Result<json> parse(const std::string& path, const std::string& text) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& fault) {
    return failInFile(ErrorCode::InvalidInput, path, "This is not JSON; the first fault is on line %1.",
                      {std::to_string(lineOfByte(text, fault.byte))}, lineOfByte(text, fault.byte));
  }
}

/// Unlike that of any other sender, also of one on another machine.
std::string ownerName() {
  char host[256] = {};
  gethostname(host, sizeof host - 1);
  const auto start = std::chrono::steady_clock::now().time_since_epoch().count();
  return std::string(host) + "/" + std::to_string(getpid()) + "/" + std::to_string(start);
}

}  // namespace

SenderSettings DispatchConfig::senderFor(Channel channel) const {
  SenderSettings settings = sender;
  settings.owner += "/" + std::string(nameOf(channel));
  settings.perSecond = channel == Channel::Sms ? smsPerSecond : emailPerSecond;
  return settings;
}

Result<DispatchConfig> readConfig(const std::string& path) {
  const Result<std::string> text = textOf(path);
  if (!text) {
    return std::unexpected(text.error());
  }
  const Result<json> values = parse(path, *text);
  if (!values) {
    return std::unexpected(values.error());
  }
  std::optional<Error> fault;
  DispatchConfig config;
  Section top(path, "", *values, fault);
  if (const json* smtp = top.section("smtp")) {
    config.email = readEmail(Section(path, "smtp", *smtp, fault), config.emailPerSecond);
  }
  if (const json* sms = top.section("sms")) {
    config.sms = readSms(Section(path, "sms", *sms, fault), config.smsPerSecond);
  }
  auto pauseSeconds = static_cast<double>(config.pause.count()) / 1000;
  top.readNumber("batch", config.sender.batch, 1, 100);
  top.readSeconds("lease_seconds", config.sender.lease, 3600);
  top.readSeconds("first_retry_seconds", config.sender.firstRetry, 3600);
  top.readSeconds("longest_retry_seconds", config.sender.longestRetry, 86'400);
  top.readNumber("pause_seconds", pauseSeconds, 0.05, 3600);
  top.refuseTheRest();
  if (!fault && !config.email && !config.sms) {
    top.complain("smtp", "is missing, and so is “sms”; at least one of them is needed");
  }
  if (fault) {
    return std::unexpected(*fault);
  }
  config.pause = std::chrono::milliseconds(static_cast<std::int64_t>(pauseSeconds * 1000));
  config.sender.owner = ownerName();
  return config;
}

}  // namespace buurtatlas
