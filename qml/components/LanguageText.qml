// One text in several languages side by side: which is shown, what it says, and what is wrong with it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property list<string> labels
    required property list<string> languages
    required property int current
    required property string text
    required property RemarkList findings

    signal chosen(index: int)
    signal written(text: string)
    signal mended(text: string)

    spacing: 8

    Segments {
        Layout.fillWidth: true
        stretched: true
        names: root.labels
        descriptions: root.languages
        current: root.current
        onChosen: index => root.chosen(index)
    }
    ScrollView {
        Layout.fillWidth: true
        implicitHeight: 110
        TextArea {
            id: area
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
            Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
            background: Rectangle {
                radius: Theme.corner
                color: Theme.surface
                border.width: area.activeFocus ? 2 : 1
                border.color: area.activeFocus ? Theme.accent : Theme.line
            }
            onTextChanged: {
                if (text !== root.text)
                    root.written(text);
            }
            // What is typed comes back as it is, and must not move the cursor.
            readonly property string given: root.text
            onGivenChanged: {
                if (text !== given)
                    text = given;
            }
            Component.onCompleted: text = given
        }
    }
    Repeater {
        model: root.findings
        RowLayout {
            id: finding
            required property string sentence
            required property bool blocks
            required property string mended
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
            ActionButton {
                visible: finding.mended !== ""
                text: qsTr("Mend")
                Accessible.description: finding.sentence
                onClicked: root.mended(finding.mended)
            }
        }
    }
}
