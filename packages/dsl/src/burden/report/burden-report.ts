import type { ChannelId, Definition } from "../../bundle/index.ts";
import type { Story } from "../../journey/story.ts";
import type { Linked } from "../../link/link.ts";
import { officersOf } from "../amounts/officers.ts";
import type { Item } from "../item.ts";
import { type NumberName, type Numbers, usualChannel } from "../numbers.ts";
import type { LibraryTariffs } from "../tariffs/library-tariffs.ts";
import { countOf, type Unit } from "./count.ts";
import { Counting } from "./counting.ts";
import { linesOf } from "./lines.ts";
import { effortOf, numberSet } from "./number-set.ts";
import { isComparable, personaOf } from "./persona.ts";
import type { BurdenReport, Count, NumberSet, Persona } from "./report.ts";
import { median } from "./typical.ts";

export interface ReportOptions {
	/** The library: procedures that this one starts are counted in it. */
	readonly all: readonly Linked[];
	/** What came of its scenarios. */
	readonly stories: readonly Story[];
	/** Left out: what is assumed where a library says nothing. */
	readonly tariffs?: LibraryTariffs;
}

/**
 * What a procedure asks of people and of offices: over all paths, for each persona, and each number with the list of
 * what it counts. Pure and bounded; it takes longer than `burdenOf`, so it is for whoever asks.
 */
export function burdenReport(linked: Linked, options: ReportOptions): BurdenReport {
	const { definition } = linked;
	const counting = new Counting(linked, options.all, options.tariffs?.tariffs);
	const channel = usualChannel(definition);
	const personas = options.stories.map((story) => personaOf(story, channel, counting));
	const over = new OverPaths(channel, counting, personas);
	const total = over.total();
	const others = channelsOf(definition).filter((other) => other !== channel);
	return {
		id: definition.procedure,
		edition: definition.edition,
		channel,
		currency: counting.currency,
		certainty: options.tariffs?.certainty ?? "assumed",
		total: { ...total, exact: over.isExact },
		channels: Object.fromEntries(
			others.map((other) => [other, new OverPaths(other, counting, personas).total()]),
		),
		personas,
		officers: officersOf(definition).map((role, index) =>
			effortOf(role, over.numbers, counting.currency, (name, items, unit) =>
				over.count(items, unit, ({ officers }) => officers[index]?.[name]),
			),
		),
		lookUps: over.count(over.numbers.lookUps(), "times", ({ lookUps }) => lookUps),
	};
}

/** From the least to the most over all paths on one channel; typical: the median of the personas on it. */
class OverPaths {
	readonly numbers: Numbers;
	isExact = true;
	readonly #counting: Counting;
	readonly #personas: readonly Persona[];

	constructor(channel: ChannelId, counting: Counting, personas: readonly Persona[]) {
		this.numbers = counting.on(channel);
		this.#counting = counting;
		this.#personas = personas.filter((persona) => isComparable(persona, channel));
	}

	total(): NumberSet {
		return numberSet(this.numbers, this.#counting.currency, (name, items, unit) =>
			this.count(items, unit, (persona) => usual(persona, name)),
		);
	}

	count(
		items: readonly Item[],
		unit: Unit,
		inPersona: (persona: Persona) => Count | undefined,
	): Count {
		const found = this.numbers.measure.of(items);
		if (found.open) this.isExact = false;
		const typical = median(this.#personas.flatMap((one) => inPersona(one)?.typical ?? []));
		return countOf(found, typical, unit, linesOf(found, this.#counting.locate));
	}
}

/** Whoever waited for somebody late, or came back, did not wait as long as people usually do. */
function usual(persona: Persona, name: NumberName): Count | undefined {
	const isUsual = name !== "waiting" || (persona.late.length === 0 && persona.again.length === 0);
	return isUsual ? persona[name] : undefined;
}

function channelsOf({ channels }: Definition): readonly ChannelId[] {
	return Object.keys(channels) as readonly ChannelId[];
}
