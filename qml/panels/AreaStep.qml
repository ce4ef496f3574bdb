// Step 1: the area that is warned.
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    required property ZoneEditor zones
    required property Sketch sketch

    spacing: 8

    Rule {
        Layout.bottomMargin: 4
    }
    StepTitle {
        number: 1
        text: root.composer.hasArea ? root.composer.areaText : qsTr("Area")
        done: root.composer.hasArea
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "draw"
        primary: !root.composer.hasArea && !root.sketch.drawing
        enabled: !root.sketch.drawing
        text: root.composer.hasArea ? qsTr("Draw another area") : qsTr("Draw the area")
        onClicked: root.composer.drawArea()
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.zones.hasSelection
        enabled: !root.sketch.drawing
        iconName: "zones"
        text: qsTr("Take zone %1").arg(root.zones.name)
        onClicked: root.composer.takeZone()
    }
    Quiet {
        Layout.fillWidth: true
        visible: !root.zones.hasSelection && !root.composer.hasArea && !root.sketch.drawing
        text: qsTr("Or click a zone on the map to take its border.")
    }
}
