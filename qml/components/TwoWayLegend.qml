// The nine colours of a map of incidents and cover, with how many squares have each.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property UncoveredMap view
    readonly property int ways: 3
    property bool withCounts: false
    readonly property int side: withCounts ? 44 : 26

    spacing: 4

    Quiet {
        text: qsTr("↑ more incidents")
        color: Theme.text
    }
    Grid {
        columns: root.ways
        spacing: 2
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Nine colours: upwards more incidents, to the right fewer covered, strongest where both come together.")
        Repeater {
            model: root.ways * root.ways
            Rectangle {
                id: step
                required property int index
                // The first colours are those of few incidents, which stand at the bottom.
                readonly property int place: (root.ways - 1 - Math.floor(index / root.ways)) * root.ways + index % root.ways
                readonly property color shade: root.view.colours[place]
                width: root.side
                height: root.withCounts ? Theme.target : root.side
                color: Qt.rgba(shade.r, shade.g, shade.b, 1)
                border.width: 1
                border.color: Theme.line
                Text {
                    anchors.centerIn: parent
                    visible: root.withCounts
                    text: Number(root.view.cellCounts[step.place]).toLocaleString(Qt.locale(), "f", 0)
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.small
                    color: step.shade.hslLightness > 0.5 ? "black" : "white"
                }
            }
        }
    }
    Quiet {
        text: qsTr("fewer covered →")
        color: Theme.text
    }
    LegendLine {
        Layout.fillWidth: true
        color: root.view.colours[root.ways * root.ways]
        text: qsTr("No addresses")
    }
}
