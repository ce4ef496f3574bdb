// Chooses a layer and a file to take over into it.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

RowLayout {
    id: root

    required property ImportDesk desk

    spacing: 8

    Choice {
        id: layerChoice
        Layout.fillWidth: true
        names: root.desk.layerWords
        current: 6
        onChosen: index => layerChoice.current = index
    }
    ImportButton {
        desk: root.desk
        layerKind: layerChoice.current
        text: qsTr("Import…")
    }
}
