package org.fangxian.accounts.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** The QR code that a telephone's application reads, as a picture within the page: no address bears the secret. */
final class EnrolmentPicture {
    private static final Map<EncodeHintType, Integer> HINTS = Map.of(EncodeHintType.MARGIN, 2);

    private EnrolmentPicture() {}

    /** @return a data address with a drawing; what it says is the key URI that all applications know */
    static String of(String issuer, String account, String secret) {
        String says = "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + secret + "&issuer="
                + encoded(issuer);
        try {
            BitMatrix dots = new QRCodeWriter().encode(says, BarcodeFormat.QR_CODE, 0, 0, HINTS);
            byte[] svg = svg(dots).getBytes(StandardCharsets.UTF_8);
            return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String svg(BitMatrix dots) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" shape-rendering=\"crispEdges\">"
                        .formatted(dots.getWidth(), dots.getHeight())
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\"" + path + "\"/></svg>";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
