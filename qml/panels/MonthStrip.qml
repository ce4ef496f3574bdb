// How many incidents fall in each month of the year, of all years together. A click filters by the month.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property IncidentView view

    spacing: 4

    Heading {
        text: qsTr("By month of the year")
    }
    Row {
        Layout.fillWidth: true
        spacing: 2
        Repeater {
            model: 12
            AbstractButton {
                id: month
                required property int index
                readonly property real number: root.view.times.months[index] ?? 0
                readonly property bool wanted: root.view.months === 0 || (root.view.months >> index) % 2 === 1
                readonly property string name: Qt.locale().standaloneMonthName(index, Locale.LongFormat)
                width: (root.width - 22) / 12
                implicitHeight: 72
                hoverEnabled: true
                Accessible.role: Accessible.CheckBox
                Accessible.name: qsTr("%1: %L2 incidents").arg(name).arg(number)
                Accessible.checked: wanted && root.view.months !== 0
                ToolTip.text: Accessible.name
                ToolTip.visible: hovered || visualFocus
                onClicked: root.view.toggleMonth(index)
                contentItem: Item {
                    Rectangle {
                        anchors.bottom: letter.top
                        anchors.bottomMargin: 2
                        width: parent.width
                        height: root.view.times.busiestMonth > 0 ? Math.max(1, month.number / root.view.times.busiestMonth * 52) : 1
                        radius: 1
                        opacity: root.view.stale ? 0.5 : 1
                        color: month.wanted ? Theme.accent : Theme.faint
                    }
                    Text {
                        id: letter
                        anchors.bottom: parent.bottom
                        anchors.horizontalCenter: parent.horizontalCenter
                        text: Qt.locale().standaloneMonthName(month.index, Locale.NarrowFormat)
                        textFormat: Text.PlainText
                        font.pixelSize: 11
                        font.weight: month.wanted && root.view.months !== 0 ? Font.DemiBold : Font.Normal
                        color: Theme.quiet
                    }
                }
                background: Rectangle {
                    color: month.hovered ? Theme.hover : "transparent"
                    FocusRing {
                        shown: month.visualFocus
                    }
                }
            }
        }
    }
}
