#include "geocoding/text_pool.h"

#include <cstddef>
#include <string_view>

namespace buurtatlas {
namespace {

constexpr std::size_t kLongestText = 65535;

}  // namespace

TextRef TextPool::add(std::string_view text) {
  text = text.substr(0, kLongestText);
  if (const auto found = m_refs.find(text); found != m_refs.end()) {
    return found->second;
  }
  const auto ref = static_cast<TextRef>(m_bytes.size());
  m_bytes.push_back(static_cast<char>(text.size() & 0xFFU));
  m_bytes.push_back(static_cast<char>(text.size() >> 8U));
  m_bytes.insert(m_bytes.end(), text.begin(), text.end());
  m_refs.emplace(text, ref);
  return ref;
}

std::string_view TextPool::at(TextRef ref) const {
  const auto length = static_cast<std::size_t>(static_cast<unsigned char>(m_bytes[ref])) |
                      static_cast<std::size_t>(static_cast<unsigned char>(m_bytes[ref + 1])) << 8U;
  return {m_bytes.data() + ref + 2, length};
}

}  // namespace buurtatlas
