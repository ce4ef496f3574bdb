// One alert that was sent: how far it is, with whom, what can be tried again, and where it was on the map of its day.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property AlertWatch watch
    readonly property list<string> icons: ["clock", "clock", "send", "send", "check", "close", "minus", "info", "warning", "minus"]
    readonly property list<color> inks: [Theme.quiet, Theme.quiet, Theme.accent, Theme.accent, Theme.good, Theme.danger, Theme.quiet, Theme.quiet, Theme.warning, Theme.quiet]

    title: watch.title
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to all alerts")
        onClicked: root.watch.close()
    }
    footer: ColumnLayout {
        Layout.fillWidth: true
        visible: root.watch.failed > 0
        ConfirmButton {
            Layout.fillWidth: true
            visible: root.watch.canRetry
            iconName: "redo"
            text: qsTr("Try the %Ln that failed again", "", root.watch.failed)
            question: qsTr("%Ln messages that failed are queued again. All others are left alone, and so is who has left since.", "", root.watch.failed)
            confirmText: qsTr("Queue %Ln again", "", root.watch.failed)
            onConfirmed: root.watch.retryFailed(root.watch.failed)
        }
        Quiet {
            Layout.fillWidth: true
            visible: !root.watch.canRetry
            text: qsTr("The alert has expired, so what failed is not sent any more. Write an update to reach them.")
        }
    }

    Quiet {
        Layout.fillWidth: true
        text: root.watch.stateText
    }
    Text {
        Layout.fillWidth: true
        text: root.watch.message
        textFormat: Text.PlainText
        font.pixelSize: Theme.body
        color: Theme.text
        wrapMode: Text.WordWrap
    }
    Heading {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.watch.etaText
        wrapMode: Text.WordWrap
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: 8
            Layout.rightMargin: 8
            spacing: 8
            Quiet {
                Layout.fillWidth: true
                text: qsTr("Messages")
            }
            Quiet {
                Layout.preferredWidth: 64
                horizontalAlignment: Text.AlignRight
                text: qsTr("SMS")
            }
            Quiet {
                Layout.preferredWidth: 64
                horizontalAlignment: Text.AlignRight
                text: qsTr("e-mail")
            }
        }
        Repeater {
            model: root.watch.stateWords
            CountRow {
                required property int index
                required property string modelData
                Layout.fillWidth: true
                visible: sms + email > 0
                word: modelData
                iconName: root.icons[index]
                ink: root.inks[index]
                sms: root.watch.sms[index]
                email: root.watch.email[index]
                on: root.watch.deliveries.state === index
                onClicked: root.watch.deliveries.state = on ? -1 : index
            }
        }
    }
    ActionButton {
        Layout.fillWidth: true
        iconName: "clock"
        text: root.watch.ofItsDay ? qsTr("Back to the zones of today") : qsTr("Show it on the zones of %1").arg(root.watch.dayText)
        onClicked: root.watch.ofItsDay ? root.watch.backToToday() : root.watch.showOnItsDay()
    }
    Rule {}
    Heading {
        Layout.fillWidth: true
        text: root.watch.deliveries.state < 0 ? qsTr("Person by person") : qsTr("Person by person: %1").arg(root.watch.stateWords[root.watch.deliveries.state])
    }
    Quiet {
        Layout.fillWidth: true
        visible: text !== ""
        text: root.watch.erasedText
    }
    Field {
        id: search
        Layout.fillWidth: true
        visible: root.watch.erasedText === ""
        placeholder: qsTr("Search a name or code")
        onEdited: value => root.watch.deliveries.words = value
        Connections {
            target: root.watch
            function onAlertIdChanged(): void {
                search.text = "";
            }
        }
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.watch.unnamed > 0
        text: qsTr("%Ln wait and are named here as soon as the sender takes them.", "", root.watch.unnamed)
    }
    ListView {
        id: list
        visible: root.watch.erasedText === ""
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        implicitHeight: Math.min(Math.max(contentHeight, 48), 320)
        clip: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        model: root.watch.deliveries
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What became of it with each person")
        ScrollBar.vertical: ScrollBar {}
        delegate: ListRow {
            required property int index
            required property string name
            required property string channelText
            required property int deliveryState
            required property string stateText
            required property string attemptsText
            required property string reason
            width: ListView.view.width - 10
            focusPolicy: Qt.NoFocus
            title: name
            subtitle: reason === "" ? attemptsText : reason + " · " + attemptsText
            value: channelText + " · " + stateText
            mark: root.inks[deliveryState]
            selected: ListView.isCurrentItem && ListView.view.activeFocus
            onClicked: list.currentIndex = index
        }
        Quiet {
            visible: root.watch.deliveries.count === 0 && root.watch.unnamed === 0
            text: qsTr("Nobody.")
        }
    }
}
