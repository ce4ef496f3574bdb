// One of a few named things, with its name above it or, where it is short, beside it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

GridLayout {
    id: root

    property string label
    property bool beside: false
    required property list<string> names
    property int current: 0

    signal chosen(index: int)

    // Who chose something broke the binding of the box.
    onCurrentChanged: box.currentIndex = current

    columns: beside ? 2 : 1
    rowSpacing: 4
    columnSpacing: Theme.gutter

    function take(): void {
        box.forceActiveFocus(Qt.TabFocusReason);
    }

    Text {
        visible: root.label !== ""
        text: root.label
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.quiet
        elide: Text.ElideRight
        Layout.fillWidth: true
    }
    ComboBox {
        id: box
        Layout.fillWidth: !root.beside
        implicitHeight: Theme.target
        model: root.names
        currentIndex: root.current
        font.pixelSize: Theme.body
        Accessible.name: root.label
        contentItem: Text {
            leftPadding: 10
            rightPadding: 28
            text: box.currentIndex < 0 ? qsTr("Choose…") : box.displayText
            textFormat: Text.PlainText
            font: box.font
            color: box.currentIndex < 0 ? Theme.quiet : Theme.text
            elide: Text.ElideRight
            verticalAlignment: Text.AlignVCenter
        }
        indicator: Icon {
            x: box.width - width - 8
            anchors.verticalCenter: parent.verticalCenter
            name: "down"
            size: 14
            color: Theme.quiet
        }
        background: Rectangle {
            radius: Theme.corner
            color: box.hovered ? Theme.hover : Theme.surface
            border.width: box.visualFocus ? 2 : 1
            border.color: box.visualFocus ? Theme.accent : Theme.line
        }
        delegate: ItemDelegate {
            id: entry
            required property int index
            required property string modelData
            width: box.width
            implicitHeight: Theme.target
            highlighted: box.highlightedIndex === index
            contentItem: Text {
                text: entry.modelData
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: Theme.text
                elide: Text.ElideRight
                verticalAlignment: Text.AlignVCenter
            }
            background: Rectangle {
                color: entry.highlighted ? Theme.hover : Theme.surface
            }
        }
        popup: Popup {
            y: box.height + 2
            width: box.width
            padding: 1
            implicitHeight: Math.min(contentItem.implicitHeight + 2, 320)
            contentItem: ListView {
                clip: true
                implicitHeight: contentHeight
                model: box.popup.visible ? box.delegateModel : null
                currentIndex: box.highlightedIndex
                ScrollBar.vertical: ScrollBar {}
            }
            background: Rectangle {
                radius: Theme.corner
                color: Theme.surface
                border.color: Theme.line
            }
        }
        // Another language gives other names, and the box would begin with the first.
        onModelChanged: currentIndex = Qt.binding(() => root.current)
        onActivated: index => root.chosen(index)
    }
}
