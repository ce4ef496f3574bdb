// How many incidents each part of the town has, and the parts with most.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property CountLayer view

    spacing: Theme.gutter

    Choice {
        Layout.fillWidth: true
        label: qsTr("Count by")
        names: root.view.kinds
        current: root.view.kind
        onChosen: index => root.view.kind = index
    }
    NumberField {
        Layout.fillWidth: true
        visible: root.view.byCell
        label: qsTr("Side of a cell (m)")
        text: Number(root.view.cell).toLocaleString(Qt.locale(), "f", 0)
        onCommitted: root.view.cell = number
    }
    TickBox {
        Layout.fillWidth: true
        implicitHeight: Theme.target
        text: qsTr("Per 1,000 households")
        checked: root.view.perHouseholds
        onToggled: root.view.perHouseholds = checked
    }
    IncidentLayerState {
        Layout.fillWidth: true
        view: root.view
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.view.remarks
    }
    ConcentrationCurve {
        Layout.fillWidth: true
        visible: root.view.concentrated !== ""
        view: root.view
    }
    Column {
        Layout.fillWidth: true
        Repeater {
            model: root.view.places
            ListRow {
                required property int index
                required title
                required subtitle
                required value
                width: parent.width
                stale: root.view.stale
                onClicked: root.view.show(index)
            }
        }
    }
}
