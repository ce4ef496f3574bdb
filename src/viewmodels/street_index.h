#pragma once

#include <QObject>
#include <memory>

#include "tasks/street_register.h"
#include "viewmodels/background_job.h"

namespace buurtatlas {

class AtlasSession;

/// The streets of the atlas that is open, gathered in the background when its addresses change.
class StreetIndex : public QObject {
  Q_OBJECT

 public:
  explicit StreetIndex(AtlasSession& session, QObject* parent = nullptr);

  /// Null until the first one is built.
  [[nodiscard]] const std::shared_ptr<const StreetRegister>& streets() const { return m_streets; }
  [[nodiscard]] BackgroundJob& job() { return m_job; }

 signals:
  void changed();

 private:
  AtlasSession& m_session;
  std::shared_ptr<const StreetRegister> m_streets;
  BackgroundJob m_job;
};

}  // namespace buurtatlas
