#pragma once

#include <QtQmlIntegration/qqmlintegration.h>
#include <QAbstractListModel>
#include <QString>
#include <QStringList>
#include <optional>

#include "alerting/alert_template.h"
#include "core/ports.h"

namespace buurtatlas {

class AtlasSession;

/// The words that alerts are made from, and the one template that is being written. Nothing is stored before save().
/// Order: as the atlas has them.
class TemplateDesk : public QAbstractListModel {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("created in main.cpp")
  Q_PROPERTY(int count READ count NOTIFY listed)
  Q_PROPERTY(bool shipped READ isShipped NOTIFY listed)
  Q_PROPERTY(bool editing READ isEditing NOTIFY changed)
  Q_PROPERTY(bool fresh READ isFresh NOTIFY changed)
  Q_PROPERTY(QStringList languageLabels READ languageLabels NOTIFY changed)
  Q_PROPERTY(int languageIndex READ languageIndex WRITE setLanguageIndex NOTIFY changed)
  Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed)
  Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
  Q_PROPERTY(bool urgent READ isUrgent WRITE setUrgent NOTIFY changed)
  Q_PROPERTY(QStringList kindNames READ kindNames NOTIFY changed)
  Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
  Q_PROPERTY(QStringList slotMarks READ slotMarks CONSTANT)
  Q_PROPERTY(QStringList slotLabels READ slotLabels NOTIFY changed)
  Q_PROPERTY(QString problem READ problem NOTIFY changed)
  Q_PROPERTY(QString example READ example NOTIFY changed)

 public:
  enum Role { KeyRole = Qt::UserRole + 1, NameRole, KindTextRole };

  explicit TemplateDesk(AtlasSession& session, QObject* parent = nullptr);

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

  [[nodiscard]] int count() const;
  /// Whether they are those that the program ships with.
  [[nodiscard]] bool isShipped() const;
  [[nodiscard]] bool isEditing() const { return m_draft.has_value(); }
  /// Whether the one that is written is a new one.
  [[nodiscard]] bool isFresh() const { return m_draft && m_draft->key.empty(); }
  /// The languages, with a mark where there is no text.
  [[nodiscard]] QStringList languageLabels() const;
  [[nodiscard]] int languageIndex() const { return m_language; }
  void setLanguageIndex(int index);
  [[nodiscard]] QString name() const;
  void setName(const QString& name);
  [[nodiscard]] QString text() const;
  void setText(const QString& text);
  [[nodiscard]] bool isUrgent() const { return m_draft && m_draft->urgency == Urgency::Urgent; }
  void setUrgent(bool urgent);
  [[nodiscard]] QStringList kindNames() const;
  /// AlertKind.
  [[nodiscard]] int kind() const { return m_draft ? static_cast<int>(m_draft->use) : 0; }
  void setKind(int kind);
  /// What is put into a text for each slot, and what is filled in there.
  [[nodiscard]] QStringList slotMarks() const;
  [[nodiscard]] QStringList slotLabels() const;
  /// Why it cannot be saved; empty when it can.
  [[nodiscard]] QString problem() const;
  /// The text that is shown, with its slots filled in.
  [[nodiscard]] QString example() const;

  Q_INVOKABLE void begin();
  Q_INVOKABLE void edit(int row);
  Q_INVOKABLE void cancel();
  /// False: it was refused, and reported.
  Q_INVOKABLE bool save();
  /// Removes the one that is written from the atlas.
  Q_INVOKABLE bool remove();
  /// Takes those that the program ships with in place of all.
  Q_INVOKABLE bool takeShipped();

 signals:
  void listed();
  void changed();

 private:
  [[nodiscard]] std::string language() const;
  bool perform(const Result<AtlasEdit>& edit);

  AtlasSession& m_session;
  std::optional<AlertTemplate> m_draft;
  int m_language = 0;
};

}  // namespace buurtatlas
