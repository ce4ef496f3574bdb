// A line of a list that names no address yet: why, and what may be meant.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas

Rectangle {
    id: root

    required property int line
    required property string written
    required property string reason
    required property list<string> suggestions

    signal settled(suggestion: string)
    signal dropped

    implicitHeight: column.implicitHeight + 16
    radius: Theme.corner
    color: Theme.warningGround

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 8
        spacing: 4
        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: qsTr("Line %L1: %2").arg(root.line).arg(root.written)
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                font.weight: Font.DemiBold
                color: Theme.text
                wrapMode: Text.WordWrap
            }
            IconButton {
                iconName: "close"
                label: qsTr("Leave line %L1 out").arg(root.line)
                onClicked: root.dropped()
            }
        }
        Quiet {
            Layout.fillWidth: true
            text: root.reason
        }
        Flow {
            Layout.fillWidth: true
            spacing: 6
            visible: root.suggestions.length > 0
            Repeater {
                model: root.suggestions
                ActionButton {
                    required property string modelData
                    text: modelData
                    onClicked: root.settled(modelData)
                }
            }
        }
    }
}
