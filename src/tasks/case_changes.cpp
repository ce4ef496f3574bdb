#include "tasks/case_changes.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "geometry/measure.h"
#include "geometry/overlay.h"

namespace buurtatlas {

namespace {

std::vector<std::string> languagesThatDiffer(const std::map<std::string, std::string>& before,
                                             const std::map<std::string, std::string>& now) {
  std::set<std::string> languages;
  for (const auto* texts : {&before, &now}) {
    for (const auto& [language, text] : *texts) {
      languages.insert(language);
    }
  }
  const auto textIn = [](const std::map<std::string, std::string>& texts, const std::string& language) {
    const auto found = texts.find(language);
    return found == texts.end() ? std::string() : found->second;
  };
  std::vector<std::string> differ;
  std::ranges::copy_if(languages, std::back_inserter(differ),
                       [&](const std::string& language) { return textIn(before, language) != textIn(now, language); });
  return differ;
}

/// How many of the first are not among the second.
std::int64_t missingIn(const std::set<Id>& people, const std::set<Id>& others) {
  return std::ranges::count_if(people, [&](Id person) { return !others.contains(person); });
}

}  // namespace

bool CaseChanges::isNothing() const {
  return languages.empty() && areaAdded.value == 0 && areaLost.value == 0 && peopleAdded == 0 && peopleLost == 0 &&
         !isOtherwise;
}

Result<CaseChanges> changesSince(const SeenCase& before, const SeenCase& now) {
  const CaseContent& then = before.content;
  const CaseContent& content = now.content;
  CaseChanges changes{.languages = languagesThatDiffer(then.texts, content.texts)};
  changes.isOtherwise = then.validFor != content.validFor || then.nextUpdateAt != content.nextUpdateAt ||
                        then.includePossible != content.includePossible || then.urgency != content.urgency ||
                        then.outsideReason != content.outsideReason || then.policeZone != content.policeZone;
  const std::set<Id> seen(before.people.begin(), before.people.end());
  const std::set<Id> present(now.people.begin(), now.people.end());
  changes.peopleAdded = missingIn(present, seen);
  changes.peopleLost = missingIn(seen, present);
  if (then.area == content.area) {
    return changes;
  }
  const auto added = differenceOf(content.area, then.area);
  const auto lost = differenceOf(then.area, content.area);
  if (!added || !lost) {
    return std::unexpected(!added ? added.error() : lost.error());
  }
  changes.areaAdded = areaOf(*added);
  changes.areaLost = areaOf(*lost);
  return changes;
}

}  // namespace buurtatlas
