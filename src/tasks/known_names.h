#pragma once

// Private to tasks: the names that a written list of streets may hold.

#include <string>
#include <string_view>
#include <unordered_set>

#include "tasks/street_register.h"

namespace buurtatlas {

/// The streets, municipalities and postcodes of a register, to tell where a name in a text ends.
class KnownNames {
 public:
  /// Knows none.
  KnownNames() = default;
  explicit KnownNames(const StreetRegister& streets);

  /// What the name is known by; empty when it is not. A name with brackets or commas has to be the register's own.
  [[nodiscard]] std::string keyOf(std::string_view name) const;
  [[nodiscard]] bool isExact(std::string_view name) const;
  [[nodiscard]] bool isMunicipality(std::string_view name) const;
  [[nodiscard]] bool isPostcode(std::string_view text) const;

 private:
  std::unordered_set<std::string> m_folded;
  std::unordered_set<std::string> m_keys;
  std::unordered_set<std::string> m_municipalities;
  std::unordered_set<std::string> m_postcodes;
};

}  // namespace buurtatlas
