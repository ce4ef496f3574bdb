// One state of messages with how many are in it, by SMS and by e-mail; pressed, it lists them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas

AbstractButton {
    id: root

    required property string word
    required property string iconName
    required property color ink
    required property int sms
    required property int email
    property bool on: false

    implicitHeight: Theme.target
    leftPadding: 8
    rightPadding: 8
    hoverEnabled: true
    Accessible.role: Accessible.RadioButton
    Accessible.checked: on
    Accessible.name: qsTr("%1: %2 by SMS, %3 by e-mail").arg(word).arg(sms).arg(email)

    component Count: Text {
        property int number: 0
        Layout.preferredWidth: 64
        text: number === 0 ? "–" : Number(number).toLocaleString(Qt.locale(), "f", 0)
        textFormat: Text.PlainText
        horizontalAlignment: Text.AlignRight
        font.pixelSize: Theme.body
        font.weight: Font.DemiBold
        font.features: {
            "tnum": 1
        }
        color: number === 0 ? Theme.faint : root.ink
    }

    contentItem: RowLayout {
        spacing: 8
        Icon {
            name: root.iconName
            size: 16
            color: root.ink
        }
        Text {
            Layout.fillWidth: true
            text: root.word
            textFormat: Text.PlainText
            font.pixelSize: Theme.body
            font.weight: root.on ? Font.DemiBold : Font.Normal
            color: Theme.text
            elide: Text.ElideRight
        }
        Count {
            number: root.sms
        }
        Count {
            number: root.email
        }
    }
    background: Rectangle {
        radius: Theme.corner
        color: root.on ? Theme.accentGround : root.hovered ? Theme.hover : "transparent"
        FocusRing {
            shown: root.visualFocus
            anchors.margins: 0
        }
    }
}
