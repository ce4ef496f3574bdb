// One task in the inspector: its title, its actions, and what may be scrolled.
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

ColumnLayout {
    id: root

    required property string title
    default property alias content: column.data
    property alias actions: actionRow.data
    property alias footer: bottom.data

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.margin
        Layout.rightMargin: Theme.gutter
        Layout.topMargin: Theme.gutter
        Layout.bottomMargin: 8
        spacing: 8
        Text {
            Layout.fillWidth: true
            text: root.title
            textFormat: Text.PlainText
            font.pixelSize: Theme.title
            font.weight: Font.DemiBold
            color: Theme.text
            elide: Text.ElideRight
        }
        Row {
            id: actionRow
            spacing: 8
        }
    }
    ScrollView {
        id: scroll
        Layout.fillWidth: true
        Layout.fillHeight: true
        contentWidth: availableWidth
        ScrollBar.horizontal.policy: ScrollBar.AlwaysOff

        ColumnLayout {
            id: column
            x: Theme.margin
            width: scroll.availableWidth - 2 * Theme.margin
            spacing: Theme.gutter
        }
    }
    ColumnLayout {
        id: bottom
        Layout.fillWidth: true
        Layout.margins: visibleChildren.length > 0 ? Theme.gutter : 0
        spacing: 8
    }
}
