// Where more happens than chance explains: the cells, who are neighbours, and how many cells stand out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property HotSpotLayer view

    spacing: Theme.gutter

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Side of a cell (m)")
            text: Number(root.view.cell).toLocaleString(Qt.locale(), "f", 0)
            onCommitted: root.view.cell = number
        }
        NumberField {
            Layout.fillWidth: true
            label: qsTr("Neighbours up to (m)")
            text: Number(root.view.band).toLocaleString(Qt.locale(), "f", 0)
            onCommitted: root.view.band = number
        }
    }
    IncidentLayerState {
        Layout.fillWidth: true
        view: root.view
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.view.countsOnly
        color: Theme.warning
        text: root.view.tooFew
    }
    FigureList {
        Layout.fillWidth: true
        visible: root.view.classLines.count > 0
        title: qsTr("Cells")
        stale: root.view.stale
        model: root.view.classLines
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        opacity: root.view.stale ? 0.5 : 1
        text: root.view.method
    }
}
