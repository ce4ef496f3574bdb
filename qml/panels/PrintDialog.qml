// The map on paper or as a picture: what, how large, and then the file.
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Dialogs
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Popup {
    id: root

    required property PrintDesk desk
    property bool onPaper: true
    readonly property list<int> widths: [1600, 2400, 3200, 4800]
    property alias attribution: source.text

    readonly property bool canSave: !desk.job.busy && (!onPaper || desk.what === PrintDesk.MapAsSeen || desk.what === PrintDesk.CouncilPage || (desk.what === PrintDesk.ChosenZone ? desk.zoneName !== "" : desk.zoneCount > 0))

    function save(): void {
        if (!root.canSave)
            return;
        root.desk.attribution = source.text;
        root.close();
        const dialog = root.onPaper ? pdfDialog : pictureDialog;
        dialog.selectedFile = root.desk.proposedFile(dialog.defaultSuffix);
        dialog.open();
    }

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 460
    padding: 20
    modal: true
    focus: true
    closePolicy: Popup.CloseOnEscape
    onOpened: form.forceActiveFocus()

    background: Rectangle {
        radius: Theme.corner
        color: Theme.surface
        border.color: Theme.line
    }

    contentItem: ColumnLayout {
        id: form
        spacing: Theme.gutter
        focus: true
        Keys.onReturnPressed: cancel.activeFocus ? root.close() : root.save()
        Keys.onEnterPressed: cancel.activeFocus ? root.close() : root.save()

        Text {
            Layout.fillWidth: true
            text: qsTr("Print the map or save it as a picture")
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
        }
        Segments {
            Layout.fillWidth: true
            stretched: true
            names: [qsTr("On paper (PDF)"), qsTr("Picture (PNG or SVG)")]
            current: root.onPaper ? 0 : 1
            onChosen: index => root.onPaper = index === 0
        }
        Choice {
            Layout.fillWidth: true
            visible: root.onPaper
            label: qsTr("What")
            names: [qsTr("The map as you see it"), root.desk.zoneName !== "" ? qsTr("The zone %1").arg(root.desk.zoneName) : qsTr("The zone that is chosen (none is)"), qsTr("All %Ln zones, a sheet each", "", root.desk.zoneCount), qsTr("A page for the council: cover, gaps, the past year")]
            current: root.desk.what
            onChosen: index => root.desk.what = index
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.onPaper
            enabled: root.desk.what !== PrintDesk.CouncilPage
            spacing: Theme.gutter
            Segments {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                stretched: true
                names: ["A4", "A3"]
                current: root.desk.a3 ? 1 : 0
                onChosen: index => root.desk.a3 = index === 1
            }
            Segments {
                Layout.fillWidth: true
                Layout.preferredWidth: 2
                stretched: true
                names: [qsTr("Upright"), qsTr("Landscape")]
                current: root.desk.landscape ? 1 : 0
                onChosen: index => root.desk.landscape = index === 1
            }
        }
        TickBox {
            Layout.fillWidth: true
            implicitHeight: Theme.target
            visible: root.onPaper
            enabled: root.desk.what === PrintDesk.ChosenZone || root.desk.what === PrintDesk.AllZones
            text: qsTr("The streets and house numbers of the zone on the back")
            checked: root.desk.streetList
            onToggled: root.desk.streetList = checked
        }
        Choice {
            Layout.fillWidth: true
            visible: !root.onPaper
            label: qsTr("Width of the picture")
            names: root.widths.map(width => qsTr("%L1 pixels").arg(width))
            current: root.widths.indexOf(root.desk.pictureWidth)
            onChosen: index => root.desk.pictureWidth = root.widths[index]
        }
        TickBox {
            Layout.fillWidth: true
            implicitHeight: Theme.target
            visible: !root.onPaper
            text: qsTr("Twice as sharp: for print and fine screens, with larger letters")
            checked: root.desk.fine
            onToggled: root.desk.fine = checked
        }
        TickBox {
            Layout.fillWidth: true
            implicitHeight: Theme.target
            visible: !root.onPaper
            text: qsTr("With a legend")
            checked: root.desk.legend
            onToggled: root.desk.legend = checked
        }
        Field {
            id: source
            Layout.fillWidth: true
            label: qsTr("Whose data it is")
            placeholder: qsTr("such as © OpenStreetMap contributors")
        }
        Quiet {
            Layout.fillWidth: true
            text: root.onPaper && root.desk.what === PrintDesk.CouncilPage ? qsTr("One A4 page. Counts under 5 that tell of members are not printed, nor those from which one could be worked out.") : qsTr("No members and no incidents by themselves are printed.")
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            ActionButton {
                id: cancel
                text: qsTr("Cancel")
                onClicked: root.close()
            }
            ActionButton {
                primary: true
                iconName: "print"
                enabled: root.canSave
                text: root.onPaper ? qsTr("Print to a PDF…") : qsTr("Save the picture…")
                onClicked: root.save()
            }
        }
    }

    Settings {
        category: "print"
        property alias attribution: root.attribution
    }
    FileDialog {
        id: pdfDialog
        parentWindow: root.parent.Window.window
        title: qsTr("Print to a PDF")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "pdf"
        nameFilters: [qsTr("PDF files (*.pdf)")]
        onAccepted: root.desk.print(selectedFile)
    }
    FileDialog {
        id: pictureDialog
        parentWindow: root.parent.Window.window
        title: qsTr("Save the map as a picture")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("Pictures (*.png)"), qsTr("Drawings that stay sharp (*.svg)")]
        onAccepted: root.desk.draw(selectedFile)
    }
}
