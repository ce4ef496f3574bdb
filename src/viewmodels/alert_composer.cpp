#include "viewmodels/alert_composer.h"

#include <map>
#include <utility>

#include "alerting/sms_text.h"
#include "geometry/measure.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/map_focus.h"
#include "viewmodels/number_words.h"
#include "viewmodels/sketch.h"
#include "viewmodels/zone_editor.h"

namespace buurtatlas {

namespace {

Result<DotPicture> dotsOf(const Audience& audience, const std::vector<Member>& members, const std::string& plane) {
  std::map<Id, AudienceStatus> wanted;
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

}  // namespace

AlertComposer::AlertComposer(AtlasSession& session, ZoneEditor& zones, Sketch& sketch, MapFocus& focus, QObject* parent)
    : QObject(parent), m_session(session), m_zones(zones), m_sketch(sketch), m_focus(focus) {
  connect(&session, &AtlasSession::opened, this, &AlertComposer::discard);
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->members != before->members && hasArea()) {
      count(m_draft.area);
    }
  });
  connect(&session, &AtlasSession::retranslated, this, &AlertComposer::retranslate);
  connect(&zones, &ZoneEditor::selectionChanged, this, &AlertComposer::changed);
  connect(&sketch, &Sketch::changed, this, &AlertComposer::followSketch);
  connect(&sketch, &Sketch::finished, this, [this](const MultiPolygon& shape) {
    if (m_sketch.purpose() == Sketch::AlertArea) {
      setArea(shape, {});
    }
  });
  connect(&sketch, &Sketch::cancelled, this, [this] {
    if (m_sketch.purpose() == Sketch::AlertArea && m_composing && !hasArea()) {
      take({});
      m_counted = false;
      emit changed();
    }
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

AlertComposer::~AlertComposer() = default;

QString AlertComposer::areaText() const {
  const QString size = areaWords(areaOf(m_draft.area));
  return m_zoneName.isEmpty() ? tr("Drawn area of %1").arg(size) : tr("Zone %1, %2").arg(m_zoneName, size);
}

void AlertComposer::setUrgent(bool urgent) {
  if (urgent == isUrgent()) {
    return;
  }
  m_draft.urgency = urgent ? Urgency::Urgent : Urgency::Information;
  lint();
  if (hasArea()) {
    count(m_draft.area);
  }
  emit changed();
}

void AlertComposer::setText(const QString& text) {
  if (text != this->text()) {
    m_draft.text = text.toStdString();
    lint();
    emit changed();
  }
}

int AlertComposer::smsSegments() const { return measureSms(m_draft.text).segments; }

int AlertComposer::smsLeft() const { return measureSms(m_draft.text).unitsLeft; }

bool AlertComposer::smsPlain() const { return measureSms(m_draft.text).encoding == SmsEncoding::Gsm7; }

QString AlertComposer::smsOffending() const {
  QStringList letters;
  for (const std::string& letter : measureSms(m_draft.text).offending) {
    letters.append(QString::fromStdString(letter));
  }
  return letters.join(u' ');
}

bool AlertComposer::canSend() const { return missing().isEmpty(); }

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
  if (m_audience.in == 0) {
    return tr("Nobody in this area can be reached.");
  }
  if (m_draft.text.empty()) {
    return tr("Write what people must know.");
  }
  return m_blocked ? tr("Change the text: see what is wrong with it above.") : QString();
}

void AlertComposer::begin() {
  m_composing = true;
  lint();
  emit changed();
}

void AlertComposer::drawArea() {
  begin();
  m_draft.area.clear();
  m_zoneName.clear();
  take({});
  m_counted = false;
  m_sketch.beginDrawing(Sketch::AlertArea);
}

void AlertComposer::takeZone() {
  if (const Zone* zone = m_zones.zone()) {
    begin();
    setArea(zone->border, QString::fromStdString(zone->name));
    m_focus.show(boundsOf(zone->border));
  }
}

void AlertComposer::useCheapLetters() { setText(QString::fromStdString(withGsm7Letters(m_draft.text))); }

void AlertComposer::discard() {
  m_composing = false;
  m_draft = {};
  m_zoneName.clear();
  m_counted = false;
  m_job.cancel();
  if (m_sketch.isActive() && m_sketch.purpose() == Sketch::AlertArea) {
    m_sketch.cancel();
  }
  m_picture = {};
  take({});
  m_counted = false;
  lint();
  emit changed();
}

bool AlertComposer::send(int people) {
  if (!canSend()) {
    return false;
  }
  Id alert = 0;
  const bool done = m_session.performNow([&](AtlasStore& store) -> Result<void> {
    const Result<Id> accepted = sendAlert(store, m_draft, people);
    if (!accepted) {
      return std::unexpected(accepted.error());
    }
    alert = *accepted;
    return {};
  });
  if (done) {
    discard();
    m_session.say(tr("The alert is queued for %n people.", nullptr, people));
    emit sent(alert, people);
  }
  return done;
}

void AlertComposer::setArea(const MultiPolygon& area, const QString& zoneName) {
  m_draft.area = area;
  m_zoneName = zoneName;
  if (const Result<AreaPicture> picture =
          makeAreaPicture({{.border = area, .role = AreaRole::Accent, .pattern = AreaPattern::Filled}},
                          m_session.atlas()->info.plane)) {
    m_picture = *picture;
    emit pictureChanged();
  }
  count(area);
}

void AlertComposer::followSketch() {
  // While the area is drawn, the figures show whom it would reach as it stands.
  if (m_sketch.isDrawing() && m_sketch.purpose() == Sketch::AlertArea) {
    m_picture = {};
    if (m_sketch.canFinish()) {
      count(m_sketch.shape());
    }
    emit pictureChanged();
  }
  emit changed();
}

void AlertComposer::count(const MultiPolygon& area) {
  m_counted = false;
  emit changed();
  const Rows<Member> members = m_session.atlas()->members;
  if (members != m_selectorMembers) {
    m_selector.reset();
  }
  struct Answer {
    Count count;
    std::shared_ptr<const AudienceSelector> selector;
  };
  m_job.start<Answer>(
      [area, members, selector = m_selector, urgency = m_draft.urgency,
       plane = m_session.atlas()->info.plane](const JobControl&) -> Result<Answer> {
        Answer answer{.count = {}, .selector = selector ? selector : std::make_shared<const AudienceSelector>(members)};
        Result<Audience> audience = answer.selector->select(area, urgency);
        if (!audience) {
          return std::unexpected(audience.error());
        }
        Result<DotPicture> dots = dotsOf(*audience, *members, plane);
        if (!dots) {
          return std::unexpected(dots.error());
        }
        answer.count = {.audience = std::move(*audience), .dots = std::move(*dots)};
        return answer;
      },
      [this, members](Answer answer) {
        m_selector = std::move(answer.selector);
        m_selectorMembers = members;
        take(std::move(answer.count));
      });
}

void AlertComposer::take(Count count) {
  m_audience = std::move(count.audience);
  m_dots = std::move(count.dots);
  m_counted = true;
  m_recipients.setAudience(m_audience, m_session.atlas()->members);
  std::vector<Remark> leftOut;
  for (const LeftOutMembers& left : m_audience.leftOut) {
    leftOut.push_back({.reason = left.reason, .count = static_cast<int>(left.members)});
  }
  m_leftOut.setRemarks(std::move(leftOut));
  emit pictureChanged();
  emit changed();
}

void AlertComposer::lint() {
  std::vector<Remark> remarks;
  const std::vector<Finding> findings =
      m_draft.text.empty() ? std::vector<Finding>() : lintMessage(m_draft.text, m_draft.urgency);
  for (const Finding& finding : findings) {
    remarks.push_back({.reason = finding.reason, .blocks = finding.severity == Severity::Blocker});
  }
  m_blocked = hasBlocker(findings);
  m_findings.setRemarks(std::move(remarks));
}

void AlertComposer::retranslate() {
  m_recipients.retranslate();
  m_leftOut.retranslate();
  m_findings.retranslate();
  emit changed();
}

}  // namespace buurtatlas
