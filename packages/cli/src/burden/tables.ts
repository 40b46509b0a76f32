import { type BurdenReport, EFFORTS, type Persona } from "@onedoor/dsl/burden";

import { listsOf } from "./lists.ts";
import type { Table } from "./table.ts";
import {
	amountWords,
	CERTAINTY_WORDS,
	channelWords,
	currencyOf,
	EFFORT_WORDS,
	NUMBER_WORDS,
	numbersIn,
	spanWords,
	toldWords,
} from "./words.ts";

/**
 * A report as tables: over all paths, by persona, for offices.
 *
 * @param withItems every number opened as well
 */
export function tablesOf(report: BurdenReport, withItems: boolean): readonly Table[] {
	return [
		totalTable(report),
		...(report.personas.length > 0 ? [personaTable(report)] : []),
		...(report.officers.length > 0 ? [officerTable(report)] : []),
		...(withItems ? listsOf(report) : []),
	];
}

function totalTable({ id, edition, channel, certainty, total, channels }: BurdenReport): Table {
	const others = Object.entries(channels);
	return {
		title: `${id} ${edition}`,
		heads: [
			`filed ${channelWords(channel)}`,
			"least",
			"typical",
			"most",
			...others.map(([name]) => channelWords(name)),
		],
		rows: numbersIn(total).map(([name, count]) => [
			NUMBER_WORDS[name],
			...[count.min, count.typical, count.max].map((n) => amountWords(n, currencyOf(count))),
			...others.map(([, set]) => {
				const other = set?.[name];
				return other ? spanWords(other, currencyOf(other)) : "–";
			}),
		]),
		notes: [
			...(total.exact ? [] : ["bounds only: some answers depend on what cannot be tried"]),
			...(certainty === "known" ? [] : [CERTAINTY_WORDS[certainty]]),
		],
	};
}

function personaTable({ personas }: BurdenReport): Table {
	const [first] = personas;
	const names = first ? numbersIn(first).map(([name]) => name) : [];
	return {
		title: "by persona",
		heads: ["scenario", ...names.map((name) => NUMBER_WORDS[name])],
		rows: personas.map((persona) => [
			persona.id,
			...names.map((name) => {
				const count = persona[name];
				return count ? toldWords(count) : "–";
			}),
		]),
		notes: personas.flatMap(personaNotes),
	};
}

function personaNotes({
	id,
	why,
	compared,
	channel,
	result,
	again,
	late,
}: Persona): readonly string[] {
	const said = [
		...(why === undefined ? [] : [`went another way: ${why}`]),
		...(compared || why !== undefined
			? []
			: [`not in the median: filed ${channelWords(channel)}, ${result ?? "not ended"}`]),
		...(again.length === 0
			? []
			: [`came again to ${again.map(({ step }) => step).join(", ")}, counted once`]),
		...(late.length === 0 ? [] : [`late: ${late.join(", ")}`]),
	];
	return said.length === 0 ? [] : [`${id}: ${said.join("; ")}`];
}

function officerTable({ officers, lookUps }: BurdenReport): Table {
	const names = EFFORTS.filter((name) => officers.some((one) => one[name] !== undefined));
	return {
		title: "for offices",
		heads: ["role", ...names.map((name) => EFFORT_WORDS[name])],
		rows: officers.map((one) => [
			one.role,
			...names.map((name) => {
				const count = one[name];
				return count ? spanWords(count, currencyOf(count)) : "–";
			}),
		]),
		notes: [`systems look up for them: ${spanWords(lookUps)}`],
	};
}
