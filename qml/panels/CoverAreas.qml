// The neighbourhoods or statistical areas where most is missing from the chosen layer.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property HouseholdCoverView view
    property bool unfolded: false
    readonly property int first: 3

    spacing: 4

    Heading {
        Layout.fillWidth: true
        text: qsTr("Where most is missing")
    }
    Segments {
        Layout.fillWidth: true
        visible: root.view.hasStatisticalAreas && root.view.hasNeighbourhoods
        stretched: true
        names: [qsTr("Neighbourhoods"), qsTr("Statistical areas")]
        current: root.view.byStatisticalAreas ? 1 : 0
        onChosen: index => root.view.byStatisticalAreas = index === 1
    }
    Column {
        Layout.fillWidth: true
        Layout.leftMargin: -Theme.gutter
        Layout.rightMargin: -Theme.gutter
        Repeater {
            model: root.view.areas
            ListRow {
                required property int index
                required property string name
                required property string missingText
                width: parent.width
                visible: root.unfolded || index < root.first
                title: name
                value: missingText
                stale: root.view.stale
                onClicked: root.view.showArea(index)
            }
        }
    }
    ActionButton {
        visible: root.view.areas.count > root.first
        text: root.unfolded ? qsTr("Show fewer") : qsTr("Show all %L1").arg(root.view.areas.count)
        onClicked: root.unfolded = !root.unfolded
    }
}
