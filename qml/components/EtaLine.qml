// How long it takes until the messages are with the gateways, as far as their pace is known.
import QtQuick
import Buurtatlas
import Buurtatlas.ViewModels

Quiet {
    id: root

    required property GatewayWatch gateways
    required property int bySms
    required property int byEmail
    required property bool urgent

    visible: text !== ""
    onBySmsChanged: read()
    onByEmailChanged: read()
    onUrgentChanged: read()
    Component.onCompleted: read()

    function read(): void {
        text = gateways.timeText(bySms, byEmail, urgent);
    }

    Connections {
        target: root.gateways
        function onChanged(): void {
            root.read();
        }
    }
}
