// Which layers the map shows, and what their colours mean.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property int task
    required property bool hasNeighbourhoods
    required property IncidentMap incidentMap
    required property ZoneList zoneList
    property bool planShown: false
    property bool allowedShown: false
    property bool unfolded: true
    // Filled zones would hide a density, so there they are shown only when they are asked for.
    readonly property bool zones: task === 4 ? zonesOverDensity.checked : zonesOn.checked
    readonly property alias coverage: coverageOn.checked
    readonly property alias uncovered: uncoveredOn.checked
    readonly property alias neighbourhoods: neighbourhoodsOn.checked
    readonly property alias members: membersOn.checked
    readonly property alias density: densityOn.checked
    readonly property alias names: namesOn.checked

    implicitWidth: unfolded ? 196 : header.implicitWidth + 24
    implicitHeight: column.implicitHeight + 16
    radius: Theme.corner
    color: Qt.alpha(Theme.surface, 0.96)
    border.color: Theme.line

    MouseArea {
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.AllButtons
    }
    ColumnLayout {
        id: column
        x: 12
        y: 8
        width: parent.width - 24
        spacing: 4

        RowLayout {
            id: header
            spacing: 8
            Icon {
                name: "layers"
                size: 16
                color: Theme.quiet
            }
            Heading {
                Layout.fillWidth: true
                text: qsTr("Layers")
            }
            IconButton {
                implicitWidth: 24
                implicitHeight: 24
                iconName: root.unfolded ? "minus" : "plus"
                label: root.unfolded ? qsTr("Fold the layers away") : qsTr("Show the layers")
                onClicked: root.unfolded = !root.unfolded
            }
        }
        ColumnLayout {
            visible: root.unfolded
            spacing: 2
            Toggle {
                id: zonesOverDensity
                Layout.fillWidth: true
                visible: root.task === 4
                text: qsTr("Zones")
            }
            Toggle {
                id: zonesOn
                Layout.fillWidth: true
                visible: root.task !== 4
                text: qsTr("Zones")
                checked: true
            }
            Toggle {
                id: coverageOn
                Layout.fillWidth: true
                visible: root.task === 1
                text: qsTr("Gaps and overlaps")
                checked: true
            }
            Toggle {
                id: uncoveredOn
                Layout.fillWidth: true
                visible: root.task === 1
                text: qsTr("Addresses outside")
                checked: true
            }
            Toggle {
                id: densityOn
                Layout.fillWidth: true
                visible: root.task === 4 && root.incidentMap.shown !== IncidentMap.Nothing
                text: root.incidentMap.name
                checked: true
            }
            Toggle {
                id: membersOn
                Layout.fillWidth: true
                visible: root.task !== 2 && root.task !== 3
                text: qsTr("Members")
            }
            Toggle {
                id: neighbourhoodsOn
                Layout.fillWidth: true
                visible: root.hasNeighbourhoods && root.task !== 1 && root.task !== 3
                text: qsTr("Neighbourhoods")
            }
            Toggle {
                id: namesOn
                Layout.fillWidth: true
                text: qsTr("Names")
                checked: true
            }
        }
        Legend {
            visible: root.unfolded
            Layout.fillWidth: true
            task: root.task
            zonesShown: root.zones
            planShown: root.planShown
            allowedShown: root.allowedShown
            missingShown: root.uncovered && !root.members
            incidentMap: root.incidentMap
            zones: root.zoneList
        }
    }
}
