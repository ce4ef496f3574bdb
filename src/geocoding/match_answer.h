#pragma once

#include <cstdint>
#include <span>

#include "geocoding/address_answer.h"
#include "geocoding/match_options.h"
#include "geocoding/register_image.h"

namespace buurtatlas {

/// What the streets that came up for an address, the likeliest first and at least one, say together.
AddressAnswer answerOf(const RegisterImage& image, std::span<const MatchOption> options);

/// The answer to an address that names a postcode alone, such as "8000 Brugge": the middle of its streets.
AddressAnswer answerWithPlace(const RegisterImage& image, std::uint32_t scope);

}  // namespace buurtatlas
