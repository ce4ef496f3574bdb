// The outline of what is selected, part by part; lies inside a MapCanvas.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas

MapItemView {
    id: root

    required property list<geoPolygon> parts
    property color color: Theme.accent
    property int lineWidth: 3
    property real fill: 0

    model: root.parts.length
    delegate: MapPolygon {
        required property int index

        geoShape: root.parts[index] ?? QtPositioning.polygon()
        color: Qt.alpha(root.color, root.fill)
        border.color: root.color
        border.width: root.lineWidth
    }
}
