// Step 3: the words, what an SMS of them costs, and what is wrong with them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer

    spacing: 8

    Rule {
        Layout.bottomMargin: 4
    }
    StepTitle {
        number: 3
        text: qsTr("Words")
        done: root.composer.text !== "" && root.composer.findings.count === 0
    }
    ScrollView {
        Layout.fillWidth: true
        implicitHeight: 110
        TextArea {
            id: area
            text: root.composer.text
            textFormat: TextEdit.PlainText
            wrapMode: TextArea.Wrap
            font.pixelSize: Theme.body
            color: Theme.text
            placeholderText: qsTr("What happened, where, and what must people do? Whoever sees something calls 101.")
            placeholderTextColor: Theme.faint
            selectionColor: Theme.accent
            selectedTextColor: Theme.accentInk
            selectByMouse: true
            padding: 10
            Accessible.name: qsTr("Words of the alert")
            Keys.onTabPressed: nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
            background: Rectangle {
                radius: Theme.corner
                color: Theme.surface
                border.width: area.activeFocus ? 2 : 1
                border.color: area.activeFocus ? Theme.accent : Theme.line
            }
            onTextChanged: root.composer.text = text
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.composer.urgent && root.composer.text !== ""
        text: qsTr("%Ln SMS per person, %1 characters left in the last one.", "", root.composer.smsSegments).arg(root.composer.smsLeft)
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.composer.urgent && !root.composer.smsPlain
        spacing: 8
        Quiet {
            Layout.fillWidth: true
            color: Theme.warning
            text: qsTr("These letters make an SMS shorter and dearer: %1").arg(root.composer.smsOffending)
        }
        ActionButton {
            text: qsTr("Replace them")
            onClicked: root.composer.useCheapLetters()
        }
    }
    Repeater {
        model: root.composer.findings
        RowLayout {
            id: finding
            required property string sentence
            required property bool blocks
            Layout.fillWidth: true
            spacing: 8
            Icon {
                Layout.alignment: Qt.AlignTop
                name: finding.blocks ? "close" : "warning"
                size: 16
                color: finding.blocks ? Theme.danger : Theme.warning
            }
            Text {
                Layout.fillWidth: true
                text: finding.sentence
                textFormat: Text.PlainText
                font.pixelSize: Theme.small
                color: finding.blocks ? Theme.danger : Theme.text
                wrapMode: Text.WordWrap
            }
        }
    }
}
