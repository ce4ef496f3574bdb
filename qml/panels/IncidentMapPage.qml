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
    TakeOut {
        Layout.fillWidth: true
        visible: root.incidentMap.takeable
        job: root.incidentMap.files.job
        people: root.people
        endings: ["pdf", "png", "gpkg", "geojson", "csv"]
        kinds: [qsTr("Sheet to print (PDF)"), qsTr("Sheet as a picture (PNG)"), qsTr("Map layer (GeoPackage)"), qsTr("Map layer (GeoJSON)"), qsTr("Table (CSV)")]
        withheld: qsTr("Counts under 5 are left out, and what would tell them.")
        onTaken: (file, actor) => root.incidentMap.files.exportTo(file, actor)
    }
    Quiet {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.incidentMap.paperText
    }
}
