// Where and when incidents happened: filters, hours of the day, density.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property Workspace workspace
    readonly property IncidentView view: workspace.incidents

    title: qsTr("Incidents")
    actions: ImportButton {
        desk: root.workspace.importDesk
        layerKind: 8
        enabled: !root.workspace.session.writer.busy
        text: qsTr("Import…")
    }

    ImportReport {
        Layout.fillWidth: true
        desk: root.workspace.importDesk
    }
    EmptyState {
        Layout.fillWidth: true
        visible: !root.view.any
        iconName: "incidents"
        sentence: qsTr("Import incidents: a table with a date, a type and a place.")
    }
    ColumnLayout {
        visible: root.view.any
        spacing: Theme.gutter

        RowLayout {
            Layout.fillWidth: true
            Figure {
                Layout.fillWidth: true
                large: true
                value: Number(root.view.shown).toLocaleString(Qt.locale(), "f", 0)
                caption: root.view.filtered ? qsTr("of %L1 incidents pass the filter").arg(root.view.total) : qsTr("incidents")
                stale: root.view.stale
                color: Theme.accent
            }
            IconButton {
                iconName: "back"
                enabled: root.view.canGoBack
                label: qsTr("The filter before")
                onClicked: root.view.goBack()
            }
            IconButton {
                iconName: "next"
                enabled: root.view.canGoForward
                label: qsTr("The filter after")
                onClicked: root.view.goForward()
            }
            ActionButton {
                visible: root.view.filtered
                text: qsTr("Show all")
                onClicked: root.view.clearFilter()
            }
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.view.emptiedBy !== ""
            color: Theme.warning
            text: qsTr("Nothing is left. Widen the %1 first.").arg(root.view.emptiedBy)
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.view.withoutClock > 0
            text: qsTr("%Ln incidents are left out because their hour is not known.", "", root.view.withoutClock)
        }
        Quiet {
            Layout.fillWidth: true
            visible: root.view.onStreetOnly > 0
            text: qsTr("Of %Ln incidents only the street is known.", "", root.view.onStreetOnly)
        }
        TickBox {
            visible: root.view.onStreetOnly > 0
            implicitHeight: Theme.target
            text: qsTr("Show these on the map too")
            checked: root.view.includeStreet
            onClicked: root.view.includeStreet = checked
        }
        Rule {}
        WeekMatrix {
            Layout.fillWidth: true
            view: root.view
        }
        IncidentFilters {
            Layout.fillWidth: true
            view: root.view
        }
        MonthStrip {
            Layout.fillWidth: true
            view: root.view
        }
        Quiet {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.view.times.trend
            color: Theme.text
        }
        CalendarStrip {
            Layout.fillWidth: true
            view: root.view
        }
        Rule {}
        RecipeList {
            Layout.fillWidth: true
            view: root.view
        }
        Rule {}
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
                from: 100
                to: 1500
                stepSize: 50
                value: root.view.bandwidth
                label: qsTr("Bandwidth in metres")
                onMoved: root.view.bandwidth = value
            }
            Quiet {
                Layout.minimumWidth: 52
                horizontalAlignment: Text.AlignRight
                text: qsTr("%L1 m").arg(Math.round(slider.value))
                color: Theme.text
            }
        }
        Quiet {
            Layout.fillWidth: true
            text: root.view.hasDensity ? root.view.recipeText : qsTr("There is no density: no incident with a place passes the filter, or the boundary is missing.")
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.margin
            spacing: 8
            ActionButton {
                Layout.fillWidth: true
                enabled: root.view.hasDensity && !root.view.exportJob.busy
                text: qsTr("Picture (PNG)…")
                onClicked: {
                    dialog.defaultSuffix = "png";
                    dialog.open();
                }
            }
            ActionButton {
                Layout.fillWidth: true
                enabled: root.view.hasDensity && !root.view.exportJob.busy
                text: qsTr("Numbers (GeoTIFF)…")
                onClicked: {
                    dialog.defaultSuffix = "tif";
                    dialog.open();
                }
            }
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Save the density")
        fileMode: FileDialog.SaveFile
        nameFilters: [defaultSuffix === "png" ? qsTr("Pictures (*.png)") : qsTr("GeoTIFF files (*.tif)")]
        onAccepted: root.view.exportTo(selectedFile)
    }
}
