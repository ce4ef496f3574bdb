#include "viewmodels/alert_composer.h"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <utility>

#include "alerting/case_rules.h"
#include "geocoding/address_text.h"
#include "geometry/measure.h"
#include "tasks/alert_follow_up.h"
#include "tasks/alert_neighbours.h"
#include "tasks/case_steps.h"
#include "tasks/read_area.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/people_desk.h"
#include "viewmodels/policy_desk.h"
#include "viewmodels/qt_convert.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

constexpr std::size_t kMostPlaces = 5;
constexpr Metres kStreetReach(50);

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

bool isOfAlert(const Sketch& sketch) {
  return sketch.purpose() == Sketch::AlertArea || sketch.purpose() == Sketch::AlertHole;
}

}  // namespace

AlertComposer::AlertComposer(const Tools& tools, QObject* parent)
    : QObject(parent),
      m_session(tools.session),
      m_zones(tools.zones),
      m_sketch(tools.sketch),
      m_focus(tools.focus),
      m_addresses(tools.addresses),
      m_people(tools.people),
      m_policies(tools.policies),
      m_reader(tools.reader),
      m_ledger(tools.focus),
      m_words(tools.session) {
  connect(&m_session, &AtlasSession::opened, this, &AlertComposer::reset);
  connect(&m_session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (hasArea() && (after.members != before->members || after.zones != before->zones)) {
      count(m_scope);
    }
  });
  connect(&m_session, &AtlasSession::retranslated, this, &AlertComposer::retranslate);
  connect(&m_zones, &ZoneEditor::selectionChanged, this, &AlertComposer::changed);
  connect(&m_people, &PeopleDesk::changed, this, &AlertComposer::changed);
  connect(&m_policies, &PolicyDesk::policeZoneChanged, this, &AlertComposer::changed);
  connect(&m_sketch, &Sketch::changed, this, &AlertComposer::followSketch);
  connect(&m_sketch, &Sketch::finished, this, &AlertComposer::takeDrawing);
  connect(&m_sketch, &Sketch::cancelled, this, [this] {
    if (isOfAlert(m_sketch) && m_composing) {
      follow();
    }
  });
  connect(&m_words, &AlertWords::changed, this, &AlertComposer::changed);
  connect(&m_words, &AlertWords::edited, this, &AlertComposer::edited);
  connect(&m_job, &BackgroundJob::failed, this, [this](const Error& error) {
    forgetCount();
    m_session.report(error);
  });
  connect(&m_reading, &BackgroundJob::failed, &m_session, &AtlasSession::report);
}

AlertComposer::~AlertComposer() = default;

QString AlertComposer::partText(const AlertAreaPart& part) const {
  const QString name = QString::fromStdString(part.name);
  switch (part.origin) {
    case AreaOrigin::Circle:
      return tr("Circle of %1").arg(lengthWords(part.reach));
    case AreaOrigin::Zone:
      return tr("Zone %1").arg(name);
    case AreaOrigin::Street:
      return tr("%1, %2 to both sides").arg(name, lengthWords(part.reach));
    case AreaOrigin::File:
      return tr("File %1").arg(name);
    case AreaOrigin::Drawing:
      break;
  }
  return tr("Drawn area");
}

QString AlertComposer::areaText() const {
  if (!hasArea()) {
    return {};
  }
  const QString size = areaWords(areaOf(m_counted ? m_ground.area : m_scope.parts.front().area));
  if (m_scope.parts.size() == 1) {
    return tr("%1, %2", "part of the area, its size").arg(partText(m_scope.parts.front()), size);
  }
  return tr("%Ln areas together, %1", nullptr, static_cast<int>(m_scope.parts.size())).arg(size);
}

QStringList AlertComposer::areaParts() const {
  QStringList texts;
  for (const AlertAreaPart& part : m_scope.parts) {
    texts.append(partText(part));
  }
  for (const MultiPolygon& hole : m_scope.holes) {
    texts.append(tr("Hole of %1").arg(areaWords(areaOf(hole))));
  }
  return texts;
}

QString AlertComposer::outsideText() const {
  if (m_ground.outside.empty()) {
    return {};
  }
  const QString size = areaWords(areaOf(m_ground.outside));
  const QString name = m_session.name();
  return keepsOutside() ? tr("%1 of it lies outside %2, and is warned too.").arg(size, name)
                        : tr("%1 of it lies outside %2, and is left out.").arg(size, name);
}

QStringList AlertComposer::placeHits() const {
  QStringList labels;
  for (const PlaceHit& hit : m_hits) {
    const auto zone = std::ranges::find(*m_session.atlas()->zones, hit.zone, &Zone::id);
    labels.append(zone == m_session.atlas()->zones->end() ? QString::fromStdString(hit.address.label)
                                                          : tr("Zone %1").arg(QString::fromStdString(zone->name)));
  }
  return labels;
}

void AlertComposer::setReach(double metres) {
  if (metres >= 1 && metres <= 50'000 && metres != m_reach.value) {
    // The circle that was made last takes the new radius: to change one's mind is no second circle.
    const bool isCircle =
        hasArea() && m_scope.parts.back().origin == AreaOrigin::Circle && m_scope.parts.back().reach == m_reach;
    m_reach = Metres(metres);
    if (isCircle) {
      const Box box = boundsOf(m_scope.parts.back().area);
      AlertScope scope = m_scope;
      if (const Result<AlertAreaPart> circle =
              circlePart({.east = (box.west + box.east) / 2, .north = (box.south + box.north) / 2}, m_reach)) {
        scope.parts.back() = *circle;
        change(std::move(scope));
        show(m_scope.parts.back().area);
      }
    }
    emit changed();
  }
}

void AlertComposer::setIncludesPossible(bool included) {
  if (included != includesPossible()) {
    AlertScope scope = m_scope;
    scope.includesPossible = included;
    change(std::move(scope));
  }
}

void AlertComposer::setWithCoordinators(bool addressed) {
  if (addressed != withCoordinators()) {
    AlertScope scope = m_scope;
    scope.withCoordinators = addressed;
    change(std::move(scope));
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
  if (!hasArea()) {
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
  KeptAlert kept{.at = now(), .scope = m_scope};
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
  m_scope = kept.scope;
  m_before.clear();
  follow();
  if (hasArea()) {
    show(m_scope.parts.front().area);
  }
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
  m_scope = {.parts = {AlertAreaPart{.area = content.area}},
             .keepsOutside = !content.outsideReason.empty(),
             .outsideReason = content.outsideReason,
             .includesPossible = content.includePossible,
             .withCoordinators = !content.coordinators.empty()};
  follow();
  show(content.area);
}

void AlertComposer::drawArea() {
  begin();
  m_sketch.beginDrawing(Sketch::AlertArea);
}

void AlertComposer::drawHole() {
  if (hasArea()) {
    m_sketch.beginDrawing(Sketch::AlertHole);
  }
}

void AlertComposer::takeZone() {
  if (m_zones.zone() != nullptr) {
    begin();
    addZone(m_zones.selectedId());
  }
}

void AlertComposer::addZone(int id) {
  const std::vector<Zone>& zones = *m_session.atlas()->zones;
  if (const auto zone = std::ranges::find(zones, Id{id}, &Zone::id); zone != zones.end()) {
    add(AlertAreaPart{.origin = AreaOrigin::Zone, .name = zone->name, .area = zone->border});
  }
}

void AlertComposer::addFile(const QUrl& file) {
  if (!m_reader) {
    return;
  }
  const std::string path = file.toLocalFile().toStdString();
  const std::string name = file.fileName().toStdString();
  m_reading.start<MultiPolygon>(
      [reader = m_reader, path, plane = m_session.atlas()->info.plane](const JobControl& control) {
        return readArea(*reader, {.file = path, .plane = plane}, control);
      },
      [this, name](MultiPolygon area) {
        add(AlertAreaPart{.origin = AreaOrigin::File, .name = name, .area = std::move(area)});
      });
}

void AlertComposer::findPlace(const QString& words) {
  m_hits.clear();
  const std::string typed = words.trimmed().toStdString();
  const std::string folded = foldText(typed);
  for (const Zone& zone : *m_session.atlas()->zones) {
    if (!folded.empty() && m_hits.size() < kMostPlaces && foldText(zone.name).contains(folded)) {
      m_hits.push_back({.zone = zone.id});
    }
  }
  if (!folded.empty() && m_addresses.geocoder()) {
    for (AddressSuggestion& each : m_addresses.geocoder()->suggest(typed, kMostPlaces - m_hits.size())) {
      m_hits.push_back({.address = std::move(each)});
    }
  }
  emit placeHitsChanged();
}

void AlertComposer::addPlace(int hit) {
  if (hit < 0 || hit >= static_cast<int>(m_hits.size())) {
    m_session.report(
        {.code = ErrorCode::NotFound,
         .reason = Reason{"No zone, street or address is called that. Try another name, or draw the area."}});
    return;
  }
  const PlaceHit found = m_hits[static_cast<std::size_t>(hit)];
  findPlace({});
  if (found.zone != 0) {
    addZone(static_cast<int>(found.zone));
  } else if (found.address.number.empty()) {
    Result<AlertAreaPart> street = streetPart(*m_session.atlas(), found.address.street, kStreetReach);
    // A register may know streets that the map has no line of.
    add(street || !found.address.position ? std::move(street) : circlePart(*found.address.position, m_reach));
  } else if (found.address.position) {
    add(circlePart(*found.address.position, m_reach));
  } else {
    m_session.report({.code = ErrorCode::NotFound,
                      .reason = Reason{"The register gives no position for %1.", {found.address.label}}});
  }
}

void AlertComposer::addCircle(const QGeoCoordinate& centre) {
  if (const std::optional<Point> place = toPoint(m_session.plane(), centre)) {
    add(circlePart(*place, m_reach));
  }
}

void AlertComposer::removePart(int part) {
  AlertScope scope = m_scope;
  const auto place = static_cast<std::size_t>(part);
  if (part >= 0 && place < scope.parts.size()) {
    scope.parts.erase(scope.parts.begin() + part);
  } else if (part >= 0 && place < scope.parts.size() + scope.holes.size()) {
    scope.holes.erase(scope.holes.begin() + (part - static_cast<int>(scope.parts.size())));
  }
  change(std::move(scope));
}

void AlertComposer::keepOutside(const QString& reason) {
  AlertScope scope = m_scope;
  scope.outsideReason = reason.simplified().toStdString();
  scope.keepsOutside = !scope.outsideReason.empty();
  change(std::move(scope));
}

void AlertComposer::undo() {
  if (canUndo()) {
    m_scope = std::move(m_before.back());
    m_before.pop_back();
    follow();
    emit edited();
  }
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
        sendTrial(desk, {.urgency = m_urgency, .area = m_ground.area, .text = m_words.text().toStdString()},
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
  m_scope = {};
  m_before.clear();
  m_words.clear();
  if (m_sketch.isActive() && isOfAlert(m_sketch)) {
    m_sketch.cancel();
  }
  m_hits.clear();
  emit placeHitsChanged();
  follow();
}

void AlertComposer::change(AlertScope scope) {
  if (scope != m_scope) {
    begin();
    m_before.push_back(std::exchange(m_scope, std::move(scope)));
    follow();
    emit edited();
  }
}

void AlertComposer::add(Result<AlertAreaPart> part) {
  if (!part) {
    m_session.report(part.error());
    return;
  }
  if (std::ranges::contains(m_scope.parts, *part)) {
    return;
  }
  AlertScope scope = m_scope;
  scope.parts.push_back(*std::move(part));
  change(std::move(scope));
  show(m_scope.parts.back().area);
}

void AlertComposer::show(const MultiPolygon& area) { m_focus.show(boundsOf(area)); }

void AlertComposer::follow() {
  if (hasArea()) {
    count(m_scope);
  } else {
    forgetCount();
  }
}

void AlertComposer::followSketch() {
  // While the area is drawn, the figures show whom it would reach as it stands.
  if (m_composing && m_sketch.isDrawing() && isOfAlert(m_sketch) && m_sketch.canFinish()) {
    AlertScope scope = m_scope;
    if (m_sketch.purpose() == Sketch::AlertArea) {
      scope.parts.push_back({.area = m_sketch.shape()});
    } else {
      scope.holes.push_back(m_sketch.shape());
    }
    count(scope);
  }
  emit changed();
}

void AlertComposer::takeDrawing(const MultiPolygon& shape) {
  AlertScope scope = m_scope;
  if (m_sketch.purpose() == Sketch::AlertArea) {
    scope.parts.push_back(drawnPart(shape));
  } else if (m_sketch.purpose() == Sketch::AlertHole) {
    scope.holes.push_back(shape);
  }
  change(std::move(scope));
}

AudienceChoice AlertComposer::choice() const {
  AudienceChoice choice{.urgency = m_urgency, .includesPossible = m_scope.includesPossible};
  if (m_scope.withCoordinators) {
    choice.coordinators = coordinatorsOf(*m_session.atlas()).members;
  }
  return choice;
}

AlertDraft AlertComposer::draft() const {
  AlertTexts texts = m_words.texts();
  AlertDraft draft{.area = m_ground.area,
                   .urgency = m_urgency,
                   .language = textLanguageFor(m_words.mainLanguage(), texts, m_words.mainLanguage()),
                   .includesPossible = m_scope.includesPossible,
                   .coordinators = choice().coordinators,
                   .policeZone = m_edited ? m_edited->content.policeZone : m_policies.policeZone(),
                   .outsideReason = m_scope.outsideReason,
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
          m_neighbours.look(atlas, m_selector, m_ground.area, choice());
          proposePlace();
        }
      });
}

void AlertComposer::take(Count count) {
  m_ground = std::move(count.ground);
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
  m_ground = {};
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
  const AlertAreaPart& part = m_scope.parts.front();
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
  emit placeHitsChanged();
  emit changed();
}

}  // namespace buurtatlas
