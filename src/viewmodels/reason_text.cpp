#include "viewmodels/reason_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <algorithm>
#include <array>

namespace buurtatlas {

namespace {

/// Arguments that are words of ours and no data: the names of the layers.
constexpr std::array kWords = {
    QT_TRANSLATE_NOOP("ReasonWord", "boundary"),       QT_TRANSLATE_NOOP("ReasonWord", "streets"),
    QT_TRANSLATE_NOOP("ReasonWord", "background"),     QT_TRANSLATE_NOOP("ReasonWord", "addresses"),
    QT_TRANSLATE_NOOP("ReasonWord", "neighbourhoods"), QT_TRANSLATE_NOOP("ReasonWord", "areas"),
    QT_TRANSLATE_NOOP("ReasonWord", "zones"),          QT_TRANSLATE_NOOP("ReasonWord", "members"),
    QT_TRANSLATE_NOOP("ReasonWord", "incidents")};

QString argumentText(const std::string& argument) {
  const auto word = std::ranges::find(kWords, argument);
  return word == kWords.end() ? QString::fromStdString(argument) : QCoreApplication::translate("ReasonWord", *word);
}

}  // namespace

QString translated(const Reason& reason) {
  const QString sentence = QCoreApplication::translate("Reason", reason.text.c_str());
  QString filled;
  filled.reserve(sentence.size());
  for (qsizetype at = 0; at < sentence.size(); ++at) {
    const bool marked = sentence[at] == u'%' && at + 1 < sentence.size() && sentence[at + 1].isDigit();
    const std::size_t number = marked ? static_cast<std::size_t>(sentence[at + 1].digitValue()) : 0;
    if (number >= 1 && number <= reason.arguments.size()) {
      filled += argumentText(reason.arguments[number - 1]);
      ++at;
    } else {
      filled += sentence[at];
    }
  }
  return filled;
}

QString errorSentence(const Error& error) {
  const QString sentence = translated(error.reason);
  if (error.file.empty()) {
    return sentence;
  }
  const QString file = QFileInfo(QString::fromStdString(error.file)).fileName();
  if (error.line <= 0) {
    return QCoreApplication::translate("ReasonText", "%1: %2", "file, sentence").arg(file, sentence);
  }
  return QCoreApplication::translate("ReasonText", "%1, line %2: %3", "file, line, sentence")
      .arg(file)
      .arg(error.line)
      .arg(sentence);
}

}  // namespace buurtatlas
