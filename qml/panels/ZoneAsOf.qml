// A zone as it was or will be on another day: to look at only.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property ZoneEditor editor
    required property DayView day

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
            value: root.editor.areaText
            caption: qsTr("area", "under a number")
        }
    }
    Rule {}
    Heading {
        text: root.editor.typeWords[root.editor.typeIndex] + " · " + root.editor.stateWords[root.editor.stateIndex]
    }
    Quiet {
        Layout.fillWidth: true
        text: qsTr("This is the zone of %1. Go back to today to change it; its past is kept as it was.").arg(root.day.dayText)
    }
    ActionButton {
        Layout.fillWidth: true
        text: qsTr("Back to today")
        onClicked: root.day.backToToday()
    }
}
