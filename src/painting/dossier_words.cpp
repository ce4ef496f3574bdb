#include "painting/dossier_words.h"

#include <QCoreApplication>
#include <array>
#include <utility>

namespace buurtatlas {

namespace {

QString word(const char* text) { return QCoreApplication::translate("DossierWords", text); }

}  // namespace

DossierWords dossierWords() {
  return {
      .title = word(QT_TRANSLATE_NOOP("DossierWords", "Alert %1")),
      .exercise = word(QT_TRANSLATE_NOOP("DossierWords", "EXERCISE")),
      .kinds = {word(QT_TRANSLATE_NOOP("DossierWords", "Alert")), word(QT_TRANSLATE_NOOP("DossierWords", "Update")),
                word(QT_TRANSLATE_NOOP("DossierWords", "All clear")),
                word(QT_TRANSLATE_NOOP("DossierWords", "False alarm")),
                word(QT_TRANSLATE_NOOP("DossierWords", "Feedback")),
                word(QT_TRANSLATE_NOOP("DossierWords", "To newcomers"))},
      .states = {word(QT_TRANSLATE_NOOP("DossierWords", "draft")), word(QT_TRANSLATE_NOOP("DossierWords", "handed in")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "returned")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "rejected")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "approved")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "being sent")), word(QT_TRANSLATE_NOOP("DossierWords", "live")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "completed")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "withdrawn")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "expired")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "waiting for feedback")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "closed"))},
      .urgent = {word(QT_TRANSLATE_NOOP("DossierWords", "urgent")),
                 word(QT_TRANSLATE_NOOP("DossierWords", "information"))},
      .author = word(QT_TRANSLATE_NOOP("DossierWords", "Written by %1.")),
      .approver = word(QT_TRANSLATE_NOOP("DossierWords", "Judged by %1.")),
      .nobody = word(QT_TRANSLATE_NOOP("DossierWords", "Judged by nobody.")),
      .created = word(QT_TRANSLATE_NOOP("DossierWords", "written %1")),
      .submitted = word(QT_TRANSLATE_NOOP("DossierWords", "handed in %1")),
      .approved = word(QT_TRANSLATE_NOOP("DossierWords", "approved %1")),
      .sent = word(QT_TRANSLATE_NOOP("DossierWords", "sent %1")),
      .brokenGlass = word(QT_TRANSLATE_NOOP("DossierWords", "Sent without the approval it needed: %1")),
      .note = word(QT_TRANSLATE_NOOP("DossierWords", "Remark: %1")),
      .outside = word(QT_TRANSLATE_NOOP("DossierWords", "Reaches outside the municipality: %1")),
      .audience = word(QT_TRANSLATE_NOOP("DossierWords", "Addressed to %1 people, %2 by SMS and %3 by e-mail.")),
      .possible = word(QT_TRANSLATE_NOOP("DossierWords", "People who may live in the area were addressed too.")),
      .listErased = word(QT_TRANSLATE_NOOP(
          "DossierWords", "The list of recipients was erased on %1 (UTC); only their number is kept.")),
      .deliveries = {word(QT_TRANSLATE_NOOP("DossierWords", "waiting: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "taken to be sent: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "on the wire: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "handed over: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "delivered: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "failed: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "too late: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "no receipt: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "unknown: %1")),
                     word(QT_TRANSLATE_NOOP("DossierWords", "called off: %1"))},
      .noDeliveries = word(QT_TRANSLATE_NOOP("DossierWords", "Nothing was handed to the outbox.")),
      .logHeading = word(QT_TRANSLATE_NOOP("DossierWords", "Who did what when (UTC)")),
      .logSound = word(QT_TRANSLATE_NOOP("DossierWords", "Every entry of the log follows the one before it.")),
      .logBroken =
          word(QT_TRANSLATE_NOOP("DossierWords", "The log of this atlas was changed: do not rely on what follows.")),
      .anchor = word(QT_TRANSLATE_NOOP("DossierWords", "Anchor of the log: %1")),
      .notProved = word(
          QT_TRANSLATE_NOOP("DossierWords",
                            "Names were chosen by who acted; they are recorded, not proved. The anchor shows later "
                            "whether the log up to here was cut off or written anew.")),
      .madeAt = word(QT_TRANSLATE_NOOP("DossierWords", "made %1")),
      .page = word(QT_TRANSLATE_NOOP("DossierWords", "page %1")),
  };
}

QString auditActionWord(const std::string& action) {
  static constexpr std::array kWords = {
      std::pair{"create", QT_TRANSLATE_NOOP("DossierWords", "wrote it")},
      std::pair{"edit", QT_TRANSLATE_NOOP("DossierWords", "changed it")},
      std::pair{"submit", QT_TRANSLATE_NOOP("DossierWords", "handed it in")},
      std::pair{"return", QT_TRANSLATE_NOOP("DossierWords", "gave it back")},
      std::pair{"reject", QT_TRANSLATE_NOOP("DossierWords", "refused it")},
      std::pair{"approve", QT_TRANSLATE_NOOP("DossierWords", "approved it")},
      std::pair{"send", QT_TRANSLATE_NOOP("DossierWords", "sent it")},
      std::pair{"send_unapproved", QT_TRANSLATE_NOOP("DossierWords", "sent it without approval")},
      std::pair{"withdraw", QT_TRANSLATE_NOOP("DossierWords", "withdrew it")},
      std::pair{"close", QT_TRANSLATE_NOOP("DossierWords", "closed it")},
      std::pair{"erase_list", QT_TRANSLATE_NOOP("DossierWords", "erased the list of recipients")},
      std::pair{"tell_newcomers", QT_TRANSLATE_NOOP("DossierWords", "told newcomers of it")},
      std::pair{"retry", QT_TRANSLATE_NOOP("DossierWords", "had what failed sent again")},
  };
  for (const auto& [name, text] : kWords) {
    if (action == name) {
      return word(text);
    }
  }
  return QString::fromStdString(action);
}

}  // namespace buurtatlas
