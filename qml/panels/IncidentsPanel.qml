// Which incidents and when they happened, what the map shows of them, and what follows from them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property Workspace workspace
    readonly property IncidentView view: workspace.incidents

    signal taskWanted(task: int)

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
        Segments {
            id: pages
            Layout.fillWidth: true
            stretched: true
            names: [qsTr("Filter"), qsTr("Map"), qsTr("Questions")]
            descriptions: [qsTr("Which incidents, and when they happened"), qsTr("What the map shows"), qsTr("What follows from the incidents")]
            onChosen: index => pages.current = index
        }
        ColumnLayout {
            Layout.bottomMargin: Theme.margin
            visible: pages.current === 0
            spacing: Theme.gutter

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
            WeekMatrix {
                Layout.fillWidth: true
                view: root.view
            }
            IncidentFilters {
                Layout.fillWidth: true
                view: root.view
                drawnArea: root.workspace.incidentArea
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
        }
        IncidentMapPage {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.margin
            visible: pages.current === 1
            incidentMap: root.workspace.incidentMap
            people: root.workspace.people
            onGapOpened: root.taskWanted(1)
        }
        IncidentStudies {
            Layout.fillWidth: true
            visible: pages.current === 2
            workspace: root.workspace
        }
    }
}
