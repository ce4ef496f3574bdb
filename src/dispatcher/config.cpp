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

#include "dispatch/step_proof_clock.h"

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
  void readNumber(const char* key, T& target, double least, double most, bool isNeeded = false) {
    const json* value = take(key, isNeeded);
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
      const bool isSecret = (key == "password" || key == "token") && passwordVariable != nullptr;
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
  section.read("list_id", settings.listId);
  section.read("leave_url", settings.leaveUrl);
  section.read("leave_mail", settings.leaveMail);
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

/// What a provider that takes JSON wants, into `config.jsonSms`.
void readJson(Section& section, DispatchConfig& config) {
  JsonSmsSettings settings{.gateway = *config.sms};
  if (const json* body = section.section("body")) {
    settings.body = body->dump();
  }
  if (const json* headers = section.section("headers"); headers != nullptr && headers->is_object()) {
    for (const auto& [name, value] : headers->items()) {
      if (!value.is_string()) {
        section.complain("headers", "must hold texts alone");
        return;
      }
      settings.headers.emplace_back(name, value.get<std::string>());
    }
  } else if (headers != nullptr) {
    section.complain("headers", "must be an object in braces");
  }
  if (const json* later = section.section("later")) {
    if (!later->is_array() || !std::ranges::all_of(*later, [](const json& each) { return each.is_number_integer(); })) {
      section.complain("later", "must be a list of statuses such as [420, 509]");
      return;
    }
    settings.later = later->get<std::vector<long>>();
  }
  section.read("id", settings.idPointer);
  section.read("error", settings.errorPointer);
  config.jsonSms = std::move(settings);
}

void readSms(Section section, DispatchConfig& config) {
  SmsSettings settings;
  std::string kind = "kannel";
  double receiptHours = 0;
  section.read("kind", kind);
  section.read("url", settings.url, true);
  section.read("username", settings.username);
  section.read("from", settings.from, true);
  section.read("report_url", settings.reportUrl);
  section.read("ca_file", settings.caFile);
  section.read("allow_plain", settings.allowPlain);
  section.readNumber("connections", settings.connections, 1, 100);
  section.readSeconds("connect_timeout_seconds", settings.connectTimeout, 300);
  section.readSeconds("timeout_seconds", settings.timeout, 600);
  section.readNumber("per_second", config.smsPerSecond, 0.01, 100'000);
  section.read("honours_key", config.smsDoubts.honoursKey);
  section.read("repeat_urgent_once", config.smsDoubts.repeatUrgentOnce);
  section.readNumber("receipt_hours", receiptHours, 0.01, 1000);
  settings.password = secret("BUURTATLAS_SMS_PASSWORD");
  if (config.receipts && settings.reportUrl.empty()) {
    settings.reportUrl = "http://" + config.receipts->address + ":" + std::to_string(config.receipts->port) +
                         "/receipts/" + config.receipts->token + (kind == "json" ? "" : "?key=%k&state=%d");
  }
  config.smsDoubts.receiptWait = std::chrono::seconds(static_cast<std::int64_t>(receiptHours * 3600));
  config.sms = settings;
  if (kind == "json") {
    readJson(section, config);
  } else if (kind != "kannel") {
    section.complain("kind", "must be kannel or json");
  }
  section.refuseTheRest("BUURTATLAS_SMS_PASSWORD");
}

void readReceipts(Section section, DispatchConfig& config) {
  ReceiptDoorSettings settings{.token = secret("BUURTATLAS_RECEIPT_TOKEN"),
                               .mapping = {.states = usualReceiptStates()}};
  section.read("address", settings.address);
  section.readNumber("port", settings.port, 1, std::numeric_limits<std::uint16_t>::max(), true);
  section.read("list", settings.mapping.listPointer);
  section.read("key", settings.mapping.keyPointer);
  section.read("status", settings.mapping.statePointer);
  section.read("reason", settings.mapping.reasonPointer);
  if (const json* states = section.section("states")) {
    settings.mapping.states.clear();
    if (!states->is_object()) {
      section.complain("states", "must be an object in braces");
      return;
    }
    for (const auto& [word, value] : states->items()) {
      const auto state = value.is_string() ? parseDeliveryState(value.get<std::string>()) : std::nullopt;
      if (!state || rankOf(*state) < rankOf(DeliveryState::Accepted)) {
        section.complain("states", "must say accepted, delivered, failed or expired for each word of the provider");
        return;
      }
      settings.mapping.states[word] = *state;
    }
  }
  section.refuseTheRest("BUURTATLAS_RECEIPT_TOKEN");
  config.receipts = std::move(settings);
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
  settings.doubts = channel == Channel::Sms ? smsDoubts : Outbox::DoubtPolicy{};
  settings.clock = StepProofClock();
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
  if (const json* receipts = top.section("receipts")) {
    readReceipts(Section(path, "receipts", *receipts, fault), config);
  }
  if (const json* sms = top.section("sms")) {
    readSms(Section(path, "sms", *sms, fault), config);
  }
  auto pauseSeconds = static_cast<double>(config.pause.count()) / 1000;
  top.readNumber("batch", config.sender.batch, 1, 1000);
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
