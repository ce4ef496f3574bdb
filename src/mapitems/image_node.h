#pragma once

// Private to mapitems: an image as a node of the scene.

#include <QImage>

class QQuickWindow;
class QSGImageNode;
class QSGNode;

namespace buurtatlas {

/// The node of a layer that shows one image, made where there is none yet. It gets the image as its texture when that
/// is new, and then it is new no longer. Thread: that which renders.
QSGImageNode* nodeShowing(const QImage& image, bool& isNew, QSGNode* node, QQuickWindow& window);

}  // namespace buurtatlas
