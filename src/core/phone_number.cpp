#include "core/phone_number.h"

#include <algorithm>

namespace buurtatlas {

bool isPhoneNumber(std::string_view text) {
  return text.size() >= 8 && text.size() <= 16 && text[0] == '+' && text[1] != '0' &&
         std::ranges::all_of(text.substr(1), [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace buurtatlas
