#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <QStringList>

#include "core/ports.h"
#include "tasks/gap_permits.h"

namespace buurtatlas {

class AtlasSession;
class CoverageView;

/// The form in which somebody lets the gap that is pointed out stay, or takes that back.
class GapDesk : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(bool changing READ isChanging NOTIFY changed)
  Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed)
  Q_PROPERTY(int reason MEMBER m_reason NOTIFY changed)
  Q_PROPERTY(QString note MEMBER m_note NOTIFY changed)
  Q_PROPERTY(QString author MEMBER m_author NOTIFY changed)
  Q_PROPERTY(QString review MEMBER m_review NOTIFY changed)
  Q_PROPERTY(QString noteProblem READ noteProblem NOTIFY changed)
  Q_PROPERTY(QString authorProblem READ authorProblem NOTIFY changed)
  Q_PROPERTY(QString reviewProblem READ reviewProblem NOTIFY changed)

 public:
  GapDesk(AtlasSession& session, CoverageView& coverage, QObject* parent = nullptr);

  [[nodiscard]] bool isOpen() const { return m_isOpen; }
  /// Whether the gap is allowed already.
  [[nodiscard]] bool isChanging() const;
  [[nodiscard]] static QStringList reasons();
  // What is missing or cannot be read, once somebody tried to store it; empty when nothing is.
  [[nodiscard]] QString noteProblem() const;
  [[nodiscard]] QString authorProblem() const;
  [[nodiscard]] QString reviewProblem() const;

  /// Opens the form for the gap that is pointed out, with what was said of it, else with who allowed the last one and a
  /// review in a year.
  Q_INVOKABLE void begin();
  Q_INVOKABLE void cancel();
  /// Stores what the form says; keeps it open where something is missing.
  Q_INVOKABLE void allow();
  Q_INVOKABLE void disallow();

 signals:
  void changed();

 private:
  void fill(const GapRemark& remark);
  [[nodiscard]] bool isReviewReadable() const;
  [[nodiscard]] RemarkFaults faults() const;
  [[nodiscard]] bool isComplete() const;
  [[nodiscard]] GapRemark remark() const;
  void perform(const Result<AtlasEdit>& edit);

  AtlasSession& m_session;
  CoverageView& m_coverage;
  bool m_isOpen = false;
  bool m_isTried = false;
  int m_reason = 0;
  QString m_note;
  QString m_author;
  QString m_review;
};

}  // namespace buurtatlas
