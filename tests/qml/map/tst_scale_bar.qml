import QtQuick
import QtTest
import Buurtatlas

Item {
    width: 300
    height: 60

    ScaleBar {
        id: bar
        metresPerPixel: 1.5
    }

    TestCase {
        name: "ScaleBar"
        when: windowShown

        function test_showsTheLongestRoundLengthThatFits(): void {
            bar.metresPerPixel = 1.5;
            compare(bar.length, 100);
            verify(Math.abs(bar.barWidth - 100 / 1.5) < 0.001);
            verify(bar.barWidth <= bar.mostPixels);
        }

        function test_saysKilometresWhereTheyAreShorter(): void {
            bar.metresPerPixel = 20;
            compare(bar.length, 2000);
            compare(bar.lengthText, "2 km");
        }
    }
}
