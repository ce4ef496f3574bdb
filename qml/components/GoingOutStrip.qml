// The alert that is going out, whatever the task: what it says and how far it is.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property AlertHistory history
    readonly property color ink: Theme.exercise ? Theme.exerciseInk : Theme.surface

    signal watchWanted(alert: int)

    visible: history.goingOut !== 0
    implicitHeight: 40
    color: Theme.exercise ? Theme.exerciseGround : Theme.danger

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gutter
        spacing: Theme.gutter
        Icon {
            name: "send"
            color: root.ink
        }
        Text {
            Layout.fillWidth: true
            text: root.history.goingOutText
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            font.features: {
                "tnum": 1
            }
            color: root.ink
            elide: Text.ElideRight
        }
        ActionButton {
            text: qsTr("Watch it go out")
            onClicked: root.watchWanted(root.history.goingOut)
        }
    }
}
