// Changes of zones that wait for a day to come: look at that day, or take them back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property DayView day

    visible: day.waiting.count > 0
    spacing: 8

    Repeater {
        model: root.day.waiting
        Rectangle {
            id: card
            required property int index
            required property string title
            required property string subtitle
            Layout.fillWidth: true
            implicitHeight: words.implicitHeight + 20
            radius: Theme.corner
            color: Theme.accentGround
            ColumnLayout {
                id: words
                x: 12
                y: 10
                width: parent.width - 24
                spacing: 6
                Heading {
                    Layout.fillWidth: true
                    text: card.title
                }
                Quiet {
                    Layout.fillWidth: true
                    maximumLineCount: 3
                    elide: Text.ElideRight
                    text: card.subtitle
                }
                RowLayout {
                    spacing: 8
                    ActionButton {
                        text: qsTr("Show that day")
                        onClicked: root.day.showWaiting(card.index)
                    }
                    ActionButton {
                        text: qsTr("Withdraw")
                        onClicked: root.day.withdraw(card.index)
                    }
                }
            }
        }
    }
}
