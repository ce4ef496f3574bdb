#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/result.h"
#include "dispatch/email_channel.h"
#include "dispatch/sender.h"
#include "dispatch/sms_channel.h"

namespace buurtatlas {

/// What the configuration file and the environment say. At least one of the two channels is set.
struct DispatchConfig {
  std::optional<EmailSettings> email = {};
  std::optional<SmsSettings> sms = {};
  SenderSettings sender = {};
  std::chrono::milliseconds pause{2000};
};

/// Reads the configuration. Passwords come from BUURTATLAS_SMTP_PASSWORD and BUURTATLAS_SMS_PASSWORD, never from the
/// file. Fails: FileUnreadable, InvalidInput with the file, the line of bad JSON, or the key and what it must be.
Result<DispatchConfig> readConfig(const std::string& path);

}  // namespace buurtatlas
