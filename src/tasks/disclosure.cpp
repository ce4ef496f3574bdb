#include "tasks/disclosure.h"

#include <algorithm>
#include <filesystem>

namespace buurtatlas {

Result<Detail> detailFor(const CaseDesk& desk, const Taking& taking) {
  if (desk.actor.empty()) {
    return Detail::Withheld;
  }
  return actorOf(desk).and_then([&](const Person& actor) -> Result<Detail> {
    if (!std::ranges::contains(actor.roles, Role::Analyst)) {
      return fail(ErrorCode::NotAllowed,
                  "Only an analyst takes precise incidents out, and %1 is none. A chief can give the role; without a "
                  "name, small counts are withheld.",
                  {actor.name});
    }
    const std::string file = std::filesystem::path(taking.file).filename().string();
    AuditEvent event = eventOf(desk, "take_out", file.empty() ? taking.what : taking.what + ' ' + file);
    event.object = "incidents";
    event.amount = taking.incidents;
    return desk.store.note(event).transform([] { return Detail::Precise; });
  });
}

std::optional<std::int64_t> toldCount(std::int64_t count, Detail detail) {
  return detail == Detail::Withheld && count < kLeastPublished ? std::nullopt : std::optional(count);
}

}  // namespace buurtatlas
