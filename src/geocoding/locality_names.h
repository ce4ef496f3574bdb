#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// The municipalities and villages that an atlas is about, known by either of their Belgian names and through small
/// typos.
class LocalityNames {
 public:
  /// The register's own municipalities, and further names the atlas is known by.
  LocalityNames(const std::vector<std::string>& municipalities, const std::vector<std::string>& others);

  [[nodiscard]] bool isEmpty() const { return m_keys.empty(); }
  /// How many of the names are the register's own.
  [[nodiscard]] std::size_t municipalities() const { return m_municipalities; }
  /// Index of the name that is meant, or nothing. Of "Kessel-Lo Leuven" each word is tried.
  [[nodiscard]] std::optional<std::uint32_t> find(std::string_view written) const;

  /// True when the name is one of the register's own, so that its streets say which of them lie there.
  [[nodiscard]] bool isMunicipality(std::uint32_t name) const { return name < m_municipalities; }

 private:
  std::size_t m_municipalities = 0;
  std::vector<std::string> m_keys;
};

}  // namespace buurtatlas
