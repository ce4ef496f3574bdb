#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "core/alert_case.h"
#include "tasks/case_changes.h"
#include "tasks/case_desk.h"

namespace buurtatlas {

/// What an alert says, in the language of the window where it has that one.
QString caseText(const CaseContent& content);

/// What is said of an alert that brakes another.
QString brakeWords(const AlertCase& earlier);

/// For whom or what a case waits, since when, and until when it may; empty for one that waits for nobody. `judges`:
/// those who may approve it.
QString waitWords(const CaseView& view, const std::vector<Person>& judges, Instant at);

/// What changed since somebody looked, a sentence each.
QStringList changeWords(const SeenCase& before, const CaseChanges& changes);

}  // namespace buurtatlas
