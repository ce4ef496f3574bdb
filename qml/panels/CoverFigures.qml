// The figures of the cover as a file that may be handed out.
import QtQuick
import QtQuick.Dialogs
import Buurtatlas
import Buurtatlas.ViewModels

MoreButton {
    id: root

    required property HouseholdCoverView view
    property int what: HouseholdCoverView.Municipality

    function ask(what: int): void {
        root.what = what;
        dialog.open();
    }

    label: qsTr("Save figures")
    visible: view.known
    enabled: !view.stale

    MoreEntry {
        text: qsTr("Figures of the municipality…")
        onTriggered: root.ask(HouseholdCoverView.Municipality)
    }
    MoreEntry {
        visible: root.view.hasNeighbourhoods
        text: qsTr("Figures of each neighbourhood…")
        onTriggered: root.ask(HouseholdCoverView.Neighbourhoods)
    }
    MoreEntry {
        visible: root.view.hasStatisticalAreas
        text: qsTr("Figures of each statistical area…")
        onTriggered: root.ask(HouseholdCoverView.StatisticalAreas)
    }
    MoreEntry {
        text: qsTr("Figures of each side of a street…")
        onTriggered: root.ask(HouseholdCoverView.StreetSides)
    }

    FileDialog {
        id: dialog
        title: qsTr("Save the figures")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)"), qsTr("GeoPackages (*.gpkg)"), qsTr("GeoJSON files (*.geojson)")]
        onAccepted: root.view.save(root.what, selectedFile)
    }
}
