package io.productops.export;

import java.io.IOException;

/**
 * One file that is being written.
 */
interface ExportFile {

	/** Writes all of it, row by row. */
	void write(WorkItems items) throws IOException;

}
