// Where a drawing is about to be fixed: a square on a vertex, a diamond on an edge.
import QtQuick
import QtLocation
import Buurtatlas

MapQuickItem {
    id: root

    property bool onVertex: false

    anchorPoint: Qt.point(8, 8)
    z: 1
    sourceItem: Rectangle {
        width: 16
        height: 16
        rotation: root.onVertex ? 0 : 45
        color: "transparent"
        border.color: Theme.accent
        border.width: 2.5
    }
}
