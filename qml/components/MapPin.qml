// A mark on one place of the map.
import QtQuick
import QtLocation
import Buurtatlas

MapQuickItem {
    id: root

    property string iconName: "pin"
    property color color: Theme.accent

    anchorPoint: Qt.point(16, 31)
    autoFadeIn: false
    sourceItem: Rectangle {
        width: 32
        height: 32
        radius: 16
        color: Qt.alpha(Theme.surface, 0.9)
        Icon {
            anchors.centerIn: parent
            name: root.iconName
            size: 26
            color: root.color
        }
    }
}
