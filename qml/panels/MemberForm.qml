// One person: name, address, how to reach them, and where the address lies.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

Panel {
    id: root

    required property MemberDesk desk
    required property bool busy
    property int shownId: -1

    // Fills the fields when another person is shown, and not while one is being written.
    function fill(): void {
        if (!desk.composing || desk.selectedId === shownId) {
            shownId = desk.composing ? shownId : -1;
            return;
        }
        shownId = desk.selectedId;
        nameField.text = desk.name;
        addressField.text = desk.address;
        phoneField.text = desk.phone;
        emailField.text = desk.email;
        languageChoice.current = desk.languageIndex;
        smsBox.checked = desk.wantsSms;
        emailBox.checked = desk.wantsEmail;
    }

    title: desk.stored ? desk.name : qsTr("A new person")
    actions: IconButton {
        iconName: "back"
        label: qsTr("Back to all members")
        onClicked: root.desk.close()
    }
    footer: ActionButton {
        Layout.fillWidth: true
        primary: true
        enabled: nameField.text.trim() !== "" && !root.desk.hasLeft && !root.busy
        text: root.desk.stored ? qsTr("Store the changes") : qsTr("Add this person")
        onClicked: root.desk.save(nameField.text, addressField.text, phoneField.text, emailField.text, languageChoice.current, smsBox.checked, emailBox.checked)
    }

    ReviewCard {
        Layout.fillWidth: true
        visible: root.desk.inReview
        desk: root.desk
    }
    Quiet {
        Layout.fillWidth: true
        visible: root.desk.stored && !root.desk.inReview
        text: root.desk.hasLeft ? qsTr("This person has left and is not warned any more.") : root.desk.placeText
    }
    Field {
        id: nameField
        Layout.fillWidth: true
        label: qsTr("Name")
    }
    Field {
        id: addressField
        Layout.fillWidth: true
        label: qsTr("Address")
        placeholder: qsTr("Street and number, postcode and municipality")
    }
    Field {
        id: phoneField
        Layout.fillWidth: true
        label: qsTr("Mobile phone")
        placeholder: "+32"
        inputMethodHints: Qt.ImhDialableCharactersOnly
    }
    Field {
        id: emailField
        Layout.fillWidth: true
        label: qsTr("E-mail")
        inputMethodHints: Qt.ImhEmailCharactersOnly
    }
    Choice {
        id: languageChoice
        Layout.fillWidth: true
        label: qsTr("Language")
        names: ["Nederlands", "Français", "Deutsch", "English"]
        onChosen: index => languageChoice.current = index
    }
    TickBox {
        id: smsBox
        text: qsTr("May be warned by SMS")
        checked: true
    }
    TickBox {
        id: emailBox
        text: qsTr("May be warned by e-mail")
        checked: true
    }
    Rule {
        visible: root.desk.stored
    }
    ActionButton {
        Layout.fillWidth: true
        visible: root.desk.stored && !root.desk.hasLeft && !root.desk.pinning
        iconName: "pin"
        text: qsTr("Set the place on the map")
        onClicked: root.desk.beginPinning()
    }
    ConfirmButton {
        Layout.fillWidth: true
        visible: root.desk.stored && !root.desk.hasLeft
        text: qsTr("This person leaves")
        question: qsTr("%1 leaves the network? Messages that wait for this person are called back. This cannot be undone.").arg(root.desk.name)
        confirmText: qsTr("End the membership")
        onConfirmed: root.desk.leave()
    }
    ConfirmButton {
        Layout.fillWidth: true
        Layout.bottomMargin: Theme.margin
        visible: root.desk.stored
        iconName: "trash"
        text: qsTr("Erase this person")
        question: qsTr("Erase everything about %1, also from the outbox and the undo history? This cannot be undone.").arg(root.desk.name)
        confirmText: qsTr("Erase for good")
        onConfirmed: root.desk.erase()
    }

    Connections {
        target: root.desk
        function onChanged(): void {
            root.fill();
        }
    }
}
