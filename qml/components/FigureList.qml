// Names with a figure at the end of each line, under one title.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property LineList model
    property string title
    property bool stale: false

    spacing: 4

    Quiet {
        visible: root.title !== ""
        text: root.title
    }
    Repeater {
        model: root.model
        RowLayout {
            id: line
            required property string title
            required property string value
            Layout.fillWidth: true
            spacing: 8
            Text {
                Layout.fillWidth: true
                text: line.title
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                color: root.stale ? Theme.faint : Theme.text
                wrapMode: Text.WordWrap
            }
            Text {
                Layout.alignment: Qt.AlignTop
                text: line.value
                textFormat: Text.PlainText
                font.pixelSize: Theme.body
                font.features: {
                    "tnum": 1
                }
                color: root.stale ? Theme.faint : Theme.text
            }
        }
    }
}
