// Who else could be warned: the zones beside the area, and the coordinators of all zones; one click each.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    property bool unfolded: false
    readonly property int fewest: 3

    spacing: 4

    Quiet {
        Layout.fillWidth: true
        visible: root.composer.neighbours.count > 0
        text: qsTr("The neighbours too?")
    }
    Repeater {
        model: root.composer.neighbours
        ListRow {
            required property int index
            required property int zoneId
            required property string name
            required property int adds
            required property string how
            Layout.fillWidth: true
            visible: index < root.fewest || root.unfolded
            focusPolicy: Qt.TabFocus
            title: name
            subtitle: how
            value: qsTr("+ %Ln people", "", adds)
            Accessible.name: qsTr("Add zone %1 with %Ln people", "", adds).arg(name)
            onClicked: root.composer.area.addZone(zoneId)
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.composer.neighbours.count > root.fewest
        iconName: root.unfolded ? "minus" : "plus"
        text: root.unfolded ? qsTr("Show fewer neighbours") : qsTr("Show all %Ln neighbours", "", root.composer.neighbours.count)
        onClicked: root.unfolded = !root.unfolded
    }
    Toggle {
        Layout.fillWidth: true
        implicitHeight: Theme.target
        visible: root.composer.neighbours.coordinators > 0
        text: root.composer.withCoordinators ? qsTr("The coordinators of all zones too") : qsTr("The coordinators of all zones too (+ %Ln)", "", root.composer.neighbours.coordinatorsAdd)
        checked: root.composer.withCoordinators
        onToggled: root.composer.withCoordinators = checked
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.composer.withCoordinators && root.composer.neighbours.zonesWithout > 0
        text: qsTr("Of %Ln zones the coordinator is not known among the members.", "", root.composer.neighbours.zonesWithout)
    }
}
