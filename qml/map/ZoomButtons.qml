// Nearer, farther, and everything at once.
import QtQuick
import Buurtatlas

Column {
    id: root

    property bool canZoomIn: true
    property bool canZoomOut: true

    signal zoomInRequested
    signal zoomOutRequested
    signal everythingRequested

    spacing: Theme.gap

    IconButton {
        raised: true
        enabled: root.canZoomIn
        iconName: "plus"
        label: qsTr("Zoom in")
        onClicked: root.zoomInRequested()
    }
    IconButton {
        raised: true
        enabled: root.canZoomOut
        iconName: "minus"
        label: qsTr("Zoom out")
        onClicked: root.zoomOutRequested()
    }
    IconButton {
        raised: true
        iconName: "whole"
        label: qsTr("Show the whole municipality")
        onClicked: root.everythingRequested()
    }
}
