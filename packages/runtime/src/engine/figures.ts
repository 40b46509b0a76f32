import type { Attributes, GaugeName, GaugeValue } from "../ports/telemetry.ts";
import type { SubscriberFigures } from "../storage/news.ts";
import type { Engine } from "./engine.ts";

/** A figure of the whole store as of now: by its name for Prometheus, and by that for OpenTelemetry. */
export interface Figure {
	readonly name: string;
	readonly gauge: GaugeName;
	readonly help: string;
	readonly rows: readonly FigureRow[];
}

export interface FigureRow {
	/** What it is of, where there are several: the name of the label, and its value. */
	readonly of?: readonly ["status" | "subscriber", string];
	readonly value: number;
}

/** @throws what the store throws */
export async function figuresOf(engine: Engine): Promise<readonly Figure[]> {
	const { store, clock } = engine;
	const { cases, effectsWaiting, effectsDead } = await store.figures();
	const nextDue = await store.nextDue(Number.MAX_SAFE_INTEGER);
	const lag = nextDue === undefined ? 0 : Math.max(0, clock.now() - nextDue) / 1000;
	return [
		{
			name: "onedoor_cases",
			gauge: "onedoor.cases",
			help: "Cases by status",
			rows: Object.entries(cases).map(([status, value]) => ({ of: ["status", status], value })),
		},
		{
			name: "onedoor_effects_waiting",
			gauge: "onedoor.effects.pending",
			help: "Effects to be carried out",
			rows: [{ value: effectsWaiting }],
		},
		{
			name: "onedoor_effects_dead",
			gauge: "onedoor.effects.dead",
			help: "Effects given up",
			rows: [{ value: effectsDead }],
		},
		{
			name: "onedoor_deadline_lag_seconds",
			gauge: "onedoor.deadline.lag",
			help: "How long the earliest due deadline has waited",
			rows: [{ value: lag }],
		},
		...(await newsFigures(engine)),
	];
}

/** Of each subscriber there is, also of those that nothing waits for. */
async function newsFigures({ store, subscribers, machineNow }: Engine): Promise<readonly Figure[]> {
	if (subscribers.length === 0) return [];
	const known = new Map((await store.newsFigures()).map((one) => [one.subscriber, one]));
	const rows = (value: (of: Partial<SubscriberFigures>) => number): readonly FigureRow[] =>
		subscribers.map(({ name }) => ({
			of: ["subscriber", name],
			value: value(known.get(name) ?? {}),
		}));
	const now = machineNow();
	return [
		{
			name: "onedoor_news_waiting",
			gauge: "onedoor.news.pending",
			help: "Cases of which a subscriber has still to be told",
			rows: rows(({ waiting = 0 }) => waiting),
		},
		{
			name: "onedoor_news_lag_seconds",
			gauge: "onedoor.news.lag",
			help: "How long the oldest of them has waited",
			rows: rows(({ since = now }) => Math.max(0, now - since) / 1000),
		},
		{
			name: "onedoor_news_given_up",
			gauge: "onedoor.news.dead",
			help: "Events that a subscriber did not take",
			rows: rows(({ givenUp = 0 }) => givenUp),
		},
	];
}

export async function gaugesOf(engine: Engine): Promise<readonly GaugeValue[]> {
	const figures = await figuresOf(engine);
	return figures.flatMap(({ gauge, rows }) =>
		rows.map(({ of, value }) => ({ name: gauge, value, attributes: attributesOf(of) })),
	);
}

function attributesOf(of: FigureRow["of"]): Attributes {
	return of === undefined ? {} : { [`onedoor.${of[0]}`]: of[1] };
}
