// A thin line between two parts.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

Rectangle {
    Layout.fillWidth: true
    implicitHeight: 1
    color: Theme.line
}
