#include "viewmodels/case_list.h"

#include <QLocale>
#include <algorithm>
#include <chrono>
#include <functional>
#include <iterator>
#include <utility>

#include "alerting/case_rules.h"
#include "tasks/case_steps.h"
#include "tasks/rate_brake.h"
#include "viewmodels/alert_on_map.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/case_words.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/people_desk.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kLookAgain{20};

bool isUnsent(CaseState state) {
  using enum CaseState;
  return state == Draft || state == Submitted || state == Returned || state == Approved;
}

bool waitsForSomebody(const CaseView& view) {
  return isUnsent(view.state) || view.state == CaseState::AwaitingFeedback ||
         isExpiredUnsent(view.alertCase, view.state);
}

}  // namespace

CaseList::CaseList(AtlasSession& session, PeopleDesk& people, AlertOnMap& map, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_people(people), m_map(map) {
  m_timer.setInterval(kLookAgain);
  m_timer.start();
  connect(&m_timer, &QTimer::timeout, this, &CaseList::refresh);
  connect(&session, &AtlasSession::opened, this, [this] {
    m_seen.clear();
    refresh();
  });
  connect(&session, &AtlasSession::snapshotReplaced, this, &CaseList::refresh);
  connect(&session, &AtlasSession::retranslated, this, &CaseList::refresh);
  connect(&people, &PeopleDesk::changed, this, &CaseList::refresh);
}

int CaseList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

bool CaseList::may(const Row& row, int action) const {
  return mayAct(static_cast<CaseAction>(action), row.view.alertCase, row.view.state, m_people.person(), row.view.policy)
      .has_value();
}

QString CaseList::takenOutOf(const Row& row) const {
  QStringList people;
  for (const auto& [id, decision] : row.view.alertCase.content.takenOut) {
    const auto member = std::ranges::find(*m_session.atlas()->members, id, &Member::id);
    const QString name =
        member == m_session.atlas()->members->end() ? QString::number(id) : QString::fromStdString(member->name);
    people.append(tr("%1 (by %2: %3)", "somebody who was taken out, by whom and why")
                      .arg(name, QString::fromStdString(decision.by), QString::fromStdString(decision.reason)));
  }
  return people.join(QStringLiteral(", "));
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
      return caseStateWord(row.view.state);
    case Qt::DisplayRole:
    case MessageRole:
      return caseText(alertCase.content);
    case UrgentRole:
      return alertCase.content.urgency == Urgency::Urgent;
    case PeopleRole:
      return static_cast<int>(row.people);
    case AuthorRole:
      return QString::fromStdString(row.author);
    case WhenTextRole:
      return momentWords(alertCase.submittedAt.value_or(alertCase.createdAt));
    case NoteRole:
      return QString::fromStdString(alertCase.note);
    case TakenOutRole:
      return takenOutOf(row);
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
    case CanEditRole:
      return canEdit(row);
    case IsFollowUpRole:
      return alertCase.content.refersTo != 0;
    case MustTypeCountRole:
      return mustTypeCount(static_cast<std::int64_t>(row.people), alertCase.content.kind);
    case DigestRole:
      return QString::fromStdString(row.digest);
    case BySmsRole:
      return static_cast<int>(row.bySms);
    case ByEmailRole:
      return static_cast<int>(row.people - row.bySms);
    case WaitTextRole:
      return waitWords(row.view, row.judges, now());
    case EarlierRole:
      return row.earlier ? static_cast<int>(row.earlier->id) : 0;
    case EarlierTextRole:
      return row.earlier ? brakeWords(*row.earlier) : QString();
    case ChangesRole:
      return changesOf(row);
    default:
      return {};
  }
}

QHash<int, QByteArray> CaseList::roleNames() const {
  return {{CaseIdRole, "caseId"},
          {StateRole, "caseState"},
          {StateTextRole, "stateText"},
          {MessageRole, "message"},
          {UrgentRole, "urgent"},
          {PeopleRole, "people"},
          {AuthorRole, "author"},
          {WhenTextRole, "whenText"},
          {NoteRole, "note"},
          {TakenOutRole, "takenOut"},
          {CanJudgeRole, "canJudge"},
          {CanSendRole, "canSend"},
          {CanBreakGlassRole, "canBreakGlass"},
          {CanSubmitRole, "canSubmit"},
          {CanGiveFeedbackRole, "canGiveFeedback"},
          {CanDropRole, "canDrop"},
          {CanEditRole, "canEdit"},
          {IsFollowUpRole, "followUp"},
          {MustTypeCountRole, "mustTypeCount"},
          {DigestRole, "digest"},
          {BySmsRole, "bySms"},
          {ByEmailRole, "byEmail"},
          {WaitTextRole, "waitText"},
          {EarlierRole, "earlier"},
          {EarlierTextRole, "earlierText"},
          {ChangesRole, "changes"}};
}

bool CaseList::canEdit(const Row& row) const {
  const AlertCase& alertCase = row.view.alertCase;
  const bool isOwn = alertCase.author == m_people.person().id || alertCase.editor == m_people.person().id;
  return (isOwn || row.view.state == CaseState::Draft || row.view.state == CaseState::Returned) &&
         may(row, static_cast<int>(CaseAction::Edit));
}

SeenCase CaseList::seenIn(const Row& row) {
  SeenCase seen{.content = row.view.alertCase.content};
  std::ranges::transform(row.recipients, std::back_inserter(seen.people), &Recipient::member);
  return seen;
}

void CaseList::remember(const Row& row) { m_seen[{m_people.actor(), row.view.alertCase.id}] = seenIn(row); }

QStringList CaseList::changesOf(const Row& row) const {
  const auto seen = m_seen.find({m_people.actor(), row.view.alertCase.id});
  if (seen == m_seen.end() || !may(row, static_cast<int>(CaseAction::Approve))) {
    return {};
  }
  const Result<CaseChanges> changes = changesSince(seen->second, seenIn(row));
  return changes ? changeWords(seen->second, *changes) : QStringList();
}

void CaseList::look(int row) {
  if (row >= 0 && row < count()) {
    const Row& shown = m_rows[static_cast<std::size_t>(row)];
    if (!m_seen.contains({m_people.actor(), shown.view.alertCase.id})) {
      remember(shown);
    }
  }
}

void CaseList::choose(int row) {
  if (row >= 0 && row < count()) {
    const AlertCase& alertCase = m_rows[static_cast<std::size_t>(row)].view.alertCase;
    m_chosen = alertCase.id;
    m_map.show(alertCase.content.area);
    look(row);
    emit chosenChanged();
  }
}

void CaseList::clearChoice() {
  if (m_chosen != 0) {
    m_chosen = 0;
    m_map.clear();
    emit chosenChanged();
  }
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
    remember(shown);
    return returnCase(desk, shown.view.alertCase.id, reason.toStdString());
  });
}

bool CaseList::refuse(int row, const QString& reason) {
  return step(row, [&](const CaseDesk& desk, const Row& shown) {
    return rejectCase(desk, shown.view.alertCase.id, reason.toStdString());
  });
}

bool CaseList::send(int row, int people, const QString& breakGlassReason, int secondAfter) {
  const bool done = step(row, [&](const CaseDesk& desk, const Row& shown) {
    return sendCase(
        desk, shown.view.alertCase.id,
        {.expectedRecipients = people, .breakGlassReason = breakGlassReason.toStdString(), .secondAfter = secondAfter});
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

CaseList::Row CaseList::rowOf(const AtlasStore& store, CaseView view) const {
  const Rows<Member>& members = m_session.atlas()->members;
  const auto old = std::ranges::find(m_rows, view.alertCase.id, [](const Row& row) { return row.view.alertCase.id; });
  if (old != m_rows.end() && old->countedIn == members && old->view.state == view.state &&
      old->view.alertCase.version == view.alertCase.version) {
    Row row = *old;
    row.view = std::move(view);
    return row;
  }
  CaseProof proof = proofOf(store, view).value_or(CaseProof{});
  return {.view = std::move(view),
          .people = proof.recipients.size(),
          .bySms = static_cast<std::size_t>(std::ranges::count(proof.recipients, Channel::Sms, &Recipient::channel)),
          .digest = proof.digest,
          .recipients = std::move(proof.recipients),
          .countedIn = members};
}

void CaseList::refresh() {
  if (m_session.writer()->busy()) {
    return;
  }
  std::vector<Row> rows;
  const Instant at = now();
  m_session.ask<bool>([&](const AtlasStore& store) -> Result<bool> {
    const auto people = store.people();
    auto views = viewOpenCases(store, at);
    if (!people || !views) {
      return std::unexpected(!people ? people.error() : views.error());
    }
    // Reading lists for nothing every time would take all the time there is.
    const bool mayBrake = std::ranges::any_of(*views, [&](const CaseView& view) {
      return brakes(view.alertCase, {.kind = AlertKind::Alert, .urgency = Urgency::Urgent}, at);
    });
    for (CaseView& view : *views) {
      if (waitsForSomebody(view)) {
        Row& row = rows.emplace_back(rowOf(store, std::move(view)));
        const AlertCase& alertCase = row.view.alertCase;
        const auto author = std::ranges::find(*people, alertCase.author, &Person::id);
        row.author = author == people->end() ? std::string() : author->name;
        row.judges = judgesOf(alertCase, *people);
        row.earlier.reset();
        if (mayBrake && isUnsent(row.view.state)) {
          row.earlier = earlierAlert(store, alertCase.content, row.recipients, at).value_or(std::nullopt);
        }
      }
    }
    return true;
  });
  const auto idOf = [](const Row& row) { return row.view.alertCase.id; };
  // A card stays with what was ticked and typed on it.
  if (!rows.empty() && std::ranges::equal(rows, m_rows, {}, idOf, idOf)) {
    m_rows = std::move(rows);
    emit dataChanged(index(0), index(count() - 1));
  } else {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
  }
  if (!std::ranges::contains(m_rows, m_chosen, idOf)) {
    clearChoice();
  }
  emit listed();
}

}  // namespace buurtatlas
