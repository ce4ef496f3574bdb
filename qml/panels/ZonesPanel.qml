// The zones: the list, or the one that is chosen.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Item {
    id: root

    required property Workspace workspace

    property bool plansShown: false
    // What has the panel: "list" or "plans", or what goes on with the chosen zone or a new one.
    readonly property string shown: {
        if (root.workspace.splitting.deciding)
            return "split";
        if (root.workspace.streetPicker.active)
            return "picker";
        if (root.workspace.streetMover.active)
            return "move";
        if (root.workspace.zoneStreets.open)
            return "streets";
        if (root.workspace.zoneEditor.hasSelection)
            return root.workspace.day.active ? "past" : "zone";
        return root.plansShown ? "plans" : "list";
    }

    signal taskWanted(task: int)

    Connections {
        target: root.workspace.plans
        function onDrawingChanged() {
            root.plansShown = !root.workspace.plans.drawing;
        }
    }

    Connections {
        target: root.workspace.proposals
        function onProposed() {
            root.workspace.zoneEditor.clearSelection();
            root.plansShown = true;
            root.taskWanted(0);
        }
    }

    Segments {
        id: place
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.gutter
        visible: root.shown === "list" || root.shown === "plans"
        enabled: !root.workspace.plans.drawing
        stretched: true
        names: [qsTr("Zones"), qsTr("Plans")]
        current: root.plansShown ? 1 : 0
        onChosen: index => root.plansShown = index === 1
    }
    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: place.height + Theme.gutter
        visible: root.shown === "list"
        spacing: 0

        ZoneSources {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            Layout.topMargin: Theme.gutter
            Layout.bottomMargin: 8
            enabled: !root.workspace.sketch.active && !root.workspace.day.active
            picker: root.workspace.streetPicker
            borders: root.workspace.borders
            simplifying: root.workspace.simplifying
            hasZones: root.workspace.zones.count > 0
        }
        ImportReport {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            Layout.bottomMargin: 8
            desk: root.workspace.importDesk
        }
        WaitingChanges {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            Layout.bottomMargin: 8
            day: root.workspace.day
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            visible: root.workspace.zones.count === 0
            iconName: "zones"
            sentence: qsTr("No zones yet. Draw one on the map, or import a file.")
        }
        Field {
            id: words
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            Layout.bottomMargin: 4
            visible: root.workspace.zones.count > 0
            placeholder: qsTr("Filter by name, type or state")
        }
        Quiet {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            Layout.bottomMargin: 4
            visible: root.workspace.zones.count > 0
            text: qsTr("%Ln zones", "", root.workspace.zones.count)
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: 8
            Layout.rightMargin: 4
            clip: true
            activeFocusOnTab: true
            model: ZoneFilter {
                zones: root.workspace.zones
                words: words.text
            }
            ScrollBar.vertical: ScrollBar {}
            delegate: ListRow {
                required property int zoneId
                required property string name
                required property string typeName
                required property string typeText
                required property string stateText
                required property int addresses
                required property int members
                required property string waitingText
                width: ListView.view.width - 10
                title: name
                subtitle: waitingText !== "" ? stateText + " · " + waitingText : members < 0 ? typeText + " · " + stateText : qsTr("%1 · %2 · %Ln members", "", members).arg(typeText).arg(stateText)
                value: addresses < 0 ? "" : qsTr("%Ln addr.", "", addresses)
                mark: Theme.zoneColor(typeName)
                onClicked: {
                    root.workspace.zoneEditor.select(zoneId);
                    root.workspace.zoneEditor.show();
                }
            }
        }
        DayField {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.gutter
            Layout.rightMargin: Theme.gutter
            Layout.topMargin: 8
            visible: root.workspace.zones.count > 0 || root.workspace.day.active
            day: root.workspace.day
        }
        ImportChooser {
            Layout.fillWidth: true
            Layout.margins: Theme.gutter
            desk: root.workspace.importDesk
            enabled: !root.workspace.session.writer.busy && !root.workspace.day.active && !root.workspace.plans.drawing
        }
    }

    PlansPanel {
        anchors.fill: parent
        anchors.topMargin: place.height + Theme.gutter
        visible: root.shown === "plans"
        desk: root.workspace.plans
        changeable: !root.workspace.day.active && !root.workspace.session.writer.busy
        hasZones: root.workspace.zones.count > 0
        nowTitle: root.workspace.day.active ? root.workspace.day.dayText : qsTr("Today")
    }
    ZoneAsOf {
        anchors.fill: parent
        visible: root.shown === "past"
        editor: root.workspace.zoneEditor
        day: root.workspace.day
    }
    StreetPickerPanel {
        anchors.fill: parent
        visible: root.shown === "picker"
        picker: root.workspace.streetPicker
    }
    ZoneStreetsPanel {
        anchors.fill: parent
        visible: root.shown === "streets"
        streets: root.workspace.zoneStreets
        mover: root.workspace.streetMover
        zoneName: root.workspace.zoneEditor.name
    }
    StreetMovePanel {
        anchors.fill: parent
        visible: root.shown === "move"
        mover: root.workspace.streetMover
        sideWords: root.workspace.streetPicker.sideWords
        zoneName: root.workspace.zoneEditor.name
    }
    ZoneForm {
        anchors.fill: parent
        visible: root.shown === "zone"
        onStreetsWanted: root.workspace.zoneStreets.begin()
        editor: root.workspace.zoneEditor
        borders: root.workspace.borders
        splitting: root.workspace.splitting
        proposals: root.workspace.proposals
        sketch: root.workspace.sketch
        onAlertWanted: {
            root.workspace.composer.area.takeZone();
            root.taskWanted(3);
        }
    }

    SplitForm {
        anchors.fill: parent
        visible: root.shown === "split"
        desk: root.workspace.splitting
        zoneName: root.workspace.zoneEditor.name
    }
}
