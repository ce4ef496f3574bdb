#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <string>
#include <vector>

#include "core/foreign_rows.h"

namespace buurtatlas {

/// How a file is to be read where that is not plain: which of its layers, in which reference system, and which column
/// holds what. A row for each field of the layer it is imported into.
class ImportSettings : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by ImportDesk")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QStringList layers READ layers NOTIFY changed)
  Q_PROPERTY(int layer READ layer WRITE setLayer NOTIFY changed)
  Q_PROPERTY(QStringList systems READ systems NOTIFY changed)
  Q_PROPERTY(int system READ system WRITE setSystem NOTIFY changed)
  Q_PROPERTY(QStringList columns READ columns NOTIFY changed)

 public:
  enum Role { WordRole = Qt::UserRole + 1, ColumnRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] bool isOpen() const { return !m_layers.empty(); }
  [[nodiscard]] QString fileName() const;
  /// Why the file could not be read as it was asked for; empty when it could.
  [[nodiscard]] QString problem() const;
  /// The layers of the file.
  [[nodiscard]] QStringList layers() const;
  [[nodiscard]] int layer() const { return m_layer; }
  /// The reference systems to choose from; first the one that the file says, or its values show.
  [[nodiscard]] QStringList systems() const;
  [[nodiscard]] int system() const { return m_system; }
  /// The columns to choose from; first to recognise them by name.
  [[nodiscard]] QStringList columns() const;

  /// Another layer has other columns: what was chosen of the old ones is forgotten.
  void setLayer(int layer);
  void setSystem(int system);
  Q_INVOKABLE void setColumn(int row, int column);
  Q_INVOKABLE void close();

  /// Shows what a file offers, with what the request asks for chosen.
  void show(const ForeignRequest& request, std::vector<ForeignHeader> layers, std::optional<Error> error);
  /// The request with all that was chosen.
  [[nodiscard]] ForeignRequest request() const;
  void retranslate();

 signals:
  void changed();

 private:
  [[nodiscard]] const std::vector<std::string>& columnNames() const;

  ForeignRequest m_request;
  std::vector<ForeignHeader> m_layers;
  std::optional<Error> m_error;
  std::vector<std::string> m_fields;
  std::vector<int> m_columns;  ///< of each field: 0 to recognise it by name, else a column counted from 1
  int m_layer = 0;
  int m_system = 0;
};

}  // namespace buurtatlas
