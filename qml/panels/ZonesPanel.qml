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

    signal taskWanted(task: int)

    ColumnLayout {
        anchors.fill: parent
        visible: !root.workspace.zoneEditor.hasSelection && !root.workspace.streetPicker.active
        spacing: 0

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: Theme.margin
            Layout.topMargin: Theme.gutter
            Layout.bottomMargin: 8
            Text {
                Layout.fillWidth: true
                text: root.workspace.zones.count > 0 ? qsTr("%Ln zones", "", root.workspace.zones.count) : qsTr("Zones")
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: Theme.text
            }
            ActionButton {
                iconName: "draw"
                primary: true
                enabled: !root.workspace.sketch.active
                text: qsTr("Draw a zone")
                onClicked: root.workspace.borders.beginDrawing()
            }
        }
        ZoneSources {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.bottomMargin: 8
            enabled: !root.workspace.sketch.active
            picker: root.workspace.streetPicker
            borders: root.workspace.borders
            simplifying: root.workspace.simplifying
            hasZones: root.workspace.zones.count > 0
        }
        ImportReport {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.bottomMargin: 8
            desk: root.workspace.importDesk
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            visible: root.workspace.zones.count === 0
            iconName: "zones"
            sentence: qsTr("No zones yet. Draw one on the map, or import a file.")
        }
        Field {
            id: words
            Layout.fillWidth: true
            Layout.leftMargin: Theme.margin
            Layout.rightMargin: Theme.margin
            Layout.bottomMargin: 4
            visible: root.workspace.zones.count > 0
            placeholder: qsTr("Filter by name, type or state")
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
                width: ListView.view.width - 10
                title: name
                subtitle: members < 0 ? typeText + " · " + stateText : qsTr("%1 · %2 · %Ln members", "", members).arg(typeText).arg(stateText)
                value: addresses < 0 ? "" : qsTr("%Ln addr.", "", addresses)
                mark: Theme.zoneColor(typeName)
                onClicked: {
                    root.workspace.zoneEditor.select(zoneId);
                    root.workspace.zoneEditor.show();
                }
            }
        }
        ImportChooser {
            Layout.fillWidth: true
            Layout.margins: Theme.gutter
            desk: root.workspace.importDesk
            enabled: !root.workspace.session.writer.busy
        }
    }

    StreetPickerPanel {
        anchors.fill: parent
        visible: root.workspace.streetPicker.active
        picker: root.workspace.streetPicker
    }
    ZoneStreetsPanel {
        anchors.fill: parent
        visible: root.workspace.zoneStreets.open && !root.workspace.streetMover.active
        streets: root.workspace.zoneStreets
        mover: root.workspace.streetMover
        zoneName: root.workspace.zoneEditor.name
    }
    StreetMovePanel {
        anchors.fill: parent
        visible: root.workspace.streetMover.active
        mover: root.workspace.streetMover
        sideWords: root.workspace.streetPicker.sideWords
        zoneName: root.workspace.zoneEditor.name
    }
    ZoneForm {
        anchors.fill: parent
        visible: root.workspace.zoneEditor.hasSelection && !root.workspace.splitting.deciding && !root.workspace.streetPicker.active && !root.workspace.zoneStreets.open
        onStreetsWanted: root.workspace.zoneStreets.begin()
        editor: root.workspace.zoneEditor
        borders: root.workspace.borders
        splitting: root.workspace.splitting
        sketch: root.workspace.sketch
        onAlertWanted: {
            root.workspace.composer.takeZone();
            root.taskWanted(3);
        }
    }

    SplitForm {
        anchors.fill: parent
        visible: root.workspace.splitting.deciding
        desk: root.workspace.splitting
        zoneName: root.workspace.zoneEditor.name
    }
}
