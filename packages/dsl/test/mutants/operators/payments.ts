import { replaced, withKeys } from "../edits.ts";
import { itemsOf, placeOfNode, scalarAt } from "../items.ts";
import type { Operator } from "../mutant.ts";

const twice: Operator = {
	fault: "money and papers",
	name: "ask for a payment when all is paid",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { step, node, definition, path } = placed;
			const to = scalarAt(node, "go_to");
			const isFixed = Object.values(definition.fees).every(
				({ when, times, rates, amount }) =>
					!when && !times && rates.length === 0 && "currency" in amount,
			);
			const steps = lab.map({ file: placed.file, path: "steps" });
			if (step.does !== "pay" || !steps || !to || !isFixed || path !== `steps.${step.name}`)
				continue;
			yield {
				what: `${path} and then another`,
				edits: [
					withKeys(
						steps,
						"paid_again:",
						"  does: pay",
						`  who: ${step.who[0]}`,
						"  deadline:",
						"    within: 7 days",
						`    when_late: go to ${to.text}`,
						`  go_to: ${to.text}`,
					),
					replaced(to, "paid_again"),
				],
				codes: ["nothing_to_pay"],
				at: [{ file: placed.file, path: "steps.paid_again" }],
			};
		}
	},
};

const laterStep: Operator = {
	fault: "money and papers",
	name: "let a fee depend on what is decided after the payment",
	*mutants(lab) {
		for (const { node, path, linked } of itemsOf(lab, "fees")) {
			const { steps, fees } = linked.definition;
			const pay = Object.values(steps).filter(({ does }) => does === "pay");
			const [only] = pay;
			const next = only?.does === "pay" && "go_to" in only.way ? steps[only.way.go_to] : undefined;
			const isFirst = Object.values(steps).every(
				(step) =>
					step === only ||
					!("outcomes" in step) ||
					!step.outcomes.some(({ way }) => "go_to" in way && way.go_to === next?.name),
			);
			if (pay.length !== 1 || next?.does !== "sign" || !isFirst || node.entry("when")) continue;
			if (fees[path.slice("fees.".length)] === undefined) continue;
			yield {
				what: `${path} when ${next.name} is done`,
				edits: [withKeys(node, `when: ${next.name}.outcome != null`)],
				codes: ["paid_before_known"],
				at: [placeOfNode(node)],
			};
		}
	},
};

const paperFirst: Operator = {
	fault: "money and papers",
	name: "put the upload before what spares it",
	*mutants(lab) {
		for (const { node, path } of itemsOf(lab, "documents")) {
			const ways = node.entry("satisfied_by")?.value;
			const [first] = ways?.kind === "list" ? ways.items : [];
			const isSpared = first?.kind === "scalar" && !/^(upload|show|hand_in)$/.test(first.text);
			const upload =
				ways?.kind === "list"
					? ways.items.find((item) => item.kind === "scalar" && item.text === "upload")
					: undefined;
			if (!first || !isSpared || !upload || node.entry("replaced_because")) continue;
			yield {
				what: `${path}: upload first`,
				edits: [replaced(first, "upload"), replaced(upload, first.text)],
				codes: ["paper_replaceable"],
				at: [placeOfNode(node)],
			};
		}
	},
};

/** When something is paid, and which way of a paper comes first. */
export const PAYMENTS: readonly Operator[] = [twice, laterStep, paperFirst];
