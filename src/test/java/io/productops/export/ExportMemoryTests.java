package io.productops.export;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of 10,000 rows is written as they come, and none of them is kept.
 */
class ExportMemoryTests {

	private static final int ROWS = 10_000;

	private static final int PAGE = 200;

	private static final int WEIGHT = 4 * 1024;

	@ParameterizedTest
	@EnumSource
	void keepsNoMoreThanAPage(ExportFormat format) throws IOException {
		Counting out = new Counting();
		List<WeakReference<String>> earlier = new ArrayList<>();
		long[] written = new long[ROWS / PAGE];
		format.write((sink) -> {
			for (int row = 0; row < ROWS; row++) {
				String heavy = new String(new char[WEIGHT]).replace('\0', (char) ('a' + row % 26));
				if (row % PAGE == 0) {
					earlier.add(new WeakReference<>(heavy));
					written[row / PAGE] = out.bytes;
				}
				sink.accept(WorkItemsOf.everywhere("Row " + row, heavy));
			}
		}, format.dates(), out);
		assertThat(written[written.length - 1]).as("bytes that are out before the last page")
			.isGreaterThan(out.bytes / 2);
		System.gc();
		assertThat(earlier.subList(0, earlier.size() - 3)).as("rows that are still held")
			.noneMatch((row) -> row.get() != null);
	}

	/** Counts, and keeps nothing. */
	private static final class Counting extends OutputStream {

		private long bytes;

		@Override
		public void write(int b) {
			this.bytes++;
		}

		@Override
		public void write(byte[] some, int offset, int length) {
			this.bytes += length;
		}

	}

}
