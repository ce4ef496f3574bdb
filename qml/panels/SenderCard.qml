// Messages that wait, and how they get out.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property AlertHistory history

    visible: history.waiting > 0
    implicitHeight: column.implicitHeight + 24
    radius: Theme.corner
    color: Theme.warningGround

    ColumnLayout {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: qsTr("%Ln messages wait in the outbox.", "", root.history.waiting)
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.weight: Font.DemiBold
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        Quiet {
            Layout.fillWidth: true
            visible: !root.history.canStartSender
            text: Theme.exercise ? qsTr("This is an exercise: run “buurtatlas-practice ATLAS --record FILE”. It writes what would have been sent, and can reach nobody.") : qsTr("This window was started without a sender. Run “buurtatlas-dispatch ATLAS --config FILE”, or start Buurtatlas with --dispatch-config FILE.")
        }
        ActionButton {
            visible: root.history.canStartSender
            text: qsTr("Start the sender")
            onClicked: root.history.startSender()
        }
    }
}
