#pragma once

// Private to dispatcher: the configuration file, key by key.

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/result.h"

namespace buurtatlas {

using NamedTexts = std::vector<std::pair<std::string, std::string>>;

/// One section of the file. It remembers the first fault, so that reading goes on without asking after every key.
class Section {
 public:
  Section(const std::string& file, std::string name, const nlohmann::json& values, std::optional<Error>& fault)
      : m_file(file), m_name(std::move(name)), m_values(values), m_fault(fault) {
    if (!m_values.is_object()) {
      complain("", "must be an object in braces");
    }
  }

  void read(const char* key, std::string& target, bool isNeeded = false) {
    const nlohmann::json* value = take(key, isNeeded);
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
    const nlohmann::json* value = take(key, false);
    if (value != nullptr && !value->is_boolean()) {
      complain(key, "must be true or false");
    } else if (value != nullptr) {
      target = value->get<bool>();
    }
  }

  template <class T>
  void readNumber(const char* key, T& target, double least, double most, bool isNeeded = false) {
    const nlohmann::json* value = take(key, isNeeded);
    if (value == nullptr) {
      return;
    }
    if (!value->is_number() || value->get<double>() < least || value->get<double>() > most ||
        (std::is_integral_v<T> && !value->is_number_integer())) {
      complain(key, "must be a number from " + nlohmann::json(least).dump() + " to " + nlohmann::json(most).dump() +
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

  [[nodiscard]] const nlohmann::json* section(const char* key) { return take(key, false); }
  /// A section inside this one.
  [[nodiscard]] Section part(const std::string& key, const nlohmann::json& values) const {
    return {m_file, m_name.empty() ? key : m_name + "." + key, values, m_fault};
  }

  /// An object of texts, in the order of its keys; empty where there is none.
  NamedTexts texts(const char* key) {
    const nlohmann::json* values = take(key, false);
    NamedTexts found;
    if (values != nullptr && !values->is_object()) {
      complain(key, "must be an object in braces");
    } else if (values != nullptr) {
      for (const auto& [name, value] : values->items()) {
        if (!value.is_string()) {
          complain(key, "must hold texts alone");
          return {};
        }
        found.emplace_back(name, value.get<std::string>());
      }
    }
    return found;
  }

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
  const nlohmann::json* take(const char* key, bool isNeeded) {
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
  const nlohmann::json& m_values;
  std::optional<Error>& m_fault;
  std::vector<std::string> m_known;
};

/// What an environment variable holds.
inline std::string secret(const char* variable) {
  const char* value = std::getenv(variable);
  return value == nullptr ? "" : value;
}

}  // namespace buurtatlas
