// One command in the list of a MoreButton.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

MenuItem {
    id: root

    implicitHeight: Theme.target
    height: visible ? implicitHeight : 0
    activeFocusOnTab: visible // what is not leaves no step for the arrow keys
    leftPadding: Theme.gutter
    rightPadding: Theme.gutter
    font.pixelSize: Theme.body
    Accessible.name: text

    contentItem: Text {
        text: root.text
        textFormat: Text.PlainText
        font: root.font
        color: root.enabled ? Theme.text : Theme.faint
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.highlighted ? Theme.hover : Theme.surface
    }
}
