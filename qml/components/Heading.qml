// The title of a part of the inspector.
import QtQuick
import Buurtatlas

Text {
    textFormat: Text.PlainText
    font.pixelSize: Theme.body
    font.weight: Font.DemiBold
    color: Theme.text
    elide: Text.ElideRight
}
