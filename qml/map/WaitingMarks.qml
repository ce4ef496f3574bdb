// A clock on each zone that changes on a later day; lies inside a MapCanvas.
pragma ComponentBehavior: Bound

import QtQuick
import QtLocation
import QtPositioning
import Buurtatlas

MapItemView {
    id: root

    required property list<geoCoordinate> places

    model: root.places.length
    delegate: MapQuickItem {
        required property int index

        coordinate: root.places[index] ?? QtPositioning.coordinate()
        // Above the name of the zone, which is written at the same place.
        anchorPoint: Qt.point(11, 36)
        sourceItem: Rectangle {
            width: 22
            height: 22
            radius: 11
            color: Theme.surface
            border.color: Theme.accent
            border.width: 2
            Icon {
                anchors.centerIn: parent
                name: "clock"
                size: 14
                color: Theme.accent
            }
        }
    }
}
