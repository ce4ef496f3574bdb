#include "painting/box_grid.h"

#include <gmock/gmock.h>

#include <random>

namespace buurtatlas {

TEST(BoxGrid, FindsWhatTouchesIncludingLinesWithoutWidth) {
  const BoxGrid grid({QRectF(0, 0, 1, 1), QRectF(5, 5, 0, 3), QRectF(9, 9, 1, 1)});
  EXPECT_THAT(grid.touching(QRectF(4, 6, 2, 1)), testing::ElementsAre(1));
  EXPECT_THAT(grid.touching(QRectF(0.5, 0.5, 9, 9)), testing::ElementsAre(0, 1, 2));
  EXPECT_THAT(grid.touching(QRectF(20, 20, 1, 1)), testing::IsEmpty());
}

TEST(BoxGrid, IsEmptyWithoutBoxes) { EXPECT_THAT(BoxGrid().touching(QRectF(0, 0, 1, 1)), testing::IsEmpty()); }

TEST(BoxGrid, AgreesWithLookingAtEveryBox) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> place(0, 100);
  std::uniform_real_distribution<double> size(0, 8);
  std::vector<QRectF> boxes;
  for (int i = 0; i < 500; ++i) {
    boxes.emplace_back(place(random), place(random), size(random), size(random));
  }
  const BoxGrid grid(boxes);
  for (int i = 0; i < 100; ++i) {
    const QRectF asked(place(random), place(random), size(random), size(random));
    std::vector<std::int32_t> expected;
    for (std::size_t k = 0; k < boxes.size(); ++k) {
      const QRectF& box = boxes[k];
      if (box.left() <= asked.right() && asked.left() <= box.right() && box.top() <= asked.bottom() &&
          asked.top() <= box.bottom()) {
        expected.push_back(static_cast<std::int32_t>(k));
      }
    }
    EXPECT_EQ(grid.touching(asked), expected);
  }
}

}  // namespace buurtatlas
