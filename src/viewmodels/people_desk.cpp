#include "viewmodels/people_desk.h"

#include <algorithm>

#include "tasks/case_people.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas {

PeopleDesk::PeopleDesk(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&session, &AtlasSession::opened, this, [this] {
    m_actor.clear();
    list();
    if (m_people.size() == 1) {
      m_actor = QString::fromStdString(m_people.front().name);
    }
    emit changed();
  });
  connect(&session, &AtlasSession::retranslated, this, &PeopleDesk::changed);
}

QStringList PeopleDesk::names() const {
  QStringList names;
  for (const Person& person : m_people) {
    names.append(QString::fromStdString(person.name));
  }
  return names;
}

QStringList PeopleDesk::roles() const {
  QStringList all;
  for (const Person& person : m_people) {
    QStringList words;
    for (const Role role : person.roles) {
      switch (role) {
        case Role::Author:
          words.append(tr("writes"));
          break;
        case Role::Approver:
          words.append(tr("approves"));
          break;
        case Role::Chief:
          words.append(tr("chief"));
          break;
        case Role::Analyst:
          words.append(tr("analyses"));
          break;
      }
    }
    all.append(words.join(QStringLiteral(", ")));
  }
  return all;
}

int PeopleDesk::current() const { return static_cast<int>(names().indexOf(m_actor)); }

bool PeopleDesk::isChief() const { return m_people.empty() || std::ranges::contains(person().roles, Role::Chief); }

Person PeopleDesk::person() const {
  const Person* const found = find(m_actor);
  return found == nullptr ? Person{} : *found;
}

void PeopleDesk::choose(int index) {
  const QStringList all = names();
  if (index >= 0 && index < all.size()) {
    m_actor = all[index];
    emit changed();
  }
}

bool PeopleDesk::add(const QString& name, bool writes, bool approves) {
  std::vector<Role> roles;
  if (writes) {
    roles.push_back(Role::Author);
  }
  if (approves) {
    roles.push_back(Role::Approver);
  }
  const QString written = name.simplified();
  const bool done = m_session.performNow([&](AtlasStore& store) {
    const CaseDesk desk{.store = store, .actor = m_actor.toStdString()};
    return addPerson(desk, written.toStdString(), roles).transform([](Id) {});
  });
  if (done) {
    list();
    if (m_actor.isEmpty()) {
      m_actor = written;
    }
    emit changed();
  }
  return done;
}

bool PeopleDesk::has(int index, WorkRole role) const {
  return index >= 0 && index < std::ssize(m_people) &&
         std::ranges::contains(m_people[static_cast<std::size_t>(index)].roles, static_cast<Role>(role));
}

bool PeopleDesk::setRole(int index, WorkRole role, bool given) {
  if (index < 0 || index >= std::ssize(m_people) || has(index, role) == given) {
    return false;
  }
  const Person person = m_people[static_cast<std::size_t>(index)];
  std::vector<Role> roles = person.roles;
  if (given) {
    roles.push_back(static_cast<Role>(role));
  } else {
    std::erase(roles, static_cast<Role>(role));
  }
  const bool done = m_session.performNow([&](AtlasStore& store) {
    return setRoles({.store = store, .actor = m_actor.toStdString()}, person.name, roles);
  });
  list();
  emit changed();
  return done;
}

void PeopleDesk::list() {
  m_people = m_session.ask<std::vector<Person>>([](const AtlasStore& store) { return store.people(); })
                 .value_or(std::vector<Person>());
  std::erase_if(m_people, [](const Person& person) { return person.roles.empty(); });
}

const Person* PeopleDesk::find(const QString& name) const {
  const auto found = std::ranges::find(m_people, name.toStdString(), &Person::name);
  return found == m_people.end() ? nullptr : &*found;
}

}  // namespace buurtatlas
