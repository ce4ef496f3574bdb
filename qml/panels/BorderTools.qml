// What can be done with the border of the chosen zone.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property BorderEditor borders
    required property SplitDesk splitting
    required property ProposalDesk proposals
    required property Sketch sketch
    required property string zoneName
    // Which of the forms under the buttons is open: "", "merge", "offset", "clip" or "fill".
    property string open: ""

    spacing: 8

    function toggle(form: string): void {
        root.open = root.open === form ? "" : form;
    }

    Connections {
        target: root.borders
        function onOptionsChanged(): void {
            root.open = "";
        }
    }

    Text {
        Layout.fillWidth: true
        visible: root.borders.faulty
        text: qsTr("The border of this zone has a fault. Repair it to go on.")
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.danger
        wrapMode: Text.WordWrap
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.borders.faulty
        primary: true
        text: qsTr("Repair the border")
        onClicked: root.borders.repair()
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "draw"
        enabled: root.borders.reshaping || !root.sketch.active
        text: root.borders.reshaping ? qsTr("Border is done") : qsTr("Change the border")
        onClicked: root.borders.reshaping ? root.borders.endReshaping() : root.borders.beginReshaping()
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.borders.radius > 0
        spacing: 8
        NumberField {
            id: radius
            Layout.fillWidth: true
            label: qsTr("Radius of this circle in metres")
            text: Number(root.borders.radius).toLocaleString(Qt.locale(), "f", 0)
        }
        ActionButton {
            Layout.alignment: Qt.AlignBottom
            enabled: !root.sketch.active && radius.number >= 1 && Math.abs(radius.number - root.borders.radius) > 0.5
            text: qsTr("Change the radius")
            onClicked: root.borders.setRadius(radius.number)
        }
    }
    GridLayout {
        Layout.fillWidth: true
        enabled: !root.sketch.active && !root.borders.faulty
        columns: 2
        uniformCellWidths: true
        columnSpacing: 8
        rowSpacing: 8

        ActionButton {
            Layout.fillWidth: true
            text: qsTr("New border line")
            onClicked: root.borders.beginNewBorder()
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Split along a line")
            onClicked: root.splitting.begin()
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Propose parts…")
            onClicked: root.proposals.begin()
        }
        ActionButton {
            Layout.fillWidth: true
            enabled: root.borders.mergeable.length > 0
            text: qsTr("Merge…")
            onClicked: root.toggle("merge")
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Grow or shrink…")
            onClicked: root.toggle("offset")
        }
        ActionButton {
            Layout.fillWidth: true
            text: qsTr("Cut a hole")
            onClicked: root.borders.beginHole()
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.borders.holes.length > 0
            text: qsTr("Fill a hole…")
            onClicked: root.toggle("fill")
        }
        ActionButton {
            Layout.fillWidth: true
            visible: root.borders.leavesBoundary || root.borders.overlapping.length > 0
            text: qsTr("Clip…")
            onClicked: root.toggle("clip")
        }
    }

    ProposalForm {
        Layout.fillWidth: true
        visible: root.proposals.open
        desk: root.proposals
        stale: root.borders.faulty
        onVisibleChanged: if (visible)
            take()
        onWanted: root.proposals.proposeSplit()
        Keys.onEscapePressed: root.proposals.cancel()
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.open === "merge"
        spacing: 8
        Choice {
            id: other
            Layout.fillWidth: true
            label: qsTr("Merge with")
            names: root.borders.mergeable
            onChosen: index => current = index
        }
        Field {
            id: mergedName
            Layout.fillWidth: true
            label: qsTr("Name of the merged zone")
            text: root.zoneName
        }
        ActionButton {
            Layout.fillWidth: true
            primary: true
            text: qsTr("Merge the two zones")
            onClicked: root.borders.merge(other.current, mergedName.text)
        }
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.open === "offset"
        spacing: 8
        NumberField {
            id: metres
            Layout.fillWidth: true
            label: qsTr("Metres outward; below 0 inward")
            text: "10"
        }
        ActionButton {
            Layout.alignment: Qt.AlignBottom
            primary: true
            enabled: Math.abs(metres.number) > 0
            text: metres.number < 0 ? qsTr("Shrink") : qsTr("Grow")
            onClicked: root.borders.offset(metres.number)
        }
    }
    Repeater {
        model: root.open === "fill" ? root.borders.holes : []
        delegate: ActionButton {
            required property string modelData
            required property int index
            Layout.fillWidth: true
            text: qsTr("Fill the hole of %1").arg(modelData)
            onClicked: root.borders.fillHole(index)
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.open === "clip" && root.borders.leavesBoundary
        text: qsTr("Clip to the boundary of the municipality")
        onClicked: root.borders.clipToBoundary()
    }
    Repeater {
        model: root.open === "clip" ? root.borders.overlapping : []
        delegate: ActionButton {
            required property string modelData
            required property int index
            Layout.fillWidth: true
            text: qsTr("Leave the ground to %1").arg(modelData)
            onClicked: root.borders.clipToZone(index)
        }
    }
}
