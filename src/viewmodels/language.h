#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QTranslator>
#include <array>

namespace buurtatlas {

/// The language of the window, switched while it runs. English is the source text, of which only plurals are
/// translated.
class Language : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(QString code READ code WRITE setCode NOTIFY changed)

 public:
  explicit Language(QObject* parent = nullptr);
  ~Language() override;

  /// nl or en.
  [[nodiscard]] QString code() const { return m_code; }
  /// Unknown codes leave the language as it is.
  void setCode(const QString& code);

 signals:
  void changed();

 private:
  QString m_code;
  QTranslator m_translator;
  std::array<QTranslator, 2> m_ofQt;  ///< of the dialogs that Qt draws itself
};

}  // namespace buurtatlas
