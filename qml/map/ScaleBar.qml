// A round length on the ground, as long as it is on the map.
import QtQuick
import Buurtatlas
import Buurtatlas.Map

Item {
    id: root

    required property real metresPerPixel
    property real mostPixels: 120
    readonly property string lengthText: scale.length >= 1000 ? qsTr("%1 km").arg(Number(scale.length / 1000).toLocaleString(Qt.locale(), "f", 0)) : qsTr("%1 m").arg(Number(scale.length).toLocaleString(Qt.locale(), "f", 0))
    readonly property alias length: scale.length
    readonly property alias barWidth: scale.pixels

    implicitWidth: mostPixels + Theme.gap + label.implicitWidth
    implicitHeight: label.implicitHeight
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("Scale: %1").arg(root.lengthText)

    MapScale {
        id: scale
        metresPerPixel: root.metresPerPixel
        mostPixels: root.mostPixels
    }
    Rectangle {
        id: bar
        anchors.verticalCenter: parent.verticalCenter
        anchors.verticalCenterOffset: 3
        width: Math.round(scale.pixels)
        height: 2
        color: Theme.text
        Rectangle {
            anchors.bottom: parent.bottom
            width: 2
            height: 7
            color: Theme.text
        }
        Rectangle {
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: 2
            height: 7
            color: Theme.text
        }
    }
    Text {
        id: label
        anchors.left: bar.right
        anchors.leftMargin: Theme.gap * 2
        anchors.verticalCenter: parent.verticalCenter
        text: root.lengthText
        color: Theme.quiet
        font.family: Theme.family
        font.pixelSize: Theme.small
    }
}
