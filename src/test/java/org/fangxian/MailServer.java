package org.fangxian;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server that takes every letter and keeps it as it came. It can be closed and opened again on its port. */
public final class MailServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final int port;
    private final ServerSocket socket;
    private final Thread postOffice;
    private volatile @Nullable Socket caller;
    private final List<String> letters = new CopyOnWriteArrayList<>();

    private MailServer(int wanted) {
        try {
            socket = new ServerSocket(wanted, 50, InetAddress.getLoopbackAddress());
            port = socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        postOffice = new Thread(this::work, "mail server");
        postOffice.setDaemon(true);
        postOffice.start();
    }

    /** On a port that nobody uses. */
    public static MailServer open() {
        return new MailServer(0);
    }

    public static MailServer openOn(int port) {
        return new MailServer(port);
    }

    public int port() {
        return port;
    }

    /** @return what came between DATA and the closing dot, undecoded */
    public List<String> letters() {
        return letters;
    }

    private void work() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                caller = client;
                talk(client);
            } catch (IOException e) {
                // closed, or the client went away: the next one may come
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
        Writer out = new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
        say(out, "220 ready");
        String line = in.readLine();
        while (line != null && !line.equalsIgnoreCase("QUIT")) {
            if (line.equalsIgnoreCase("DATA")) {
                say(out, "354 go on");
                letters.add(letter(in));
            }
            say(out, "250 done");
            line = in.readLine();
        }
        say(out, "221 bye");
    }

    private static String letter(BufferedReader in) throws IOException {
        StringBuilder letter = new StringBuilder();
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            letter.append(line).append("\r\n");
            line = in.readLine();
        }
        return letter.toString();
    }

    private static void say(Writer out, String answer) throws IOException {
        out.write(answer + "\r\n");
        out.flush();
    }

    /** Returns once nobody answers any more: a socket closed while it waits for a caller may take one more. */
    @Override
    public void close() {
        try {
            socket.close();
            Socket last = caller;
            if (last != null) {
                last.close();
            }
            postOffice.join(PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (postOffice.isAlive()) {
            throw new IllegalStateException("the mail server does not stop");
        }
    }
}
