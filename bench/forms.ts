import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";

import { openBrowser } from "../scripts/testing/browser.ts";
import { type Behaviour, behaviourOf } from "./forms/behave.ts";
import { buildPage } from "./forms/build.ts";
import { type Figures, measurePage } from "./forms/measure.ts";
import { peersAreThere } from "./forms/peers.ts";
import { benchBundle } from "./forms/procedure.ts";
import { type FormServer, serveForms } from "./forms/serve.ts";
import type { Subject } from "./forms/subject.ts";
import { ELEMENT, NOT_RUN, ON_REACT, PEERS, PLAIN } from "./forms/subjects.ts";
import { median, type Row, roundFigure } from "./row.ts";
import { serverRendering } from "./server-rendering.ts";

const SIZES = [20, 100, 300];
const LARGEST = 300;
const ROUNDS = Number(process.env.ONEDOOR_BENCH_ROUNDS ?? 5);
/** Of what is compared with us. */
const PEER_ROUNDS = Math.min(3, ROUNDS);
const OURS: readonly Subject[] = [ON_REACT, ELEMENT];

/** Promised of both of ours. */
const GATES = { key: 1.3, growth: 1.3, leave: 1.5, load: 1.5, worst: 50 };
const PAGE_B = 115 * 1024;
const VALIDATORS_B = 2 * 1024;

type Rounds = ReadonlyMap<Subject, ReadonlyMap<number, readonly Figures[]>>;

/** The same form on a page written by hand, on ours and on those of others, in a real browser. */
export async function forms(): Promise<readonly Row[]> {
	// First, in a process that has done nothing else: what a browser's answers leave behind would be collected meanwhile.
	const rendered = await serverRendering();
	const peers = peersAreThere() ? PEERS : [];
	const subjects = [PLAIN, ...OURS, ...peers];
	const folders = new Map<Subject, string>();
	for (const subject of subjects) folders.set(subject, await buildPage(subject));
	const bundles = new Map(SIZES.map((count) => [count, benchBundle(count)]));
	const server = await serveForms(folders, [...bundles.values()]);
	const browser = await openBrowser({ isTimed: true });
	try {
		const rounds = await inTurns(browser, server, subjects);
		const behaviours = new Map<Subject, Behaviour>();
		for (const subject of subjects)
			behaviours.set(subject, await behaviourOf(browser, server, subject));
		const validators = bundles.get(LARGEST)?.forms.application?.validator ?? "";
		return [
			...subjects.flatMap((subject) => speedOf(subject, rounds)),
			...subjects.flatMap((subject) => [...behaved(subject, behaviours.get(subject))]),
			size(`validators of ${LARGEST} fields`, [Buffer.from(validators)], VALIDATORS_B),
			...[
				...NOT_RUN,
				...(peers.length > 0 ? [] : PEERS.map(({ id }) => ({ id, why: "could not be installed" }))),
			].map(({ id, why }): Row => ({ id, unit: "ms", notRun: why })),
			...rendered,
		];
	} finally {
		await browser.close();
		await server.close();
	}
}

/** Each has its turn in each round, so that a slow minute meets them all. */
async function inTurns(
	browser: Browser,
	server: FormServer,
	subjects: readonly Subject[],
): Promise<Rounds> {
	const rounds = new Map(
		subjects.map((subject) => [subject, new Map(SIZES.map((count) => [count, [] as Figures[]]))]),
	);
	for (let round = 0; round < ROUNDS; round++)
		for (const count of SIZES)
			for (const subject of subjects) {
				if (PEERS.includes(subject) && round >= PEER_ROUNDS) continue;
				const figures = await measurePage(browser, server, subject, count);
				rounds.get(subject)?.get(count)?.push(figures);
			}
	return rounds;
}

function speedOf(subject: Subject, rounds: Rounds): readonly Row[] {
	const isOurs = OURS.includes(subject);
	const at = (count: number, of = subject): readonly Figures[] => rounds.get(of)?.get(count) ?? [];
	const timed = (count: number, what: "load" | "key" | "leave", name: string): Row => {
		const mine = at(count).map((each) => each[what]);
		const plain = at(count, PLAIN).map((each) => each[what]);
		const row: Row = { id: idOf(count, name, subject), value: figure(mine), unit: "ms" };
		if (subject === PLAIN) return row;
		return {
			...row,
			against: idOf(count, name, PLAIN),
			ratio: figure(mine.map((each, round) => each / (plain[round] ?? Number.NaN))),
			...(isOurs && count === LARGEST && { gate: GATES[what] }),
		};
	};
	const worst = Math.max(...at(LARGEST).map((each) => each.worst));
	const script = (count: number): Row => ({
		id: idOf(count, "scripts of a key", subject),
		value: figure(at(count).map((each) => each.script)),
		unit: "ms",
	});
	const growth = at(LARGEST).map(
		(each, round) => each.script / (at(20)[round]?.script ?? Number.NaN),
	);
	return [
		...SIZES.map((count) => timed(count, "key", "a key")),
		script(20),
		{
			...script(LARGEST),
			against: idOf(20, "scripts of a key", subject),
			ratio: figure(growth),
			...(isOurs && { gate: GATES.growth }),
		},
		timed(LARGEST, "leave", "leaving a field"),
		{
			id: idOf(LARGEST, "the worst key of all rounds", subject),
			value: roundFigure(worst),
			unit: "ms",
			...(isOurs && { gate: GATES.worst, gateOn: "value" }),
		},
		...SIZES.map((count) => timed(count, "load", "loading")),
	];
}

function behaved(subject: Subject, seen: Behaviour | undefined): readonly Row[] {
	if (!seen) return [];
	const none = OURS.includes(subject) ? { gate: 0, gateOn: "value" as const } : {};
	const count = (name: string, value: number): Row => ({
		id: `${name}, ${subject.id}`,
		value,
		unit: "n",
		...none,
	});
	return [
		// What the element weighs stands among the sizes.
		...(subject === ELEMENT
			? []
			: [
					size(
						`scripts of a page of 20 fields, ${subject.id}`,
						seen.scripts,
						subject === ON_REACT ? PAGE_B : undefined,
					),
				]),
		count("refused by a strict policy", seen.violations),
		count("wrong value without an error under that policy", seen.showsError ? 0 : 1),
		count("wrong value that assistive technology is not told", seen.tellsError ? 0 : 1),
		count("rules of axe broken as opened", seen.axeBefore),
		count("rules of axe broken after a failed submission", seen.axeAfter),
		count("references to missing ids then", seen.dangling),
	];
}

function size(id: string, files: readonly Buffer[], gate?: number): Row {
	const value = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
	return {
		id: `${id}, gzip`,
		value: roundFigure(value),
		unit: "B",
		...(gate !== undefined && { gate, gateOn: "value" }),
	};
}

function idOf(count: number, name: string, subject: Subject): string {
	return `${count} fields, ${name}, ${subject.id}`;
}

function figure(values: readonly number[]): number {
	return roundFigure(median(values));
}
