#include "storage/stored_allowed_gaps.h"

#include "storage/statement_values.h"

namespace buurtatlas {

namespace {

void requireGap(int rows) {
  if (rows == 0) {
    giveUp(fail(ErrorCode::NotFound, "This gap is no longer allowed. Look at the list of gaps again."));
  }
}

}  // namespace

std::vector<AllowedGap> readAllowedGaps(const SQLite::Database& database) {
  SQLite::Statement select(database,
                           "SELECT id, reason, note, author, allowed_on, review_on, geom FROM allowed_gap ORDER BY id");
  std::vector<AllowedGap> gaps;
  while (select.executeStep()) {
    Columns columns(select);
    AllowedGap gap{.id = columns.number()};
    gap.remark.reason = parseGapReason(columns.text()).value_or(GapReason::Other);
    gap.remark.note = columns.text();
    gap.remark.author = columns.text();
    gap.allowedOn = parseDate(columns.text()).value_or(Date{});
    gap.remark.reviewOn = parseDate(columns.text());
    gap.area = columns.geometry<MultiPolygon>().value_or(MultiPolygon{});
    gaps.push_back(std::move(gap));
  }
  return gaps;
}

Id putAllowedGap(SQLite::Database& database, const AllowedGap& gap, std::int32_t srsId) {
  SQLite::Statement put(
      database,
      gap.id == 0
          ? "INSERT INTO allowed_gap (reason, note, author, allowed_on, review_on, geom) VALUES (?, ?, ?, ?, ?, ?)"
          : "UPDATE allowed_gap SET reason = ?, note = ?, author = ?, allowed_on = ?, review_on = ?, geom = ? WHERE "
            "id = ?");
  const GapRemark& remark = gap.remark;
  const std::string allowedOn = isoDate(gap.allowedOn);
  const std::string reviewOn = remark.reviewOn ? isoDate(*remark.reviewOn) : std::string();
  const GeometryBlob area = geometryBlob(gap.area, srsId);
  Parameters parameters(put);
  parameters << nameOf(remark.reason) << remark.note << remark.author << allowedOn << reviewOn << area;
  if (gap.id == 0) {
    parameters.run();
    return database.getLastInsertRowid();
  }
  requireGap((parameters << gap.id).run());
  return gap.id;
}

void removeAllowedGap(SQLite::Database& database, Id gap) {
  SQLite::Statement remove(database, "DELETE FROM allowed_gap WHERE id = ?");
  requireGap((Parameters(remove) << gap).run());
}

}  // namespace buurtatlas
