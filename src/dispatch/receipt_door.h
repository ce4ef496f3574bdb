#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/alert.h"
#include "core/result.h"

namespace buurtatlas {

/// Where receipts of a provider say what, as JSON pointers; for gateways that report in the address no pointers.
struct ReceiptMapping {
  std::string listPointer = {};  ///< to an array of receipts; empty: the body is one receipt, or an array of them
  std::string keyPointer = "/key";
  std::string statePointer = "/status";
  std::string reasonPointer = {};
  std::map<std::string, DeliveryState> states = {};  ///< what the provider's words mean; other words are left aside
};

/// Kannel's numbers (1 delivered, 2 and 16 failed, 4 and 8 accepted) and SMPP's words.
std::map<std::string, DeliveryState> usualReceiptStates();

/// The receipts in a body. None: it is no JSON. Receipts without a key or with a word that is not known are left out;
/// where the mapping has no place for the key, they are about the message of `askedKey`.
std::optional<std::vector<Receipt>> receiptsIn(const std::string& body, const ReceiptMapping& mapping,
                                               const std::string& askedKey = {});

struct ReceiptDoorSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: any that is free
  std::string token = {};  ///< part of the path; who does not know it gets nothing in
  ReceiptMapping mapping = {};
};

/// Takes receipts from gateways: GET /receipts/TOKEN?key=KEY&state=STATE and POST /receipts/TOKEN with JSON, at most 64
/// kB, each on a connection of its own that may be silent for five seconds. Thread: `take` is called by one thread at a
/// time, which is none of the caller's.
class ReceiptDoor {
 public:
  /// Keeps receipts; when it fails the gateway is asked to come again.
  using Take = std::function<Result<ReceiptCounts>(const std::vector<Receipt>& receipts)>;

  /// Fails: InvalidInput for a token that can be guessed, Unreachable when the port is taken.
  static Result<std::unique_ptr<ReceiptDoor>> open(const ReceiptDoorSettings& settings, Take take);
  ~ReceiptDoor();
  ReceiptDoor(const ReceiptDoor&) = delete;
  ReceiptDoor& operator=(const ReceiptDoor&) = delete;
  [[nodiscard]] int port() const;

 private:
  struct Impl;
  explicit ReceiptDoor(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> m_impl;
};

}  // namespace buurtatlas
