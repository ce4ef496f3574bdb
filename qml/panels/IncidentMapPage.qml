// What the map shows of the incidents, and directly under it how that is made.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentMap incidentMap
    required property PeopleDesk people

    signal gapOpened

    spacing: Theme.gutter

    Choice {
        Layout.fillWidth: true
        label: qsTr("The map shows")
        names: [qsTr("No incidents"), qsTr("Density"), qsTr("Hot spots (Gi*)"), qsTr("Clusters (local Moran)"), qsTr("Counts by place"), qsTr("Hot and not covered")]
        current: root.incidentMap.shown
        onChosen: index => root.incidentMap.shown = index
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.incidentMap.shown === IncidentMap.Nothing
        text: qsTr("Choose what the map shows of the incidents that pass the filter.")
    }
    DensityControls {
        Layout.fillWidth: true
        visible: root.incidentMap.shown === IncidentMap.Density
        desk: root.incidentMap.density
        people: root.people
    }
    HotSpotControls {
        Layout.fillWidth: true
        visible: root.incidentMap.shown === IncidentMap.HotSpots
        view: root.incidentMap.hotSpots
    }
    HotSpotControls {
        Layout.fillWidth: true
        visible: root.incidentMap.shown === IncidentMap.Clusters
        view: root.incidentMap.clusters
    }
    CountControls {
        Layout.fillWidth: true
        visible: root.incidentMap.shown === IncidentMap.Counts
        view: root.incidentMap.counts
    }
    UncoveredControls {
        Layout.fillWidth: true
        visible: root.incidentMap.shown === IncidentMap.Uncovered
        view: root.incidentMap.uncovered
        onGapOpened: root.gapOpened()
    }
    Quiet {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.incidentMap.paperText
    }
}
