#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <optional>
#include <vector>

#include "tasks/street_list.h"

namespace buurtatlas {

/// A line of a pasted list that names no address yet, and what it says of house numbers.
struct UnmatchedLine {
  UnmatchedRow why = {};
  std::optional<StreetRow> row = {};  ///< none: the line was not understood
};

/// Lines of a pasted list that wait for somebody to say what they mean.
class UnmatchedList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by the street picker")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { LineRole = Qt::UserRole + 1, TextRole, ReasonRole, SuggestionsRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
  [[nodiscard]] const UnmatchedLine& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  void setLines(std::vector<UnmatchedLine> lines);
  void add(std::vector<UnmatchedLine> lines);
  void remove(int row);
  void retranslate();

 signals:
  void countChanged();

 private:
  std::vector<UnmatchedLine> m_lines;
};

}  // namespace buurtatlas
