package io.productops.team.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Guesses from how a browser names itself what its owner calls it.
 */
final class BrowserName {

	/** In this order: each names itself after those below it too. */
	private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

	private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

	static {
		BROWSERS.put("Edg", "Edge");
		BROWSERS.put("OPR/", "Opera");
		BROWSERS.put("Firefox/", "Firefox");
		BROWSERS.put("FxiOS/", "Firefox");
		BROWSERS.put("Chrome/", "Chrome");
		BROWSERS.put("CriOS/", "Chrome");
		BROWSERS.put("Safari/", "Safari");
		SYSTEMS.put("iPhone", "iPhone");
		SYSTEMS.put("iPad", "iPad");
		SYSTEMS.put("Android", "Android");
		SYSTEMS.put("Windows", "Windows");
		SYSTEMS.put("Mac OS", "macOS");
		SYSTEMS.put("CrOS", "ChromeOS");
		SYSTEMS.put("Linux", "Linux");
	}

	private BrowserName() {
	}

	static String of(String agent) {
		String browser = find(BROWSERS, agent, "Unknown browser");
		String system = find(SYSTEMS, agent, "");
		return system.isEmpty() ? browser : browser + " on " + system;
	}

	private static String find(Map<String, String> names, String agent, String otherwise) {
		return names.entrySet()
			.stream()
			.filter((name) -> agent.contains(name.getKey()))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse(otherwise);
	}

}
