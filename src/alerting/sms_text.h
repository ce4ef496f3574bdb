#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace buurtatlas {

/// Gsm7: the default alphabet of GSM 03.38 with its extension. Ucs2: everything else, in UTF-16 units.
enum class SmsEncoding { Gsm7, Ucs2 };

/// What a text costs as an SMS.
/// Units: septets (letters of the extension count two) or UTF-16 units.
struct SmsSize {
  SmsEncoding encoding = SmsEncoding::Gsm7;
  int units = 0;
  int segments = 0;                         ///< 0 for an empty text
  int unitsLeft = 0;                        ///< still free in the last segment
  std::vector<std::string> offending = {};  ///< letters that GSM-7 lacks, each once, in order of appearance
};

SmsSize measureSms(std::string_view text);

/// The text in the pieces a phone would receive: neither an escape pair nor a surrogate pair is split.
std::vector<std::string> splitSms(std::string_view text);

/// The text with letters that GSM-7 lacks replaced by near ones where there are (ë by e, ’ by '), to be shown and
/// approved, never silent. Misses: letters without a near one stay, such as emoji.
std::string withGsm7Letters(std::string_view text);

}  // namespace buurtatlas
