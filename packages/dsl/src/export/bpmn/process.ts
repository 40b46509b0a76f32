import type { Definition, Step, StepName } from "../../bundle/index.ts";
import { textIn, titleOf } from "../../diagram/ways-on.ts";
import { en } from "../../diagram/words/en.ts";
import { element, textElement, type Xml } from "../xml.ts";
import { isoDuration } from "./durations.ts";
import { type Flow, flowsOf, type Timer, timerOf } from "./flows.ts";
import { elementOf, isContainer } from "./kinds.ts";
import { lanesOf } from "./lanes.ts";

/** The process in XML, and what its picture has to show. */
export interface ProcessExport {
	readonly lanes: readonly Xml[];
	readonly elements: readonly Xml[];
	/** Those of every level. */
	readonly flows: readonly Flow[];
	readonly timers: readonly Timer[];
}

/** The language of conditions; BPMN's own default is XPath. */
const FEEL = "https://www.omg.org/spec/DMN/20191111/FEEL/";

export function processOf(definition: Definition, language: string): ProcessExport {
	const steps = Object.values(definition.steps).filter(
		(step) => !(step.does === "follow" && !isContainer(definition, step)),
	);
	const level = levelsOf(definition, steps);
	// A flow never crosses the border of a sub-process: a way that does is a gap.
	const flows = steps
		.flatMap((step) => flowsOf(definition, step, language))
		.filter(({ from, to }) => level.has(to) && level.get(from) === level.get(to));
	const timers = steps.flatMap((step) => {
		const timer = timerOf(definition, step);
		return timer && flows.some(({ from, isLate }) => isLate && from === step.name) ? [timer] : [];
	});
	const context: Context = { definition, language, steps, level, flows, timers };
	return {
		lanes: lanesOf(
			definition,
			language,
			steps.filter(({ name }) => level.get(name) === undefined),
		),
		elements: [...startOf(context), ...elementsAt(undefined, context)],
		flows,
		timers,
	};
}

interface Context {
	readonly definition: Definition;
	readonly language: string;
	readonly steps: readonly Step[];
	/** The sub-process a step stands in; undefined at the top. */
	readonly level: ReadonlyMap<StepName, StepName | undefined>;
	readonly flows: readonly Flow[];
	readonly timers: readonly Timer[];
}

function levelsOf(
	definition: Definition,
	steps: readonly Step[],
): ReadonlyMap<StepName, StepName | undefined> {
	return new Map(steps.map((step) => [step.name, containerOf(definition, step)]));
}

/** The steps of a part stand where the part is used; branches and repeated steps stand in a sub-process. */
function containerOf(definition: Definition, step: Step): StepName | undefined {
	const around = step.inside === undefined ? undefined : definition.steps[step.inside];
	if (around === undefined) return undefined;
	return isContainer(definition, around) ? around.name : containerOf(definition, around);
}

function startOf({ definition }: Context): readonly Xml[] {
	const first = entryStep(definition, definition.starts_at);
	return [
		element("startEvent", { id: "start" }, textElement("outgoing", "flow.start")),
		element("sequenceFlow", { id: "flow.start", sourceRef: "start", targetRef: `step.${first}` }),
	];
}

export function entryStep(definition: Definition, name: StepName): StepName {
	const step = definition.steps[name];
	return step?.does === "follow" && !isContainer(definition, step)
		? entryStep(definition, step.starts_at)
		: name;
}

function elementsAt(container: StepName | undefined, context: Context): readonly Xml[] {
	const here = context.steps.filter(({ name }) => context.level.get(name) === container);
	const names = new Set(here.map(({ name }) => name));
	const flows = context.flows.filter(({ from }) => names.has(from));
	return [
		...here.map((step) => nodeOf(step, context)),
		...context.timers
			.filter(({ step }) => names.has(step))
			.map((timer) => boundaryOf(timer, context)),
		...flows.map(flowElement),
	];
}

function nodeOf(step: Step, context: Context): Xml {
	const { definition, language, flows } = context;
	const own = flows.filter(({ from, isLate }) => from === step.name && !isLate);
	const incoming = flows.filter(({ to }) => to === step.name).map(({ id }) => id);
	const isFirst = entryStep(definition, definition.starts_at) === step.name;
	const { name, attributes, children } = elementOf(step);
	const fallback = own.find(({ isDefault }) => isDefault)?.id;
	return element(
		name,
		{
			id: `step.${step.name}`,
			name: titleOf({ id: step.name, title: step.title }, language),
			...attributes,
			default: fallback,
		},
		...documentation(step, context),
		...(isFirst ? ["flow.start", ...incoming] : incoming).map((id) => textElement("incoming", id)),
		...own.map(({ id }) => textElement("outgoing", id)),
		...children,
		...(isContainer(definition, step) ? elementsAt(step.name, context) : []),
	);
}

function documentation(step: Step, { definition, language }: Context): readonly Xml[] {
	const source = step.law && definition.sources[step.law.source];
	const cited = source && [source.cite, step.law?.where].filter(Boolean).join(", ");
	return [textIn(step.help, language), cited].flatMap((text) =>
		text ? [textElement("documentation", text)] : [],
	);
}

function boundaryOf({ step, within, by }: Timer, { flows }: Context): Xml {
	const out = flows.filter(({ from, isLate }) => isLate && from === step);
	const expression = { "xsi:type": "tFormalExpression" };
	return element(
		"boundaryEvent",
		{
			id: `late.${step}`,
			name: within ? en.duration(within) : by === undefined ? "late" : en.by(by),
			attachedToRef: `step.${step}`,
			cancelActivity: true,
		},
		...out.map(({ id }) => textElement("outgoing", id)),
		element(
			"timerEventDefinition",
			{ id: `timer.${step}` },
			...(within
				? [textElement("timeDuration", isoDuration(within) ?? en.duration(within), expression)]
				: []),
		),
	);
}

function flowElement({ id, from, to, name, condition, isLate }: Flow): Xml {
	return element(
		"sequenceFlow",
		{
			id,
			name: name === "" ? undefined : name,
			sourceRef: isLate ? `late.${from}` : `step.${from}`,
			targetRef: `step.${to}`,
		},
		...(condition === undefined
			? []
			: [
					textElement("conditionExpression", condition, {
						"xsi:type": "tFormalExpression",
						language: FEEL,
					}),
				]),
	);
}
