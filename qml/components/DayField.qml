// The day whose zones the map shows; empty is today.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

RowLayout {
    id: root

    required property DayView day

    spacing: 8

    Text {
        Layout.alignment: Qt.AlignTop
        Layout.preferredHeight: Theme.target
        verticalAlignment: Text.AlignVCenter
        text: qsTr("Map as of")
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.quiet
    }
    Field {
        id: field
        Layout.fillWidth: true
        text: root.day.dayText
        placeholder: qsTr("today", "in the field of a day")
        problem: root.day.problem
        onCommitted: value => {
            if (value !== root.day.dayText)
                root.day.show(value);
        }
    }
    ActionButton {
        Layout.alignment: Qt.AlignTop
        visible: root.day.active
        text: qsTr("Today")
        onClicked: root.day.backToToday()
    }
    // What is typed breaks the binding; a day that is chosen elsewhere is shown all the same.
    Connections {
        target: root.day
        function onChanged(): void {
            if (!field.editing || root.day.problem === "")
                field.text = root.day.dayText;
        }
    }
}
