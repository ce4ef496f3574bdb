#include "core/result.h"

namespace buurtatlas {

std::string inEnglish(const Reason& reason) {
  std::string sentence;
  for (std::size_t at = 0; at < reason.text.size(); ++at) {
    const char letter = reason.text[at];
    const char digit = at + 1 < reason.text.size() ? reason.text[at + 1] : '\0';
    const auto argument = static_cast<std::size_t>(digit - '1');
    if (letter == '%' && digit >= '1' && digit <= '9' && argument < reason.arguments.size()) {
      sentence += reason.arguments[argument];
      ++at;
    } else {
      sentence += letter;
    }
  }
  return sentence;
}

}  // namespace buurtatlas
