// Which incidents are wanted: dates, hours, days of the week, holidays, area, types.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentView view
    required property IncidentArea drawnArea
    property string problem
    readonly property list<string> days: [qsTr("Mo"), qsTr("Tu"), qsTr("We"), qsTr("Th"), qsTr("Fr"), qsTr("Sa"), qsTr("Su")]

    spacing: Theme.gutter

    function takeDates(): void {
        root.problem = root.view.setDates(fromField.text, toField.text) ? "" : qsTr("Write a day as 2026-04-30 or 30/04/2026.");
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Field {
            id: fromField
            Layout.fillWidth: true
            label: qsTr("From day")
            placeholder: qsTr("first")
            text: root.view.from
            onCommitted: root.takeDates()
        }
        Field {
            id: toField
            Layout.fillWidth: true
            label: qsTr("To day")
            placeholder: qsTr("last")
            text: root.view.to
            onCommitted: root.takeDates()
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.problem !== ""
        color: Theme.danger
        text: root.problem
    }
    HourDial {
        Layout.alignment: Qt.AlignHCenter
        view: root.view
    }
    Row {
        Layout.fillWidth: true
        spacing: 4
        Repeater {
            model: root.days
            DayButton {
                required property int index
                required property string modelData
                width: (root.width - 24) / 7
                text: modelData
                checked: (root.view.weekdays >> index) % 2 === 1
                onClicked: root.view.toggleWeekday(index)
            }
        }
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Holidays")
        names: [qsTr("All days"), qsTr("Only Belgian holidays"), qsTr("Without Belgian holidays")]
        current: root.view.holidays
        onChosen: index => root.view.holidays = index
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Area")
        names: root.view.areas
        current: root.view.area
        onChosen: index => root.view.area = index
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "draw"
        enabled: !root.drawnArea.drawing
        text: root.drawnArea.drawing ? qsTr("Draw on the map; Enter finishes") : qsTr("Draw an area on the map")
        onClicked: root.drawnArea.draw()
    }
    Column {
        Layout.fillWidth: true
        spacing: 2
        Repeater {
            model: root.view.types
            TickBox {
                required property int index
                required property string name
                required property int number
                required property bool wanted
                required property int depth
                x: depth * 20
                width: parent.width - x
                implicitHeight: Theme.target
                text: qsTr("%1 (%L2)").arg(name).arg(number)
                checked: wanted
                onClicked: root.view.types.toggle(index)
            }
        }
    }
}
