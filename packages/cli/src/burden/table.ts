/** What is printed, before it is decided how: words in rows under heads. The first column names the row. */
export interface Table {
	readonly title: string;
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
	readonly notes?: readonly string[];
}
