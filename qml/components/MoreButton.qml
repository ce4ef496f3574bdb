// A button behind which less used commands wait, in a list that opens under it.
import QtQuick
import QtQuick.Controls.Basic
import Buurtatlas

IconButton {
    id: root

    default property alias entries: menu.contentData

    iconName: "more"
    raised: true
    checked: menu.visible
    Accessible.role: Accessible.ButtonMenu
    onClicked: menu.visible ? menu.close() : menu.open()
    Keys.onDownPressed: menu.open()

    Menu {
        id: menu
        x: root.width - width
        y: root.height + 2
        z: Theme.zPopup
        width: 240
        padding: 1
        closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutsideParent
        onOpened: {
            currentIndex = 0;
            while (currentIndex + 1 < count && !itemAt(currentIndex).visible)
                ++currentIndex;
        }
        background: Rectangle {
            radius: Theme.corner
            color: Theme.surface
            border.color: Theme.line
        }
    }
}
