// Around the whole window of an atlas for practice, so that nobody takes an exercise for the real thing.
pragma ComponentBehavior: Bound

import QtQuick
import Buurtatlas

Item {
    id: root

    // One side of the frame, striped.
    component Side: Canvas {
        readonly property int stripe: 12
        onPaint: {
            const pen = getContext("2d");
            pen.fillStyle = Theme.exerciseGround;
            pen.fillRect(0, 0, width, height);
            pen.fillStyle = Theme.exerciseStripe;
            for (let at = 0; at < width + height; at += 2 * stripe) {
                pen.beginPath();
                pen.moveTo(at, 0);
                pen.lineTo(at + stripe, 0);
                pen.lineTo(at + stripe - height, height);
                pen.lineTo(at - height, height);
                pen.closePath();
                pen.fill();
            }
        }
    }

    Side {
        width: parent.width
        height: Theme.exerciseFrame
    }
    Side {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Theme.exerciseFrame
    }
    Side {
        width: Theme.exerciseFrame
        height: parent.height
    }
    Side {
        anchors.right: parent.right
        width: Theme.exerciseFrame
        height: parent.height
    }
}
