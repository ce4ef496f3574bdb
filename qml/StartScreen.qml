// No atlas is open: the ways into one.
import QtQuick
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Rectangle {
    id: root

    required property Workspace workspace

    signal lightSwitched

    color: Theme.panel

    ErrorBanner {
        width: parent.width
        z: Theme.zBanner
        sentence: root.workspace.session.errorText
        onDismissed: root.workspace.session.dismissError()
        onCopied: root.workspace.session.copyError()
    }
    Row {
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.margins: Theme.gutter
        spacing: 8
        visible: root.workspace.session.errorText === ""
        Segments {
            names: ["nl", "en"]
            descriptions: ["Nederlands", "English"]
            current: root.workspace.language.code === "nl" ? 0 : 1
            onChosen: index => root.workspace.language.code = index === 0 ? "nl" : "en"
        }
        IconButton {
            iconName: Theme.dark ? "sun" : "moon"
            label: Theme.dark ? qsTr("Light colours") : qsTr("Dark colours")
            onClicked: root.lightSwitched()
        }
    }
    ColumnLayout {
        anchors.centerIn: parent
        width: 440
        spacing: Theme.gutter

        Icon {
            Layout.alignment: Qt.AlignHCenter
            name: "zones"
            size: 56
            color: Theme.accent
        }
        Text {
            Layout.alignment: Qt.AlignHCenter
            text: "Buurtatlas"
            textFormat: Text.PlainText
            font.pixelSize: 30
            font.weight: Font.DemiBold
            color: Theme.text
        }
        Text {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.gutter
            text: qsTr("Neighbourhood networks on the map: where they are, where they are missing, and who must be warned.")
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.WordWrap
        }
        ActionButton {
            Layout.fillWidth: true
            implicitHeight: 40
            visible: root.workspace.opener.hasDemo
            primary: true
            enabled: !root.workspace.opener.job.busy
            text: qsTr("Open the demo city")
            onClicked: root.workspace.opener.openDemo()
        }
        ActionButton {
            Layout.fillWidth: true
            implicitHeight: 40
            enabled: !root.workspace.opener.job.busy
            text: qsTr("Open an atlas…")
            onClicked: openDialog.open()
        }
        Rule {
            Layout.topMargin: 8
            Layout.bottomMargin: 4
        }
        Heading {
            text: qsTr("Make a new atlas")
        }
        RowLayout {
            spacing: 8
            Field {
                id: nameField
                Layout.fillWidth: true
                label: qsTr("Municipality")
            }
            Field {
                id: nisField
                Layout.fillWidth: false
                Layout.preferredWidth: 110
                label: qsTr("NIS code")
                inputMethodHints: Qt.ImhDigitsOnly
            }
        }
        TickBox {
            id: exerciseBox
            Layout.fillWidth: true
            implicitHeight: Theme.target
            text: qsTr("For exercises: nothing of it can ever reach anybody")
        }
        ActionButton {
            Layout.fillWidth: true
            implicitHeight: 40
            enabled: nameField.text.trim() !== "" && !root.workspace.opener.job.busy
            text: qsTr("Choose where to keep it…")
            onClicked: newDialog.open()
        }
        JobBar {
            Layout.alignment: Qt.AlignHCenter
            job: root.workspace.opener.job
            label: qsTr("Opening the atlas")
        }
    }

    FileDialog {
        id: openDialog
        title: qsTr("Open an atlas")
        nameFilters: [qsTr("Atlas files (*.gpkg)"), qsTr("All files (*)")]
        onAccepted: root.workspace.opener.open(selectedFile)
    }
    FileDialog {
        id: newDialog
        title: qsTr("Make a new atlas")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "gpkg"
        nameFilters: [qsTr("Atlas files (*.gpkg)")]
        onAccepted: root.workspace.opener.create(selectedFile, nameField.text, nisField.text, exerciseBox.checked)
    }
}
