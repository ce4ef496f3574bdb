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
    readonly property int air: 16

    spacing: 0

    // What the keyboard reaches is to be seen: scrolls no farther than shows this item of the panel.
    function reveal(item: Item): void {
        const view = scroll.contentItem as Flickable;
        const top = item.mapToItem(column, 0, 0).y - root.air;
        const bottom = top + item.height + 2 * root.air;
        const most = Math.max(0, view.contentHeight - view.height);
        view.contentY = Math.min(most, Math.max(0, Math.min(top, Math.max(view.contentY, bottom - view.height))));
    }

    // The form that an item of this panel belongs to, as far as it can be seen whole; null for what lies elsewhere.
    function formOf(item: Item): Item {
        let form = item;
        for (let one = item; one !== null; one = one.parent) {
            if (one === column)
                return form;
            if ((one as Loader) !== null && one.height + 2 * root.air < scroll.height)
                form = one;
        }
        return null;
    }

    function revealFocus(): void {
        const form = root.formOf(root.Window.window.activeFocusItem);
        if (form !== null)
            root.reveal(form);
    }

    // A form that has just opened has no height yet, and gets it in a moment.
    Timer {
        id: laidOut
        interval: 100
        onTriggered: root.revealFocus()
    }
    Connections {
        target: root.Window.window
        function onActiveFocusItemChanged(): void {
            laidOut.restart();
        }
    }

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
            onHeightChanged: {
                if (laidOut.running)
                    root.revealFocus();
            }
        }
    }
    ColumnLayout {
        id: bottom
        Layout.fillWidth: true
        Layout.margins: visibleChildren.length > 0 ? Theme.gutter : 0
        spacing: 8
    }
}
