#include "viewmodels/follow_up_desk.h"

#include <algorithm>
#include <utility>

#include "alerting/alert_lint.h"
#include "alerting/case_rules.h"
#include "tasks/case_steps.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/number_words.h"
#include "viewmodels/people_desk.h"
#include "viewmodels/policy_desk.h"

namespace buurtatlas {

FollowUpDesk::FollowUpDesk(AtlasSession& session, PeopleDesk& people, PolicyDesk& policies, QObject* parent)
    : QObject(parent), m_session(session), m_people(people), m_policies(policies) {
  connect(&session, &AtlasSession::opened, this, &FollowUpDesk::clear);
  connect(&session, &AtlasSession::retranslated, this, &FollowUpDesk::retranslate);
}

QStringList FollowUpDesk::languageLabels() const {
  QStringList labels;
  for (const std::string_view language : kAlertLanguages) {
    const auto readers = std::ranges::count(m_readers, language);
    labels.append(QString::fromUtf8(language.data(), static_cast<qsizetype>(language.size())) +
                  (readers > 0 ? QStringLiteral(" · ") + countWords(readers) : QString()));
  }
  return labels;
}

void FollowUpDesk::setLanguageIndex(int index) {
  if (index >= 0 && index < static_cast<int>(std::size(kAlertLanguages)) && index != m_language) {
    m_language = index;
    read();
  }
}

QString FollowUpDesk::about() const {
  const AlertTexts& texts = m_said.content.texts;
  const auto found = texts.find(textLanguageFor(kAlertLanguages[m_language], texts, m_said.content.language));
  return found == texts.end() ? QString() : QString::fromStdString(found->second);
}

QString FollowUpDesk::aboutText() const {
  return isOpen() ? tr("%1, sent %2").arg(alertKindWord(m_said.content.kind), clockWords(m_said.sentAt.value_or(now())))
                  : QString();
}

QString FollowUpDesk::text() const {
  const auto found = m_followUp.texts.find(std::string(kAlertLanguages[m_language]));
  return found == m_followUp.texts.end() ? QString() : QString::fromStdString(found->second);
}

void FollowUpDesk::setText(const QString& text) {
  if (isOpen() && text != this->text()) {
    m_followUp.texts[std::string(kAlertLanguages[m_language])] = text.toStdString();
    read();
    emit edited();
  }
}

bool FollowUpDesk::mustTypeCount() const { return buurtatlas::mustTypeCount(people(), m_followUp.use); }

bool FollowUpDesk::handsIn() const {
  // A correction never waits, and how it ended closes what was approved before.
  return isOpen() && use() != FalseAlarm && use() != Feedback &&
         m_policies.needsApproval({.kind = m_followUp.use, .urgency = m_urgency, .policeZone = m_policeZone});
}

QString FollowUpDesk::note() const { return m_edited ? QString::fromStdString(m_edited->note) : QString(); }

void FollowUpDesk::begin(int alert, Use use) {
  const std::vector<Alert>& alerts = *m_session.atlas()->alerts;
  const auto about = std::ranges::find(alerts, Id{alert}, &Alert::id);
  if (about == alerts.end()) {
    return;
  }
  const std::vector<AlertCase> cases =
      m_session.ask<std::vector<AlertCase>>([](const AtlasStore& store) { return store.cases(); })
          .value_or(std::vector<AlertCase>());
  const auto alertCase = std::ranges::find(cases, about->id, &AlertCase::alert);
  if (alertCase == cases.end()) {
    m_session.report({.code = ErrorCode::NotFound,
                      .reason = Reason{"This alert is a test, or an older version of the program sent it, so that "
                                       "nothing can be sent about it. Write a new alert for the same area."}});
    return;
  }
  const auto readers = m_session.ask<FollowUpReaders>(
      [&](const AtlasStore& store) { return followUpReaders(store, *alertCase, static_cast<AlertKind>(use)); });
  if (!readers) {
    return;
  }
  m_edited.reset();
  m_policeZone = alertCase->content.policeZone;
  m_isAboutNews = about->refersTo != 0;
  m_followUp = {.alert = alert, .use = static_cast<AlertKind>(use)};
  if (!isCallingBack()) {
    m_followUp.texts = followUpTexts(*m_session.atlas(), *about, m_followUp.use);
  } else if (!readers->people.empty()) {  // what nobody can have got needs no words
    m_followUp.texts = followUpTexts(*m_session.atlas(), *about, AlertKind::Update);
  }
  m_urgency = about->urgency;
  m_said = newestSaid(*alertCase);
  m_readers.clear();
  for (const Recipient& recipient : readers->people) {
    m_readers.push_back(recipient.language);
  }
  m_left = static_cast<int>(readers->left);
  m_language = 0;
  for (int each = 1; each < static_cast<int>(std::size(kAlertLanguages)); ++each) {
    if (std::ranges::count(m_readers, kAlertLanguages[each]) >
        std::ranges::count(m_readers, kAlertLanguages[m_language])) {
      m_language = each;
    }
  }
  m_followUp.language = kAlertLanguages[m_language];
  read();
}

AlertCase FollowUpDesk::newestSaid(const AlertCase& about) const {
  const auto sent =
      m_session.ask<std::vector<AlertCase>>([&](const AtlasStore& store) { return sentWith(store, about.id); });
  AlertCase newest = about;
  if (!isCallingBack() && sent) {
    for (const AlertCase& each : *sent) {
      newest = each.state != CaseState::Cancelled && each.content.kind != AlertKind::Newcomers ? each : newest;
    }
  }
  return newest;
}

void FollowUpDesk::edit(int caseId) {
  const auto caseOf = [this](Id id) {
    return m_session.ask<AlertCase>([id](const AtlasStore& store) { return store.caseOf(id); });
  };
  const std::optional<AlertCase> stored = caseOf(caseId);
  const std::optional<AlertCase> about = stored ? caseOf(stored->content.refersTo) : std::nullopt;
  if (!about) {
    return;
  }
  begin(static_cast<int>(about->alert), static_cast<Use>(stored->content.kind));
  if (isOpen()) {
    m_edited = stored;
    m_followUp.texts = stored->content.texts;
    m_followUp.language = stored->content.language;
    read();
  }
}

void FollowUpDesk::discard() {
  clear();
  emit edited();
}

KeptAlert FollowUpDesk::kept() const {
  KeptAlert kept{.at = now(), .texts = m_followUp.texts, .about = m_followUp.alert, .use = m_followUp.use};
  if (m_edited) {
    kept.changedCase = m_edited->id;
    kept.caseVersion = m_edited->version;
  }
  return kept;
}

void FollowUpDesk::resume(const KeptAlert& kept) {
  const auto stored = kept.changedCase == 0 ? std::nullopt : m_session.ask<AlertCase>([&](const AtlasStore& store) {
    return store.caseOf(kept.changedCase);
  });
  if (stored && stored->version == kept.caseVersion) {
    edit(static_cast<int>(kept.changedCase));
  } else {
    begin(static_cast<int>(kept.about), static_cast<Use>(kept.use));
  }
  if (isOpen()) {
    m_followUp.texts = kept.texts;
    read();
  }
}

void FollowUpDesk::clear() {
  m_followUp = {};
  m_said = {};
  m_isAboutNews = false;
  m_edited.reset();
  m_readers.clear();
  m_left = 0;
  read();
}

bool FollowUpDesk::send(int people) {
  if (!canSend()) {
    return false;
  }
  AlertCase written;
  const bool done = m_session.performNow([&](AtlasStore& store) {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    const auto keep = [&](const AlertCase& taken) { written = taken; };
    if (m_edited) {
      CaseContent content = m_edited->content;
      content.texts = m_followUp.texts;
      return sendChanged(desk, *m_edited, content, people).transform(keep);
    }
    return sendFollowUp(desk, m_followUp, people).transform(keep);
  });
  if (done) {
    const bool wasFalseAlarm = use() == FalseAlarm;
    const bool wasNews = isCallingBack();
    discard();
    if (written.alert != 0) {
      m_session.say(tr("The message is queued for %n people.", nullptr, people));
      emit sent(written.alert, people);
    } else {
      m_session.say(wasNews         ? tr("The message is called back; it had reached nobody.")
                    : wasFalseAlarm ? tr("The alert is called back; it had reached nobody.")
                                    : tr("The message is handed in; somebody else has to approve it."));
    }
  }
  return done;
}

void FollowUpDesk::retranslate() {
  m_findings.retranslate();
  emit changed();
}

void FollowUpDesk::read() {
  std::vector<Remark> remarks;
  m_blocked = false;
  for (const auto& [language, text] : m_followUp.texts) {
    for (const Finding& finding : lintAlert(text, m_urgency, m_followUp.use, {})) {
      m_blocked = m_blocked || finding.severity == Severity::Blocker;
      if (language == kAlertLanguages[m_language]) {
        remarks.push_back(
            {.reason = finding.reason, .blocks = finding.severity == Severity::Blocker, .mended = finding.mended});
      }
    }
  }
  m_findings.setRemarks(std::move(remarks));
  emit changed();
}

}  // namespace buurtatlas
