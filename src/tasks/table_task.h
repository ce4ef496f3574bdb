#pragma once

#include <map>
#include <string>

#include "core/atlas.h"
#include "core/job_control.h"
#include "core/layer_table.h"
#include "core/result.h"
#include "geocoding/geocoder.h"
#include "tasks/foreign_table.h"

namespace buurtatlas {

/// Adds to every row where its address lies: class, confidence, status (accept, review, reject), east, north, lon, lat,
/// street, number, postcode, municipality, street_id, flags, radius_m, zone (the zones that hold it, joined by ";") and
/// zone_status, which is accept where these are the zones whichever candidate is meant. `columns` names
/// the columns of text, street, number, box, postcode and municipality. Fails: InvalidInput for a column that is not
/// there, or when neither text nor street is named; Cancelled.
Result<LayerTable> geocodeTable(const ForeignTable& table, const std::map<std::string, std::string>& columns,
                                const Geocoder& geocoder, const Atlas& atlas, unsigned threads,
                                const JobControl& control = {});

}  // namespace buurtatlas
