// A drawing of an earlier time that was never finished: go on with it, or not.
import QtQuick
import QtQuick.Layouts
import Buurtatlas

Rectangle {
    id: root

    required property string sentence
    property string question: qsTr("Throw the drawing away for good?")
    property bool asking: false

    signal resumed
    signal discarded

    onVisibleChanged: asking = false
    implicitHeight: Math.max(44, line.implicitHeight + 16)
    color: Theme.panel
    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    Rectangle {
        width: 4
        height: parent.height
        color: Theme.accent
    }
    RowLayout {
        id: line
        anchors.fill: parent
        anchors.leftMargin: Theme.margin
        anchors.rightMargin: Theme.gutter
        spacing: Theme.gutter
        Icon {
            name: "draw"
            color: Theme.accent
        }
        Text {
            Layout.fillWidth: true
            text: root.asking ? root.question : root.sentence
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            color: Theme.text
            wrapMode: Text.WordWrap
        }
        ActionButton {
            primary: !root.asking
            text: root.asking ? qsTr("Keep") : qsTr("Go on with it")
            onClicked: {
                if (root.asking)
                    root.asking = false;
                else
                    root.resumed();
            }
        }
        ActionButton {
            dangerous: true
            primary: root.asking
            text: root.asking ? qsTr("Throw away") : qsTr("Throw away…")
            onClicked: {
                if (root.asking)
                    root.discarded();
                root.asking = !root.asking;
            }
        }
    }
}
