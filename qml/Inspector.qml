// What the chosen task needs now.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property Workspace workspace
    required property int task

    signal taskWanted(task: int)

    color: Theme.panel

    StackLayout {
        anchors.fill: parent
        currentIndex: root.task

        ZonesPanel {
            workspace: root.workspace
            onTaskWanted: task => root.taskWanted(task)
        }
        CoveragePanel {
            workspace: root.workspace
        }
        MembersPanel {
            workspace: root.workspace
        }
        AlertsPanel {
            workspace: root.workspace
        }
        IncidentsPanel {
            workspace: root.workspace
            onTaskWanted: task => root.taskWanted(task)
        }
    }

    Binding {
        target: root.workspace.coverage
        property: "watched"
        value: root.task === 1
    }
    Binding {
        target: root.workspace.householdCover
        property: "watched"
        value: root.task === 1
    }
    Binding {
        target: root.workspace.slivers
        property: "watched"
        value: root.task === 1
    }
    Binding {
        target: root.workspace.density
        property: "dark"
        value: Theme.dark
    }
    Binding {
        target: root.workspace.incidentMap
        property: "dark"
        value: Theme.dark
    }
    Binding {
        target: root.workspace.incidents
        property: "watched"
        value: root.task === 4
    }
}
