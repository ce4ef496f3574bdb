// How many incidents fall in each hour of each day of the week. A click filters by it, a second one no longer.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentView view
    readonly property list<string> days: [qsTr("Monday"), qsTr("Tuesday"), qsTr("Wednesday"), qsTr("Thursday"), qsTr("Friday"), qsTr("Saturday"), qsTr("Sunday")]
    readonly property list<string> shortDays: [qsTr("Mo"), qsTr("Tu"), qsTr("We"), qsTr("Th"), qsTr("Fr"), qsTr("Sa"), qsTr("Su")]
    property int pointed: -1
    readonly property int told: grid.activeFocus && pointed < 0 ? grid.cursor : pointed

    spacing: 4

    function wordsOf(cell: int): string {
        const number = Number(root.view.times.matrix[cell] ?? 0).toLocaleString(Qt.locale(), "f", 1);
        return qsTr("%1 %2:00: %3 incidents").arg(root.days[Math.floor(cell / 24)]).arg(cell % 24).arg(number);
    }

    Heading {
        text: qsTr("By hour and day of the week")
    }
    FocusScope {
        id: grid
        property int cursor: 0
        readonly property real labelWidth: 26
        readonly property real cell: (width - labelWidth) / 24
        Layout.fillWidth: true
        implicitHeight: 7 * 20 + 16
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Incidents by hour and day of the week")
        Accessible.description: root.wordsOf(cursor)
        Keys.onLeftPressed: cursor = cursor - cursor % 24 + (cursor + 23) % 24
        Keys.onRightPressed: cursor = cursor - cursor % 24 + (cursor + 1) % 24
        Keys.onUpPressed: cursor = (cursor + 144) % 168
        Keys.onDownPressed: cursor = (cursor + 24) % 168
        Keys.onReturnPressed: root.view.pickCell(Math.floor(cursor / 24), cursor % 24)
        Keys.onSpacePressed: root.view.pickCell(Math.floor(cursor / 24), cursor % 24)

        Repeater {
            model: root.shortDays
            Text {
                required property int index
                required property string modelData
                y: index * 20 + 2
                text: modelData
                textFormat: Text.PlainText
                font.pixelSize: 11
                color: Theme.quiet
            }
        }
        Repeater {
            model: 168
            Rectangle {
                required property int index
                readonly property real share: root.view.times.busiest > 0 ? (root.view.times.matrix[index] ?? 0) / root.view.times.busiest : 0
                readonly property int hour: index % 24
                readonly property bool hourWanted: root.view.hourFrom < root.view.hourTo ? hour >= root.view.hourFrom && hour < root.view.hourTo : hour >= root.view.hourFrom || hour < root.view.hourTo
                readonly property bool wanted: hourWanted && (root.view.weekdays === 0 || (root.view.weekdays >> Math.floor(index / 24)) % 2 === 1)
                x: grid.labelWidth + hour * grid.cell
                y: Math.floor(index / 24) * 20
                width: grid.cell - 1
                height: 19
                color: share > 0 ? Qt.tint(Theme.panel, Qt.alpha(wanted ? Theme.accent : Theme.quiet, 0.08 + 0.92 * share)) : Theme.panel
                opacity: root.view.stale ? 0.5 : 1
                border.width: (grid.activeFocus && index === grid.cursor) || index === root.pointed ? 2 : 0
                border.color: Theme.text
            }
        }
        Repeater {
            model: [0, 6, 12, 18]
            Text {
                required property int modelData
                x: grid.labelWidth + modelData * grid.cell
                y: 7 * 20
                text: qsTr("%1 h").arg(modelData)
                textFormat: Text.PlainText
                font.pixelSize: 11
                color: Theme.quiet
            }
        }
        MouseArea {
            anchors.fill: parent
            anchors.leftMargin: grid.labelWidth
            anchors.bottomMargin: 16
            hoverEnabled: true
            function cellAt(x: real, y: real): int {
                return Math.min(6, Math.max(0, Math.floor(y / 20))) * 24 + Math.min(23, Math.max(0, Math.floor(x / grid.cell)));
            }
            onPositionChanged: mouse => root.pointed = cellAt(mouse.x, mouse.y)
            onExited: root.pointed = -1
            onClicked: mouse => {
                grid.cursor = cellAt(mouse.x, mouse.y);
                root.view.pickCell(Math.floor(grid.cursor / 24), grid.cursor % 24);
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: root.told >= 0 ? root.wordsOf(root.told) : root.view.times.withoutClock > 0 ? qsTr("Of %Ln incidents the hour is not known; they are not in here.", "", root.view.times.withoutClock) : qsTr("Click an hour to see only that one.")
    }
}
