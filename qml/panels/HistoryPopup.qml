// What was done, newest first: a click or Enter goes back or forward to it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Popup {
    id: root

    required property HistoryList history
    required property bool drawing
    required property bool writing

    readonly property bool blocked: drawing || writing

    padding: Theme.gap
    width: 400
    z: Theme.zPopup
    focus: true
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent

    function go(row: int): void {
        if (!root.blocked)
            root.history.goTo(row);
    }

    onOpened: {
        steps.currentIndex = root.history.currentRow;
        steps.positionViewAtIndex(steps.currentIndex, ListView.Contain);
        steps.forceActiveFocus();
    }

    contentItem: ColumnLayout {
        spacing: Theme.gap

        Quiet {
            Layout.fillWidth: true
            Layout.margins: Theme.gutter - Theme.gap
            text: root.drawing ? qsTr("Finish or stop the drawing first.") : root.history.count === 0 ? qsTr("Nothing was done to this atlas yet.") : qsTr("Choose a step to make the atlas as it was after it. Alerts, departures and erasures stay.")
        }
        ListView {
            id: steps
            Layout.fillWidth: true
            Layout.preferredHeight: Math.min(contentHeight, 440)
            visible: count > 0
            clip: true
            enabled: !root.blocked
            keyNavigationEnabled: true
            highlightMoveDuration: 0
            model: root.history
            ScrollBar.vertical: ScrollBar {}
            Accessible.name: qsTr("History")
            Accessible.role: Accessible.List
            Keys.onReturnPressed: root.go(currentIndex)
            Keys.onEnterPressed: root.go(currentIndex)
            Keys.onSpacePressed: root.go(currentIndex)
            delegate: ListRow {
                required property int index
                required property string label
                required property string whenText
                required property bool undone
                required property bool current
                width: ListView.view.width
                focusPolicy: Qt.NoFocus
                title: label
                value: whenText
                stale: undone
                selected: current
                Accessible.name: undone ? qsTr("%1, undone").arg(label) : label
                onClicked: root.go(index)
                FocusRing {
                    shown: parent.ListView.isCurrentItem && steps.activeFocus
                    anchors.margins: 0
                }
            }
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: Theme.surface
        border.color: Theme.line
    }

    Connections {
        target: root.history
        function onListed(): void {
            steps.currentIndex = root.history.currentRow;
        }
    }
}
