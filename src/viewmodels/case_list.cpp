#include "viewmodels/case_list.h"

#include <QDateTime>
#include <QLocale>
#include <algorithm>
#include <chrono>
#include <functional>

#include "alerting/alert_texts.h"
#include "tasks/case_steps.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/people_desk.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kLookAgain{20};

bool waitsForSomebody(CaseState state) {
  using enum CaseState;
  return state == Draft || state == Submitted || state == Returned || state == Approved || state == AwaitingFeedback;
}

QString stateText(CaseState state) {
  switch (state) {
    case CaseState::Submitted:
      return CaseList::tr("waits for approval");
    case CaseState::Returned:
      return CaseList::tr("returned");
    case CaseState::Approved:
      return CaseList::tr("approved, not sent yet");
    case CaseState::AwaitingFeedback:
      return CaseList::tr("over: tell people how it ended");
    default:
      return CaseList::tr("draft");
  }
}

QString whenText(Instant instant) {
  return QLocale().toString(QDateTime::fromSecsSinceEpoch(instant.time_since_epoch().count()), QLocale::ShortFormat);
}

}  // namespace

CaseList::CaseList(AtlasSession& session, PeopleDesk& people, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_people(people) {
  m_timer.setInterval(kLookAgain);
  m_timer.start();
  connect(&m_timer, &QTimer::timeout, this, &CaseList::refresh);
  connect(&session, &AtlasSession::opened, this, &CaseList::refresh);
  connect(&session, &AtlasSession::snapshotReplaced, this, &CaseList::refresh);
  connect(&session, &AtlasSession::retranslated, this, &CaseList::refresh);
  connect(&people, &PeopleDesk::changed, this, &CaseList::refresh);
}

int CaseList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

bool CaseList::may(const Row& row, int action) const {
  return mayAct(static_cast<CaseAction>(action), row.view.alertCase, row.view.state, m_people.person(), row.view.policy)
      .has_value();
}

QString CaseList::messageOf(const Row& row) const {
  const CaseContent& content = row.view.alertCase.content;
  const std::string reader = QLocale().name().left(2).toStdString();
  const auto text = content.texts.find(textLanguageFor(reader, content.texts, content.language));
  return text == content.texts.end() ? QString() : QString::fromStdString(text->second);
}

QVariant CaseList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Row& row = m_rows[static_cast<std::size_t>(index.row())];
  const AlertCase& alertCase = row.view.alertCase;
  const auto allows = [&](CaseAction action) { return may(row, static_cast<int>(action)); };
  switch (role) {
    case CaseIdRole:
      return static_cast<int>(alertCase.id);
    case StateRole:
      return QString::fromUtf8(nameOf(row.view.state));
    case StateTextRole:
      return stateText(row.view.state);
    case Qt::DisplayRole:
    case MessageRole:
      return messageOf(row);
    case UrgentRole:
      return alertCase.content.urgency == Urgency::Urgent;
    case PeopleRole:
      return static_cast<int>(row.people);
    case AuthorRole:
      return QString::fromStdString(row.author);
    case WhenTextRole:
      return whenText(alertCase.submittedAt.value_or(alertCase.createdAt));
    case NoteRole:
      return QString::fromStdString(alertCase.note);
    case CanJudgeRole:
      return allows(CaseAction::Approve);
    case CanSendRole:
      return allows(CaseAction::Send);
    case CanBreakGlassRole:
      return !allows(CaseAction::Send) && allows(CaseAction::BreakGlass);
    case CanSubmitRole:
      return allows(CaseAction::Submit);
    case CanGiveFeedbackRole:
      return allows(CaseAction::GiveFeedback);
    case CanDropRole:
      return alertCase.alert == 0 && allows(CaseAction::Withdraw);
    default:
      return {};
  }
}

QHash<int, QByteArray> CaseList::roleNames() const {
  return {{CaseIdRole, "caseId"},       {StateRole, "caseState"},
          {StateTextRole, "stateText"}, {MessageRole, "message"},
          {UrgentRole, "urgent"},       {PeopleRole, "people"},
          {AuthorRole, "author"},       {WhenTextRole, "whenText"},
          {NoteRole, "note"},           {CanJudgeRole, "canJudge"},
          {CanSendRole, "canSend"},     {CanBreakGlassRole, "canBreakGlass"},
          {CanSubmitRole, "canSubmit"}, {CanGiveFeedbackRole, "canGiveFeedback"},
          {CanDropRole, "canDrop"}};
}

bool CaseList::step(int row, const std::function<Result<AlertCase>(const CaseDesk&, const Row&)>& work) {
  if (row < 0 || row >= count()) {
    return false;
  }
  const Row shown = m_rows[static_cast<std::size_t>(row)];
  const bool done = m_session.performNow([&](AtlasStore& store) {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    return work(desk, shown).transform([](const AlertCase&) {});
  });
  refresh();
  return done;
}

bool CaseList::handIn(int row) {
  return step(row, [](const CaseDesk& desk, const Row& shown) { return submitCase(desk, shown.view.alertCase.id); });
}

bool CaseList::approve(int row) {
  return step(row, [](const CaseDesk& desk, const Row& shown) {
    return approveCase(desk, shown.view.alertCase.id, shown.digest);
  });
}

bool CaseList::giveBack(int row, const QString& reason) {
  return step(row, [&](const CaseDesk& desk, const Row& shown) {
    return returnCase(desk, shown.view.alertCase.id, reason.toStdString());
  });
}

bool CaseList::refuse(int row, const QString& reason) {
  return step(row, [&](const CaseDesk& desk, const Row& shown) {
    return rejectCase(desk, shown.view.alertCase.id, reason.toStdString());
  });
}

bool CaseList::send(int row, int people, const QString& breakGlassReason) {
  const bool done = step(row, [&](const CaseDesk& desk, const Row& shown) {
    return sendCase(desk, shown.view.alertCase.id,
                    {.expectedRecipients = people, .breakGlassReason = breakGlassReason.toStdString()});
  });
  if (done) {
    m_session.say(tr("The alert is queued for %n people.", nullptr, people));
    emit sent();
  }
  return done;
}

bool CaseList::drop(int row) {
  return step(row,
              [](const CaseDesk& desk, const Row& shown) { return withdrawCase(desk, shown.view.alertCase.id, {}); });
}

bool CaseList::giveFeedback(int row, const QString& text) {
  const bool done = step(row, [&](const CaseDesk& desk, const Row& shown) {
    const std::string language = QLocale().name().left(2).toStdString();
    return buurtatlas::giveFeedback(desk, shown.view.alertCase.id, {{language, text.toStdString()}});
  });
  if (done) {
    m_session.say(tr("The feedback is queued and the alert is closed."));
    emit sent();
  }
  return done;
}

void CaseList::refresh() {
  std::vector<Row> rows;
  const Instant at = now();
  m_session.ask<bool>([&](const AtlasStore& store) -> Result<bool> {
    const auto people = store.people();
    auto views = viewCases(store, at);
    if (!people || !views) {
      return std::unexpected(!people ? people.error() : views.error());
    }
    for (CaseView& view : *views) {
      if (!waitsForSomebody(view.state)) {
        continue;
      }
      const CaseProof proof = proofOf(store, view).value_or(CaseProof{});
      const auto author = std::ranges::find(*people, view.alertCase.author, &Person::id);
      rows.push_back({.view = std::move(view),
                      .people = proof.recipients.size(),
                      .digest = proof.digest,
                      .author = author == people->end() ? std::string() : author->name});
    }
    return true;
  });
  beginResetModel();
  m_rows = std::move(rows);
  endResetModel();
  emit listed();
}

}  // namespace buurtatlas
