// Step 2: who gets it, over which channel, and who does not and why.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    property bool unfolded: false

    spacing: 8

    Rule {
        Layout.bottomMargin: 4
    }
    StepTitle {
        number: 2
        text: qsTr("People")
        done: root.composer.counted && root.composer.people > 0
    }
    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.margin
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            large: true
            color: Theme.accent
            value: Number(root.composer.people).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("get this alert")
            stale: !root.composer.counted
        }
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: Number(root.composer.bySms).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("by SMS")
            stale: !root.composer.counted
        }
        Figure {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            value: Number(root.composer.byEmail).toLocaleString(Qt.locale(), "f", 0)
            caption: qsTr("by e-mail")
            stale: !root.composer.counted
        }
    }
    Text {
        Layout.fillWidth: true
        visible: root.composer.possible > 0
        text: qsTr("%Ln more people may live here, but their address is in doubt. They do not get it.", "", root.composer.possible)
        textFormat: Text.PlainText
        font.pixelSize: Theme.small
        color: Theme.warning
        wrapMode: Text.WordWrap
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.composer.recipients.count > 0
        iconName: root.unfolded ? "minus" : "plus"
        text: root.unfolded ? qsTr("Fold the list away") : qsTr("Show who, and who not")
        onClicked: root.unfolded = !root.unfolded
    }
    ListView {
        Layout.fillWidth: true
        visible: root.unfolded && count > 0
        implicitHeight: Math.min(contentHeight, 220)
        clip: true
        model: root.composer.recipients
        ScrollBar.vertical: ScrollBar {}
        delegate: ListRow {
            required property string name
            required property string channelText
            required property bool isIn
            required property string reason
            width: ListView.view.width - 10
            title: name
            subtitle: isIn ? "" : reason
            value: channelText
            mark: isIn ? Theme.accent : Theme.warning
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.unfolded && root.composer.leftOut.count > 0
        text: qsTr("Left out:")
    }
    Repeater {
        model: root.unfolded ? root.composer.leftOut : null
        Quiet {
            required property int number
            required property string sentence
            Layout.fillWidth: true
            text: qsTr("%L1 · %2").arg(number).arg(sentence)
        }
    }
}
