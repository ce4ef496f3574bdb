// The five tasks, with a count where something waits.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

Rectangle {
    id: root

    required property int task
    required property int inReview
    required property int waiting

    signal chosen(task: int)

    implicitWidth: Theme.railWidth
    color: Theme.panel

    readonly property list<string> names: [qsTr("Zones"), qsTr("Coverage"), qsTr("Members"), qsTr("Alerts"), qsTr("Incidents")]
    readonly property list<string> icons: ["zones", "coverage", "members", "alerts", "incidents"]

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.line
    }
    Column {
        anchors.top: parent.top
        anchors.topMargin: 8
        width: parent.width
        Repeater {
            model: root.icons
            AbstractButton {
                id: entry
                required property int index
                required property string modelData
                readonly property bool on: index === root.task
                readonly property int count: index === 2 ? root.inReview : index === 3 ? root.waiting : 0
                width: Theme.railWidth
                height: 64
                hoverEnabled: true
                Accessible.role: Accessible.PageTab
                Accessible.name: root.names[index]
                Accessible.checked: on
                background: Rectangle {
                    color: entry.on ? Theme.accentGround : entry.hovered ? Theme.hover : "transparent"
                    Rectangle {
                        visible: entry.on
                        width: 3
                        height: parent.height
                        color: Theme.accent
                    }
                    FocusRing {
                        anchors.margins: 2
                        shown: entry.visualFocus
                    }
                }
                contentItem: Item {
                    Column {
                        anchors.centerIn: parent
                        spacing: 5
                        Icon {
                            anchors.horizontalCenter: parent.horizontalCenter
                            name: entry.modelData
                            size: 22
                            color: entry.on ? Theme.accent : Theme.text
                        }
                        Text {
                            anchors.horizontalCenter: parent.horizontalCenter
                            text: root.names[entry.index]
                            textFormat: Text.PlainText
                            font.pixelSize: 11
                            font.weight: entry.on ? Font.DemiBold : Font.Normal
                            color: entry.on ? Theme.accent : Theme.text
                        }
                    }
                    Rectangle {
                        visible: entry.count > 0
                        x: parent.width / 2 + 6
                        y: 2
                        width: Math.max(18, number.implicitWidth + 8)
                        height: 18
                        radius: 9
                        color: Theme.warning
                        Text {
                            id: number
                            anchors.centerIn: parent
                            text: entry.count > 999 ? "999+" : entry.count
                            textFormat: Text.PlainText
                            font.pixelSize: 11
                            font.weight: Font.DemiBold
                            color: Theme.surface
                        }
                    }
                }
                onClicked: root.chosen(index)
            }
        }
    }
}
