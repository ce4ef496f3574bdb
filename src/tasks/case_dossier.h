#pragma once

#include "core/alert_dossier.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

/// Gathers all that is on record of an alert; of a message about an alert, that of the alert. Fails: NotFound.
Result<AlertDossier> dossierOf(const AtlasStore& store, Id id, Instant at);

}  // namespace buurtatlas
