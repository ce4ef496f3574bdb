// The ways to a new zone, and what can be done with all zones at once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property BorderEditor borders
    required property StreetPicker picker
    required property SimplifyDesk simplifying
    property bool hasZones: false
    // Which of the forms is open: "", "neighbourhood" or "simplify".
    property string open: ""

    spacing: 8

    function toggle(form: string): void {
        root.open = root.open === form ? "" : form;
        root.simplifying.forget();
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        ActionButton {
            Layout.fillWidth: true
            iconName: "draw"
            primary: true
            text: qsTr("Draw a zone")
            onClicked: root.borders.beginDrawing()
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.picker.possible
            text: qsTr("From streets…")
            onClicked: root.picker.begin()
        }
        MoreButton {
            visible: root.hasZones || root.borders.neighbourhoods.length > 0
            label: qsTr("More for zones")
            MoreEntry {
                visible: root.borders.neighbourhoods.length > 0
                text: qsTr("From a neighbourhood…")
                onTriggered: root.toggle("neighbourhood")
            }
            MoreEntry {
                visible: root.hasZones
                text: qsTr("Simplify borders…")
                onTriggered: root.toggle("simplify")
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.open === "neighbourhood"
        spacing: 8
        Choice {
            id: neighbourhood
            Layout.fillWidth: true
            label: qsTr("Neighbourhood")
            names: root.borders.neighbourhoods
            onChosen: index => current = index
        }
        ActionButton {
            Layout.alignment: Qt.AlignBottom
            primary: true
            text: qsTr("Make it a zone")
            onClicked: root.borders.copyNeighbourhood(neighbourhood.current)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.open === "simplify"
        spacing: 8
        NumberField {
            id: tolerance
            Layout.fillWidth: true
            label: qsTr("Tolerance in metres")
            text: "2"
            onEdited: root.simplifying.forget()
        }
        ActionButton {
            Layout.alignment: Qt.AlignBottom
            primary: !root.simplifying.ready
            enabled: tolerance.number > 0 && !root.simplifying.job.busy
            text: qsTr("Try")
            onClicked: root.simplifying.look(tolerance.number)
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.open === "simplify" && text !== ""
        text: root.simplifying.text
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.open === "simplify" && root.simplifying.ready
        primary: true
        text: qsTr("Simplify the borders of all zones")
        onClicked: root.simplifying.apply()
    }
}
