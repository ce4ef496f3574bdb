#include "dispatcher/config.h"

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <limits>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string_view>
#include <vector>

#include "dispatch/step_proof_clock.h"
#include "dispatcher/cap_config.h"
#include "dispatcher/config_section.h"

namespace buurtatlas {

namespace {

using nlohmann::json;

constexpr const char* kDefaultUrgentSubject = "Dringend bericht van uw buurtinformatienetwerk";
constexpr const char* kDefaultSubject = "Bericht van uw buurtinformatienetwerk";

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

/// What the words of a provider mean, where the file says so.
void readStates(Section& section, ReceiptMapping& mapping) {
  const json* states = section.section("states");
  if (states == nullptr) {
    return;
  }
  mapping.states.clear();
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
    mapping.states[word] = *state;
  }
}

/// How a provider is asked for receipts. What is not said is as for sending.
ReceiptPollSettings readPoll(Section section, const SmsSettings& gateway, const NamedTexts& headers) {
  ReceiptPollSettings settings{.username = gateway.username,
                               .password = gateway.password,
                               .caFile = gateway.caFile,
                               .allowPlain = gateway.allowPlain,
                               .connectTimeout = gateway.connectTimeout,
                               .timeout = gateway.timeout,
                               .mapping = {.keyPointer = {}, .states = usualReceiptStates()}};
  double hours = 48;
  section.read("url", settings.url, true);
  settings.headers = section.texts("headers");
  if (settings.headers.empty()) {
    settings.headers = headers;
  }
  section.readSeconds("every_seconds", settings.every, 3600);
  section.readNumber("most", settings.most, 1, 1000);
  section.readNumber("connections", settings.connections, 1, 100);
  section.readSeconds("first_seconds", settings.asks.first, 3600);
  section.readSeconds("longest_seconds", settings.asks.longest, 86'400);
  section.readNumber("hours", hours, 0.01, 1000);
  section.read("list", settings.mapping.listPointer);
  section.read("key", settings.mapping.keyPointer);
  section.read("status", settings.mapping.statePointer);
  section.read("reason", settings.mapping.reasonPointer);
  readStates(section, settings.mapping);
  section.refuseTheRest("BUURTATLAS_SMS_PASSWORD");
  settings.asks.until = std::chrono::seconds(static_cast<std::int64_t>(hours * 3600));
  settings.asks.longest = std::max(settings.asks.longest, settings.asks.first);
  return settings;
}

/// What a provider that takes JSON wants, into `config.jsonSms`.
void readJson(Section& section, DispatchConfig& config) {
  JsonSmsSettings settings{.gateway = *config.sms};
  if (const json* body = section.section("body")) {
    settings.body = body->dump();
  }
  settings.headers = section.texts("headers");
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
  if (const json* poll = section.section("poll")) {
    config.poll =
        readPoll(section.part("poll", *poll), settings, config.jsonSms ? config.jsonSms->headers : NamedTexts());
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
  readStates(section, settings.mapping);
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
    config.email = readEmail(top.part("smtp", *smtp), config.emailPerSecond);
  }
  if (const json* receipts = top.section("receipts")) {
    readReceipts(top.part("receipts", *receipts), config);
  }
  if (const json* sms = top.section("sms")) {
    readSms(top.part("sms", *sms), config);
  }
  if (const json* cap = top.section("cap")) {
    config.cap = readCapConfig(top.part("cap", *cap));
  }
  auto pauseSeconds = static_cast<double>(config.pause.count()) / 1000;
  top.readNumber("batch", config.sender.batch, 1, 1000);
  top.readSeconds("lease_seconds", config.sender.lease, 3600);
  top.readSeconds("first_retry_seconds", config.sender.firstRetry, 3600);
  top.readSeconds("longest_retry_seconds", config.sender.longestRetry, 86'400);
  top.readNumber("pause_seconds", pauseSeconds, 0.05, 3600);
  top.refuseTheRest();
  if (!fault && !config.email && !config.sms && !config.cap) {
    top.complain("smtp", "is missing, and so are “sms” and “cap”; at least one of them is needed");
  }
  if (fault) {
    return std::unexpected(*fault);
  }
  config.pause = std::chrono::milliseconds(static_cast<std::int64_t>(pauseSeconds * 1000));
  config.sender.owner = ownerName();
  return config;
}

}  // namespace buurtatlas
