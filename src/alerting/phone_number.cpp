#include "alerting/phone_number.h"

#include <phonenumbers/phonenumber.pb.h>
#include <phonenumbers/phonenumberutil.h>

namespace buurtatlas {

std::optional<std::string> toE164(std::string_view text) {
  using i18n::phonenumbers::PhoneNumber;
  using i18n::phonenumbers::PhoneNumberUtil;
  const PhoneNumberUtil& numbers = *PhoneNumberUtil::GetInstance();
  PhoneNumber number;
  if (numbers.Parse(std::string(text), "BE", &number) != PhoneNumberUtil::NO_PARSING_ERROR ||
      !numbers.IsPossibleNumber(number)) {
    return std::nullopt;
  }
  std::string written;
  numbers.Format(number, PhoneNumberUtil::E164, &written);
  return written;
}

}  // namespace buurtatlas
