#include "viewmodels/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace buurtatlas {

namespace {

/// Without its file the window still speaks English.
void put(QTranslator& translator, const QString& file) {
  QCoreApplication::removeTranslator(&translator);
  if (translator.load(file)) {
    QCoreApplication::installTranslator(&translator);
  }
}

}  // namespace

Language::Language(QObject* parent) : QObject(parent) { setCode(QStringLiteral("en")); }

Language::~Language() {
  QCoreApplication::removeTranslator(&m_translator);
  for (QTranslator& translator : m_ofQt) {
    QCoreApplication::removeTranslator(&translator);
  }
}

void Language::setCode(const QString& code) {
  if (code == m_code || (code != QLatin1String("nl") && code != QLatin1String("en"))) {
    return;
  }
  const QString ofQt = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
  put(m_ofQt[0], ofQt + QStringLiteral("/qtbase_%1.qm").arg(code));
  put(m_ofQt[1], ofQt + QStringLiteral("/qtdeclarative_%1.qm").arg(code));
  put(m_translator, QStringLiteral(":/i18n/buurtatlas_%1.qm").arg(code));
  QLocale::setDefault(code == QLatin1String("nl") ? QLocale(QLocale::Dutch, QLocale::Belgium)
                                                  : QLocale(QLocale::English, QLocale::UnitedKingdom));
  m_code = code;
  emit changed();
}

}  // namespace buurtatlas
