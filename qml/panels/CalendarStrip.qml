// Which days the source covers, a row for each year and a mark for each week, so that a missing week is not a zero.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentView view
    readonly property IncidentTimes times: view.times
    readonly property list<int> weeks: times.weeks
    property int pointed: -1
    readonly property int told: strip.activeFocus && pointed < 0 ? strip.cursor : pointed

    spacing: 4

    Heading {
        text: qsTr("What the source covers")
    }
    FocusScope {
        id: strip
        property int cursor: 0
        readonly property real labelWidth: 34
        readonly property real mark: (width - labelWidth) / 53
        Layout.fillWidth: true
        implicitHeight: root.times.years.length * 18
        activeFocusOnTab: root.weeks.length > 0
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("What the source covers, by week")
        Accessible.description: root.weeks.length > 0 ? root.times.weekWords(cursor) : ""
        Keys.onLeftPressed: cursor = Math.max(0, cursor - 1)
        Keys.onRightPressed: cursor = Math.min(root.weeks.length - 1, cursor + 1)
        Keys.onUpPressed: cursor = Math.max(0, cursor - 53)
        Keys.onDownPressed: cursor = Math.min(root.weeks.length - 1, cursor + 53)
        Keys.onReturnPressed: root.view.pickWeek(cursor)
        Keys.onSpacePressed: root.view.pickWeek(cursor)

        Repeater {
            model: root.times.years
            Text {
                required property int index
                required property string modelData
                y: index * 18 + 1
                text: modelData
                textFormat: Text.PlainText
                font.pixelSize: 11
                color: Theme.quiet
            }
        }
        Repeater {
            model: root.weeks
            Item {
                id: week
                required property int index
                required property int modelData
                readonly property bool missing: modelData === IncidentTimes.Missing || modelData === IncidentTimes.SomeMissing
                visible: modelData !== IncidentTimes.Outside
                x: Math.round(strip.labelWidth + index % 53 * strip.mark)
                y: Math.floor(index / 53) * 18
                width: Math.max(1, Math.floor(strip.mark) - 1)
                height: 15
                Rectangle {
                    anchors.fill: parent
                    color: week.modelData === IncidentTimes.Some || week.modelData === IncidentTimes.SomeMissing ? Theme.accent : week.missing ? "transparent" : Theme.line
                    border.width: week.missing ? 1 : 0
                    border.color: Theme.warning
                }
                Rectangle {
                    visible: week.missing
                    anchors.bottom: parent.bottom
                    width: parent.width
                    height: 5
                    color: Theme.warning
                }
                Rectangle {
                    visible: week.index === root.told
                    anchors.fill: parent
                    anchors.margins: -1
                    color: "transparent"
                    border.width: 2
                    border.color: Theme.text
                }
            }
        }
        MouseArea {
            anchors.fill: parent
            anchors.leftMargin: strip.labelWidth
            hoverEnabled: true
            function weekAt(x: real, y: real): int {
                return Math.floor(y / 18) * 53 + Math.min(52, Math.max(0, Math.floor(x / strip.mark)));
            }
            onPositionChanged: mouse => root.pointed = Math.min(root.weeks.length - 1, weekAt(mouse.x, mouse.y))
            onExited: root.pointed = -1
            onClicked: mouse => {
                strip.cursor = Math.min(root.weeks.length - 1, weekAt(mouse.x, mouse.y));
                root.view.pickWeek(strip.cursor);
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        text: root.told >= 0 ? root.times.weekWords(root.told) : qsTr("Blue: incidents. Grey: none. Orange: the source tells nothing.")
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.times.calendarGuessed
        text: qsTr("Guessed from the incidents themselves; say it at the import to be sure.")
    }
}
