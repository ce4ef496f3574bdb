// A quiet sentence.
import QtQuick
import Buurtatlas

Text {
    textFormat: Text.PlainText
    font.pixelSize: Theme.small
    color: Theme.quiet
    wrapMode: Text.WordWrap
    lineHeight: 1.15
}
