// Two or three choices side by side, one of them on.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

Rectangle {
    id: root

    required property list<string> names
    property list<string> descriptions
    property int current: 0
    property bool stretched: false

    signal chosen(index: int)

    implicitWidth: line.implicitWidth + 4
    implicitHeight: Theme.target
    radius: Theme.corner
    color: Theme.hover

    Row {
        id: line
        anchors.fill: parent
        anchors.margins: 2
        Repeater {
            model: root.names
            AbstractButton {
                id: segment
                required property int index
                required property string modelData
                readonly property bool on: index === root.current
                width: root.stretched ? line.width / root.names.length : implicitWidth
                height: line.height
                implicitWidth: word.implicitWidth + 20
                Accessible.role: Accessible.RadioButton
                Accessible.name: index < root.descriptions.length ? root.descriptions[index] : modelData
                Accessible.checked: on
                contentItem: Text {
                    id: word
                    text: segment.modelData
                    textFormat: Text.PlainText
                    font.pixelSize: Theme.body
                    font.weight: segment.on ? Font.DemiBold : Font.Normal
                    color: segment.on ? Theme.text : Theme.quiet
                    horizontalAlignment: Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideRight
                }
                background: Rectangle {
                    radius: Theme.corner - 2
                    color: segment.on ? Theme.surface : "transparent"
                    FocusRing {
                        shown: segment.visualFocus
                        anchors.margins: 0
                    }
                }
                onClicked: root.chosen(index)
            }
        }
    }
}
