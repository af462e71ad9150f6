package io.vitrine.campaign.gallery;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;

/** An address as a QR code that a phone reads from a shop's screen. */
public final class ShareCode {

    private ShareCode() {}

    /** The code as an SVG image in the text's colour, 4 modules of quiet around it as ISO 18004 asks. */
    public static String svg(String address) {
        BitMatrix code = encode(address);
        var path = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    int begin = x;
                    while (x < code.getWidth() && code.get(x, y)) {
                        x++;
                    }
                    path.append('M')
                            .append(begin)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - begin)
                            .append("v1H")
                            .append(begin)
                            .append('z');
                }
            }
        }
        return "<svg class=\"code\" viewBox=\"0 0 " + code.getWidth() + " " + code.getHeight()
                + "\" role=\"img\" aria-label=\"QR code of the address to share your look\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"currentColor\" d=\"" + path + "\"/></svg>";
    }

    private static BitMatrix encode(String address) {
        try {
            return new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code: " + address, e);
        }
    }
}
