import { HttpProblem } from "./problem.ts";

/** What one person may send in a day. A counter that scans papers all day long stays below. */
export const USUAL_BUDGET: UploadBudget = { files: 2_000, bytes: 4 * 1024 ** 3 };

export interface UploadBudget {
	readonly files: number;
	readonly bytes: number;
}

const DAY_MS = 86_400_000;

/** Counts what was begun, by person, in memory: a disk that one person has filled is full for everybody. */
export interface Spending {
	/** @throws HttpProblem 429 */
	begin(person: string, bytes: number): void;
}

/** @param now the machine's time in milliseconds */
export function spendingOf({ files, bytes }: UploadBudget, now: () => number): Spending {
	let day = 0;
	const spent = new Map<string, UploadBudget>();
	return {
		begin: (person, more) => {
			const today = Math.floor(now() / DAY_MS);
			if (today !== day) spent.clear();
			day = today;
			const before = spent.get(person) ?? { files: 0, bytes: 0 };
			const after = { files: before.files + 1, bytes: before.bytes + more };
			if (after.files > files || after.bytes > bytes)
				throw new HttpProblem(429, "too_much_uploaded", { values: { files, bytes } });
			spent.set(person, after);
		},
	};
}
