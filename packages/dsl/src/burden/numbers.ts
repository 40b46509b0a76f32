import type { ChannelId, CostTariffs, Definition, Id, StepName, Tariffs } from "../bundle/index.ts";
import { currencyOf } from "../form/fees.ts";
import { costItems, officerCost } from "./amounts/cost.ts";
import { feeItems } from "./amounts/fees.ts";
import { handOverItems } from "./amounts/hand-overs.ts";
import { byHandItems, lookUpItems } from "./amounts/look-ups.ts";
import { minuteItems } from "./amounts/minutes.ts";
import { actItems, handOversOf, officerMinutes } from "./amounts/officers.ts";
import { documentItems } from "./amounts/papers.ts";
import { type Started, startedItems } from "./amounts/started.ts";
import { typedItems } from "./amounts/typed.ts";
import { visitItems } from "./amounts/visits.ts";
import { waitItems } from "./amounts/waiting.ts";
import { workingDayItems } from "./amounts/working-days.ts";
import type { Item } from "./item.ts";
import { type Found, Measure } from "./measure.ts";
import { ASSUMED } from "./tariffs/default-tariffs.ts";

/** The numbers of whoever applies, in the order in which they are shown. */
export const NUMBERS = [
	"fieldsTyped",
	"documents",
	"visits",
	"minutes",
	"fee",
	"workingDays",
	"waiting",
	"handOvers",
	"cost",
] as const;

export type NumberName = (typeof NUMBERS)[number];

/** What started cases ask of the same people counts as well; their days do not, for each promise is its own. */
const OF_STARTED: ReadonlySet<NumberName> = new Set([
	"fieldsTyped",
	"documents",
	"visits",
	"minutes",
	"fee",
	"cost",
]);

/** The numbers of one role of an office. */
export const EFFORTS = ["acts", "minutes", "lookUps", "handOvers", "cost"] as const;
export type EffortName = (typeof EFFORTS)[number];

export interface NumbersOptions {
	readonly channel: ChannelId;
	/** Finds the procedures that `start` steps start. */
	readonly started?: Started;
	/** Default: what is assumed where a library says nothing. */
	readonly tariffs?: Tariffs;
}

/** What is counted of one procedure on one channel, number by number. */
export class Numbers {
	readonly measure: Measure;
	readonly #options: Required<NumbersOptions>;
	readonly #children = new Map<StepName, Numbers>();

	constructor(
		definition: Definition,
		{ channel, started = () => undefined, tariffs = ASSUMED }: NumbersOptions,
	) {
		this.measure = new Measure(definition, channel);
		const others: Started = (id) => (id === definition.procedure ? undefined : started(id));
		this.#options = { channel, started: others, tariffs };
	}

	/** Prices in the currency of the procedure; undefined where there are none. */
	get prices(): CostTariffs | undefined {
		const { cost } = this.#options.tariffs;
		const currency = currencyOf(this.measure.definition);
		return cost && (currency === "" || currency === cost.hour.currency) ? cost : undefined;
	}

	items(name: NumberName): readonly Item[] {
		const own = this.#own(name);
		return OF_STARTED.has(name) ? [...own, ...this.#childrens(name)] : own;
	}

	of(name: NumberName): Found {
		return this.measure.of(this.items(name));
	}

	/** Of a role; undefined where its price is not known. */
	effort(name: EffortName, role: Id): readonly Item[] | undefined {
		const { measure } = this;
		const minutes = () => officerMinutes(measure, role, this.#options.tariffs);
		switch (name) {
			case "acts":
				return actItems(measure, role);
			case "minutes":
				return minutes();
			case "lookUps":
				return byHandItems(measure, role);
			case "handOvers":
				return handOversOf(measure, role);
			case "cost":
				return this.prices && officerCost(minutes(), role, this.prices);
		}
	}

	/** What systems look up, so that nobody has to. */
	lookUps(): readonly Item[] {
		return lookUpItems(this.measure);
	}

	#own(name: NumberName): readonly Item[] {
		const { measure } = this;
		switch (name) {
			case "fieldsTyped":
				return typedItems(measure);
			case "documents":
				return documentItems(measure);
			case "visits":
				return visitItems(measure);
			case "minutes":
				return minuteItems(measure, this.#options.tariffs, visitItems(measure));
			case "fee":
				return feeItems(measure);
			case "workingDays":
				return workingDayItems(measure);
			case "waiting":
				return waitItems(measure);
			case "handOvers":
				return handOverItems(measure);
			case "cost":
				return this.#costs();
		}
	}

	#costs(): readonly Item[] {
		const priced = {
			minutes: this.#own("minutes"),
			documents: this.#own("documents"),
			visits: this.#own("visits"),
			fee: this.#own("fee"),
		};
		return this.prices ? costItems(priced, this.prices) : [];
	}

	#childrens(name: NumberName): readonly Item[] {
		const { channel: _own, ...options } = this.#options;
		return startedItems(this.measure, this.#options.started, (step, child) => {
			const known = this.#children.get(step) ?? numbersOf(child(), options);
			this.#children.set(step, known);
			return known.of(name);
		});
	}
}

/** Filed online where that is possible, otherwise on its first channel. */
export function numbersOf(
	definition: Definition,
	options: Omit<NumbersOptions, "channel"> = {},
): Numbers {
	return new Numbers(definition, { ...options, channel: usualChannel(definition) });
}

export function usualChannel({ channels }: Definition): ChannelId {
	if (channels.online) return "online";
	const [first = "online"] = Object.keys(channels) as readonly ChannelId[];
	return first;
}
