// Into which file a density goes, and who takes it out.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property DensityFileDesk desk
    required property PeopleDesk people
    property int kind: 0
    property int taker: 0
    readonly property list<string> endings: ["pdf", "png", "tif", "geojson", "gpkg", "csv"]
    readonly property list<string> kinds: [qsTr("Sheet to print (PDF)"), qsTr("Sheet as a picture (PNG)"), qsTr("Grid (GeoTIFF)"), qsTr("Lines (GeoJSON)"), qsTr("Cells (GeoPackage)"), qsTr("Cells (CSV)")]

    spacing: 8

    Choice {
        Layout.fillWidth: true
        label: qsTr("File")
        names: root.kinds
        current: root.kind
        onChosen: index => root.kind = index
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Who takes it out")
        names: [qsTr("Nobody in particular"), ...root.people.names]
        current: root.taker
        onChosen: index => root.taker = index
    }
    Quiet {
        Layout.fillWidth: true
        text: root.taker === 0 ? qsTr("What fewer than 5 places of incidents make is left blank.") : qsTr("For analysts: every figure goes out, and the log says who took it.")
    }
    ActionButton {
        Layout.fillWidth: true
        primary: true
        enabled: !root.desk.job.busy
        text: qsTr("Save the density…")
        onClicked: {
            dialog.defaultSuffix = root.endings[root.kind];
            dialog.open();
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Save the density")
        fileMode: FileDialog.SaveFile
        nameFilters: [root.kinds[root.kind] + " (*." + root.endings[root.kind] + ")"]
        onAccepted: root.desk.exportTo(selectedFile, root.taker === 0 ? "" : root.people.names[root.taker - 1])
    }
}
