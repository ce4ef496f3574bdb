// What the last import took over, and what it left behind.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property ImportDesk desk

    visible: desk.hasReport
    implicitHeight: column.implicitHeight + 24
    radius: Theme.corner
    color: desk.rejected > 0 ? Theme.warningGround : Theme.goodGround

    ColumnLayout {
        id: column
        x: 12
        y: 12
        width: parent.width - 24
        spacing: 8

        RowLayout {
            Layout.fillWidth: true
            spacing: 8
            Icon {
                Layout.alignment: Qt.AlignTop
                name: root.desk.rejected > 0 ? "warning" : "check"
                color: root.desk.rejected > 0 ? Theme.warning : Theme.good
            }
            Text {
                Layout.fillWidth: true
                text: root.desk.reportText
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                wrapMode: Text.WordWrap
            }
            IconButton {
                Layout.alignment: Qt.AlignTop
                implicitWidth: 24
                implicitHeight: 24
                iconName: "close"
                label: qsTr("Close this report")
                onClicked: root.desk.closeReport()
            }
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.overlaps > 0
            text: qsTr("%Ln pairs of zones overlap; see Coverage.", "", root.desk.overlaps)
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.desk.rejected > 0
            text: qsTr("%Ln rows have a fault:", "", root.desk.rejected)
        }
        Repeater {
            model: root.desk.rejections
            Quiet {
                required property int index
                required property int number
                required property string sentence
                Layout.fillWidth: true
                visible: index < 4
                text: qsTr("Line %1: %2").arg(number).arg(sentence)
            }
        }
        RowLayout {
            spacing: 8
            ActionButton {
                visible: root.desk.rejected > 0
                text: qsTr("Save the whole list…")
                onClicked: dialog.open()
            }
            ActionButton {
                text: qsTr("Read otherwise…")
                onClicked: root.desk.openSettings()
            }
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Save the rows with a fault")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.desk.saveRejections(selectedFile)
    }
}
