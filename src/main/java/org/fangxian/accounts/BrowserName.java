package org.fangxian.accounts;

import java.util.List;

/** What a browser says of itself, in the two words by which its owner knows it: "Edge · Windows". */
final class BrowserName {
    private static final String UNKNOWN = "—";

    /** Sign and name; the first that is found counts, for nearly all of them call themselves Chrome and Safari too. */
    private record Sign(String sign, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("MicroMessenger/", "WeChat"),
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("Firefox/", "Firefox"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Windows", "Windows"),
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Mac OS", "macOS"),
            new Sign("Linux", "Linux"));

    private BrowserName() {}

    /** @return browser and system; what says neither is shown as it is, cut at 60 characters */
    static String of(String agent) {
        String browser = first(BROWSERS, agent);
        String system = first(SYSTEMS, agent);
        if (browser.equals(UNKNOWN) && system.equals(UNKNOWN)) {
            return agent.isBlank() ? UNKNOWN : agent.substring(0, Math.min(agent.length(), 60));
        }
        return browser + " · " + system;
    }

    private static String first(List<Sign> signs, String agent) {
        return signs.stream()
                .filter(sign -> agent.contains(sign.sign()))
                .map(Sign::name)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
