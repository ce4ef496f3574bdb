#include "viewmodels/member_list.h"

#include <algorithm>
#include <iterator>
#include <ranges>
#include <string>
#include <utility>

#include "geocoding/address_text.h"
#include "tasks/written_address.h"
#include "viewmodels/address_index.h"
#include "viewmodels/atlas_session.h"

namespace buurtatlas {

MemberList::MemberList(AtlasSession& session, AddressIndex& addresses, QObject* parent)
    : QAbstractListModel(parent), m_session(session), m_addresses(addresses), m_atlas(session.atlas()) {
  connect(&session, &AtlasSession::snapshotReplaced, this, [this](const std::shared_ptr<const Atlas>& before) {
    m_atlas = m_session.atlas();
    if (m_atlas->members != before->members || m_atlas->zones != before->zones) {
      count(m_atlas);
    }
    if (m_atlas->members != before->members) {
      follow(*before->members);
    }
  });
  connect(&addresses, &AddressIndex::changed, this, [this] { count(m_atlas); });
  connect(&session, &AtlasSession::retranslated, this, [this] {
    if (!m_rows.empty()) {
      emit dataChanged(index(0), index(count() - 1), {StateTextRole});
    }
  });
  connect(&m_job, &BackgroundJob::failed, &session, &AtlasSession::report);
}

int MemberList::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : count(); }

QVariant MemberList::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= count()) {
    return {};
  }
  const Member& member = (*m_atlas->members)[m_rows[static_cast<std::size_t>(index.row())]];
  const bool needsReview = member.placement.status == PlacementStatus::Review;
  switch (role) {
    case MemberIdRole:
      return static_cast<int>(member.id);
    case Qt::DisplayRole:
    case NameRole:
      return QString::fromStdString(member.name);
    case AddressRole:
      return addressLine(member);
    case NeedsReviewRole:
      return needsReview && !member.left;
    case StateTextRole:
      return member.left                                            ? tr("left")
             : needsReview                                          ? tr("in review")
             : member.placement.status == PlacementStatus::Rejected ? tr("not in this town")
                                                                    : QString();
    default:
      return {};
  }
}

QHash<int, QByteArray> MemberList::roleNames() const {
  return {{MemberIdRole, "memberId"},
          {NameRole, "name"},
          {AddressRole, "address"},
          {StateTextRole, "stateText"},
          {NeedsReviewRole, "needsReview"}};
}

void MemberList::setWords(const QString& words) {
  if (words != m_words) {
    m_words = words;
    emit filterChanged();
    list();
  }
}

void MemberList::setGroup(Group group) {
  if (group != m_group) {
    m_group = group;
    emit filterChanged();
    list();
  }
}

const Member* MemberList::find(Id id) const {
  const auto member = std::ranges::find(*m_atlas->members, id, &Member::id);
  return member == m_atlas->members->end() ? nullptr : &*member;
}

Id MemberList::nextInReview(Id after) const {
  const std::vector<Id>& waiting = m_overview.inReview;
  const auto here = std::ranges::find(waiting, after);
  if (here != waiting.end() && std::next(here) != waiting.end()) {
    return *std::next(here);
  }
  return waiting.empty() || waiting.front() == after ? 0 : waiting.front();
}

bool MemberList::passes(const Member& member, const std::string& folded) const {
  const bool inGroup = m_group == Left           ? member.left.has_value()
                       : member.left.has_value() ? false
                       : m_group == InReview     ? member.placement.status == PlacementStatus::Review
                       : m_group == OutsideZones ? std::ranges::contains(m_overview.outsideZones, member.id)
                                                 : true;
  return inGroup &&
         (folded.empty() || foldText(member.name + " " + addressLine(member).toStdString()).contains(folded));
}

void MemberList::follow(const std::vector<Member>& before) {
  const auto isListedTheSame = [](const Member& one, const Member& other) {
    return one.id == other.id && one.left.has_value() == other.left.has_value() && one.name == other.name;
  };
  const bool isSameList =
      m_group == Active && m_words.isEmpty() && std::ranges::equal(before, *m_atlas->members, isListedTheSame);
  if (!isSameList) {
    list();
  } else if (!m_rows.empty()) {
    emit dataChanged(index(0), index(count() - 1));
  }
}

void MemberList::list() {
  const std::string folded = foldText(m_words.trimmed().toStdString());
  std::vector<std::pair<std::string, std::size_t>> byName;
  for (std::size_t at = 0; at < m_atlas->members->size(); ++at) {
    if (passes((*m_atlas->members)[at], folded)) {
      byName.emplace_back(foldText((*m_atlas->members)[at].name), at);
    }
  }
  std::ranges::sort(byName);
  beginResetModel();
  m_rows.clear();
  std::ranges::copy(byName | std::views::values, std::back_inserter(m_rows));
  endResetModel();
  emit listed();
}

void MemberList::count(const std::shared_ptr<const Atlas>& atlas) {
  m_job.start<Figures>(
      [atlas, geocoder = m_addresses.geocoder()](const JobControl&) -> Result<Figures> {
        std::vector<DotToPaint> dots;
        for (const Member& member : *atlas->members) {
          if (!member.left && member.placement.position && member.placement.status != PlacementStatus::Rejected) {
            dots.push_back({.id = member.id,
                            .position = *member.placement.position,
                            .role = member.placement.status == PlacementStatus::Accepted ? DotRole::Member
                                                                                         : DotRole::MemberInReview});
          }
        }
        Result<DotPicture> picture = makeDotPicture(dots, atlas->info.plane);
        if (!picture) {
          return std::unexpected(picture.error());
        }
        return Figures{.overview = overviewOf(*atlas, geocoder.get()), .picture = std::move(*picture)};
      },
      [this](Figures figures) {
        m_overview = std::move(figures.overview);
        m_picture = std::move(figures.picture);
        emit figuresChanged();
        if (m_group == OutsideZones) {
          list();
        }
      });
}

QString addressLine(const Member& member) { return QString::fromStdString(lineOf(member.address)); }

}  // namespace buurtatlas
