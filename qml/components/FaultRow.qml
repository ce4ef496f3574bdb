// What is wrong, with the way to the place.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

AbstractButton {
    id: root

    required property string sentence

    implicitHeight: Math.max(Theme.target, words.implicitHeight + 12)
    hoverEnabled: true
    Accessible.name: sentence

    contentItem: Row {
        leftPadding: 8
        topPadding: 6
        spacing: 8
        Icon {
            name: "warning"
            size: 16
            color: Theme.danger
        }
        Quiet {
            id: words
            width: root.width - 40
            color: Theme.text
            text: root.sentence
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.hovered ? Theme.hover : "transparent"
        FocusRing {
            shown: root.visualFocus
        }
    }
}
