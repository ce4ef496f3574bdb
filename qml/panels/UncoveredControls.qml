// Where much happens and few are covered: the nine colours, and the gaps by what happened in them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property UncoveredMap view

    signal gapOpened

    spacing: Theme.gutter

    NumberField {
        Layout.fillWidth: true
        label: qsTr("Side of a square (m)")
        text: Number(root.view.cell).toLocaleString(Qt.locale(), "f", 0)
        onCommitted: root.view.cell = number
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("An address is covered")
        names: root.view.coverNames
        current: root.view.covered
        onChosen: index => root.view.covered = index
    }
    NumberField {
        Layout.fillWidth: true
        visible: root.view.covered > 1
        label: qsTr("Nearby is up to (m)")
        text: Number(root.view.distance).toLocaleString(Qt.locale(), "f", 0)
        onCommitted: root.view.distance = number
    }
    IncidentLayerState {
        Layout.fillWidth: true
        view: root.view
    }
    Heading {
        Layout.fillWidth: true
        visible: root.view.gapsText !== ""
        text: root.view.gapsText
    }
    Column {
        Layout.fillWidth: true
        Repeater {
            model: root.view.gaps
            Column {
                id: gap
                required property int index
                required property string title
                required property string subtitle
                required property string value
                readonly property bool current: index === root.view.current
                width: parent.width
                ListRow {
                    width: parent.width
                    title: gap.title
                    subtitle: gap.subtitle
                    value: gap.value
                    selected: gap.current
                    stale: root.view.stale
                    onClicked: root.view.show(gap.index)
                }
                ActionButton {
                    x: Theme.gutter
                    visible: gap.current
                    enabled: !root.view.stale
                    text: qsTr("Open this gap in Coverage")
                    onClicked: {
                        root.view.openGap();
                        root.gapOpened();
                    }
                }
            }
        }
    }
    TwoWayLegend {
        visible: root.view.limits !== ""
        withCounts: true
        view: root.view
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.view.limits
    }
}
