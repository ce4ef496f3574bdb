#include "tasks/case_dossier.h"

#include <algorithm>
#include <map>
#include <utility>

#include "tasks/recipient_retention.h"

namespace buurtatlas {

namespace {

std::string nameFrom(const std::vector<Person>& people, Id id) {
  const auto found = std::ranges::find(people, id, &Person::id);
  return found == people.end() ? std::string() : found->name;
}

Result<AlertDossier::Message> messageFrom(const AtlasStore& store, CaseView view, const std::vector<Person>& people) {
  return store.frozenRecipients(view.alertCase.id).transform([&](const std::vector<Recipient>& recipients) {
    const auto bySms = std::ranges::count(recipients, Channel::Sms, &Recipient::channel);
    std::string author = nameFrom(people, view.alertCase.author);
    std::string approver = nameFrom(people, view.alertCase.approver);
    return AlertDossier::Message{.alertCase = std::move(view.alertCase),
                                 .state = view.state,
                                 .author = std::move(author),
                                 .approver = std::move(approver),
                                 .bySms = bySms,
                                 .byEmail = std::ssize(recipients) - bySms,
                                 .deliveries = view.deliveries};
  });
}

bool isAbout(const AuditEntry& entry, const AlertDossier& dossier) {
  return std::ranges::any_of(dossier.messages, [&](const AlertDossier::Message& message) {
    const AlertCase& alertCase = message.alertCase;
    return entry.event.object == "alert"
               ? entry.event.objectId == alertCase.id
               : entry.event.object == "message" && alertCase.alert != 0 && entry.event.objectId == alertCase.alert;
  });
}

/// Of a list that was erased only the deliveries still tell how many there were.
Result<void> countErased(const AtlasStore& store, const std::vector<AuditEntry>& entries, AlertDossier& dossier) {
  const std::map<Id, Instant> erasures = listErasures(entries);
  for (AlertDossier::Message& message : dossier.messages) {
    const auto erased = erasures.find(message.alertCase.id);
    if (erased == erasures.end()) {
      continue;
    }
    const Result<AlertProgress> progress = store.alertProgress(message.alertCase.alert);
    if (!progress) {
      return std::unexpected(progress.error());
    }
    message.listErasedAt = erased->second;
    message.bySms = progress->sms.total();
    message.byEmail = progress->email.total();
  }
  return {};
}

Result<AlertDossier> withLog(const AtlasStore& store, AlertDossier dossier) {
  const auto entries = store.audit();
  const auto start = store.auditStart();
  if (!entries || !start) {
    return std::unexpected(!entries ? entries.error() : start.error());
  }
  dossier.isLogSound = auditFaults(*entries, *start, {}).empty();
  dossier.anchor = entries->empty() ? *start : entries->back().hash;
  std::ranges::copy_if(*entries, std::back_inserter(dossier.entries),
                       [&](const AuditEntry& entry) { return isAbout(entry, dossier); });
  return countErased(store, *entries, dossier).transform([&] { return std::move(dossier); });
}

}  // namespace

Result<AlertDossier> dossierOf(const AtlasStore& store, Id id, Instant at) {
  const auto asked = store.caseOf(id);
  const auto people = store.people();
  auto views = viewCases(store, at);
  if (!asked || !people || !views) {
    return std::unexpected(!asked ? asked.error() : !people ? people.error() : views.error());
  }
  const Id first = asked->content.refersTo != 0 ? asked->content.refersTo : id;
  AlertDossier dossier{.madeAt = at};
  std::ranges::reverse(*views);
  for (CaseView& view : *views) {
    if (view.alertCase.id == first || view.alertCase.content.refersTo == first) {
      auto message = messageFrom(store, std::move(view), *people);
      if (!message) {
        return std::unexpected(std::move(message).error());
      }
      dossier.messages.push_back(*std::move(message));
    }
  }
  return withLog(store, std::move(dossier));
}

}  // namespace buurtatlas
