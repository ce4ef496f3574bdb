#include "viewmodels/alert_words.h"

#include <QLocale>
#include <QTime>
#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "alerting/sms_text.h"
#include "tasks/alert_templates.h"
#include "viewmodels/atlas_session.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

constexpr int kSecondsToNextMessage = 3600;

std::string mainLanguageOf(const std::vector<Member>& members) {
  std::map<std::string, std::size_t> readers;
  for (const Member& member : members) {
    ++readers[member.language];
  }
  const auto most = std::ranges::max_element(readers, {}, [](const auto& each) { return each.second; });
  return most != readers.end() && std::ranges::contains(kAlertLanguages, most->first) ? most->first : "nl";
}

}  // namespace

AlertWords::AlertWords(AtlasSession& session, QObject* parent) : QObject(parent), m_session(session) {
  connect(&m_session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    if (m_session.atlas()->templates != before->templates) {
      m_slots.setSlots(chosen() == nullptr ? std::vector<TemplateSlot>() : slotsOf(*chosen()));
      read();
    }
  });
  connect(&m_slots, &AlertSlotList::filled, this, [this] {
    read();
    emit edited();
  });
}

std::vector<const AlertTemplate*> AlertWords::templates() const {
  std::vector<const AlertTemplate*> fitting;
  for (const AlertTemplate& each : templatesOf(*m_session.atlas())) {
    if (each.urgency == m_urgency && each.use == AlertKind::Alert) {
      fitting.push_back(&each);
    }
  }
  return fitting;
}

const AlertTemplate* AlertWords::chosen() const {
  const std::vector<const AlertTemplate*> all = templates();
  const auto found = std::ranges::find(all, m_template, [](const AlertTemplate* each) { return each->key; });
  return found == all.end() ? nullptr : *found;
}

QStringList AlertWords::templateNames() const {
  const std::string language = QLocale().name().left(2).toStdString();
  QStringList names;
  for (const AlertTemplate* each : templates()) {
    const auto name = each->names.find(textLanguageFor(language, each->names, m_main));
    names.append(QString::fromStdString(name == each->names.end() ? each->key : name->second));
  }
  names.append(tr("Own words"));
  return names;
}

int AlertWords::templateIndex() const {
  const std::vector<const AlertTemplate*> all = templates();
  const auto found = std::ranges::find(all, m_template, [](const AlertTemplate* each) { return each->key; });
  return static_cast<int>(found - all.begin());
}

QStringList AlertWords::languageLabels() const {
  QStringList labels;
  for (const std::string_view language : kAlertLanguages) {
    QString label = QString::fromUtf8(language.data(), static_cast<qsizetype>(language.size()));
    const auto readers = std::ranges::find(m_readers, language, &Readers::language);
    if (readers != m_readers.end()) {
      label += QStringLiteral(" · ") + countWords(static_cast<std::int64_t>(readers->people));
    }
    labels.append(std::ranges::contains(m_faulty, language) ? label + QStringLiteral(" !") : label);
  }
  return labels;
}

QStringList AlertWords::languageNames() const { return {tr("Dutch"), tr("French"), tr("German"), tr("English")}; }

int AlertWords::languageIndex() const {
  return static_cast<int>(std::ranges::find(kAlertLanguages, m_language) - std::begin(kAlertLanguages));
}

void AlertWords::setLanguageIndex(int index) {
  if (index >= 0 && index < static_cast<int>(std::size(kAlertLanguages)) && index != languageIndex()) {
    m_language = kAlertLanguages[index];
    read();
  }
}

std::string AlertWords::textIn(const std::string& language) const {
  if (const auto own = m_byHand.find(language); own != m_byHand.end()) {
    return own->second;
  }
  const AlertTemplate* const base = chosen();
  const auto text = base == nullptr ? AlertTexts::const_iterator() : base->texts.find(language);
  return base == nullptr || text == base->texts.end() ? std::string() : filledIn(text->second, m_slots.values());
}

AlertTexts AlertWords::texts() const {
  AlertTexts all;
  for (const std::string_view language : kAlertLanguages) {
    if (std::string text = textIn(std::string(language)); !text.empty()) {
      all.emplace(language, std::move(text));
    }
  }
  return all;
}

QString AlertWords::text() const { return QString::fromStdString(textIn(m_language)); }

void AlertWords::setText(const QString& text) {
  if (text.toStdString() != textIn(m_language)) {
    m_byHand[m_language] = text.toStdString();
    read();
    emit edited();
  }
}

bool AlertWords::isByHand() const { return chosen() != nullptr && m_byHand.contains(m_language); }

int AlertWords::segments() const { return measureSms(textIn(m_language)).segments; }

int AlertWords::left() const { return measureSms(textIn(m_language)).unitsLeft; }

bool AlertWords::isPlain() const { return measureSms(textIn(m_language)).encoding == SmsEncoding::Gsm7; }

QStringList AlertWords::parts() const {
  const std::string text = textIn(m_language);
  if (!isUrgent()) {
    return text.empty() ? QStringList() : QStringList(QString::fromStdString(text));
  }
  QStringList shown;
  for (const std::string& part : splitSms(text)) {
    shown.append(QString::fromStdString(part));
  }
  return shown;
}

QStringList AlertWords::fallbackTexts() const {
  const auto nameOfLanguage = [&](const std::string& language) {
    const auto place = std::ranges::find(kAlertLanguages, language) - std::begin(kAlertLanguages);
    return place < languageNames().size() ? languageNames()[place] : QString::fromStdString(language);
  };
  QStringList lines;
  for (const Readers& each : m_readers) {
    if (each.language != each.textLanguage && !each.textLanguage.empty()) {
      lines.append(tr("%Ln read %1 and get the text in %2.", nullptr, static_cast<int>(each.people))
                       .arg(nameOfLanguage(each.language), nameOfLanguage(each.textLanguage)));
    }
  }
  return lines;
}

QString AlertWords::costText() const {
  const SmsCost cost = costOf(m_readers, texts(), m_microEuros);
  if (!isUrgent() || cost.segments == 0) {
    return {};
  }
  return tr("%Ln SMS in all: € %1 without VAT.", nullptr, static_cast<int>(cost.segments))
      .arg(QLocale().toString(static_cast<double>(cost.microEuros) / 1e6, 'f', 2));
}

void AlertWords::setTariff(double euro) {
  const auto microEuros = static_cast<std::int64_t>(std::llround(euro * 1e6));
  if (microEuros >= 0 && microEuros != m_microEuros) {
    m_microEuros = microEuros;
    emit tariffChanged();
    emit changed();
  }
}

void AlertWords::setUrgency(Urgency urgency) {
  if (urgency != m_urgency) {
    m_urgency = urgency;
    m_template.clear();
    m_slots.setSlots({});
    read();
  }
}

void AlertWords::setAudience(const Audience& audience) {
  m_readers = readersOf(audience, {}, m_main);
  read();
}

void AlertWords::begin() {
  m_main = m_language = mainLanguageOf(*m_session.atlas()->members);
  gatherNames();
  read();
}

void AlertWords::clear() {
  m_urgency = Urgency::Urgent;
  m_template.clear();
  m_byHand.clear();
  m_slots.clear();
  m_readers.clear();
  read();
}

void AlertWords::keepIn(KeptAlert& kept) const {
  kept.urgency = m_urgency;
  kept.templateKey = m_template;
  kept.filled = m_slots.values();
  kept.texts = m_byHand;
}

void AlertWords::takeFrom(const KeptAlert& kept) {
  m_urgency = kept.urgency;
  m_template = kept.templateKey;
  m_byHand = kept.texts;
  m_slots.setSlots(chosen() == nullptr ? std::vector<TemplateSlot>() : slotsOf(*chosen()));
  m_slots.setValues(kept.filled);
}

void AlertWords::retranslate() {
  m_findings.retranslate();
  m_slots.retranslate();
  emit changed();
}

void AlertWords::chooseTemplate(int index) {
  const std::vector<const AlertTemplate*> all = templates();
  const bool isOne = index >= 0 && index < static_cast<int>(all.size());
  if (!isOne && m_template.empty()) {
    return;
  }
  if (isOne) {
    m_byHand.clear();
  } else {
    m_byHand = texts();  // own words go on from what the template said
  }
  m_template = isOne ? all[static_cast<std::size_t>(index)]->key : std::string();
  m_slots.setSlots(isOne ? slotsOf(*chosen()) : std::vector<TemplateSlot>());
  if (isOne && isUrgent()) {
    proposeClocks();
  }
  read();
  emit edited();
}

void AlertWords::proposeClocks() {
  const QTime clock = QTime::currentTime();
  m_slots.propose("time", clock.toString(QStringLiteral("HH:mm")).toStdString());
  m_slots.propose("next", clock.addSecs(kSecondsToNextMessage).toString(QStringLiteral("HH:mm")).toStdString());
}

void AlertWords::useTemplateText() {
  m_byHand.erase(m_language);
  read();
  emit edited();
}

void AlertWords::mend(const QString& mended) {
  if (!mended.isEmpty()) {
    setText(mended);
  }
}

void AlertWords::gatherNames() {
  const std::shared_ptr<const Atlas> atlas = m_session.atlas();
  if (m_namesOf && m_namesOf->members == atlas->members && m_namesOf->streets == atlas->streets &&
      m_namesOf->addresses == atlas->addresses && m_namesOf->zones == atlas->zones) {
    return;
  }
  m_namesOf = atlas;
  using Names = std::shared_ptr<const AlertNames>;
  m_gathering.start<Names>(
      [atlas](const JobControl&) -> Result<Names> { return std::make_shared<const AlertNames>(*atlas); },
      [this](Names names) {
        m_names = std::move(names);
        read();
      });
}

void AlertWords::read() {
  const AlertTexts all = texts();
  for (Readers& each : m_readers) {
    each.textLanguage = textLanguageFor(each.language, all, m_main);
  }
  m_blocked = all.empty();
  m_faulty.clear();
  std::vector<Remark> remarks;
  for (const auto& [language, text] : all) {
    const std::vector<Finding> findings = lintAlert(text, m_urgency, AlertKind::Alert, *m_names);
    if (!findings.empty()) {
      m_faulty.push_back(language);
    }
    m_blocked = m_blocked || hasBlocker(findings);
    for (const Finding& finding : findings) {
      if (language == m_language) {
        remarks.push_back(
            {.reason = finding.reason, .blocks = finding.severity == Severity::Blocker, .mended = finding.mended});
      }
    }
  }
  m_findings.setRemarks(std::move(remarks));
  emit changed();
}

}  // namespace buurtatlas
