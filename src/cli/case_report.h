#pragma once

#include <string>

#include "cli/command.h"
#include "core/ports.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

/// An alert as --json tells it, and as a line for people.
Json caseAsJson(const CaseView& view);
std::string caseLine(const CaseView& view);

/// Tells where the case stands, to how many people it would go, and the digest an approval is given for.
Result<void> tellCase(const AtlasStore& store, Id id, CommandRun& run);

}  // namespace buurtatlas
