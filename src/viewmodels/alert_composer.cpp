#include "viewmodels/alert_composer.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "alerting/case_rules.h"
#include "geometry/measure.h"
#include "tasks/alert_follow_up.h"
#include "tasks/alert_neighbours.h"
#include "tasks/case_steps.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"
#include "viewmodels/people_desk.h"
#include "viewmodels/policy_desk.h"
#include "viewmodels/sketch.h"

namespace buurtatlas {

namespace {

Result<DotPicture> dotsOf(const Audience& audience, const std::vector<Member>& members, const std::string& plane) {
  std::unordered_map<Id, AudienceStatus> wanted;
  for (const AudienceLine& line : audience.lines) {
    if (line.status != AudienceStatus::Out) {
      wanted.emplace(line.member, line.status);
    }
  }
  std::vector<DotToPaint> dots;
  for (const Member& member : members) {
    const auto found = wanted.find(member.id);
    if (found != wanted.end() && member.placement.position) {
      dots.push_back({.id = member.id,
                      .position = *member.placement.position,
                      .role = found->second == AudienceStatus::In ? DotRole::InAlert : DotRole::PossiblyInAlert});
    }
  }
  return makeDotPicture(dots, plane);
}

/// The ground that is warned, and hatched what lies outside the municipality.
Result<AreaPicture> pictureOf(const AlertGround& ground, const std::string& plane) {
  std::vector<AreaToPaint> areas = {{.border = ground.area, .role = AreaRole::Accent, .pattern = AreaPattern::Filled}};
  if (!ground.outside.empty()) {
    areas.push_back({.border = ground.outside, .role = AreaRole::Gap, .pattern = AreaPattern::Hatched});
  }
  return makeAreaPicture(areas, plane);
}

}  // namespace

AlertComposer::AlertComposer(const Tools& tools, QObject* parent)
    : QObject(parent),
      m_session(tools.area.session),
      m_sketch(tools.area.sketch),
      m_people(tools.people),
      m_policies(tools.policies),
      m_area(tools.area),
      m_ledger(tools.area.focus),
      m_words(tools.area.session) {
  connect(&m_session, &AtlasSession::opened, this, &AlertComposer::reset);
  connect(&m_session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (m_composing && after.alerts != before->alerts) {
      lookWhoIsAlerted();
    }
    if (m_area.isThere() && (after.members != before->members || after.zones != before->zones)) {
      count(m_area.scope());
    }
  });
  connect(&m_session, &AtlasSession::retranslated, this, &AlertComposer::retranslate);
  connect(&m_area, &AlertArea::begun, this, &AlertComposer::begin);
  connect(&m_area, &AlertArea::scopeChanged, this, &AlertComposer::follow);
  connect(&m_area, &AlertArea::edited, this, &AlertComposer::edited);
  connect(&m_people, &PeopleDesk::changed, this, [this] {
    m_ledger.setShowsContacts(seesContacts(m_people.person()));
    emit changed();
  });
  connect(&m_policies, &PolicyDesk::policeZoneChanged, this, &AlertComposer::changed);
  connect(&m_sketch, &Sketch::changed, this, &AlertComposer::followSketch);
  connect(&m_words, &AlertWords::changed, this, &AlertComposer::changed);
  connect(&m_words, &AlertWords::edited, this, &AlertComposer::edited);
  connect(&m_job, &BackgroundJob::failed, this, [this](const Error& error) {
    forgetCount();
    m_session.report(error);
  });
}

AlertComposer::~AlertComposer() = default;

void AlertComposer::setIncludesPossible(bool included) {
  if (included != includesPossible()) {
    AlertScope scope = m_area.scope();
    scope.includesPossible = included;
    m_area.change(std::move(scope));
  }
}

void AlertComposer::setWithCoordinators(bool addressed) {
  if (addressed != withCoordinators()) {
    AlertScope scope = m_area.scope();
    scope.withCoordinators = addressed;
    m_area.change(std::move(scope));
  }
}

void AlertComposer::setUrgent(bool urgent) {
  if (urgent == isUrgent()) {
    return;
  }
  m_urgency = urgent ? Urgency::Urgent : Urgency::Information;
  m_words.setUrgency(m_urgency);
  follow();
  emit edited();
}

QString AlertComposer::peopleText() const {
  const Audience& audience = m_ledger.audience();
  return audience.possible == 0 || audience.includesPossible
             ? countWords(static_cast<std::int64_t>(audience.addressed()))
             : tr("%1 to %2", "the fewest and the most people")
                   .arg(countWords(static_cast<std::int64_t>(audience.in)),
                        countWords(static_cast<std::int64_t>(audience.in + audience.possible)));
}

QString AlertComposer::missing() const {
  if (m_sketch.isActive()) {
    return tr("Finish the area on the map first.");
  }
  if (!m_area.isThere()) {
    return tr("Draw the area, or take a zone.");
  }
  if (!m_counted) {
    return tr("The people in the area are being counted.");
  }
  if (people() == 0) {
    return tr("Nobody in this area can be reached.");
  }
  if (m_words.isEmpty()) {
    return tr("Write what people must know.");
  }
  if (m_people.actor().isEmpty()) {
    return tr("Say who you are.");
  }
  return m_words.isBlocked() ? tr("Change the text: see what is wrong with it above.") : QString();
}

bool AlertComposer::mustTypeCount() const { return buurtatlas::mustTypeCount(people(), AlertKind::Alert); }

bool AlertComposer::handsIn() const {
  return m_policies.needsApproval(
      {.urgency = m_urgency, .policeZone = m_edited ? m_edited->content.policeZone : m_policies.policeZone()});
}

QString AlertComposer::note() const { return m_edited ? QString::fromStdString(m_edited->note) : QString(); }

KeptAlert AlertComposer::kept() const {
  KeptAlert kept{.at = now(), .scope = m_area.scope()};
  m_words.keepIn(kept);
  if (m_edited) {
    kept.changedCase = m_edited->id;
    kept.caseVersion = m_edited->version;
  }
  return kept;
}

void AlertComposer::resume(const KeptAlert& kept) {
  m_edited = caseChangedIn(kept);
  begin();
  m_urgency = kept.urgency;
  m_words.takeFrom(kept);
  m_area.take(kept.scope);
}

std::optional<AlertCase> AlertComposer::caseChangedIn(const KeptAlert& kept) {
  if (kept.changedCase == 0) {
    return std::nullopt;
  }
  const auto stored = m_session.ask<AlertCase>([&](const AtlasStore& store) { return store.caseOf(kept.changedCase); });
  if (!stored || stored->version != kept.caseVersion) {
    m_session.say(tr("Somebody went on with that alert meanwhile. What you had written is here as a new one."));
    return std::nullopt;
  }
  return stored;
}

void AlertComposer::begin() {
  if (!m_composing) {
    m_composing = true;
    m_begunAt = now();
    lookWhoIsAlerted();
    m_words.begin();
  }
  emit changed();
}

void AlertComposer::edit(int caseId) {
  const auto stored = m_session.ask<AlertCase>([caseId](const AtlasStore& store) { return store.caseOf(caseId); });
  if (!stored) {
    return;
  }
  reset();
  m_edited = stored;
  begin();
  const CaseContent& content = stored->content;
  m_urgency = content.urgency;
  m_words.takeFrom({.urgency = content.urgency, .texts = content.texts});
  m_area.take({.parts = {AlertAreaPart{.area = content.area}},
               .keepsOutside = !content.outsideReason.empty(),
               .outsideReason = content.outsideReason,
               .includesPossible = content.includePossible,
               .withCoordinators = !content.coordinators.empty(),
               .takenOut = content.takenOut});
}

bool AlertComposer::takeOut(int member, const QString& reason) { return takeOutAll({Id{member}}, reason); }

void AlertComposer::takeOutAlerted() {
  std::vector<Id> members;
  for (const AudienceLine& line : m_ledger.audience().lines) {
    if (line.isAlertedAgain) {
      members.push_back(line.member);
    }
  }
  takeOutAll(members, tr("was already alerted"));
}

bool AlertComposer::takeOutAll(const std::vector<Id>& members, const QString& reason) {
  if (m_people.actor().isEmpty()) {
    m_session.say(tr("Say who you are."));
    return false;
  }
  if (reason.simplified().isEmpty()) {
    m_session.say(tr("Say why somebody does not get the alert."));
    return false;
  }
  AlertScope scope = m_area.scope();
  for (const Id member : members) {
    scope.takenOut[member] = {.by = m_people.actor().toStdString(), .reason = reason.simplified().toStdString()};
  }
  m_area.change(std::move(scope));
  return true;
}

void AlertComposer::putBack(int member) {
  AlertScope scope = m_area.scope();
  scope.takenOut.erase(member);
  m_area.change(std::move(scope));
}

void AlertComposer::lookWhoIsAlerted() {
  const auto alerted =
      m_session.ask<std::unordered_map<Id, Instant>>([](const AtlasStore& store) { return alertedNow(store, now()); });
  m_alerted = alerted ? std::make_shared<const std::unordered_map<Id, Instant>>(*alerted) : nullptr;
}

void AlertComposer::discard() {
  reset();
  emit edited();
}

bool AlertComposer::send(int people, int secondAfter) {
  if (!canSend()) {
    return false;
  }
  AlertCase written;
  const bool done = m_session.performNow([&](AtlasStore& store) {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    const Result<AlertCase> taken = m_edited ? sendChanged(desk, *m_edited, changedContent(), people, secondAfter)
                                             : sendAlert(desk, draft(), people, secondAfter);
    return taken.transform([&](const AlertCase& each) { written = each; });
  });
  if (done) {
    discard();
    const bool isSent = written.alert != 0;
    m_session.say(isSent ? tr("The alert is queued for %n people.", nullptr, people)
                         : tr("The alert is handed in; somebody else has to approve it."));
    if (isSent) {
      emit sent(written.alert, people);
    }
  }
  return done;
}

bool AlertComposer::sendToMe(const QString& address) {
  Id alert = 0;
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    const Result<Id> accepted =
        sendTrial(desk, {.urgency = m_urgency, .area = m_area.ground().area, .text = m_words.text().toStdString()},
                  address.trimmed().toStdString());
    if (!accepted) {
      return std::unexpected(accepted.error());
    }
    alert = *accepted;
    return {};
  });
  if (done) {
    m_session.say(tr("The test is queued for you alone."));
    emit sent(alert, 1);
  }
  return done;
}

void AlertComposer::reset() {
  m_composing = false;
  m_edited.reset();
  m_urgency = Urgency::Urgent;
  m_words.clear();
  m_area.clear();
}

void AlertComposer::follow() {
  if (m_area.isThere()) {
    count(m_area.scope());
  } else {
    forgetCount();
  }
}

void AlertComposer::followSketch() {
  // While the area is drawn, the figures show whom it would reach as it stands.
  if (m_composing && m_area.isBeingDrawn()) {
    count(m_area.drawnScope());
  }
  emit changed();
}

AudienceChoice AlertComposer::choice() const {
  AudienceChoice choice{.urgency = m_urgency,
                        .includesPossible = m_area.scope().includesPossible,
                        .takenOut = m_area.scope().takenOut,
                        .alerted = m_alerted};
  if (m_area.scope().withCoordinators) {
    choice.coordinators = coordinatorsOf(*m_session.atlas()).members;
  }
  return choice;
}

AlertDraft AlertComposer::draft() const {
  AlertTexts texts = m_words.texts();
  AlertDraft draft{.area = m_area.ground().area,
                   .urgency = m_urgency,
                   .language = textLanguageFor(m_words.mainLanguage(), texts, m_words.mainLanguage()),
                   .includesPossible = m_area.scope().includesPossible,
                   .coordinators = choice().coordinators,
                   .takenOut = m_area.scope().takenOut,
                   .policeZone = m_edited ? m_edited->content.policeZone : m_policies.policeZone(),
                   .outsideReason = m_area.scope().outsideReason,
                   .begunAt = m_begunAt};
  draft.text = texts[draft.language];
  texts.erase(draft.language);
  draft.translations = std::move(texts);
  return draft;
}

CaseContent AlertComposer::changedContent() const {
  CaseContent content = contentOf(draft());
  const CaseContent& before = m_edited->content;
  content.nextUpdateAt = before.nextUpdateAt;
  content.validFor = content.urgency == before.urgency ? before.validFor : content.validFor;
  return content;
}

void AlertComposer::count(const AlertScope& scope) {
  m_counted = false;
  m_neighbours.job()->forget();
  emit changed();
  const std::shared_ptr<const Atlas> atlas = m_session.atlas();
  if (atlas->members != m_selectorMembers) {
    m_selector.reset();
  }
  const bool isDrawing = m_sketch.isDrawing();
  m_job.start<Count>(
      [scope, atlas, selector = m_selector, wanted = choice()](const JobControl&) -> Result<Count> {
        Result<AlertGround> ground = groundOf(scope.parts, scope.holes, *atlas->boundary,
                                              scope.keepsOutside ? OutsideGround::Kept : OutsideGround::Clipped);
        if (!ground) {
          return std::unexpected(ground.error());
        }
        Count made{.ground = *std::move(ground),
                   .selector = selector ? selector : std::make_shared<const AudienceSelector>(atlas->members)};
        Result<Audience> audience = made.selector->select(made.ground.area, wanted);
        if (!audience) {
          return std::unexpected(audience.error());
        }
        Result<DotPicture> dots = dotsOf(*audience, *atlas->members, atlas->info.plane);
        Result<AreaPicture> picture = pictureOf(made.ground, atlas->info.plane);
        if (!dots || !picture) {
          return std::unexpected(dots ? picture.error() : dots.error());
        }
        made.audience = *std::move(audience);
        made.dots = *std::move(dots);
        made.picture = *std::move(picture);
        return made;
      },
      [this, atlas, isDrawing](Count made) {
        m_selectorMembers = atlas->members;
        take(std::move(made));
        if (!isDrawing) {
          m_neighbours.look(atlas, m_selector, m_area.ground().area, choice());
          proposePlace();
        }
      });
}

void AlertComposer::take(Count count) {
  m_area.setGround(std::move(count.ground));
  m_selector = std::move(count.selector);
  m_dots = std::move(count.dots);
  m_picture = std::move(count.picture);
  m_counted = true;
  std::vector<Remark> leftOut;
  for (const LeftOutMembers& left : count.audience.leftOut) {
    leftOut.push_back({.reason = left.reason, .count = static_cast<int>(left.members)});
  }
  m_leftOut.setRemarks(std::move(leftOut));
  m_ledger.setAudience(std::move(count.audience), m_session.atlas()->members);
  m_words.setAudience(m_ledger.audience());
  emit pictureChanged();
  emit changed();
}

void AlertComposer::forgetCount() {
  m_job.forget();
  m_neighbours.clear();
  m_area.setGround({});
  m_dots = {};
  m_picture = {};
  m_counted = false;
  m_leftOut.setRemarks({});
  m_ledger.setAudience({}, m_session.atlas()->members);
  m_words.setAudience({});
  emit pictureChanged();
  emit changed();
}

// The name of the zone or street, or else of the street whose address lies nearest to the middle.
void AlertComposer::proposePlace() {
  const AlertAreaPart& part = m_area.scope().parts.front();
  if (part.origin == AreaOrigin::Zone || part.origin == AreaOrigin::Street) {
    m_words.proposePlace(part.name);
    return;
  }
  const Box box = boundsOf(part.area);
  const Point middle{.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2};
  double nearest = std::numeric_limits<double>::infinity();
  std::string street;
  for (const Address& address : *m_session.atlas()->addresses) {
    const double distance =
        address.position ? distanceBetween(*address.position, middle).value : std::numeric_limits<double>::infinity();
    if (distance < nearest) {
      nearest = distance;
      street = address.street;
    }
  }
  m_words.proposePlace(street);
}

void AlertComposer::retranslate() {
  m_ledger.retranslate();
  m_leftOut.retranslate();
  m_neighbours.retranslate();
  m_words.retranslate();
  m_area.retranslate();
  emit changed();
}

}  // namespace buurtatlas
