// Over the map: that it shows another day than today, and the way back.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property DayView day

    visible: day.active
    implicitWidth: line.implicitWidth + 32
    implicitHeight: line.implicitHeight + 20
    radius: Theme.corner
    color: Theme.warningGround
    border.color: Theme.warning
    border.width: 2
    Accessible.role: Accessible.AlertMessage
    Accessible.name: day.sentence

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
    }
    RowLayout {
        id: line
        anchors.fill: parent
        anchors.margins: 10
        anchors.leftMargin: 16
        anchors.rightMargin: 16
        spacing: Theme.margin
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Text {
                Layout.fillWidth: true
                text: root.day.sentence
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: Theme.text
                elide: Text.ElideRight
            }
            Quiet {
                Layout.fillWidth: true
                text: qsTr("Looking only: borders are changed from today on. Addresses and members are those of today.")
            }
        }
        ActionButton {
            primary: true
            text: qsTr("Back to today")
            onClicked: root.day.backToToday()
        }
    }
}
