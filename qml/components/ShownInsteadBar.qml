// Over the map: that it shows other zones than those of today, and the way back.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

Rectangle {
    id: root

    required property string sentence
    required property string remark
    required property string wayBack

    signal wentBack

    visible: sentence !== ""
    implicitWidth: line.implicitWidth + 32
    implicitHeight: line.implicitHeight + 20
    radius: Theme.corner
    color: Theme.warningGround
    border.color: Theme.warning
    border.width: 2
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

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
                text: root.sentence
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: Theme.text
                elide: Text.ElideRight
            }
            Quiet {
                Layout.fillWidth: true
                text: root.remark
            }
        }
        ActionButton {
            primary: true
            text: root.wayBack
            onClicked: root.wentBack()
        }
    }
}
