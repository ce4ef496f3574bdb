#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>
#include <memory>
#include <string>
#include <vector>

#include "alerting/alert_lint.h"
#include "alerting/alert_template.h"
#include "alerting/alert_texts.h"
#include "core/alert_scope.h"
#include "viewmodels/alert_slot_list.h"
#include "viewmodels/background_job.h"
#include "viewmodels/remark_list.h"

namespace buurtatlas {

class AtlasSession;

/// The words of an alert in every language, side by side: made from a template and what is filled in, or written by
/// hand, with what is wrong with them, what they cost, and who reads which.
class AlertWords : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the alert composer")
  Q_PROPERTY(QStringList templateNames READ templateNames NOTIFY changed)
  Q_PROPERTY(int templateIndex READ templateIndex NOTIFY changed)
  Q_PROPERTY(buurtatlas::AlertSlotList* slotList READ slotList CONSTANT)
  Q_PROPERTY(QStringList languageLabels READ languageLabels NOTIFY changed)
  Q_PROPERTY(QStringList languageNames READ languageNames NOTIFY changed)
  Q_PROPERTY(int languageIndex READ languageIndex WRITE setLanguageIndex NOTIFY changed)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
  Q_PROPERTY(bool byHand READ isByHand NOTIFY changed)
  Q_PROPERTY(bool urgent READ isUrgent NOTIFY changed)
  Q_PROPERTY(buurtatlas::RemarkList* findings READ findings CONSTANT)
  Q_PROPERTY(int segments READ segments NOTIFY changed)
  Q_PROPERTY(int left READ left NOTIFY changed)
  Q_PROPERTY(bool plain READ isPlain NOTIFY changed)
  Q_PROPERTY(QStringList parts READ parts NOTIFY changed)
  Q_PROPERTY(QStringList fallbackTexts READ fallbackTexts NOTIFY changed)
  Q_PROPERTY(QString costText READ costText NOTIFY changed)
  Q_PROPERTY(double tariff READ tariff WRITE setTariff NOTIFY tariffChanged)

 public:
  explicit AlertWords(AtlasSession& session, QObject* parent = nullptr);

  /// Those of the urgency; the last one is for words of one's own.
  [[nodiscard]] QStringList templateNames() const;
  [[nodiscard]] int templateIndex() const;
  [[nodiscard]] AlertSlotList* slotList() { return &m_slots; }
  /// nl · 86: with how many read it, and a mark where something is wrong with its text.
  [[nodiscard]] QStringList languageLabels() const;
  [[nodiscard]] QStringList languageNames() const;
  [[nodiscard]] int languageIndex() const;
  void setLanguageIndex(int index);
  /// Of the language that is shown.
  [[nodiscard]] QString text() const;
  void setText(const QString& text);
  /// Whether the text that is shown was changed by hand while there is a template.
  [[nodiscard]] bool isByHand() const;
  [[nodiscard]] bool isUrgent() const { return m_urgency == Urgency::Urgent; }
  [[nodiscard]] RemarkList* findings() { return &m_findings; }
  [[nodiscard]] int segments() const;
  /// Characters left in the last SMS.
  [[nodiscard]] int left() const;
  [[nodiscard]] bool isPlain() const;
  /// The text in the pieces that a phone shows.
  [[nodiscard]] QStringList parts() const;
  /// Who reads a language that has no text, and what they get.
  [[nodiscard]] QStringList fallbackTexts() const;
  [[nodiscard]] QString costText() const;
  /// Units: euro for one SMS, without VAT.
  [[nodiscard]] double tariff() const { return static_cast<double>(m_microEuros) / 1e6; }
  void setTariff(double euro);

  [[nodiscard]] AlertTexts texts() const;
  /// The language that most members read, whose text everybody gets who has none.
  [[nodiscard]] const std::string& mainLanguage() const { return m_main; }
  /// Whether a text may not be sent.
  [[nodiscard]] bool isBlocked() const { return m_blocked; }
  [[nodiscard]] bool isEmpty() const { return texts().empty(); }

  void setUrgency(Urgency urgency);
  void setAudience(const Audience& audience);
  /// Where it happens, as far as the area tells.
  void proposePlace(const std::string& place) { m_slots.propose("place", place); }
  void begin();
  void clear();
  void keepIn(KeptAlert& kept) const;
  void takeFrom(const KeptAlert& kept);
  void retranslate();

  Q_INVOKABLE void chooseTemplate(int index);
  /// Gives the text that is shown back to the template.
  Q_INVOKABLE void useTemplateText();
  /// Replaces the text that is shown by what a finding offers.
  Q_INVOKABLE void mend(const QString& mended);

 signals:
  void changed();
  void tariffChanged();
  /// Something was written, chosen or filled in.
  void edited();

 private:
  [[nodiscard]] std::vector<const AlertTemplate*> templates() const;
  [[nodiscard]] const AlertTemplate* chosen() const;
  [[nodiscard]] std::string textIn(const std::string& language) const;
  void gatherNames();
  void proposeClocks();
  void read();

  AtlasSession& m_session;
  Urgency m_urgency = Urgency::Urgent;
  std::string m_template;  ///< key; empty for own words
  AlertSlotList m_slots;
  AlertTexts m_byHand;
  std::string m_main = "nl";
  std::string m_language = "nl";      ///< that is shown
  std::vector<std::string> m_faulty;  ///< languages whose text has a finding
  bool m_blocked = false;
  RemarkList m_findings;
  std::vector<Readers> m_readers;
  std::int64_t m_microEuros = 55'000;
  std::shared_ptr<const AlertNames> m_names = std::make_shared<const AlertNames>();
  std::shared_ptr<const Atlas> m_namesOf;
  BackgroundJob m_gathering;
};

}  // namespace buurtatlas
