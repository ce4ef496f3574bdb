#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QGeoCoordinate>
#include <QObject>
#include <QString>
#include <optional>
#include <vector>

#include "core/result.h"
#include "core/zone.h"
#include "tasks/zone_change.h"

namespace buurtatlas {

class AtlasSession;

/// The gate through which the window changes zones. What keeps the rules is stored as one step; what does not waits
/// here, with the reason and the place, until it is repaired, allowed or dropped.
class ZoneGate : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(bool refused READ isRefused NOTIFY changed)
  Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
  Q_PROPERTY(QGeoCoordinate place READ place NOTIFY changed)
  Q_PROPERTY(bool repairable READ isRepairable NOTIFY changed)
  Q_PROPERTY(bool needsReason READ needsReason NOTIFY changed)
  Q_PROPERTY(QString giversText READ giversText NOTIFY changed)

 public:
  explicit ZoneGate(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] bool isRefused() const { return m_error.has_value(); }
  /// Why; empty for none.
  [[nodiscard]] QString sentence() const;
  /// Where the rule is broken; invalid for none.
  [[nodiscard]] QGeoCoordinate place() const;
  /// Whether the change takes ground that it may not, so that it can be clipped or allowed.
  [[nodiscard]] bool isRepairable() const { return m_change.has_value(); }
  /// Whether allow() needs a reason, since zones of one type would overlap.
  [[nodiscard]] bool needsReason() const { return m_needsReason; }
  /// The zones that takeGround() would take from; empty when there are none, or one would lose all.
  [[nodiscard]] QString giversText() const { return m_givers; }

  /// Returns the rows of the zones put, those of the change first; none when it was refused or could not be stored.
  std::optional<std::vector<Id>> store(const ZoneChange& change, const ZoneAllowance& allowance = {});
  /// Refuses what could not even become a change.
  void refuse(const Error& error);

  /// Stores the refused change without the ground that it may not take.
  Q_INVOKABLE void clip();
  /// Stores the refused change; the zones that hold the ground give it up.
  Q_INVOKABLE void takeGround();
  /// Stores the refused change as it is. An overlap needs a reason.
  Q_INVOKABLE void allow(const QString& reason);
  Q_INVOKABLE void drop();

 signals:
  void changed();
  /// A change is not stored; comes before it waits here.
  void refusing();
  /// A change that waited here was stored after all.
  void repaired(const std::vector<buurtatlas::Id>& ids);

 private:
  void keep(const Error& error, const std::optional<ZoneChange>& change);
  void storeRepaired(const Result<ZoneChange>& change, const ZoneAllowance& allowance);
  [[nodiscard]] QString giversOf(const ZoneChange& change) const;

  AtlasSession& m_session;
  std::optional<Error> m_error;
  std::optional<ZoneChange> m_change;
  bool m_needsReason = false;
  QString m_givers;
};

}  // namespace buurtatlas
