/** What a scanner said of a file. `unknown`: it could not say, and is asked again. */
export type ScanVerdict = "clean" | "infected" | "unknown";

/** An upload as a scanner sees it: its bytes, and nothing of the person. */
export interface ScannedFile {
	/** Once through. */
	readonly content: AsyncIterable<Uint8Array>;
	/** Bytes. */
	readonly size: number;
	/** Media type, found in the content. */
	readonly type: string;
}

/**
 * Looks for malware. A file that was not found `clean` is shown to nobody; where the scanner cannot say, throws, or takes
 * longer than ten seconds, the file is held and scanned again.
 */
export type Scan = (file: ScannedFile) => Promise<ScanVerdict>;
