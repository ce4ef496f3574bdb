// The streets and house numbers of the chosen zone, to look through, to save, to copy, and to give away.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property ZoneStreets streets
    required property StreetMover mover
    required property string zoneName
    property bool isBack: false // from a move, which Ctrl+Z shall take back, not what is typed

    spacing: 0
    onVisibleChanged: {
        if (!visible)
            return;
        if (isBack)
            list.forceActiveFocus();
        else
            words.take();
        isBack = false;
    }

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.gutter
        Layout.topMargin: Theme.gutter
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: qsTr("Streets of %1").arg(root.zoneName)
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
            elide: Text.ElideRight
        }
        IconButton {
            iconName: "back"
            label: qsTr("Back to the zone")
            onClicked: root.streets.close()
        }
    }
    Quiet {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        text: root.streets.job.busy ? "…" : root.streets.summary
    }
    Quiet {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.margin
        Layout.topMargin: 4
        visible: text !== ""
        color: Theme.warning
        text: root.streets.ambiguousText
    }
    Field {
        id: words
        Layout.fillWidth: true
        Layout.margins: Theme.margin
        Layout.topMargin: 8
        Layout.bottomMargin: 4
        placeholder: qsTr("Filter by street")
        text: root.streets.words
        onEdited: value => root.streets.words = value
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.leftMargin: 8
        Layout.rightMargin: 4
        clip: true
        activeFocusOnTab: true
        currentIndex: -1
        model: root.streets
        ScrollBar.vertical: ScrollBar {}
        Keys.onReturnPressed: move.click()
        Keys.onEnterPressed: move.click()
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0)
                currentIndex = 0;
        }
        delegate: ListRow {
            id: line
            required property int index
            required property string street
            required property string place
            required property string sideText
            required property string numbers
            required property int addresses
            width: ListView.view.width - 10
            title: place === "" ? street : qsTr("%1, %2").arg(street).arg(place)
            subtitle: qsTr("%1 · %2", "side of the street, house numbers").arg(sideText).arg(numbers)
            value: qsTr("%Ln addr.", "", addresses)
            selected: ListView.isCurrentItem
            onClicked: {
                list.currentIndex = line.index;
                list.forceActiveFocus();
            }
        }
    }
    ColumnLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.gutter
        spacing: 8
        ActionButton {
            id: move
            Layout.fillWidth: true
            enabled: list.currentIndex >= 0 && list.currentIndex < root.streets.count
            text: qsTr("Move to another zone…")
            onClicked: {
                root.isBack = true;
                root.mover.begin(list.currentIndex);
            }
        }
        RowLayout {
            spacing: 8
            ActionButton {
                Layout.fillWidth: true
                enabled: root.streets.count > 0
                text: qsTr("Copy")
                onClicked: root.streets.copy()
            }
            ActionButton {
                Layout.fillWidth: true
                visible: root.streets.canSave
                enabled: root.streets.count > 0
                text: qsTr("Save as CSV…")
                onClicked: dialog.open()
            }
        }
    }
    FileDialog {
        id: dialog
        title: qsTr("Save the list of streets")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.streets.saveCsv(selectedFile)
    }
}
