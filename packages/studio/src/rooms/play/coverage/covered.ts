import type { Definition, Scenario, StepName } from "@onedoor/dsl/bundle";
import { entryOf, flatOutline } from "@onedoor/dsl/diagram";
import { type Transition, transitionsOf } from "@onedoor/dsl/journey";
import type { Walk } from "@onedoor/runtime/testing/play";

import type { Walked } from "./use-coverage.ts";

/** Who has come by. */
export interface Visits {
	readonly scenarios: readonly Scenario[];
	/** What is tried just now. */
	readonly isTried: boolean;
}

export interface CoveredWay extends Visits {
	readonly transition: Transition;
}

export interface CoveredStep extends Visits {
	readonly step: StepName;
	/** As the picture numbers it; ends have none. */
	readonly number?: string;
	readonly ways: readonly CoveredWay[];
}

export interface Covered {
	/** In the order of the picture. */
	readonly steps: readonly CoveredStep[];
	/** Ways that leave no step: clocks, actions at any time. */
	readonly others: readonly CoveredWay[];
	/** All ways from one step to another; undefined where there is none. */
	link(from: StepName, to: StepName): Visits | undefined;
}

export function coveredOf(definition: Definition, walked: readonly Walked[], tried: Walk): Covered {
	const visits = (kind: keyof Walk, id: string): Visits => ({
		scenarios: walked.filter(({ walk }) => walk[kind].has(id)).map(({ scenario }) => scenario),
		isTried: tried[kind].has(id),
	});
	const ways = transitionsOf(definition).map(
		(transition): CoveredWay => ({ transition, ...visits("transitions", transition.id) }),
	);
	const links = Map.groupBy(ways, ({ transition: { step, to } }) =>
		linkKey(step, to === undefined ? undefined : entryOf(definition, to)),
	);
	return {
		steps: flatOutline(definition).map(({ step, number }) => ({
			step,
			...(number !== undefined && { number }),
			...visits("steps", step),
			ways: ways.filter(({ transition }) => transition.step === step),
		})),
		others: ways.filter(({ transition }) => transition.step === undefined),
		link(from, to) {
			const all = links.get(linkKey(from, to));
			return (
				all && {
					scenarios: [...new Set(all.flatMap(({ scenarios }) => scenarios))],
					isTried: all.some(({ isTried }) => isTried),
				}
			);
		},
	};
}

function linkKey(from: StepName | undefined, to: StepName | undefined): string {
	return `${from} ${to}`;
}

/** How much of a list has come about. */
export function countOf(all: readonly Visits[]): {
	readonly covered: number;
	readonly total: number;
} {
	return { covered: all.filter(({ scenarios }) => scenarios.length > 0).length, total: all.length };
}
