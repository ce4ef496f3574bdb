// Step 3: the words in every language, made from a template or written, with what is wrong with them and what they cost.
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ColumnLayout {
    id: root

    required property AlertComposer composer
    readonly property AlertWords words: composer.words
    property real tariff: 0.055 // euro for one SMS

    onTariffChanged: words.tariff = tariff
    spacing: 8

    Rule {
        Layout.bottomMargin: 4
    }
    StepTitle {
        number: 3
        text: qsTr("Words")
        done: root.words.text !== "" && root.words.findings.count === 0
    }
    Flow {
        Layout.fillWidth: true
        spacing: 6
        Repeater {
            model: root.words.templateNames
            ActionButton {
                required property int index
                required property string modelData
                readonly property bool on: index === root.words.templateIndex
                text: modelData
                iconName: on ? "check" : ""
                Accessible.role: Accessible.RadioButton
                Accessible.checked: on
                onClicked: root.words.chooseTemplate(index)
            }
        }
    }
    GridLayout {
        Layout.fillWidth: true
        visible: root.words.slotList.count > 0
        columns: 2
        columnSpacing: 8
        rowSpacing: 8
        Repeater {
            model: root.words.slotList
            Field {
                id: slot
                required property int index
                required property string key
                required property string caption
                required property bool isClock
                required property string value
                Layout.fillWidth: !isClock
                Layout.columnSpan: key === "description" ? 2 : 1
                Layout.preferredWidth: isClock ? 112 : 1
                label: caption
                text: value
                onEdited: written => {
                    if (!slot.isClock)
                        root.words.slotList.fill(slot.index, written);
                }
                onCommitted: written => {
                    root.words.slotList.fill(slot.index, written);
                    slot.text = Qt.binding(() => slot.value);
                }
            }
        }
    }
    LanguageText {
        Layout.fillWidth: true
        labels: root.words.languageLabels
        languages: root.words.languageNames
        current: root.words.languageIndex
        text: root.words.text
        findings: root.words.findings
        onChosen: index => root.words.languageIndex = index
        onWritten: text => root.words.text = text
        onMended: text => root.words.mend(text)
    }
    ActionButton {
        visible: root.words.byHand
        iconName: "undo"
        text: qsTr("Back to the template")
        onClicked: root.words.useTemplateText()
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.words.urgent && root.words.text !== ""
        text: qsTr("%Ln SMS per person, %1 characters left in the last one.", "", root.words.segments).arg(root.words.left)
    }
    RowLayout {
        Layout.fillWidth: true
        visible: root.words.costText !== ""
        spacing: 8
        Quiet {
            Layout.fillWidth: true
            text: root.words.costText
        }
        NumberField {
            Layout.fillWidth: false
            Layout.preferredWidth: 88
            label: qsTr("€ per SMS")
            text: Number(root.tariff).toLocaleString(Qt.locale(), "f", 3)
            onCommitted: {
                if (number >= 0)
                    root.tariff = number;
            }
        }
    }
    Repeater {
        model: root.words.fallbackTexts
        Quiet {
            required property string modelData
            Layout.fillWidth: true
            color: Theme.warning
            text: modelData
        }
    }
    PreviewAndTest {
        Layout.fillWidth: true
        visible: root.words.text !== ""
        composer: root.composer
    }

    Settings {
        category: "alerts"
        property alias smsTariff: root.tariff
    }
}
