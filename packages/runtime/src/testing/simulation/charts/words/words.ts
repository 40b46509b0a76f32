/** What stands on the charts of a simulation, besides the procedure's own titles. */
export interface ChartWords {
	readonly days: string;
	readonly daysOf: (procedure: string) => string;
	readonly cases: string;
	readonly line: string;
	readonly lineOf: (procedure: string) => string;
	readonly waiting: string;
	readonly load: string;
	readonly loadOf: (procedure: string) => string;
	readonly busy: string;
	readonly before: (edition: string) => string;
	readonly after: (edition: string) => string;
	/** "mean 3.2, half of the cases within 2.9, nine of ten within 6.1" */
	readonly spread: (mean: string, median: string, p90: string) => string;
	readonly longest: (role: string, length: string) => string;
	readonly share: (role: string, percent: string) => string;
	readonly number: (value: number) => string;
}
