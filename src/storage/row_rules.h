#pragma once

// Private to storage: what makes a row of each kind of layer a good one.

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/dates.h"
#include "core/foreign_rows.h"
#include "storage/column_names.h"
#include "storage/key_set.h"
#include "storage/row_source.h"

namespace buurtatlas {

/// What becomes of a row.
/// Whether a field may hold something: columns give it, or the rules make it of others.
bool isFilled(LayerKind kind, const ColumnMatch& match, std::size_t field);

enum class RowVerdict { Keep, PassOver, Reject };

/// Turns the cells of a row into canonical values and judges them; positions are judged elsewhere.
class RowRules {
 public:
  /// `constantKind` stands for the kind of background where no column says it; `isMixed` as in RowSource.
  RowRules(LayerKind kind, ColumnMatch match, std::string constantKind, bool isMixed);

  /// Fills `values`, one per canonical field; valid until the next row is read. With Reject, `reason` says why; with
  /// Keep, what had to be left out, if anything.
  RowVerdict read(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason);

 private:
  RowVerdict judge(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason);
  RowVerdict judgeAddress(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason);
  RowVerdict judgeStreet(const SourceRow& row, std::vector<std::string_view>& values);
  RowVerdict judgeBackground(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason);
  RowVerdict judgeIncident(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason);
  void addClock(std::string_view& value, const ParsedTime& day, std::string_view clock, Reason& reason);
  void endOnSameDay(std::vector<std::string_view>& values, std::string_view toClock, Reason& reason);
  /// Does this field's value stand in a column of months, where 2026-04-01 means all of April?
  [[nodiscard]] bool isOfMonth(const SourceRow& row, std::size_t field) const;
  RowVerdict judgeMember(const SourceRow& row, std::vector<std::string_view>& values, Reason& reason);

  std::string_view write(std::string value) { return m_written.emplace_back(std::move(value)); }

  LayerKind m_kind;
  ColumnMatch m_match;
  std::string m_constantKind;
  bool m_isMixed;
  KeySet m_keys;
  std::deque<std::string> m_written;  ///< values of this row that no cell holds as they are
};

}  // namespace buurtatlas
