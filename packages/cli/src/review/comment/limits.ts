/** Code hosts refuse a comment of more than 65,536 signs; a job may put a line of its own around it. */
export const MOST_SIGNS = 60_000;

/** How much of each thing a comment says. */
export interface Limits {
	readonly changes: number;
	readonly wordings: number;
	/** Of one sentence. */
	readonly signs: number;
	readonly tables: number;
	readonly rows: number;
	readonly pictures: number;
	/** Of all pictures together. */
	readonly pictureSigns: number;
	readonly findings: number;
	/** Whether anything may have been left out. */
	readonly isCut: boolean;
}

/** From all to the least, which is always short enough: numbers of things, each of few signs. */
export const LIMITS: readonly Limits[] = [
	{
		changes: 400,
		wordings: 40,
		signs: 2000,
		tables: 12,
		rows: 200,
		pictures: 6,
		pictureSigns: 24_000,
		findings: 40,
		isCut: false,
	},
	{
		changes: 80,
		wordings: 20,
		signs: 600,
		tables: 6,
		rows: 60,
		pictures: 2,
		pictureSigns: 16_000,
		findings: 15,
		isCut: true,
	},
	{
		changes: 30,
		wordings: 8,
		signs: 300,
		tables: 3,
		rows: 25,
		pictures: 1,
		pictureSigns: 8_000,
		findings: 8,
		isCut: true,
	},
	{
		changes: 10,
		wordings: 3,
		signs: 150,
		tables: 1,
		rows: 8,
		pictures: 0,
		pictureSigns: 0,
		findings: 3,
		isCut: true,
	},
];
