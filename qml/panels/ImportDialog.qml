// How to read a file that does not explain itself: which layer, which reference system, which column is what.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Popup {
    id: root

    required property ImportDesk desk
    property bool running: false
    readonly property ImportSettings settings: desk.settings

    parent: Overlay.overlay
    anchors.centerIn: parent
    width: 560
    height: Math.min(parent ? parent.height - 48 : 640, content.implicitHeight + 2 * padding)
    padding: 20
    modal: true
    closePolicy: Popup.CloseOnEscape
    visible: settings.open
    onClosed: settings.close()

    background: Rectangle {
        radius: Theme.corner
        color: Theme.surface
        border.color: Theme.line
    }

    contentItem: ColumnLayout {
        id: content
        spacing: Theme.gutter

        Text {
            Layout.fillWidth: true
            text: qsTr("How is %1 to be read?").arg(root.settings.fileName)
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
            elide: Text.ElideMiddle
        }
        Text {
            Layout.fillWidth: true
            visible: text !== ""
            text: root.settings.problem
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.danger
            wrapMode: Text.Wrap
            maximumLineCount: 6
            elide: Text.ElideRight
        }
        Choice {
            Layout.fillWidth: true
            visible: root.settings.layers.length > 1
            label: qsTr("Layer of the file")
            names: root.settings.layers
            current: root.settings.layer
            onChosen: index => root.settings.layer = index
        }
        Choice {
            Layout.fillWidth: true
            label: qsTr("Reference system of the positions")
            names: root.settings.systems
            current: root.settings.system
            onChosen: index => root.settings.system = index
        }
        Flickable {
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: fields.implicitHeight
            visible: fieldRows.count > 0
            contentHeight: fields.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            GridLayout {
                id: fields
                width: parent.width - 12
                columns: 2
                columnSpacing: Theme.gutter
                rowSpacing: 8
                Repeater {
                    id: fieldRows
                    model: root.settings
                    Choice {
                        id: field
                        required property int index
                        required property string word
                        required property int column
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        label: word
                        names: root.settings.columns
                        current: column
                        onChosen: chosen => root.settings.setColumn(field.index, chosen)
                    }
                }
            }
        }
        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: 8
            ActionButton {
                text: qsTr("Cancel")
                onClicked: root.settings.close()
            }
            ActionButton {
                primary: true
                iconName: "import"
                enabled: !root.running
                text: qsTr("Import")
                onClicked: root.desk.runAsSet()
            }
        }
    }
}
