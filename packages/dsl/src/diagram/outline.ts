import { type Actor, actorOf } from "../bundle/actor.ts";
import type {
	CaseResult,
	Deadline,
	Definition,
	Id,
	Step,
	StepName,
	Text,
} from "../bundle/index.ts";
import { remembered } from "../expression/remembered.ts";
import { entryOf, type WayOn, waysOn } from "./ways-on.ts";

/** A step in words: the whole of what the diagram shows, in file order. */
export interface OutlineItem {
	readonly step: StepName;
	/** `3`; inside a part `2.1`; a branch `5a`. Ends have none. */
	readonly number?: string;
	/** The part, `together` or `for_each` around it. */
	readonly inside?: StepName;
	readonly title: Text;
	readonly does: Step["does"];
	readonly actor: Actor;
	readonly deadline?: Deadline;
	/** Clocks that stand still here. */
	readonly stops: readonly Id[];
	readonly pages?: number;
	readonly result?: CaseResult;
	readonly ways: readonly WayOn[];
	/** What may be done at any time, or after an end, that leads here. */
	readonly reachedBy: readonly {
		readonly kind: "anytime" | "afterwards";
		readonly id: Id;
		readonly title: Text;
	}[];
	/** Steps of a part, branches of `together`. */
	readonly children: readonly OutlineItem[];
}

/** The text equivalent of the diagram, as data: words are chosen where it is shown. A definition never changes. */
export const outline: (definition: Definition) => readonly OutlineItem[] = remembered(
	(definition: Definition) => itemsInside(definition, undefined, ""),
);

/** The outline as one list, each part or branch after what it belongs to. */
export function flatOutline(definition: Definition): readonly OutlineItem[] {
	return flat(outline(definition));
}

export function flat(items: readonly OutlineItem[]): readonly OutlineItem[] {
	return items.flatMap((item) => [item, ...flat(item.children)]);
}

function itemsInside(
	definition: Definition,
	around: Step | undefined,
	prefix: string,
): readonly OutlineItem[] {
	const steps = Object.values(definition.steps).filter((step) => step.inside === around?.name);
	let count = 0;
	return steps.map((step) => {
		const number = step.does === "end" ? undefined : numberOf(around?.does, prefix, ++count);
		return itemOf(definition, step, number);
	});
}

/** The number of the nth step inside another, whose own number is the prefix. */
export function numberOf(around: Step["does"] | undefined, prefix: string, count: number): string {
	if (around === "together") return `${prefix}${letters(count)}`;
	return around === undefined ? String(count) : `${prefix}.${count}`;
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(count: number): string {
	const rest = Math.floor((count - 1) / 26);
	return (rest > 0 ? letters(rest) : "") + String.fromCharCode(97 + ((count - 1) % 26));
}

function itemOf(definition: Definition, step: Step, number: string | undefined): OutlineItem {
	return {
		step: step.name,
		...(number !== undefined && { number }),
		...(step.inside !== undefined && { inside: step.inside }),
		title: step.title,
		does: step.does,
		actor: actorOf(definition, step),
		...(step.deadline && { deadline: step.deadline }),
		stops: step.stops,
		...(step.does === "fill_in" && step.pages.length > 0 && { pages: step.pages.length }),
		...(step.does === "end" && { result: step.result }),
		ways: waysOn(definition, step),
		reachedBy: reachedBy(definition, step),
		children: itemsInside(definition, step, number ?? ""),
	};
}

function reachedBy(definition: Definition, step: Step): OutlineItem["reachedBy"] {
	const leadsHere = ({ go_to }: { readonly go_to?: StepName }) =>
		go_to !== undefined && entryOf(definition, go_to) === step.name;
	const anytime = Object.values(definition.anytime).filter(leadsHere);
	const afterwards = Object.values(definition.afterwards).filter(leadsHere);
	return [
		...anytime.map(({ id, title }) => ({ kind: "anytime", id, title }) as const),
		...afterwards.map(({ id, title }) => ({ kind: "afterwards", id, title }) as const),
	];
}
