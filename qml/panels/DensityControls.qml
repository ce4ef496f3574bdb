// Where incidents are dense: how far each spreads, the pictures, and, folded away, the method and the files.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property DensityDesk desk
    required property PeopleDesk people

    spacing: Theme.gutter

    Heading {
        text: qsTr("Density on the map")
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Quiet {
            text: qsTr("Bandwidth")
            color: Theme.text
        }
        StyledSlider {
            id: slider
            Layout.fillWidth: true
            from: 50
            to: 1500
            stepSize: 50
            value: root.desk.bandwidth
            label: qsTr("Bandwidth in metres")
            onMoved: root.desk.bandwidth = value
        }
        Quiet {
            Layout.minimumWidth: 52
            horizontalAlignment: Text.AlignRight
            text: qsTr("%L1 m").arg(Math.round(root.desk.bandwidth))
            color: Theme.text
        }
        ActionButton {
            text: root.desk.adviceJob.busy ? qsTr("Stop") : qsTr("Advise")
            Accessible.name: root.desk.adviceJob.busy ? text : qsTr("Advise a bandwidth")
            onClicked: root.desk.adviceJob.busy ? root.desk.adviceJob.cancel() : root.desk.advise()
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.desk.adviceText
    }
    Choice {
        Layout.fillWidth: true
        label: qsTr("Pictures, all under one legend")
        names: [qsTr("One of everything"), qsTr("Month by month"), qsTr("Four parts of the day"), qsTr("Six parts of the day")]
        current: root.desk.series
        onChosen: index => root.desk.series = index
    }
    PlayBar {
        Layout.fillWidth: true
        visible: root.desk.frameCount > 0
        count: root.desk.frameCount
        current: root.desk.frame
        playing: root.desk.playing
        text: root.desk.frameText
        onStepped: index => root.desk.frame = index
        onPlayed: on => root.desk.playing = on
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.series > 1
        text: qsTr("Parts of the day take the place of the hours in the filter.")
    }
    Quiet {
        Layout.fillWidth: true
        opacity: root.desk.stale ? 0.5 : 1
        text: root.desk.hasDensity ? root.desk.recipeText : root.desk.noDensityText
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: method.visible ? "minus" : "plus"
        text: method.visible ? qsTr("Fold method and colours away") : qsTr("Method and colours")
        onClicked: method.visible = !method.visible
    }
    DensityMethod {
        id: method
        visible: false
        Layout.fillWidth: true
        desk: root.desk
    }
    TakeOut {
        Layout.fillWidth: true
        enabled: root.desk.hasDensity || root.desk.frameCount > 0
        job: root.desk.files.job
        people: root.people
        endings: ["pdf", "png", "tif", "geojson", "gpkg", "csv"]
        kinds: [qsTr("Sheet to print (PDF)"), qsTr("Sheet as a picture (PNG)"), qsTr("Grid (GeoTIFF)"), qsTr("Lines (GeoJSON)"), qsTr("Cells (GeoPackage)"), qsTr("Cells (CSV)")]
        withheld: qsTr("What fewer than 5 places of incidents make is left blank.")
        onTaken: (file, actor) => root.desk.files.exportTo(file, actor)
    }
    SmallMultiples {
        Layout.fillWidth: true
        visible: root.desk.frameCount > 0
        desk: root.desk
    }
}
