// A number between two limits.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

Slider {
    id: root

    required property string label

    implicitHeight: Theme.target
    Accessible.name: label

    background: Rectangle {
        x: root.leftPadding
        y: root.topPadding + root.availableHeight / 2 - height / 2
        width: root.availableWidth
        height: 4
        radius: 2
        color: Theme.line
        Rectangle {
            width: root.visualPosition * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: root.leftPadding + root.visualPosition * (root.availableWidth - width)
        y: root.topPadding + root.availableHeight / 2 - height / 2
        implicitWidth: 18
        implicitHeight: 18
        radius: 9
        color: Theme.surface
        border.width: 2
        border.color: Theme.accent
        FocusRing {
            radius: 12
            shown: root.visualFocus
        }
    }
}
