// Adopts a plan, at once or from a day on; what will happen is said first.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property string question
    required property string dayProblem
    property bool asking: false

    signal adopted(day: string)

    spacing: 8
    onEnabledChanged: root.asking = false

    ActionButton {
        visible: !root.asking
        Layout.fillWidth: true
        primary: true
        text: qsTr("Adopt this plan…")
        onClicked: root.asking = true
    }
    Rectangle {
        visible: root.asking
        Layout.fillWidth: true
        implicitHeight: box.implicitHeight + 24
        radius: Theme.corner
        color: Theme.accentGround
        ColumnLayout {
            id: box
            x: 12
            y: 12
            width: parent.width - 24
            spacing: 10
            Text {
                Layout.fillWidth: true
                text: root.question
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                wrapMode: Text.WordWrap
            }
            Field {
                id: day
                Layout.fillWidth: true
                label: qsTr("Holds from")
                placeholder: qsTr("today", "in the field of a day")
                problem: root.dayProblem
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8
                ActionButton {
                    text: qsTr("Not yet")
                    onClicked: root.asking = false
                }
                ActionButton {
                    primary: true
                    text: qsTr("Adopt the plan")
                    onClicked: root.adopted(day.text)
                }
            }
        }
    }
}
