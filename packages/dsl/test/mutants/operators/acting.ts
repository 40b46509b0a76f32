import type { Definition } from "../../../src/bundle/index.ts";
import { edgesFrom, outcomesOf } from "../../../src/check/edges.ts";
import { replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, placeOfNode, scalarAt } from "../items.ts";
import type { Lab, PlacedStep } from "../lab.ts";
import type { Operator } from "../mutant.ts";

/** Steps that stand in the procedure itself. */
function own(lab: Lab): readonly PlacedStep[] {
	return lab.steps.filter(({ path, step }) => path === `steps.${step.name}`);
}

function applicantOf({ roles }: Definition): string | undefined {
	return Object.values(roles).find(({ is }) => is === "applicant")?.id;
}

function refusalOf({ steps }: Definition): string | undefined {
	return Object.values(steps).find((step) => step.does === "end" && step.result === "refused")
		?.name;
}

const meeting: Operator = {
	fault: "people",
	name: "let the applicant say how a meeting went, or take over the file",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const applicant = applicantOf(placed.definition);
			const led = scalarAt(placed.node, "led_by");
			const to = scalarAt(placed.node, "to");
			if (applicant === undefined) continue;
			const fault = { codes: ["citizen_decides"], at: [placed] };
			if (placed.step.does === "attend" && led) {
				yield { ...fault, what: `${led.dotted}: ${applicant}`, edits: [replaced(led, applicant)] };
				yield {
					...fault,
					what: `${led.dotted} left out`,
					edits: withoutKey(placed.node, "led_by"),
				};
			}
			if (placed.step.does === "hand_over" && to)
				yield { ...fault, what: `${to.dotted}: ${applicant}`, edits: [replaced(to, applicant)] };
		}
	},
};

const toItself: Operator = {
	fault: "people",
	name: "hand a file over to whoever has it",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const to = scalarAt(placed.node, "to");
			if (placed.step.does === "hand_over" && to)
				yield {
					what: `${to.dotted}: ${placed.step.from}`,
					edits: [replaced(to, placed.step.from)],
					codes: ["handed_to_itself"],
					at: [placed],
				};
		}
	},
};

const pastDecisions: Operator = {
	fault: "people",
	name: "let the applicant go past every decision, or revoke",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { definition, locate } = linked;
			const applicant = applicantOf(definition);
			const { file } = locate(["procedure"]);
			const anytime = lab.map({ file, path: "anytime" });
			const sign = Object.values(definition.steps).find(
				(step) =>
					step.does === "sign" && step.inside === undefined && isFree(step.name, definition),
			);
			if (!anytime || applicant === undefined || !sign || isFree(definition.starts_at, definition))
				continue;
			yield {
				what: `${file}: anytime to ${sign.name}`,
				edits: [
					withKeys(
						anytime,
						"hurry_on:",
						`  who: ${applicant}`,
						`  until: ${sign.name}`,
						`  go_to: ${sign.name}`,
					),
				],
				codes: ["citizen_decides"],
				at: [{ file, path: "anytime" }],
			};
		}
		for (const { node, path, linked } of itemsOf(lab, "afterwards")) {
			const who = scalarAt(node, "who");
			const applicant = applicantOf(linked.definition);
			const end = linked.definition.steps[scalarAt(node, "go_to")?.text ?? ""];
			if (who && applicant !== undefined && end?.does === "end" && end.result === "revoked")
				yield {
					what: `${path}: who: ${applicant}`,
					edits: [replaced(who, applicant)],
					codes: ["citizen_decides"],
					at: [placeOfNode(node)],
				};
		}
	},
};

/** Whether a case is granted from there though nobody decides any more. */
function isFree(name: string, definition: Definition): boolean {
	const seen = new Set([name]);
	for (const one of seen) {
		const step = definition.steps[one];
		if (!step || step.does === "decide" || step.does === "attend") continue;
		if (step.does === "end" && step.result === "granted") return true;
		for (const { to, at } of edgesFrom(step, definition))
			if (!at.includes("deadline")) seen.add(to);
	}
	return false;
}

const byMachine: Operator = {
	fault: "people",
	name: "let a register's answer or a choice refuse",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, definition, file, path } = placed;
			const end = refusalOf(definition);
			if (end === undefined || step.inside !== undefined) continue;
			const ways =
				step.does === "ask" || step.does === "record"
					? step.answers.map(({ id, from_outside }) => ({ key: `answers.${id}`, from_outside }))
					: step.does === "route"
						? step.choose.map(({ id }) => ({ key: `choose.${id}`, from_outside: true }))
						: [];
			for (const { key, from_outside } of ways) {
				const map = lab.map({ file, path: `${path}.${key}` });
				const to = map && scalarAt(map, "go_to");
				if (to && from_outside && ways.length > 1)
					yield {
						what: `${to.dotted}: ${end}`,
						edits: [replaced(to, end)],
						codes: ["override_missing"],
						at: [placed],
					};
			}
		}
	},
};

const silence: Operator = {
	fault: "people",
	name: "refuse because the office says nothing",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, definition, file, path } = placed;
			const end = refusalOf(definition);
			const deadline = lab.map({ file, path: `${path}.deadline` });
			const late = deadline && scalarAt(deadline, "when_late");
			const isOffices =
				(step.does === "sign" || (step.does === "decide" && !step.by_rule)) &&
				step.who.every((id) => definition.roles[id]?.is === "officer");
			if (!late || end === undefined || step.inside !== undefined || !isOffices) continue;
			const fault = { codes: ["refusal_without_reason"], at: [placed] };
			yield {
				...fault,
				what: `${late.dotted}: go to ${end}`,
				edits: [replaced(late, `go to ${end}`)],
			};
			const refuse = outcomesOf(step).find(({ way }) => "go_to" in way && way.go_to === end);
			if (refuse)
				yield {
					...fault,
					what: `${late.dotted}: take ${refuse.id}`,
					edits: [replaced(late, `take ${refuse.id}`)],
				};
		}
	},
};

const untold: Operator = {
	fault: "people",
	name: "refuse and tell nobody",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const { step, definition, node } = placed;
			if (step.does !== "end" || step.result !== "refused" || !node.entry("tell")) continue;
			const others = Object.values(definition.steps).filter(
				({ name, tell }) => name !== step.name && Object.keys(tell).length > 0,
			);
			const into = Object.values(definition.steps).flatMap((one) =>
				edgesFrom(one, definition)
					.filter(({ to }) => to === step.name)
					.map(({ outcome }) => outcomesOf(one).find(({ id }) => id === outcome)),
			);
			if (
				others.length > 0 &&
				into.some((outcome) => Object.keys(outcome?.tell ?? {}).length === 0)
			)
				yield {
					what: `${placed.path} tells nobody`,
					edits: withoutKey(node, "tell"),
					codes: ["refusal_not_told"],
					at: [placed],
				};
		}
	},
};

const counter: Operator = {
	fault: "people",
	name: "a counter with nobody behind it",
	*mutants(lab) {
		for (const placed of lab.steps)
			if (
				placed.step.does === "deliver" &&
				placed.step.by === "counter" &&
				placed.node.entry("who")
			)
				yield {
					what: `${placed.path} without who`,
					edits: withoutKey(placed.node, "who"),
					codes: ["nobody_acts"],
					at: [placed],
				};
	},
};

const byCitizens: Operator = {
	fault: "people",
	name: "separate duties from what only citizens do",
	*mutants(lab) {
		for (const placed of own(lab)) {
			const list = placed.node.entry("not_who_did")?.value;
			const done = Object.values(placed.definition.steps).find(
				(step) =>
					(step.does === "pay" || step.does === "confirm") &&
					step.who.length > 0 &&
					step.who.every((id) => placed.definition.roles[id]?.is !== "officer"),
			);
			if (list?.kind !== "list" || !done) continue;
			const [first] = list.items;
			if (first)
				yield {
					what: `${placed.path}: not who did ${done.name}`,
					edits: [replaced(first, done.name)],
					codes: ["separation_hollow", "separation_missing"],
					at: [placed],
				};
		}
	},
};

const units: Operator = {
	fault: "people",
	name: "look for an office in something that is no unit of it",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "offices")) {
			const is = scalarAt(node, "is");
			const [kind = "", of] = is?.text.split(" of ") ?? [];
			const { definition } = linked;
			const other = Object.values(definition.data).find(({ as }) => as === "text" || as === "date");
			if (!is || of === undefined || definition.office_kinds[kind]?.unit === undefined) continue;
			if (other)
				yield {
					what: `${path}: ${kind} of ${other.id}`,
					edits: [replaced(is, `${kind} of ${other.id}`)],
					codes: ["office_unit_wrong"],
					at: [placeOfNode(node)],
				};
			yield {
				what: `${path}: ${kind} of nothing`,
				edits: [replaced(is, kind)],
				codes: ["office_unit_missing"],
				at: [placeOfNode(node)],
			};
		}
	},
};

/** Who acts, and who only waits: faults in the hands that a procedure lies in. */
export const ACTING: readonly Operator[] = [
	meeting,
	toItself,
	pastDecisions,
	byMachine,
	silence,
	untold,
	counter,
	byCitizens,
	units,
];
