#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <vector>

namespace buurtatlas {

/// What one line of a list says.
struct Line {
  QString title = {};
  QString subtitle = {};
  QString value = {};
  friend bool operator==(const Line&, const Line&) = default;
};

/// Lines of words, for lists that are made anew as a whole.
class LineList : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("given by other view-models")
  Q_PROPERTY(int count READ count NOTIFY countChanged)

 public:
  enum Role { TitleRole = Qt::UserRole + 1, SubtitleRole, ValueRole };

  using QAbstractListModel::QAbstractListModel;

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const { return static_cast<int>(m_lines.size()); }
  [[nodiscard]] const Line& line(int row) const { return m_lines[static_cast<std::size_t>(row)]; }
  void setLines(std::vector<Line> lines);

 signals:
  void countChanged();

 private:
  std::vector<Line> m_lines;
};

}  // namespace buurtatlas
