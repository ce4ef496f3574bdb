// Figures side by side: what is measured, how it is now, how it would be.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property LineList model
    required property string nowTitle

    spacing: 6

    RowLayout {
        Layout.fillWidth: true
        spacing: 8
        Repeater {
            model: [root.nowTitle, qsTr("In the plan")]
            Text {
                required property string modelData
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                text: modelData
                textFormat: Text.PlainText
                font.pixelSize: Theme.small
                font.weight: Font.DemiBold
                color: Theme.quiet
            }
        }
    }
    Repeater {
        model: root.model
        ColumnLayout {
            id: pair
            required property string title
            required property string subtitle
            required property string value
            Layout.fillWidth: true
            spacing: 0
            Quiet {
                Layout.fillWidth: true
                text: pair.title
            }
            RowLayout {
                Layout.fillWidth: true
                spacing: 8
                Repeater {
                    model: [pair.subtitle, pair.value]
                    Text {
                        required property int index
                        required property string modelData
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        text: modelData
                        textFormat: Text.PlainText
                        font.pixelSize: Theme.body
                        font.weight: index === 1 && pair.subtitle !== pair.value ? Font.DemiBold : Font.Normal
                        color: Theme.text
                        wrapMode: Text.WordWrap
                    }
                }
            }
        }
    }
}
