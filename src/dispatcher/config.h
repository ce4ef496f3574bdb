#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/result.h"
#include "dispatch/email_channel.h"
#include "dispatch/json_channel.h"
#include "dispatch/receipt_door.h"
#include "dispatch/receipt_poller.h"
#include "dispatch/sender.h"
#include "dispatch/sms_channel.h"
#include "dispatcher/cap_config.h"

namespace buurtatlas {

/// What the configuration file and the environment say. At least one of the channels is set.
struct DispatchConfig {
  std::optional<EmailSettings> email = {};
  std::optional<SmsSettings> sms = {};
  std::optional<JsonSmsSettings> jsonSms = {};       ///< set for a gateway that takes JSON; `sms` is set too
  std::optional<ReceiptDoorSettings> receipts = {};  ///< where SMS gateways report
  std::optional<ReceiptPollSettings> poll = {};      ///< how an SMS provider is asked for receipts
  std::optional<CapConfig> cap = {};
  Outbox::DoubtPolicy smsDoubts = {};
  double emailPerSecond = 50;
  double smsPerSecond = 20;
  SenderSettings sender = {};  ///< what holds for both channels
  std::chrono::milliseconds pause{2000};

  /// The settings of one channel's sender, with an owner and a pace of its own.
  [[nodiscard]] SenderSettings senderFor(Channel channel) const;
};

/// Reads the configuration. Secrets come from BUURTATLAS_SMTP_PASSWORD, BUURTATLAS_SMS_PASSWORD,
/// BUURTATLAS_CAP_PASSWORD and BUURTATLAS_RECEIPT_TOKEN, never from the file. Fails: FileUnreadable, InvalidInput with
/// the file, the line of bad JSON, or the key and what it must be.
Result<DispatchConfig> readConfig(const std::string& path);

}  // namespace buurtatlas
