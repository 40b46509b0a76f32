/** What `onedoor explain` shows of a code: examples are excerpts of files. */
export interface Page {
	readonly sentence: string;
	readonly severity: "error" | "warning" | "info";
	readonly why: string;
	readonly wrong: readonly string[];
	readonly right: readonly string[];
}
