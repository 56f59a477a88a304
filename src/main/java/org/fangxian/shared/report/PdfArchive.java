package org.fangxian.shared.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes chance out of a finished PDF: the random names of font subsets and the file's identifier. */
final class PdfArchive {
    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+(?=[A-Za-z0-9][A-Za-z0-9_-]{3})");
    private static final Pattern ID = Pattern.compile("/ID ?\\[<([0-9a-f]{32})><([0-9a-f]{32})>\\]");
    private static final int LETTERS = 26;
    private static final int PREFIX = 6;

    private PdfArchive() {}

    /** @return the same document, with the same bytes whenever it is made from the same contents at the same instant */
    static byte[] settled(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Map<String, String> prefixes = new LinkedHashMap<>();
        Matcher subsets = SUBSET.matcher(text);
        text = subsets.replaceAll(
                found -> "/" + prefixes.computeIfAbsent(found.group(1), p -> prefix(prefixes.size())) + "+");
        Matcher id = ID.matcher(text);
        if (id.find()) {
            String digest = digest(text.substring(0, id.start()));
            text = text.substring(0, id.start(1))
                    + digest
                    + text.substring(id.end(1), id.start(2))
                    + digest
                    + text.substring(id.end(2));
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String prefix(int number) {
        char[] letters = "AAAAAA".toCharArray();
        letters[PREFIX - 1] += (char) (number % LETTERS);
        letters[PREFIX - 2] += (char) (number / LETTERS);
        return new String(letters);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
