#pragma once

#include "geocoding/address_reading.h"
#include "geocoding/asked_address.h"

namespace buurtatlas {

/// The parts that one cut of an address gives.
AddressReading readingOf(const AskedAddress& asked, const Hypothesis& cut);

}  // namespace buurtatlas
