#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <string>
#include <vector>

#include "core/result.h"

namespace buurtatlas {

/// A sentence with how many it is about, and whether it forbids to go on.
struct Remark {
  Reason reason = {};
  int count = 0;
  bool blocks = false;
  std::string mended = {};  ///< the text without what the sentence is about; empty where none is offered
  friend bool operator==(const Remark&, const Remark&) = default;
};

/// Sentences in the language of the window.
class RemarkList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by other view-models")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { SentenceRole = Qt::UserRole + 1, NumberRole, BlocksRole, MendedRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_remarks.size()); }
  void setRemarks(std::vector<Remark> remarks);
  void retranslate();

 signals:
  void countChanged();

 private:
  std::vector<Remark> m_remarks;
};

}  // namespace buurtatlas
