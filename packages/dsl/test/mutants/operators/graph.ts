import type { Definition, Step, StepName, TogetherStep } from "../../../src/bundle/index.ts";
import { edgesFrom, outcomesOf } from "../../../src/check/edges.ts";
import { DefinitionFacts } from "../../../src/check/facts.ts";
import { before, replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, misspelt, placeOfNode, scalarAt } from "../items.ts";
import type { Lab, PlacedStep } from "../lab.ts";
import type { ItemPlace, Mutant, Operator } from "../mutant.ts";

/** Every `go_to` of every step, with its step. */
function* waysOn(lab: Lab) {
	for (const placed of lab.steps)
		for (const map of ownMaps(placed)) {
			const to = scalarAt(map, "go_to");
			if (to && to.text !== "back") yield { placed, map, to };
		}
}

/** The maps of a step without those of the steps inside it. */
function* ownMaps({ node }: PlacedStep) {
	const branches = node.entry("branches")?.value;
	for (const map of mapsIn(node)) if (!branches || !isInside(map, branches)) yield map;
}

function isInside(inner: { start: number }, outer: { start: number; end: number }): boolean {
	return inner.start >= outer.start && inner.start < outer.end;
}

function mutant(
	what: string,
	edits: Mutant["edits"],
	codes: readonly string[],
	...at: readonly ItemPlace[]
): Mutant {
	return { what, edits, codes, at };
}

/** What a case can come to, when one way leads elsewhere: worked out anew, as a check on the checker's own graph. */
function reached(
	definition: Definition,
	skip: (from: StepName, to: StepName) => boolean,
	add?: readonly [StepName, StepName],
) {
	const edges = Object.values(definition.steps).flatMap((step) => edgesFrom(step, definition));
	const next = [
		...edges.filter(({ from, to }) => !skip(from, to)).map(({ from, to }) => [from, to] as const),
		...(add ? [add] : []),
	];
	const found = new Set(new DefinitionFacts(definition).starts);
	for (const name of found) for (const [from, to] of next) if (from === name) found.add(to);
	return found;
}

const misspell: Operator = {
	fault: "graph",
	name: "send a go_to to a step that is not there",
	*mutants(lab) {
		for (const { map, to } of waysOn(lab))
			yield mutant(
				`${to.dotted} → ${misspelt(to.text)}`,
				[replaced(to, misspelt(to.text))],
				["step_unknown"],
				placeOfNode(to),
				placeOfNode(map),
			);
	},
};

const drop: Operator = {
	fault: "graph",
	name: "drop a go_to",
	*mutants(lab) {
		for (const { placed, map, to } of waysOn(lab))
			yield mutant(
				`${to.dotted} dropped`,
				withoutKey(map, "go_to"),
				["way_missing", "keys_need_one", "key_missing", "exit_without_way", "step_unreachable"],
				placeOfNode(map),
				// Where an outcome may end its branch, what is lost is the step it led to.
				{
					file: placed.file,
					path: `${map.path
						.slice(0, -2)
						.join(".")
						.replace(/[^.]+$/, "")}${to.text}`,
				},
			);
	},
};

const orphan: Operator = {
	fault: "graph",
	name: "send the only way to a step elsewhere",
	*mutants(lab) {
		for (const { placed, to, map } of waysOn(lab)) {
			const { definition, step } = placed;
			if (placed.path !== `steps.${step.name}`) continue;
			const end = Object.values(definition.steps).find(
				({ does, name }) => does === "end" && name !== to.text,
			);
			const edges = Object.values(definition.steps).flatMap((one) => edgesFrom(one, definition));
			if (
				!end ||
				edges.filter((edge) => edge.from === step.name && edge.to === to.text).length !== 1
			)
				continue;
			const target = definition.steps[to.text];
			const now = reached(definition, (from, dest) => from === step.name && dest === to.text, [
				step.name,
				end.name,
			]);
			if (!target || now.has(target.name)) continue;
			const lost = placed.linked.locate(["steps", target.name]);
			yield mutant(
				`${to.dotted}: ${to.text} → ${end.name}`,
				[replaced(to, end.name)],
				["step_unreachable"],
				lost,
				placeOfNode(map),
			);
		}
	},
};

const deadEnd: Operator = {
	fault: "graph",
	name: "add a step that leads only to itself",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { step, definition, node } = placed;
			const officer = Object.values(definition.roles).find(({ is }) => is === "officer");
			if (step.does !== "end" || !officer || placed.path !== `steps.${step.name}`) continue;
			const lines = [
				"lost_forever:",
				"  does: decide",
				`  who: ${officer.id}`,
				"  deadline:",
				"    within: 1 day",
				`    when_late: tell ${officer.id}`,
				"  outcomes:",
				"    again:",
				"      go_to: lost_forever",
			];
			const ways = [...waysOn(lab)].filter(
				({ placed: from, to }) =>
					from.definition === definition &&
					to.text === step.name &&
					from.path.startsWith("steps.") &&
					from.file === placed.file,
			);
			const way = ways[0];
			const key = lab.map({ file: placed.file, path: "steps" })?.entry(step.name)?.key ?? node;
			if (way)
				yield mutant(
					`${way.to.dotted} → a loop without an end`,
					[before(key, lines), replaced(way.to, "lost_forever")],
					["step_dead_end"],
					{ file: placed.file, path: "steps.lost_forever" },
				);
		}
	},
};

const lonely: Operator = {
	fault: "graph",
	name: "add a step that nothing leads to",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const steps = root.entry("steps")?.value;
			if (steps?.kind !== "map" || !root.entry("procedure")) continue;
			for (const { key } of steps.entries)
				yield mutant(
					`before ${key.dotted}`,
					[before(key, ["nowhere_near:", "  does: end", "  result: refused"])],
					["step_unreachable"],
					{ file, path: "steps.nowhere_near" },
				);
		}
	},
};

const unbounded: Operator = {
	fault: "graph",
	name: "remove the limit of a return",
	*mutants(lab) {
		for (const placed of lab.steps)
			for (const outcome of outcomesOf(placed.step)) {
				const map = lab.map({
					file: placed.file,
					path: `${placed.path}.${"answers" in placed.step ? "answers" : "outcomes"}.${outcome.id}`,
				});
				if (!map?.entry("at_most") || !isBack(placed.step, outcome.id, placed.definition)) continue;
				yield mutant(
					`${map.dotted}.at_most dropped`,
					[...withoutKey(map, "at_most"), ...withoutKey(map, "beyond")],
					["loop_unbounded", "loop_of_officers"],
					placeOfNode(map),
				);
			}
	},
};

/** The outcome leads back to its own step over ways without a limit. */
function isBack(step: Step, outcome: string, definition: Definition): boolean {
	const all = Object.values(definition.steps);
	const edges = all.flatMap((one) => edgesFrom(one, definition));
	const limited = (from: StepName, id: string | undefined) => {
		const taken =
			definition.steps[from] && outcomesOf(definition.steps[from]).find((one) => one.id === id);
		return taken?.at_most !== undefined || taken?.dated?.at_most !== undefined;
	};
	const free = edges.filter(({ from, outcome: id }) => !limited(from, id));
	const found = new Set(
		edges.filter((edge) => edge.from === step.name && edge.outcome === outcome).map(({ to }) => to),
	);
	for (const name of found) for (const { from, to } of free) if (from === name) found.add(to);
	return found.has(step.name);
}

const unjoined: Operator = {
	fault: "graph",
	name: "ask for more branches than there are",
	*mutants(lab) {
		for (const { node, step, path } of lab.steps)
			if (step.does === "together")
				yield mutant(
					`${path} waits for one branch more`,
					[
						...withoutKey(node, "done_when"),
						withKeys(node, `done_when: ${step.branches.length + 1} of ${step.branches.length}`),
					],
					["never_joins", "value_malformed"],
					placeOfNode(node),
				);
	},
};

const branchLoops: Operator = {
	fault: "graph",
	name: "a branch that goes round and never ends",
	*mutants(lab) {
		for (const { node, step, definition } of lab.steps) {
			const branches = step.does === "together" ? node.entry("branches")?.value : undefined;
			const officer = Object.values(definition.roles).find(({ is }) => is === "officer");
			if (branches?.kind !== "map" || !officer || step.inside !== undefined) continue;
			const first = branches.entries[0];
			const turn = (id: string, to: string) => [
				`      ${id}:`,
				"        does: decide",
				`        who: ${officer.id}`,
				"        deadline:",
				"          within: 1 working hour",
				`          when_late: tell ${officer.id}`,
				"        outcomes:",
				"          on:",
				`            go_to: ${to}`,
			];
			if (first)
				yield mutant(
					`${node.dotted} with a branch that never ends`,
					[
						before(first.key, [
							"endless:",
							"  starts_at: ping",
							"  steps:",
							...turn("ping", "pong").map((line) => line.slice(2)),
							...turn("pong", "ping").map((line) => line.slice(2)),
						]),
					],
					["never_joins", "step_dead_end"],
					placeOfNode(node),
				);
		}
	},
};

const noJoin: Operator = {
	fault: "graph",
	name: "branches without a way on",
	*mutants(lab) {
		for (const { node, step, path } of lab.steps)
			if (step.does === "together" && step.inside === undefined)
				yield mutant(
					`${path} goes nowhere`,
					[...withoutKey(node, "go_to"), ...withoutKey(node, "choose")],
					["keys_need_one", "way_missing", "key_missing"],
					placeOfNode(node),
				);
	},
};

const neverChosen: Operator = {
	fault: "graph",
	name: "an outcome that nobody can choose",
	*mutants(lab) {
		for (const placed of lab.steps)
			for (const outcome of outcomesOf(placed.step)) {
				const map = lab.map({ file: placed.file, path: `${placed.path}.outcomes.${outcome.id}` });
				if (!map || outcome.when !== undefined || map.entry("allowed")) continue;
				const [one = "", other] = Object.keys(placed.definition.channels);
				for (const never of [
					`case.channel = "${one}" and case.channel = "${other}"`,
					'today < date("2001-01-01")',
				].slice(other === undefined ? 1 : 0))
					yield mutant(
						`${map.dotted}: allowed: ${never}`,
						[withKeys(map, `allowed: ${never}`)],
						["outcome_never_allowed"],
						placeOfNode(map),
					);
			}
	},
};

const fixedConditions: Operator = {
	fault: "graph",
	name: "a condition that is never, or always, true",
	*mutants(lab) {
		for (const linked of lab.latest)
			for (const [id, rule] of Object.entries(linked.definition.conditions)) {
				const { file, path } = linked.locate(["conditions", id]);
				const node = lab.node({ file, path });
				const text =
					node?.kind === "map" ? scalarAt(node, "is") : node?.kind === "scalar" ? node : undefined;
				if (!text) continue;
				const at = { file, path };
				if (/\b(some|every)\b/.test(rule.text)) continue;
				yield mutant(
					`${path} and not`,
					[replaced(text, `(${rule.text}) and not(${rule.text})`)],
					["condition_never", "never_absent"],
					at,
				);
				yield mutant(
					`${path} or not`,
					[replaced(text, `(${rule.text}) or not(${rule.text})`)],
					["condition_always"],
					at,
				);
				yield mutant(
					`${path} in the past`,
					[replaced(text, 'today < date("2001-01-01")')],
					["condition_never"],
					at,
				);
				yield mutant(
					`${path} on every channel`,
					[replaced(text, 'case.channel != "online" or case.channel = "online"')],
					["condition_always"],
					at,
				);
			}
	},
};

const fixedRules: Operator = {
	fault: "graph",
	name: "a when that is never, or always, true",
	*mutants(lab) {
		for (const section of ["data", "documents", "fees", "checks"])
			for (const { node, path, linked } of itemsOf(lab, section)) {
				const when = scalarAt(node, "when");
				if (!when || !linked.complete) continue;
				const codes =
					{
						data: ["condition_never"],
						checks: ["condition_never"],
						documents: ["document_never_required"],
						fees: ["fee_never_due"],
					}[section] ?? [];
				yield mutant(
					`${path}.when and not`,
					[replaced(when, `(${when.text}) and not(${when.text})`)],
					codes,
					placeOfNode(node),
				);
				yield mutant(
					`${path}.when or not`,
					[replaced(when, `(${when.text}) or not(${when.text})`)],
					["condition_always"],
					placeOfNode(node),
				);
			}
	},
};

const actionsNever: Operator = {
	fault: "graph",
	name: "an action that is never possible",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "anytime")) {
			const when = scalarAt(node, "when");
			if (!when)
				yield mutant(
					`${path} when never`,
					[withKeys(node, 'when: today < date("2001-01-01")')],
					["condition_never", "action_never_possible"],
					placeOfNode(node),
				);
			const until = scalarAt(node, "until");
			if (until)
				yield mutant(
					`${path} until the draft is sent`,
					[replaced(until, linked.definition.starts_at)],
					["action_never_possible"],
					placeOfNode(node),
				);
		}
		for (const { node, path, file, linked } of itemsOf(lab, "afterwards")) {
			const from = node.entry("from")?.value;
			const steps = lab.map({ file, path: "steps" });
			const key = steps?.entries[0]?.key;
			const first = from?.kind === "list" && !from.flow ? from.items[0] : undefined;
			if (key && first && linked.complete)
				yield mutant(
					`${path} after an end that never comes`,
					[
						replaced(first, "unheard_of"),
						before(key, ["unheard_of:", "  does: end", "  result: refused"]),
					],
					["action_never_possible"],
					{ file, path },
				);
		}
	},
};

const exitNever: Operator = {
	fault: "graph",
	name: "leave a part by another exit",
	*mutants(lab) {
		for (const { root, exits } of [...lab.roots.values()].map((one) => ({
			root: one,
			exits: one.entry("exits")?.value,
		}))) {
			if (exits?.kind !== "map" || exits.entries.length < 2) continue;
			for (const { key } of exits.entries) {
				const other = exits.entries.find((one) => one.key !== key)?.key.text ?? "";
				const leaves = [...mapsIn(root)].flatMap((map) => scalarAt(map, "leave") ?? []);
				const named = leaves.filter(({ text }) => text === key.text);
				// `when_late: leave refused` names it as well.
				if (named.length === 0 || root.file.text.includes(`leave ${key.text}`)) continue;
				yield mutant(
					`${root.file.path}: ${key.text} → ${other}`,
					named.map((node) => replaced(node, other)),
					["exit_never_left"],
					placeOfNode(key),
				);
			}
		}
	},
};

const answerNever: Operator = {
	fault: "graph",
	name: "ask for an answer that a branch cannot have",
	*mutants(lab) {
		for (const { node, step, path, definition } of lab.steps) {
			const target = step.does === "together" ? scalarAt(node, "go_to") : undefined;
			const choose = node.entry("choose")?.value;
			const first = choose?.kind === "map" ? choose.entries[0]?.value : undefined;
			const when = first?.kind === "map" ? scalarAt(first, "when") : undefined;
			if (step.does !== "together" || !(target ?? when)) continue;
			for (const rule of impossible(step, definition))
				yield mutant(
					`${path}: when ${rule}`,
					when
						? [replaced(when, rule)]
						: [
								...withoutKey(node, "go_to"),
								withKeys(
									node,
									"choose:",
									"  so:",
									`    when: ${rule}`,
									`    go_to: ${target?.text}`,
									"  not_so:",
									"    when: otherwise",
									`    go_to: ${target?.text}`,
								),
							],
					["condition_never"],
					placeOfNode(node),
				);
		}
	},
};

/** Rules about the branches' answers, by the names that stand in the file. */
function impossible(
	{ branches, done_when }: TogetherStep,
	{ steps }: Definition,
): readonly string[] {
	return branches.flatMap((name) => {
		const when = steps[name]?.when;
		const id = name.split(".").at(-1);
		return [
			...(done_when === undefined ? [`${id}.answer = "cancelled"`] : []),
			when ? `${id}.answer = "skipped" and (${when.text})` : `${id}.answer = "skipped"`,
		];
	});
}

export const GRAPH: readonly Operator[] = [
	misspell,
	drop,
	orphan,
	deadEnd,
	lonely,
	unbounded,
	unjoined,
	branchLoops,
	noJoin,
	neverChosen,
	fixedConditions,
	fixedRules,
	actionsNever,
	answerNever,
	exitNever,
];
