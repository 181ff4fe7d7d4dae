package io.productops.audit;

/**
 * Makes any text one that every database stores and gives back unchanged.
 */
final class StoredText {

	private StoredText() {
	}

	/**
	 * The text without NUL and halves of surrogate pairs, and cut where it is too long:
	 * the log must not be filled, and an event must not be lost, by an odd name.
	 */
	static String of(String text, int mostCodePoints) {
		StringBuilder stored = new StringBuilder();
		int[] codePoints = text.codePoints().limit(mostCodePoints + 1L).toArray();
		int kept = (codePoints.length > mostCodePoints) ? mostCodePoints - 1 : codePoints.length;
		for (int i = 0; i < kept; i++) {
			int c = codePoints[i];
			boolean none = c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
			stored.appendCodePoint(none ? '\ufffd' : c);
		}
		return (kept < codePoints.length) ? stored.append('…').toString() : stored.toString();
	}

}
