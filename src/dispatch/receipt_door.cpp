#include "dispatch/receipt_door.h"

#include <algorithm>
#include <mutex>
#include <nlohmann/json.hpp>
#include <utility>

#include "dispatch/gateway_answer.h"
#include "dispatch/listener.h"

namespace buurtatlas {

namespace {

using nlohmann::json;

constexpr std::size_t kShortestToken = 16;
constexpr std::size_t kLongestReceipts = 65'536;
constexpr std::size_t kMostReceipts = 1'000;

/// Takes as long for a token that is nearly right as for one that is not.
bool isSame(std::string_view given, std::string_view secret) {
  unsigned difference = given.size() == secret.size() ? 0U : 1U;
  for (std::size_t i = 0; i < secret.size(); ++i) {
    const char letter = i < given.size() ? given[i] : '\0';
    difference |= static_cast<unsigned char>(letter) ^ static_cast<unsigned char>(secret[i]);
  }
  return difference == 0;
}

std::string textAt(const json& receipt, const std::string& pointer) {
  if (pointer.empty()) {
    return {};
  }
  try {
    const json::json_pointer place(pointer);
    if (!receipt.contains(place)) {
      return {};
    }
    const json& value = receipt.at(place);
    return value.is_string() ? value.get<std::string>() : value.is_structured() ? "" : value.dump();
  } catch (const json::exception&) {
    return {};
  }
}

/// Reasons may hold a phone number, which has no place in the atlas.
std::string withoutNumbers(std::string reason) {
  std::ranges::replace_if(
      reason, [](unsigned char letter) { return letter < ' ' || letter > '~' || (letter >= '0' && letter <= '9'); },
      '.');
  reason.resize(std::min(reason.size(), kLongestReason));
  return reason;
}

std::optional<Receipt> receiptOf(std::string key, const std::string& word, const std::string& reason,
                                 const ReceiptMapping& mapping) {
  const auto state = mapping.states.find(word);
  if (key.empty() || state == mapping.states.end()) {
    return std::nullopt;
  }
  return Receipt{.key = std::move(key), .state = state->second, .reason = withoutNumbers(reason)};
}

}  // namespace

std::map<std::string, DeliveryState> usualReceiptStates() {
  return {
      {"1", DeliveryState::Delivered},     {"2", DeliveryState::Failed},         {"4", DeliveryState::Accepted},
      {"8", DeliveryState::Accepted},      {"16", DeliveryState::Failed},        {"DELIVRD", DeliveryState::Delivered},
      {"UNDELIV", DeliveryState::Failed},  {"REJECTD", DeliveryState::Failed},   {"DELETED", DeliveryState::Failed},
      {"EXPIRED", DeliveryState::Expired}, {"ACCEPTD", DeliveryState::Accepted}, {"ENROUTE", DeliveryState::Accepted},
      {"UNKNOWN", DeliveryState::Accepted}};
}

std::optional<std::vector<Receipt>> receiptsIn(const std::string& body, const ReceiptMapping& mapping,
                                               const std::string& askedKey) {
  const json all = json::parse(body, nullptr, false);
  if (all.is_discarded()) {
    return std::nullopt;
  }
  const json* list = &all;
  if (!mapping.listPointer.empty()) {
    try {
      const json::json_pointer place(mapping.listPointer);
      list = all.contains(place) ? &all.at(place) : nullptr;
    } catch (const json::exception&) {
      list = nullptr;
    }
  }
  std::vector<Receipt> receipts;
  const auto add = [&](const json& each) {
    std::string key = mapping.keyPointer.empty() ? askedKey : textAt(each, mapping.keyPointer);
    if (std::optional<Receipt> receipt = receiptOf(std::move(key), textAt(each, mapping.statePointer),
                                                   textAt(each, mapping.reasonPointer), mapping)) {
      receipts.push_back(*std::move(receipt));
    }
  };
  if (list != nullptr && list->is_array()) {
    for (const json& each : *list) {
      if (receipts.size() < kMostReceipts) {
        add(each);
      }
    }
  } else if (list != nullptr) {
    add(*list);
  }
  return receipts;
}

struct ReceiptDoor::Impl {
  Impl(ReceiptDoorSettings chosen, Take taken) : settings(std::move(chosen)), take(std::move(taken)) {}

  void answer(const std::vector<Receipt>& receipts, httplib::Response& response);
  void set();

  ReceiptDoorSettings settings;
  Take take;
  std::mutex taking;
  Listener listener{kLongestReceipts};
};

void ReceiptDoor::Impl::answer(const std::vector<Receipt>& receipts, httplib::Response& response) {
  const std::scoped_lock lock(taking);
  if (receipts.empty() || take(receipts)) {
    response.set_content("ok\n", "text/plain");
  } else {
    response.status = httplib::ServiceUnavailable_503;
  }
}

void ReceiptDoor::Impl::set() {
  const auto isWelcome = [this](const httplib::Request& request, httplib::Response& response) {
    if (isSame(request.matches[1].str(), settings.token)) {
      return true;
    }
    response.status = httplib::NotFound_404;
    return false;
  };
  listener.server.Get(
      "/receipts/([^/]+)", [this, isWelcome](const httplib::Request& request, httplib::Response& response) {
        if (!isWelcome(request, response)) {
          return;
        }
        const std::optional<Receipt> receipt =
            receiptOf(request.get_param_value("key"), request.get_param_value("state"), "", settings.mapping);
        answer(receipt ? std::vector{*receipt} : std::vector<Receipt>{}, response);
      });
  listener.server.Post("/receipts/([^/]+)",
                       [this, isWelcome](const httplib::Request& request, httplib::Response& response) {
                         if (!isWelcome(request, response)) {
                           return;
                         }
                         if (const auto receipts = receiptsIn(request.body, settings.mapping)) {
                           answer(*receipts, response);
                         } else {
                           response.status = httplib::BadRequest_400;
                         }
                       });
}

Result<std::unique_ptr<ReceiptDoor>> ReceiptDoor::open(const ReceiptDoorSettings& settings, Take take) {
  if (settings.token.size() < kShortestToken ||
      !std::ranges::all_of(settings.token, [](unsigned char letter) { return std::isalnum(letter) != 0; })) {
    return fail(ErrorCode::InvalidInput,
                "Receipts need a secret of at least 16 letters and digits, or anybody could send them.");
  }
  auto impl = std::make_unique<Impl>(settings, std::move(take));
  impl->set();
  if (!impl->listener.listen(settings.address, settings.port)) {
    return fail(ErrorCode::Unreachable,
                "Receipts cannot be taken on %1, port %2: another program has it. Choose another.",
                {settings.address, std::to_string(settings.port)});
  }
  return std::unique_ptr<ReceiptDoor>(new ReceiptDoor(std::move(impl)));
}

ReceiptDoor::ReceiptDoor(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

ReceiptDoor::~ReceiptDoor() = default;

int ReceiptDoor::port() const { return m_impl->listener.port; }

}  // namespace buurtatlas
