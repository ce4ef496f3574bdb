#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QObject>
#include <QString>

#include "coverage/gap_facts.h"

namespace buurtatlas {

/// Which gaps matter most: a point, or more, or less, for each thing in them.
class GapRanking : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the coverage view")
  Q_PROPERTY(double address READ address WRITE setAddress NOTIFY changed)
  Q_PROPERTY(double streetKilometre READ streetKilometre WRITE setStreetKilometre NOTIFY changed)
  Q_PROPERTY(double hectare READ hectare WRITE setHectare NOTIFY changed)
  Q_PROPERTY(double member READ member WRITE setMember NOTIFY changed)
  Q_PROPERTY(double incident READ incident WRITE setIncident NOTIFY changed)
  Q_PROPERTY(QString formula READ formula NOTIFY changed)
  Q_PROPERTY(bool usual READ isUsual NOTIFY changed)

 public:
  using QObject::QObject;

  [[nodiscard]] const GapWeights& weights() const { return m_weights; }
  // Units: points; a number below 0, or none at all, is passed over.
  [[nodiscard]] double address() const { return m_weights.address; }
  void setAddress(double points) { set(&GapWeights::address, points); }
  [[nodiscard]] double streetKilometre() const { return m_weights.streetKilometre; }
  void setStreetKilometre(double points) { set(&GapWeights::streetKilometre, points); }
  [[nodiscard]] double hectare() const { return m_weights.hectare; }
  void setHectare(double points) { set(&GapWeights::hectare, points); }
  [[nodiscard]] double member() const { return m_weights.member; }
  void setMember(double points) { set(&GapWeights::member, points); }
  [[nodiscard]] double incident() const { return m_weights.incident; }
  void setIncident(double points) { set(&GapWeights::incident, points); }
  /// How points are counted, in words.
  [[nodiscard]] QString formula() const;
  /// Whether addresses alone count, as long as nobody says otherwise.
  [[nodiscard]] bool isUsual() const { return m_weights == GapWeights(); }

  Q_INVOKABLE void reset();

 signals:
  void changed();

 private:
  void set(double GapWeights::* weight, double points);

  GapWeights m_weights;
};

}  // namespace buurtatlas
