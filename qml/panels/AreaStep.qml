// Step 1: the area that is warned: a place with a circle around it, zones, streets, drawings and files, joined.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    required property ZoneEditor zones
    required property Sketch sketch
    required property MapFocus mapFocus

    spacing: 8

    function take(): void {
        place.take();
    }

    Rule {
        Layout.bottomMargin: 4
    }
    StepTitle {
        number: 1
        text: root.composer.area.there ? root.composer.area.text : qsTr("Area")
        done: root.composer.area.there
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Field {
            id: place
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Address, street or zone")
            enabled: !root.sketch.drawing
            onEdited: value => root.composer.area.findPlace(value)
            onAccepted: value => {
                if (value.trim() === "")
                    return;
                root.composer.area.findPlace(value);
                root.composer.area.addPlace(0);
                place.text = "";
            }
        }
        NumberField {
            Layout.fillWidth: false
            Layout.preferredWidth: 72
            label: qsTr("Radius (m)")
            text: Number(root.composer.area.reach).toLocaleString(Qt.locale(), "f", 0)
            onCommitted: root.composer.area.reach = number
        }
    }
    Repeater {
        model: place.editing ? root.composer.area.placeHits : []
        ListRow {
            required property int index
            required property string modelData
            Layout.fillWidth: true
            focusPolicy: Qt.TabFocus
            title: modelData
            onClicked: {
                place.text = "";
                root.composer.area.addPlace(index);
            }
        }
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        ActionButton {
            Layout.fillWidth: true
            iconName: "draw"
            enabled: !root.sketch.drawing
            text: root.composer.area.there ? qsTr("Draw one more area") : qsTr("Draw the area")
            onClicked: root.composer.area.draw()
        }
        IconButton {
            visible: root.composer.area.canUndo
            iconName: "undo"
            raised: true
            label: qsTr("Take back the last change of whom it is for")
            onClicked: root.composer.area.undo()
        }
        MoreButton {
            label: qsTr("More ways to an area")
            enabled: !root.sketch.drawing
            MoreEntry {
                text: qsTr("Cut a hole out of it…")
                enabled: root.composer.area.there
                onTriggered: root.composer.area.drawHole()
            }
            MoreEntry {
                text: qsTr("Take the area of a file…")
                onTriggered: fileDialog.open()
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.zones.hasSelection
        enabled: !root.sketch.drawing
        iconName: "zones"
        text: root.composer.area.there ? qsTr("Add zone %1").arg(root.zones.name) : qsTr("Take zone %1").arg(root.zones.name)
        onClicked: root.composer.area.takeZone()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.mapFocus.hasPin
        enabled: !root.sketch.drawing
        iconName: "pin"
        text: qsTr("Take a circle around the pin")
        onClicked: root.composer.area.addCircle(root.mapFocus.pin)
    }
    Quiet {
        Layout.fillWidth: true
        visible: !root.zones.hasSelection && !root.composer.area.there && !root.sketch.drawing
        text: qsTr("Or click a zone on the map to take its border.")
    }
    Repeater {
        model: root.composer.area.parts.length > 1 ? root.composer.area.parts : []
        RowLayout {
            id: part
            required property int index
            required property string modelData
            Layout.fillWidth: true
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: part.modelData
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                elide: Text.ElideRight
            }
            IconButton {
                iconName: "close"
                label: qsTr("Take %1 out of the alert").arg(part.modelData)
                onClicked: root.composer.area.removePart(part.index)
            }
        }
    }
    Text {
        Layout.fillWidth: true
        visible: root.composer.area.outsideText !== ""
        text: root.composer.area.outsideText
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.warning
        wrapMode: Text.WordWrap
    }
    Field {
        Layout.fillWidth: true
        visible: root.composer.area.outsideText !== "" && !root.composer.area.keepsOutside
        label: qsTr("To warn there too, say why")
        onCommitted: value => root.composer.area.keepOutside(value)
    }
    ActionButton {
        visible: root.composer.area.keepsOutside
        text: qsTr("Leave it out")
        onClicked: root.composer.area.keepOutside("")
    }

    FileDialog {
        id: fileDialog
        title: qsTr("A file with the polygons of the area")
        onAccepted: root.composer.area.addFile(selectedFile)
    }
}
