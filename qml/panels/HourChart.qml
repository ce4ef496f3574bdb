// How many incidents fall in each hour of the day; hours outside the filter are pale.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentView view

    spacing: 4
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("Incidents by hour of the day")

    Heading {
        text: qsTr("By hour of the day")
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: 92
        Row {
            anchors.fill: parent
            spacing: 2
            Repeater {
                model: 24
                Item {
                    id: slot
                    required property int index
                    readonly property real number: root.view.hours[index] ?? 0
                    readonly property bool wanted: root.view.hourFrom < root.view.hourTo ? index >= root.view.hourFrom && index < root.view.hourTo : index >= root.view.hourFrom || index < root.view.hourTo
                    width: (parent.width - 46) / 24
                    height: parent.height
                    Rectangle {
                        anchors.bottom: parent.bottom
                        width: parent.width
                        height: root.view.busiestHour > 0 ? Math.max(1, slot.number / root.view.busiestHour * parent.height) : 1
                        radius: 1
                        opacity: root.view.stale ? 0.4 : 1
                        color: slot.wanted ? Theme.accent : Theme.line
                    }
                }
            }
        }
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.line
        }
    }
    Item {
        Layout.fillWidth: true
        implicitHeight: 14
        Repeater {
            model: [0, 6, 12, 18, 24]
            Text {
                required property int index
                required property int modelData
                x: Math.min(parent.width - width, Math.max(0, modelData / 24 * parent.width - width / 2))
                text: qsTr("%1 h").arg(modelData)
                textFormat: Text.PlainText
                font.pixelSize: 11
                color: Theme.quiet
            }
        }
    }
}
