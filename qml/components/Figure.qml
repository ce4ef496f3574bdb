// One number and what it counts.
import QtQuick
import Buurtatlas

Column {
    id: root

    required property string value
    required property string caption
    property bool stale: false
    property bool large: false
    property color color: Theme.text

    spacing: 2

    Text {
        width: root.width > 0 ? root.width : implicitWidth
        text: root.value
        textFormat: Text.PlainText
        font.pixelSize: root.large ? 34 : Theme.figure
        // A range such as "119 to 123" is smaller than one number rather than over its neighbour.
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.body
        font.weight: Font.DemiBold
        font.features: {
            "tnum": 1
        }
        color: root.stale ? Theme.faint : root.color
    }
    Text {
        width: root.width > 0 ? root.width : implicitWidth
        text: root.caption
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: root.stale ? Theme.faint : Theme.quiet
        wrapMode: Text.WordWrap
    }
}
