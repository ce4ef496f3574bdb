// The zone that is chosen: what it is, what lies in it, and what may be done with it.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property ZoneEditor editor
    required property BorderEditor borders
    required property SplitDesk splitting
    required property ProposalDesk proposals
    required property Sketch sketch

    signal alertWanted
    signal streetsWanted

    title: editor.name
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to all zones")
        onClicked: root.editor.clearSelection()
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.margin
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: root.editor.addresses < 0 ? "…" : Number(root.editor.addresses).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("addresses", "under a number")
            stale: root.editor.addresses < 0
        }
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: root.editor.members < 0 ? "…" : Number(root.editor.members).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("members", "under a number")
            stale: root.editor.members < 0
        }
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: root.editor.areaText
            caption: qsTr("area", "under a number")
        }
    }
    Rule {}
    Field {
        Layout.fillWidth: true
        label: qsTr("Name")
        text: root.editor.name
        onCommitted: value => root.editor.rename(value)
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Type")
        names: root.editor.typeWords
        current: root.editor.typeIndex
        onChosen: index => root.editor.setType(index)
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("State")
        names: root.editor.stateWords
        current: root.editor.stateIndex
        onChosen: index => root.editor.setState(index)
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.editor.stateIndex !== 2
        text: qsTr("Only a live zone counts as coverage.")
    }
    Field {
        Layout.fillWidth: true
        label: qsTr("Coordinator")
        text: root.editor.coordinator
        onCommitted: value => root.editor.setCoordinator(value)
    }
    Rule {}
    BorderTools {
        Layout.fillWidth: true
        borders: root.borders
        splitting: root.splitting
        proposals: root.proposals
        sketch: root.sketch
        zoneName: root.editor.name
    }
    Rule {}
    ActionButton {
        Layout.fillWidth: true
        iconName: "zones"
        enabled: !root.sketch.active
        text: qsTr("Streets and house numbers…")
        onClicked: root.streetsWanted()
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "alerts"
        enabled: !root.sketch.active
        text: qsTr("Warn the people in this zone")
        onClicked: root.alertWanted()
    }
    ConfirmButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        iconName: "trash"
        text: qsTr("Delete this zone")
        question: qsTr("Delete the zone “%1”? Its members stay in the atlas, and you can undo this.").arg(root.editor.name)
        confirmText: qsTr("Delete the zone")
        onConfirmed: root.editor.remove()
    }
}
