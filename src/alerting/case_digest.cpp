#include "alerting/case_digest.h"

#include <cmath>

#include "core/digest.h"

namespace buurtatlas {

namespace {

void add(DigestText& text, const Ring& ring) {
  text.add(static_cast<std::int64_t>(ring.size()));
  for (const Point point : ring) {
    text.add(std::llround(point.east * 1000)).add(std::llround(point.north * 1000));
  }
}

void add(DigestText& text, const MultiPolygon& area) {
  text.add(static_cast<std::int64_t>(area.size()));
  for (const Polygon& part : area) {
    add(text, part.outer);
    text.add(static_cast<std::int64_t>(part.holes.size()));
    for (const Ring& hole : part.holes) {
      add(text, hole);
    }
  }
}

}  // namespace

std::string caseDigest(const CaseContent& content, const std::vector<Recipient>& recipients) {
  DigestText text;
  text.add(nameOf(content.kind)).add(content.refersTo).add(nameOf(content.urgency)).add(content.policeZone);
  add(text, content.area);
  text.add(content.language).add(static_cast<std::int64_t>(content.texts.size()));
  for (const auto& [language, words] : content.texts) {
    text.add(language).add(words);
  }
  text.add(static_cast<std::int64_t>(content.coordinators.size()));
  for (const auto& [member, zone] : content.coordinators) {
    text.add(member).add(zone);
  }
  if (!content.takenOut.empty()) {
    text.add("taken out").add(static_cast<std::int64_t>(content.takenOut.size()));
    for (const auto& [member, decision] : content.takenOut) {
      text.add(member).add(decision.by).add(decision.reason);
    }
  }
  text.add(std::int64_t{content.includePossible}).add(content.outsideReason);
  text.add(std::int64_t{content.validFor.count()}).add(content.nextUpdateAt ? isoInstant(*content.nextUpdateAt) : "");
  text.add(static_cast<std::int64_t>(recipients.size()));
  for (const Recipient& recipient : recipients) {
    text.add(recipient.member).add(nameOf(recipient.channel)).add(recipient.address).add(recipient.language);
  }
  return sha256(text.bytes());
}

}  // namespace buurtatlas
