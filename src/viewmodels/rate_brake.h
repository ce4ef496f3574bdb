#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>
#include <optional>

#include "core/alert_case.h"

namespace buurtatlas {

class AlertComposer;
class AtlasSession;

/// Whether the alert that is being written would go out on top of another urgent one of a short while ago, to the same
/// neighbourhood or the same people.
class RateBrake : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int earlier READ earlier NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

 public:
  RateBrake(AtlasSession& session, AlertComposer& composer, QObject* parent = nullptr);

  /// The number of the earlier alert; 0 for none.
  [[nodiscard]] int earlier() const { return m_earlier ? static_cast<int>(m_earlier->id) : 0; }
  /// Which one, when, and what it said; empty for none.
  [[nodiscard]] QString sentence() const;

 signals:
  void changed();

 private:
  /// What was looked up last; as long as it is the same, so is the answer.
  struct Question {
    Instant newest = {};
    MultiPolygon area = {};
    std::size_t people = 0;
    friend bool operator==(const Question&, const Question&) = default;
  };
  void look();
  void findNewest();

  AtlasSession& m_session;
  AlertComposer& m_composer;
  std::optional<Instant> m_newest;  ///< when the newest alert was sent that may brake another
  std::optional<Question> m_asked;
  std::optional<AlertCase> m_earlier;
};

}  // namespace buurtatlas
