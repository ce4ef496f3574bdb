// The window: one bar, five tasks, the map, one inspector, one line of status.
pragma ComponentBehavior: Bound

import QtCore
import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Layouts
import Buurtatlas
import Buurtatlas.ViewModels

ApplicationWindow {
    id: root

    required property Workspace workspace
    property int task: 0
    property bool remembers: true
    property bool dark: false
    readonly property bool typing: (activeFocusItem as TextInput) !== null || (activeFocusItem as TextEdit) !== null
    readonly property bool busy: stage.busy || workspace.session.writer.busy || workspace.opener.job.busy || workspace.zones.job.busy || workspace.zoneStreets.job.busy || workspace.streetMover.job.busy || workspace.streetPicker.job.busy || workspace.coverage.job.busy || workspace.householdCover.job.busy || workspace.plans.job.busy || workspace.slivers.job.busy || workspace.simplifying.job.busy || workspace.members.job.busy || workspace.review.job.busy || workspace.composer.job.busy || workspace.composer.neighbours.job.busy || workspace.incidents.job.busy || workspace.density.job.busy || workspace.density.paintJob.busy || workspace.incidentMap.job.busy || workspace.nearRepeat.job.busy || workspace.prediction.job.busy

    width: 1280
    height: 800
    minimumWidth: 1024
    minimumHeight: 700
    visible: true
    title: !workspace.session.open ? qsTr("Buurtatlas") : workspace.session.exercise ? qsTr("EXERCISE · Buurtatlas · %1").arg(workspace.session.name) : qsTr("Buurtatlas · %1").arg(workspace.session.name)
    color: Theme.surface
    font.pixelSize: Theme.body

    // Begins a task, or shows it again; what is drawn for another task is dropped. People are warned, placed and counted
    // in the zones of today.
    function show(task: int): void {
        if (root.task !== task && root.workspace.sketch.active)
            root.workspace.sketch.cancel();
        if (task > 1) {
            root.workspace.day.backToToday();
            root.workspace.plans.endDrawing();
        }
        if (task !== 2)
            root.workspace.review.endPinning();
        root.task = task;
    }

    // What a drawing is drawn for.
    function taskOf(purpose: int): int {
        return purpose === Sketch.AlertArea || purpose === Sketch.AlertHole ? 3 : purpose === Sketch.IncidentArea ? 4 : 0;
    }

    function undo(): void {
        if (root.workspace.sketch.canTakeBackCancel) {
            root.workspace.sketch.takeBackCancel();
            root.task = root.taskOf(root.workspace.sketch.purpose);
        } else if (!root.workspace.sketch.drawing || !root.workspace.sketch.undoVertex())
            root.workspace.session.undo();
    }

    function openPrinting(): void {
        stage.showTo(root.workspace.printDesk);
        printDialog.open();
    }

    palette {
        window: Theme.surface
        windowText: Theme.text
        text: Theme.text
        base: Theme.surface
        button: Theme.panel
        buttonText: Theme.text
        highlight: Theme.accent
        highlightedText: Theme.accentInk
        mid: Theme.line
        placeholderText: Theme.faint
        toolTipBase: Theme.text
        toolTipText: Theme.surface
    }

    Settings {
        id: remembered
        property real width: 1280
        property real height: 800
        property bool dark: false
        property string register
        category: "window"
    }
    Component.onCompleted: {
        if (remembers) {
            width = remembered.width;
            height = remembered.height;
            dark = remembered.dark;
            if (remembered.register !== "")
                workspace.searchRegister.reopen(remembered.register);
        }
    }
    Connections {
        target: root.workspace.searchRegister
        enabled: root.remembers
        function onChanged(): void {
            remembered.register = root.workspace.searchRegister.file;
        }
    }
    onClosing: {
        if (remembers) {
            remembered.width = width;
            remembered.height = height;
            remembered.dark = dark;
        }
    }
    Binding {
        target: Theme
        property: "dark"
        value: root.dark
    }
    Binding {
        target: Theme
        property: "exercise"
        value: root.workspace.session.exercise
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.exercise ? Theme.exerciseFrame : 0
        spacing: 0
        visible: root.workspace.session.open

        TopBar {
            id: topBar
            Layout.fillWidth: true
            z: Theme.zOverMap
            workspace: root.workspace
            onUndone: root.undo()
            onPrintWanted: root.openPrinting()
            onLightSwitched: root.dark = !root.dark
        }
        ErrorBanner {
            Layout.fillWidth: true
            z: Theme.zBanner
            sentence: root.workspace.session.errorText
            onDismissed: root.workspace.session.dismissError()
            onCopied: root.workspace.session.copyError()
        }
        GatewayAlarm {
            Layout.fillWidth: true
            z: Theme.zBanner
            gateways: root.workspace.gateways
            history: root.workspace.alerts
            onAlertsWanted: root.show(3)
        }
        FeedbackReminder {
            Layout.fillWidth: true
            z: Theme.zBanner
            report: root.workspace.alertReport
            onAlertsWanted: root.show(3)
        }
        GoingOutStrip {
            Layout.fillWidth: true
            z: Theme.zBanner
            history: root.workspace.alerts
            onWatchWanted: alert => {
                root.show(3);
                root.workspace.watch.look(alert);
            }
        }
        DrawingOffer {
            Layout.fillWidth: true
            z: Theme.zBanner
            visible: root.workspace.sketchKeeper.offering
            sentence: root.workspace.sketchKeeper.offerText
            onResumed: {
                root.show(root.taskOf(root.workspace.sketchKeeper.offeredPurpose));
                root.workspace.sketchKeeper.resume();
            }
            onDiscarded: root.workspace.sketchKeeper.discard()
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: 0

            Rail {
                Layout.fillHeight: true
                z: Theme.zOverMap
                task: root.task
                inReview: root.workspace.members.inReview
                waiting: root.workspace.alerts.waiting
                onChosen: task => root.show(task)
            }
            SplitView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                handle: Rectangle {
                    implicitWidth: 5
                    color: SplitHandle.hovered || SplitHandle.pressed ? Theme.accent : Theme.line
                }
                MapStage {
                    id: stage
                    SplitView.fillWidth: true
                    SplitView.minimumWidth: 400
                    workspace: root.workspace
                    task: root.task
                }
                Inspector {
                    SplitView.preferredWidth: Math.min(Theme.inspectorWide, Math.max(Theme.inspectorNarrow, root.width * 0.27))
                    SplitView.minimumWidth: Theme.inspectorNarrow
                    SplitView.maximumWidth: 560
                    workspace: root.workspace
                    task: root.task
                    onTaskWanted: task => root.show(task)
                }
            }
        }
        StatusBar {
            Layout.fillWidth: true
            z: Theme.zOverMap
            workspace: root.workspace
            metresPerPixel: stage.metresPerPixel
            pointer: stage.pointer
        }
    }

    ModeFrame {
        anchors.fill: parent
        z: Theme.zFrame
        visible: Theme.exercise
    }

    StartScreen {
        anchors.fill: parent
        visible: !root.workspace.session.open
        workspace: root.workspace
        onLightSwitched: root.dark = !root.dark
    }

    ExerciseCard {
        workspace: root.workspace
    }

    ImportDialog {
        desk: root.workspace.importDesk
        running: root.workspace.session.writer.busy
    }

    ImportProposal {
        desk: root.workspace.importDesk
        running: root.workspace.session.writer.busy
    }

    PrintDialog {
        id: printDialog
        desk: root.workspace.printDesk
    }

    Shortcut {
        sequence: "Ctrl+P"
        enabled: root.workspace.session.open
        onActivated: root.openPrinting()
    }
    Shortcut {
        sequences: [StandardKey.Undo]
        onActivated: root.undo()
    }
    Shortcut {
        sequences: [StandardKey.Redo]
        onActivated: root.workspace.session.redo()
    }
    Shortcut {
        sequence: "Ctrl+N"
        enabled: root.workspace.session.open
        onActivated: {
            root.show(3);
            root.workspace.watch.close();
            root.workspace.composer.begin();
        }
    }
    Shortcut {
        sequence: "Ctrl+K"
        onActivated: topBar.search()
    }
    Shortcut {
        sequence: "Ctrl+H"
        onActivated: topBar.showHistory()
    }
    Shortcut {
        sequence: "Escape"
        enabled: root.workspace.sketch.active
        onActivated: root.workspace.sketch.cancel()
    }
    Shortcut {
        sequence: "Backspace"
        enabled: root.workspace.sketch.drawing && !root.typing
        onActivated: root.workspace.sketch.undoVertex()
    }
    Shortcut {
        sequences: ["Return", "Enter"]
        enabled: root.workspace.sketch.active && !root.typing
        onActivated: root.workspace.sketch.finish()
    }
    Shortcut {
        sequence: "S"
        enabled: root.workspace.sketch.active && !root.typing
        onActivated: root.workspace.guide.snapping = !root.workspace.guide.snapping
    }
    Shortcut {
        sequence: "F"
        enabled: root.workspace.sketch.drawing && !root.typing
        onActivated: root.workspace.guide.tracing = !root.workspace.guide.tracing
    }
    Instantiator {
        model: root.workspace.sketch.line ? 2 : 4
        delegate: Shortcut {
            required property int index
            sequence: String(index + 1)
            enabled: root.workspace.sketch.drawing && !root.typing
            onActivated: root.workspace.sketch.tool = index
        }
    }
    Instantiator {
        model: 5
        delegate: Shortcut {
            required property int index
            sequence: "Ctrl+" + (index + 1)
            onActivated: root.show(index)
        }
    }
}
