// Which alerts of the past are listed: by what they say, where they stand, their kind, urgency and day.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertHistory history
    property bool unfolded: false

    spacing: 8

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Field {
            id: words
            Layout.fillWidth: true
            placeholder: qsTr("Search what alerts said")
            onEdited: value => root.history.words = value
        }
        ActionButton {
            text: root.unfolded ? qsTr("Fewer filters") : qsTr("More filters")
            onClicked: root.unfolded = !root.unfolded
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: root.unfolded
        columns: 2
        columnSpacing: 8
        rowSpacing: 8
        uniformCellWidths: true
        Choice {
            Layout.fillWidth: true
            label: qsTr("State")
            names: root.history.stateNames
            current: root.history.state
            onChosen: index => root.history.state = index
        }
        Choice {
            Layout.fillWidth: true
            label: qsTr("Kind")
            names: root.history.kindNames
            current: root.history.kind
            onChosen: index => root.history.kind = index
        }
        Field {
            id: from
            label: qsTr("From")
            placeholder: qsTr("day-month-year")
            onCommitted: value => root.history.from = value
        }
        Field {
            id: until
            label: qsTr("Up to")
            placeholder: qsTr("day-month-year")
            onCommitted: value => root.history.until = value
        }
        Segments {
            Layout.fillWidth: true
            Layout.columnSpan: 2
            stretched: true
            names: [qsTr("All"), qsTr("Urgent"), qsTr("Information")]
            current: root.history.urgency
            onChosen: index => root.history.urgency = index
        }
    }
    Text {
        Layout.fillWidth: true
        visible: root.history.dayProblem !== ""
        text: root.history.dayProblem
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.danger
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.history.filtered
        spacing: 8
        Quiet {
            Layout.fillWidth: true
            text: qsTr("%L1 of %L2 alerts").arg(root.history.count).arg(root.history.total)
        }
        ActionButton {
            text: qsTr("Show all")
            onClicked: root.history.clearFilter()
        }
    }

    Connections {
        target: root.history
        function onFilterChanged(): void {
            if (!words.editing)
                words.text = root.history.words;
            if (!from.editing)
                from.text = root.history.from;
            if (!until.editing)
                until.text = root.history.until;
        }
    }
}
