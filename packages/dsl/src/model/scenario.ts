import type { Duration, Money } from "../bundle/values.ts";
import { value_malformed } from "../diagnostic/messages.generated.ts";
import { type Node, placeOf } from "../syntax/nodes.ts";
import { BASIS, type Common, WORDS } from "./common.ts";
import type { Form, Named, Reader } from "./form.ts";
import { item, type Keyed, list, map } from "./forms.ts";
import { found } from "./found.ts";
import { type Item, readItem, type Shape } from "./shape.ts";
import { money } from "./values/amounts.ts";
import { anyKeys, freeIds, id, name, path } from "./values/names.ts";
import { type ActorRef, actor } from "./values/references.ts";
import { anyScalar } from "./values/text.ts";
import { date, duration, parseDuration } from "./values/time.ts";

export interface ScenariosFile extends Common {
	readonly scenarios_for?: Named;
	readonly scenarios?: readonly Keyed<Item<ScenarioModel>>[];
}

export interface ScenarioModel extends Common {
	readonly given?: readonly Keyed<Node>[];
	readonly happens?: readonly Keyed<ScriptModel>[];
	readonly expect?: Item<ExpectModel>;
}

/** Acts in order of visits. `repeats`: the short form, done on every visit. */
export interface ScriptModel {
	readonly acts: readonly ActModel[];
	readonly repeats: boolean;
}

export interface ActModel extends Common {
	readonly take?: Named;
	readonly during?: Named;
	readonly by?: ActorRef;
	readonly with?: readonly Keyed<Node>[];
	readonly marks?: readonly Named[];
	readonly reason?: string;
	readonly after?: Duration;
	readonly refused?: string;
}

export interface ExpectModel extends Common {
	readonly fee?: Money;
	readonly asked?: readonly Named[];
	readonly not_asked?: readonly Named[];
	readonly due_on?: readonly Keyed<string>[];
	readonly done_by?: readonly Keyed<Named>[];
	readonly told?: readonly Named[];
	readonly valid_until?: readonly Keyed<string>[];
	readonly ends_in?: Named;
	readonly stands_at?: Named;
}

/** Values are typed by the field they are for, when the scenario is linked. */
const anyValue: Form<Node> = {
	kind: "either",
	expected: "a value of the field",
	example: "Lê Thị An",
	schema: () => ({}),
	read: (node) => node,
};

const SHORT = /^([a-z][a-z0-9_]*)(?: after (.+))?$/d;

/** `accepted`, or `submit after 3 days`. */
const shortAct: Form<ActModel> = {
	kind: "scalar",
	expected: "what happens, such as `accepted` or `submit after 3 days`",
	example: "submit after 3 days",
	schema: () => ({ type: "string", pattern: SHORT.source }),
	read(node, reader) {
		const match = node.kind === "scalar" ? SHORT.exec(node.text) : null;
		const after = match?.[2] === undefined ? undefined : parseDuration(match[2]);
		if (node.kind !== "scalar" || !match || (match[2] !== undefined && !after)) {
			reader.report(
				value_malformed({ expected: shortAct.expected, found: found(node) }),
				placeOf(node),
			);
			return undefined;
		}
		const take = { text: match[1] ?? "", node, within: match.indices?.[1] ?? [0, 0] } as const;
		return { take, ...(after && { after }) };
	},
};

const script: Form<ScriptModel> = {
	kind: "either",
	expected: "what happens: an outcome, a list for repeated visits, or an act",
	example: "accepted",
	schema: (refer) => ({
		anyOf: [
			shortAct.schema(refer),
			{ type: "array", items: shortAct.schema(refer) },
			refer(actShape as unknown as Shape<object>),
			{
				type: "object",
				patternProperties: {
					"^\\d+$": {
						anyOf: [shortAct.schema(refer), refer(actShape as unknown as Shape<object>)],
					},
				},
				additionalProperties: false,
			},
		],
	}),
	inside: (node) =>
		isVisits(node)
			? { kind: "values", form: script as Form<unknown> }
			: node.kind === "map"
				? { kind: "shape", shape: actShape as unknown as Shape<object> }
				: { kind: "scalar", form: shortAct as Form<unknown> },
	read(node, reader) {
		if (node.kind === "list") {
			return {
				acts: node.items.flatMap((one) => shortAct.read(one, reader) ?? []),
				repeats: false,
			};
		}
		if (!isVisits(node) || node.kind !== "map") {
			const act = readAct(node, reader);
			return act && { acts: [act], repeats: act.refused === undefined };
		}
		const entries = [...node.entries].sort((a, b) => Number(a.key.text) - Number(b.key.text));
		return { acts: entries.flatMap((entry) => readAct(entry.value, reader) ?? []), repeats: false };
	},
};

function readAct(node: Node, reader: Reader): ActModel | undefined {
	return node.kind === "scalar" ? shortAct.read(node, reader) : readItem(actShape, node, reader);
}

/** Visit number → act. */
function isVisits(node: Node): boolean {
	return (
		node.kind === "map" &&
		node.entries.length > 0 &&
		node.entries.every((entry) => /^\d{1,4}$/.test(entry.key.text))
	);
}

export const scenariosShape: Shape<ScenariosFile> = {
	name: "a scenarios file",
	keys: {
		scenarios_for: {
			form: id,
			required: true,
			doc: "The procedure it is a story of.",
			example: "birth_registration",
		},
		...WORDS,
		...BASIS,
		scenarios: {
			form: map(
				freeIds,
				item(() => scenarioShape),
			),
			required: true,
			doc: "Stories of cases, by id.",
		},
	},
};

export const scenarioShape: Shape<ScenarioModel> = {
	name: "a scenario",
	keys: {
		...WORDS,
		given: {
			form: map(anyKeys, anyValue),
			required: true,
			doc: "What is known and typed: path and value, and `like` for everything of another scenario.",
			example: "child.full_name: Lê Thị An",
		},
		happens: {
			form: map(anyKeys, script),
			required: true,
			doc: "What is done when the case stands at a step.",
			example: "application: submit",
		},
		expect: { form: item(() => expectShape), required: true, doc: "What has to come of it." },
		...BASIS,
	},
};

const visit: Form<Named> = {
	...name,
	expected: "a step, or a step and the visit: `verify 2`",
	example: "verify",
	schema: () => ({ type: "string" }),
	read(node, reader) {
		const match =
			node.kind === "scalar" ? /^([a-z][a-z0-9_.]*)(?: \d{1,4})?$/d.exec(node.text) : null;
		if (node.kind === "scalar" && match) {
			return { text: node.text, node, within: match.indices?.[1] ?? [0, 0] };
		}
		reader.report(value_malformed({ expected: visit.expected, found: found(node) }), placeOf(node));
		return undefined;
	},
};

export const actShape: Shape<ActModel> = {
	name: "an act",
	keys: {
		take: {
			form: name,
			required: true,
			doc: "The outcome, answer or action that is taken.",
			example: "accepted",
		},
		...WORDS,
		during: {
			form: visit,
			doc: "For an action: the step at which the case stands when it is taken, perhaps with the visit.",
		},
		by: { form: actor, doc: "Who acts; default: the step's role." },
		with: { form: map(anyKeys, anyValue), doc: "Data given in this act.", example: "copies: 2" },
		marks: {
			form: list(path),
			doc: "What is marked to be corrected.",
			example: "- child.full_name",
		},
		reason: { form: anyScalar, doc: "The written reason.", example: "The name is misspelt." },
		after: { form: duration, fixed: true, doc: "How long after the case came to the step." },
		refused: {
			form: anyScalar,
			doc: "The code with which this act must be refused, leaving the case as it was.",
			example: "not_allowed",
		},
		...BASIS,
	},
};

const expectShape: Shape<ExpectModel> = {
	name: "an expectation",
	keys: {
		...WORDS,
		fee: { form: money, fixed: true, doc: "The fees paid in all." },
		asked: { form: list(path), doc: "What has to be typed or brought: shown, and not prefilled." },
		not_asked: { form: list(path), doc: "What never has to be typed or brought." },
		due_on: {
			form: map(freeIds, date),
			doc: "The day on which a clock is due.",
			example: "total: 2026-07-08",
		},
		done_by: {
			form: map(anyKeys, id),
			doc: "Which role did a step.",
			example: "verify: registrar",
		},
		told: { form: list(id), doc: "Messages that are sent.", example: "- receipt" },
		valid_until: {
			form: map(freeIds, date),
			doc: "The last day on which a result that was issued is valid.",
			example: "licence: 2031-07-08",
		},
		ends_in: { form: name, doc: "The end the case reaches.", example: "granted" },
		stands_at: {
			form: name,
			doc: "Instead of `ends_in`: the step at which the case stands when nobody does anything more.",
			example: "verify",
		},
		...BASIS,
	},
};
