import type { Chance } from "../random.ts";
import type { Life, Turns } from "./turns.ts";

/** How often something goes wrong with a call, as shares of one. */
export interface Rates {
	/** The call never arrives. */
	readonly lost: number;
	/** It is carried out, and its answer never comes back. */
	readonly unanswered: number;
	/** It arrives twice. */
	readonly doubled: number;
}

/** What a caller sees of a call that was lost, or whose answer was. */
export class CutError extends Error {
	constructor(name: string) {
		super(`the line was cut at \`${name}\``);
		this.name = "CutError";
	}
}

/** Whose calls they are, whose turn it is, and what goes wrong. */
export interface Line {
	readonly life: Life;
	readonly turns: Turns;
	readonly chance: Chance;
	readonly rates: Rates;
	/** Told of everything that went wrong. */
	readonly count: (fault: keyof Rates) => void;
}

/**
 * The same object behind a bad line: each call waits for its turn before and after, and may be lost, doubled, or done
 * without an answer. Objects in it are reached over the same line.
 */
export function faulty<T extends object>(target: T, line: Line): T {
	const behind = Object.entries(target).map(([name, value]): [string, unknown] => {
		if (typeof value === "function") return [name, overLine(name, value.bind(target), line)];
		return [name, typeof value === "object" && value !== null ? faulty(value, line) : value];
	});
	return Object.fromEntries(behind) as T;
}

type Call = (...args: readonly unknown[]) => unknown;

function overLine(name: string, call: Call, { life, turns, chance, rates, count }: Line): Call {
	const happens = (fault: keyof Rates) => {
		const isSo = chance() < rates[fault];
		if (isSo) count(fault);
		return isSo;
	};
	return async (...args) => {
		await turns.wait(life);
		if (happens("lost")) throw new CutError(name);
		if (happens("doubled")) await call(...args);
		const answer = await call(...args);
		await turns.wait(life);
		if (happens("unanswered")) throw new CutError(name);
		return answer;
	};
}
