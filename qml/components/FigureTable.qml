// Names with two figures each, under their heads.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property LineList model // subtitle and value are the two figures
    required property list<string> heads
    readonly property int figureWidth: 64

    spacing: 4

    component Word: Text {
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        font.features: {
            "tnum": 1
        }
        color: Theme.text
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Item {
            Layout.fillWidth: true
        }
        Repeater {
            model: root.heads
            Word {
                required property string modelData
                Layout.preferredWidth: root.figureWidth
                horizontalAlignment: Text.AlignRight
                font.pixelSize: Theme.small
                color: Theme.quiet
                text: modelData
            }
        }
    }
    Repeater {
        model: root.model
        RowLayout {
            id: line
            required property string title
            required property string subtitle
            required property string value
            Layout.fillWidth: true
            spacing: 8
            Accessible.name: [title, root.heads[0], subtitle, root.heads[1], value].join(" ")
            Word {
                Layout.fillWidth: true
                wrapMode: Text.WordWrap
                text: line.title
            }
            Word {
                Layout.preferredWidth: root.figureWidth
                horizontalAlignment: Text.AlignRight
                text: line.subtitle
            }
            Word {
                Layout.preferredWidth: root.figureWidth
                horizontalAlignment: Text.AlignRight
                text: line.value
            }
        }
    }
}
