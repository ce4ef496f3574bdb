#include "viewmodels/case_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>

#include "alerting/alert_texts.h"
#include "alerting/case_rules.h"
#include "viewmodels/delivery_words.h"
#include "viewmodels/number_words.h"

namespace buurtatlas {

namespace {

/// Where the words are looked up.
class CaseWords {
  Q_DECLARE_TR_FUNCTIONS(CaseWords)

 public:
  static QString toApprove(const CaseView& view, const std::vector<Person>& judges, Instant at) {
    QStringList names;
    for (const Person& judge : judges) {
      names.append(QString::fromStdString(judge.name));
    }
    const Instant until = *waitsUntil(view.alertCase, view.state, view.policy);
    const QString waits =
        tr("Waits for approval since %1, %2. It expires by itself in %3 (%4).")
            .arg(clockWords(*view.alertCase.submittedAt), durationWords(at - *view.alertCase.submittedAt),
                 durationWords(until - at), clockWords(until));
    const QString who = names.isEmpty() ? tr("Nobody here may approve it: add somebody under People and approvals.")
                                        : tr("These may approve it: %1.").arg(names.join(QStringLiteral(", ")));
    return waits + u' ' + who;
  }
  static QString toSend(const CaseView& view, Instant at) {
    const Instant until = *waitsUntil(view.alertCase, view.state, view.policy);
    return tr("Approved. The approval lapses in %1 (%2) unless it is sent before.")
        .arg(durationWords(until - at), clockWords(until));
  }
  static QString lapsed(const AlertCase& alertCase) {
    return tr("It waited from %1 to %2, which was too long: it expired by itself and reached nobody. Change it and "
              "hand it in again, or drop it.")
        .arg(clockWords(*alertCase.submittedAt), clockWords(*alertCase.submittedAt + alertCase.content.validFor));
  }
  static QString toFeedback(const AlertCase& alertCase, Instant at) {
    const Instant over = *alertCase.sentAt + alertCase.content.validFor;
    return tr("It was sent %1 and is over for %2: tell the same people how it ended.")
        .arg(momentWords(*alertCase.sentAt), durationWords(at - over));
  }
  static QString brake(const AlertCase& earlier) {
    return tr("Urgent alert %1 went to this neighbourhood or these people at %2. They would take another one for a new "
              "danger. It said: “%3”")
        .arg(earlier.id)
        .arg(clockWords(*earlier.sentAt), caseText(earlier.content).simplified());
  }
  static QString textChanged(const std::string& language, const QString& before) {
    const QString name = QString::fromStdString(language);
    return before.isEmpty() ? tr("There is a text in %1 now.").arg(name)
                            : tr("The text in %1 is another. It was: “%2”").arg(name, before);
  }
  static QString areaChanged(SquareMetres added, SquareMetres lost) {
    return tr("The area is another: %1 added, %2 taken away.").arg(areaWords(added), areaWords(lost));
  }
  static QString peopleChanged(std::int64_t added, std::int64_t lost) {
    return tr("Other people get it: %1 added, %2 no longer.").arg(countWords(added), countWords(lost));
  }
  static QString otherwise() { return tr("How long it is valid, or a remark with it, is another."); }
};

}  // namespace

QString caseText(const CaseContent& content) {
  const std::string reader = QLocale().name().left(2).toStdString();
  const auto text = content.texts.find(textLanguageFor(reader, content.texts, content.language));
  return text == content.texts.end() ? QString() : QString::fromStdString(text->second);
}

QString brakeWords(const AlertCase& earlier) { return CaseWords::brake(earlier); }

QString waitWords(const CaseView& view, const std::vector<Person>& judges, Instant at) {
  if (isExpiredUnsent(view.alertCase, view.state)) {
    return CaseWords::lapsed(view.alertCase);
  }
  switch (view.state) {
    case CaseState::Submitted:
      return CaseWords::toApprove(view, judges, at);
    case CaseState::Approved:
      return CaseWords::toSend(view, at);
    case CaseState::AwaitingFeedback:
      return CaseWords::toFeedback(view.alertCase, at);
    default:
      return {};
  }
}

QStringList changeWords(const SeenCase& before, const CaseChanges& changes) {
  QStringList words;
  for (const std::string& language : changes.languages) {
    const auto text = before.content.texts.find(language);
    words.append(CaseWords::textChanged(
        language, text == before.content.texts.end() ? QString() : QString::fromStdString(text->second)));
  }
  if (changes.areaAdded.value > 0 || changes.areaLost.value > 0) {
    words.append(CaseWords::areaChanged(changes.areaAdded, changes.areaLost));
  }
  if (changes.peopleAdded > 0 || changes.peopleLost > 0) {
    words.append(CaseWords::peopleChanged(changes.peopleAdded, changes.peopleLost));
  }
  if (changes.isOtherwise) {
    words.append(CaseWords::otherwise());
  }
  return words;
}

}  // namespace buurtatlas
