#include "viewmodels/language.h"

#include <QCoreApplication>
#include <QLocale>

namespace buurtatlas {

Language::Language(QObject* parent) : QObject(parent) { setCode(QStringLiteral("en")); }

Language::~Language() { QCoreApplication::removeTranslator(&m_translator); }

void Language::setCode(const QString& code) {
  if (code == m_code || (code != QLatin1String("nl") && code != QLatin1String("en"))) {
    return;
  }
  // Without its file the window still speaks English.
  QCoreApplication::removeTranslator(&m_translator);
  if (m_translator.load(QStringLiteral(":/i18n/buurtatlas_%1.qm").arg(code))) {
    QCoreApplication::installTranslator(&m_translator);
  }
  QLocale::setDefault(code == QLatin1String("nl") ? QLocale(QLocale::Dutch, QLocale::Belgium)
                                                  : QLocale(QLocale::English, QLocale::UnitedKingdom));
  m_code = code;
  emit changed();
}

}  // namespace buurtatlas
