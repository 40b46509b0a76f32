/** One measured thing. `ratio` is against the row named in `against`, from the same run; smaller is better. */
export interface Row {
	readonly id: string;
	/** Median of what is timed; a size as it is; left out where nothing was run. */
	readonly value?: number;
	/** `n` counts things. */
	readonly unit: "s" | "ms" | "µs" | "B" | "n";
	readonly against?: string;
	readonly ratio?: number;
	/** What the ratio may be at most; left out: nothing was promised. */
	readonly gate?: number;
	/** What the gate is for. Default: the ratio. */
	readonly gateOn?: "value";
	/** Whether it is; left out where there is no gate. */
	readonly ok?: boolean;
	/** Why it was not run: then it has no figure, and has kept no promise. */
	readonly notRun?: string;
}

/** The rows with gates, each judged. What has no figure to judge has not kept its promise. */
export function judged(rows: readonly Row[]): readonly Row[] {
	return rows.map((row) => {
		const { value = Number.NaN, ratio = Number.NaN, gate, gateOn, notRun } = row;
		return gate === undefined || notRun !== undefined
			? row
			: { ...row, ok: (gateOn === "value" ? value : ratio) <= gate };
	});
}

/** A thing to time, and what it is compared with. */
export interface Subject {
	readonly id: string;
	readonly unit: "ms" | "µs";
	readonly against?: string;
	readonly run: () => unknown;
}

const ROUNDS = 9;
/** Of what takes seconds. */
const SLOW_ROUNDS = 5;

/**
 * Times the subjects one after the other, round after round, and takes each one's median round: what slows the
 * machine for a second slows all of them.
 * @param warmingUp rounds before that do not count
 */
export function measure(
	subjects: readonly Subject[],
	timesARound: number,
	warmingUp = 1,
): readonly Row[] {
	const rounds = new Map(subjects.map(({ id }) => [id, [] as number[]]));
	for (let round = -warmingUp; round < ROUNDS; round++) {
		for (const subject of subjects) {
			const spent = time(subject.run, timesARound);
			if (round >= 0) rounds.get(subject.id)?.push(spent);
		}
	}
	return rowsOf(subjects, rounds);
}

/** As `measure`, of what takes long and has to be waited for: once a round. */
export async function measureSlow(
	subjects: readonly (Omit<Subject, "run"> & { readonly run: () => Promise<unknown> })[],
): Promise<readonly Row[]> {
	const rounds = new Map(subjects.map(({ id }) => [id, [] as number[]]));
	for (let round = -1; round < SLOW_ROUNDS; round++) {
		for (const { id, run } of subjects) {
			const before = process.cpuUsage();
			await run();
			if (round >= 0) rounds.get(id)?.push(spentSince(before));
		}
	}
	return rowsOf(subjects, rounds);
}

function rowsOf(
	subjects: readonly Omit<Subject, "run">[],
	rounds: ReadonlyMap<string, readonly number[]>,
): readonly Row[] {
	const medians = new Map([...rounds].map(([id, all]) => [id, median(all)]));
	return subjects.map(({ id, unit, against }) => {
		const ms = medians.get(id) ?? Number.NaN;
		const other = against === undefined ? undefined : medians.get(against);
		return {
			id,
			value: roundFigure(unit === "ms" ? ms : ms * 1000),
			unit,
			...(against !== undefined && other !== undefined
				? { against, ratio: roundFigure(ms / other) }
				: {}),
		};
	});
}

/** Milliseconds of processor time for one call: what other processes do does not count. */
function time(run: () => unknown, times: number): number {
	const before = process.cpuUsage();
	for (let at = 0; at < times; at++) run();
	return spentSince(before) / times;
}

/** Milliseconds of processor time. */
function spentSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

export function median(values: readonly number[]): number {
	return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

export function roundFigure(value: number): number {
	return Number(value.toPrecision(3));
}
