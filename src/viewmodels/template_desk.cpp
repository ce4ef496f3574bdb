#include "viewmodels/template_desk.h"

#include <QLocale>
#include <algorithm>
#include <memory>

#include "tasks/alert_templates.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/reason_text.h"

namespace buurtatlas {

namespace {

constexpr AlertKind kKinds[] = {AlertKind::Alert, AlertKind::Update, AlertKind::AllClear, AlertKind::FalseAlarm,
                                AlertKind::Feedback};

QString nameFor(const AlertTemplate& alert) {
  const std::string reader = QLocale().name().left(2).toStdString();
  const auto name = alert.names.find(textLanguageFor(reader, alert.names, "nl"));
  return QString::fromStdString(name == alert.names.end() ? alert.key : name->second);
}

QString wordIn(const std::map<std::string, std::string>& words, const std::string& language) {
  const auto found = words.find(language);
  return found == words.end() ? QString() : QString::fromStdString(found->second);
}

}  // namespace

TemplateDesk::TemplateDesk(AtlasSession& session, QObject* parent) : QAbstractListModel(parent), m_session(session) {
  const auto list = [this] {
    beginResetModel();
    endResetModel();
    emit listed();
  };
  connect(&session, &AtlasSession::opened, this, [this] { cancel(); });
  connect(&session, &AtlasSession::snapshotReplaced, this, [=, this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->templates != before->templates) {
      list();
    }
  });
  connect(&session, &AtlasSession::retranslated, this, [=, this] {
    list();
    emit changed();
  });
}

int TemplateDesk::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant TemplateDesk::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const AlertTemplate& alert = templatesOf(*m_session.atlas())[static_cast<std::size_t>(index.row())];
  switch (role) {
    case KeyRole:
      return QString::fromStdString(alert.key);
    case Qt::DisplayRole:
    case NameRole:
      return nameFor(alert);
    case KindTextRole:
      return QStringLiteral("%1 · %2").arg(alert.urgency == Urgency::Urgent ? tr("Urgent") : tr("Information"),
                                           alertKindWord(alert.use));
    default:
      return {};
  }
}

QHash<int, QByteArray> TemplateDesk::roleNames() const {
  return {{KeyRole, "key"}, {NameRole, "name"}, {KindTextRole, "kindText"}};
}

int TemplateDesk::count() const { return static_cast<int>(templatesOf(*m_session.atlas()).size()); }

bool TemplateDesk::isShipped() const { return m_session.atlas()->templates->empty(); }

QStringList TemplateDesk::languageLabels() const {
  QStringList labels;
  for (const std::string_view each : kAlertLanguages) {
    const QString label = QString::fromUtf8(each.data(), static_cast<qsizetype>(each.size()));
    const bool hasText = m_draft && m_draft->texts.contains(std::string(each));
    labels.append(hasText ? label : label + QStringLiteral(" –"));
  }
  return labels;
}

void TemplateDesk::setLanguageIndex(int index) {
  if (index >= 0 && index < static_cast<int>(std::size(kAlertLanguages)) && index != m_language) {
    m_language = index;
    emit changed();
  }
}

std::string TemplateDesk::language() const { return std::string(kAlertLanguages[m_language]); }

QString TemplateDesk::name() const { return m_draft ? wordIn(m_draft->names, language()) : QString(); }

void TemplateDesk::setName(const QString& name) {
  if (m_draft && name != this->name()) {
    m_draft->names[language()] = name.toStdString();
    emit changed();
  }
}

QString TemplateDesk::text() const { return m_draft ? wordIn(m_draft->texts, language()) : QString(); }

void TemplateDesk::setText(const QString& text) {
  if (!m_draft || text == this->text()) {
    return;
  }
  if (text.trimmed().isEmpty()) {
    m_draft->texts.erase(language());
  } else {
    m_draft->texts[language()] = text.toStdString();
  }
  emit changed();
}

void TemplateDesk::setUrgent(bool urgent) {
  if (m_draft) {
    m_draft->urgency = urgent ? Urgency::Urgent : Urgency::Information;
    emit changed();
  }
}

QStringList TemplateDesk::kindNames() const {
  QStringList names;
  for (const AlertKind kind : kKinds) {
    names.append(alertKindWord(kind));
  }
  return names;
}

void TemplateDesk::setKind(int kind) {
  if (m_draft && kind >= 0 && kind < static_cast<int>(std::size(kKinds))) {
    m_draft->use = kKinds[kind];
    emit changed();
  }
}

QStringList TemplateDesk::slotMarks() const {
  QStringList marks;
  for (const TemplateSlot& slot : knownSlots()) {
    marks.append(QStringLiteral("{%1}").arg(QString::fromStdString(slot.key)));
  }
  return marks;
}

QStringList TemplateDesk::slotLabels() const {
  return {tr("Where (words)"), tr("When (a time)"), tr("Description (words)"), tr("Direction (words)"),
          tr("Next message (a time)")};
}

QString TemplateDesk::problem() const {
  if (!m_draft) {
    return {};
  }
  // Against an atlas of nothing, so that only its own words are judged.
  const Result<AtlasEdit> edit = putTemplate(Atlas{}, *m_draft);
  return edit ? QString() : translated(edit.error().reason);
}

QString TemplateDesk::example() const {
  const SlotValues values = {{"place", tr("Church Street").toStdString()},
                             {"time", "14:05"},
                             {"description", tr("Two people in dark clothes").toStdString()},
                             {"direction", tr("the station").toStdString()},
                             {"next", "15:00"}};
  return m_draft ? QString::fromStdString(filledIn(text().toStdString(), values)) : QString();
}

void TemplateDesk::begin() {
  m_draft = AlertTemplate{};
  m_language = 0;
  emit changed();
}

void TemplateDesk::edit(int row) {
  if (row >= 0 && row < count()) {
    m_draft = templatesOf(*m_session.atlas())[static_cast<std::size_t>(row)];
    m_language = 0;
    emit changed();
  }
}

void TemplateDesk::cancel() {
  m_draft.reset();
  emit changed();
}

bool TemplateDesk::save() {
  const bool done = m_draft && perform(putTemplate(*m_session.atlas(), *m_draft));
  if (done) {
    cancel();
  }
  return done;
}

bool TemplateDesk::remove() {
  const bool done = m_draft && perform(removeTemplate(*m_session.atlas(), m_draft->key));
  if (done) {
    cancel();
  }
  return done;
}

bool TemplateDesk::takeShipped() {
  const bool done = perform(replaceTemplates(*m_session.atlas(), {}));
  if (done) {
    cancel();
  }
  return done;
}

bool TemplateDesk::perform(const Result<AtlasEdit>& edit) {
  if (!edit) {
    m_session.report(edit.error());
    return false;
  }
  return m_session.perform(*edit).has_value();
}

}  // namespace buurtatlas
