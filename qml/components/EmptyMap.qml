// An atlas without streets: what to bring in first.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property ImportDesk desk

    implicitWidth: 380
    implicitHeight: column.implicitHeight + 40
    radius: Theme.corner
    color: Theme.surface
    border.color: Theme.line

    ColumnLayout {
        id: column
        x: 20
        y: 20
        width: parent.width - 40
        spacing: 8
        EmptyState {
            Layout.fillWidth: true
            Layout.bottomMargin: 8
            iconName: "zones"
            sentence: qsTr("This atlas is still empty. Begin with the boundary and the streets of the municipality, then its addresses.")
        }
        ImportButton {
            Layout.fillWidth: true
            desk: root.desk
            layerKind: 0
            text: qsTr("Import the boundary")
        }
        ImportButton {
            Layout.fillWidth: true
            desk: root.desk
            layerKind: 1
            primary: true
            text: qsTr("Import the streets")
        }
        ImportButton {
            Layout.fillWidth: true
            desk: root.desk
            layerKind: 3
            text: qsTr("Import the addresses")
        }
    }
}
