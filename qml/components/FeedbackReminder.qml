// Alerts of an earlier day whose people were not told how they ended: said when the atlas is opened.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property AlertReport report

    signal alertsWanted

    visible: report.reminder !== ""
    implicitHeight: Math.max(44, line.implicitHeight + 16)
    color: Theme.warningGround
    Accessible.role: Accessible.AlertMessage
    Accessible.name: report.reminder

    Rectangle {
        width: 4
        height: parent.height
        color: Theme.warning
    }
    RowLayout {
        id: line
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gutter
        spacing: Theme.gutter
        Icon {
            name: "clock"
            color: Theme.warning
        }
        Text {
            Layout.fillWidth: true
            text: root.report.reminder
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        ActionButton {
            text: qsTr("Give feedback")
            onClicked: root.alertsWanted()
        }
        ActionButton {
            text: qsTr("Later")
            onClicked: root.report.dismissReminder()
        }
    }
}
