// A plan beside the zones of today: what it changes, and whether to adopt or drop it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property PlanDesk desk
    required property bool changeable
    required property string nowTitle

    title: desk.name
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to all plans")
        onClicked: root.desk.close()
    }

    Field {
        Layout.fillWidth: true
        enabled: root.changeable
        label: qsTr("Name")
        text: root.desk.name
        onCommitted: value => root.desk.rename(value)
    }
    Quiet {
        Layout.fillWidth: true
        text: root.desk.stateText + ". " + qsTr("Its borders are dotted on the map.")
    }
    ColumnLayout {
        Layout.fillWidth: true
        visible: root.desk.faults.count > 0
        spacing: 0
        Heading {
            text: qsTr("%Ln faults keep it from being adopted", "", root.desk.faults.count)
            color: Theme.danger
        }
        Repeater {
            model: root.desk.faults
            FaultRow {
                required property int index
                required property string title
                Layout.fillWidth: true
                sentence: title
                onClicked: root.desk.showFault(index)
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: !root.desk.compared
        text: root.desk.job.busy ? qsTr("Comparing…") : qsTr("Nothing to compare until the faults are repaired.")
    }
    FigurePairs {
        Layout.fillWidth: true
        visible: root.desk.compared
        opacity: root.desk.job.busy ? 0.5 : 1
        model: root.desk.figures
        nowTitle: root.nowTitle
    }
    Rule {}
    Heading {
        visible: root.desk.compared
        text: root.desk.movesText
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.moves.count > 0
        text: qsTr("Choose a line to see or hide their names.")
    }
    Column {
        Layout.fillWidth: true
        visible: root.desk.compared
        Repeater {
            model: root.desk.moves
            NamesRow {
                required property int index
                required property string subtitle
                width: parent?.width ?? 0
                names: subtitle
                onClicked: root.desk.toggleNames(index)
            }
        }
    }
    Rule {}
    Heading {
        visible: root.desk.compared
        text: qsTr("Zone by zone")
    }
    Column {
        Layout.fillWidth: true
        visible: root.desk.compared
        Repeater {
            model: root.desk.zones
            ListRow {
                required property int index
                required title
                required subtitle
                required value
                width: parent.width
                onClicked: root.desk.showZone(index)
            }
        }
    }

    footer: [
        ActionButton {
            Layout.fillWidth: true
            enabled: root.changeable
            iconName: "draw"
            text: qsTr("Draw in this plan")
            onClicked: root.desk.draw()
        },
        AdoptPlan {
            id: adoption
            Layout.fillWidth: true
            enabled: root.changeable && root.desk.adoptable
            question: root.desk.adoptQuestion
            dayProblem: root.desk.dayProblem
            onAdopted: day => adoption.asking = !root.desk.adopt(day)
        },
        ConfirmButton {
            Layout.fillWidth: true
            enabled: root.changeable
            iconName: "trash"
            text: qsTr("Drop this plan")
            question: qsTr("Drop the plan “%1”? The zones stay as they are, and you can undo this.").arg(root.desk.name)
            confirmText: qsTr("Drop the plan")
            onConfirmed: root.desk.drop()
        }
    ]
}
