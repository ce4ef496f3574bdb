// The addresses in doubt, one card at a time, answered by keys or by clicks.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import QtQuick.Templates as T
import QtPositioning
import Buurtatlas
import Buurtatlas.Map
import Buurtatlas.ViewModels

Panel {
    id: root

    required property Workspace workspace
    readonly property ReviewDesk desk: workspace.review
    readonly property Item focused: Window.activeFocusItem
    readonly property bool typing: (focused as TextInput) !== null || (focused as TextEdit) !== null
    readonly property bool onMap: (focused as MapCanvas) !== null
    readonly property bool asked: visible && desk.position > 0 && !workspace.session.writer.busy
    readonly property bool hearsKeys: asked && !typing

    // Enter presses the button that was walked to by Tab, and else accepts the best.
    function enter(): void {
        const button = root.focused as T.AbstractButton;
        if (button !== null && button.visualFocus)
            button.click();
        else
            root.desk.choose(0);
    }

    title: desk.position > 0 ? qsTr("Address %1 of %2").arg(desk.position).arg(desk.count) : qsTr("Addresses in doubt")
    actions: [
        IconButton {
            iconName: "back"
            label: qsTr("Previous address (arrow left)")
            enabled: root.desk.position > 1
            onClicked: root.desk.previous()
        },
        IconButton {
            iconName: "next"
            label: qsTr("Next address (arrow right)")
            enabled: root.desk.position > 0 && root.desk.position < root.desk.count
            onClicked: root.desk.next()
        },
        IconButton {
            iconName: "close"
            label: qsTr("Back to all members (Escape)")
            onClicked: root.desk.close()
        }
    ]
    footer: [
        ActionButton {
            Layout.fillWidth: true
            visible: root.desk.position > 0
            enabled: root.asked && root.desk.candidates.count > 0
            primary: true
            iconName: "check"
            text: qsTr("Accept the first (Enter)")
            onClicked: root.desk.choose(0)
        },
        GridLayout {
            Layout.fillWidth: true
            visible: root.desk.position > 0
            columns: 2
            columnSpacing: 8
            rowSpacing: 8
            ActionButton {
                Layout.fillWidth: true
                enabled: root.asked
                iconName: "pin"
                text: qsTr("On the map (P)")
                onClicked: root.desk.beginPinning()
            }
            ActionButton {
                Layout.fillWidth: true
                enabled: root.asked
                text: qsTr("Skip (S)")
                onClicked: root.desk.skip()
            }
            ActionButton {
                Layout.fillWidth: true
                enabled: root.asked
                text: qsTr("Not in town (R)")
                onClicked: root.desk.reject()
            }
            ActionButton {
                Layout.fillWidth: true
                enabled: root.workspace.session.undoText !== ""
                iconName: "undo"
                text: qsTr("Undo (Ctrl+Z)")
                onClicked: root.workspace.session.undo()
            }
        }
    ]

    EmptyState {
        Layout.fillWidth: true
        visible: root.desk.position === 0 && !root.desk.job.busy
        iconName: "check"
        sentence: qsTr("No address waits for a look. What cannot be placed for certain comes here, when a list is imported or a person is added.")
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.desk.position === 0 && !root.desk.job.busy
        text: qsTr("Back to all members")
        onClicked: root.desk.close()
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.position === 0 && root.desk.job.busy
        text: qsTr("Looking for addresses in doubt…")
    }
    Rectangle {
        Layout.fillWidth: true
        visible: root.desk.position > 0
        implicitHeight: written.implicitHeight + 24
        radius: Theme.corner
        color: Theme.warningGround
        ColumnLayout {
            id: written
            x: 12
            y: 12
            width: parent.width - 24
            spacing: 6
            Text {
                Layout.fillWidth: true
                text: root.desk.address !== "" ? root.desk.address : qsTr("No address was written.")
                textFormat: Text.PlainText
                font.pixelSize: Theme.title
                font.weight: Font.DemiBold
                color: Theme.text
                wrapMode: Text.WordWrap
            }
            Quiet {
                Layout.fillWidth: true
                text: root.desk.people
            }
            Quiet {
                Layout.fillWidth: true
                visible: text !== ""
                text: root.desk.streetText
            }
            Quiet {
                Layout.fillWidth: true
                visible: root.desk.pinIsForOne
                text: qsTr("No house number was written, so a place set on the map counts for the first of them alone.")
            }
        }
    }
    MapCanvas {
        id: smallMap
        readonly property geoRectangle wanted: root.desk.candidates.extent
        Layout.fillWidth: true
        Layout.preferredHeight: 170
        visible: root.desk.position > 0 && wanted.isValid
        activeFocusOnTab: false
        streets: root.workspace.streets.picture
        zones: root.workspace.zones.picture
        onWantedChanged: {
            if (wanted.isValid)
                fitTo(wanted);
        }
        CandidateMarks {
            candidates: root.desk.candidates
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.position > 0 && root.desk.candidates.count === 0
        text: qsTr("Nothing in the register is like it. Set the place on the map, say that it is not in this town, or correct the address with the person.")
    }
    Column {
        Layout.fillWidth: true
        visible: root.desk.position > 0
        spacing: 6
        Repeater {
            model: root.desk.candidates
            CandidateRow {
                required property int index
                required property var model
                width: parent.width
                enabled: root.asked
                number: index + 1
                label: model.label
                street: model.street
                houseNumber: model.number
                postcode: model.postcode
                municipality: model.municipality
                streetDiffers: model.streetDiffers
                numberDiffers: model.numberDiffers
                postcodeDiffers: model.postcodeDiffers
                municipalityDiffers: model.municipalityDiffers
                chance: model.chance
                doubt: model.doubt
                onClicked: root.desk.choose(index)
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.desk.zoneText
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.candidates.count > 0
        text: qsTr("Keys 1 to 5 choose a place. What is decided also answers who writes the same later.")
    }

    Shortcut {
        sequences: ["A"]
        enabled: root.hearsKeys
        onActivated: root.desk.choose(0)
    }
    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: root.hearsKeys
        onActivated: root.enter()
    }
    Instantiator {
        model: 5
        delegate: Shortcut {
            required property int index
            sequence: String(index + 1)
            enabled: root.hearsKeys
            onActivated: root.desk.choose(index)
        }
    }
    Shortcut {
        sequence: "P"
        enabled: root.hearsKeys
        onActivated: root.desk.beginPinning()
    }
    Shortcut {
        sequence: "S"
        enabled: root.hearsKeys
        onActivated: root.desk.skip()
    }
    Shortcut {
        sequence: "R"
        enabled: root.hearsKeys
        onActivated: root.desk.reject()
    }
    Shortcut {
        sequences: ["Left", "Up"]
        enabled: root.hearsKeys && !root.onMap
        onActivated: root.desk.previous()
    }
    Shortcut {
        sequences: ["Right", "Down"]
        enabled: root.hearsKeys && !root.onMap
        onActivated: root.desk.next()
    }
    Shortcut {
        sequence: "Escape"
        enabled: root.visible && !root.typing
        onActivated: root.desk.pinning ? root.desk.endPinning() : root.desk.close()
    }
}
