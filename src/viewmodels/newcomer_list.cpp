#include "viewmodels/newcomer_list.h"

#include <algorithm>
#include <chrono>

#include "alerting/alert_texts.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/people_desk.h"

namespace buurtatlas {

namespace {

constexpr std::chrono::seconds kLookForEnds{30};
constexpr qsizetype kMostNames = 5;

}  // namespace

NewcomerList::NewcomerList(AtlasSession& session, PeopleDesk& people, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_people(people) {
  connect(&session, &AtlasSession::opened, this, &NewcomerList::refresh);
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    const Atlas& after = *m_session.atlas();
    if (after.members != before->members || after.alerts != before->alerts) {
      refresh();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (count() > 0) {
      emit dataChanged(index(0), index(count() - 1));
    }
  });
  connect(&m_timer, &QTimer::timeout, this, &NewcomerList::refresh);
}

int NewcomerList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant NewcomerList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Newcomers& row = m_rows[static_cast<std::size_t>(index.row())];
  const CaseContent& content = row.current.content;
  switch (role) {
    case CaseIdRole:
      return static_cast<int>(row.alert.id);
    case Qt::DisplayRole:
    case MessageRole: {
      const auto text = content.texts.find(textLanguageFor(content.language, content.texts, content.language));
      return text == content.texts.end() ? QString() : QString::fromStdString(text->second);
    }
    case WhenTextRole:
      return clockWords(row.alert.sentAt.value_or(row.alert.createdAt));
    case PeopleRole:
      return static_cast<int>(row.people.size());
    case NamesRole:
      return namesOf(row);
    default:
      return {};
  }
}

QHash<int, QByteArray> NewcomerList::roleNames() const {
  return {{CaseIdRole, "caseId"},
          {MessageRole, "message"},
          {WhenTextRole, "whenText"},
          {PeopleRole, "people"},
          {NamesRole, "names"}};
}

bool NewcomerList::tell(int row) {
  if (row < 0 || row >= count()) {
    return false;
  }
  const Newcomers& shown = m_rows[static_cast<std::size_t>(row)];
  const auto people = static_cast<int>(shown.people.size());
  const bool done = m_session.performNow([&, id = shown.alert.id](AtlasStore& store) {
    const CaseDesk desk{.store = store, .actor = m_people.actor().toStdString()};
    return sendToNewcomers(desk, id, people).transform([](const AlertCase&) {});
  });
  refresh();
  if (done) {
    m_session.say(tr("The alert is queued for %n newcomers.", nullptr, people));
    emit sent();
  }
  return done;
}

void NewcomerList::refresh() {
  if (!m_session.writer()->busy()) {
    const auto found =
        m_session.ask<std::vector<Newcomers>>([](const AtlasStore& store) { return liveNewcomers(store, now()); });
    beginResetModel();
    m_rows = found.value_or(std::vector<Newcomers>());
    endResetModel();
    emit listed();
  }
  m_timer.start(kLookForEnds);
}

QString NewcomerList::namesOf(const Newcomers& row) const {
  QStringList names;
  for (const Member& member : *m_session.atlas()->members) {
    if (names.size() == kMostNames) {
      break;
    }
    if (std::ranges::binary_search(row.people, member.id, {}, &AudienceLine::member)) {
      names.append(QString::fromStdString(member.name.empty() ? member.key : member.name));
    }
  }
  const auto more = static_cast<int>(row.people.size()) - static_cast<int>(names.size());
  const QString all = names.join(QStringLiteral(", "));
  return more > 0 ? tr("%1 and %Ln more", nullptr, more).arg(all) : all;
}

}  // namespace buurtatlas
