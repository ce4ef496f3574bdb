// Chooses a file and takes it over into one layer.
import QtQuick
import QtQuick.Dialogs
import Buurtatlas
import Buurtatlas.ViewModels

ActionButton {
    id: root

    required property ImportDesk desk
    required property int layerKind

    iconName: "import"
    onClicked: dialog.open()

    FileDialog {
        id: dialog
        title: root.text
        onAccepted: root.desk.run(root.layerKind, selectedFile)
    }
}
