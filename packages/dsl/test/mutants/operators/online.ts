import { replaced, withKeys, withoutKey } from "../edits.ts";
import { itemsOf, scalarAt } from "../items.ts";
import type { Operator } from "../mutant.ts";

const blocked: Operator = {
	fault: "online level",
	name: "take away what makes it possible online",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const channels = lab.map({ file, path: "channels" });
			if (channels?.entry("online") && channels.entries.length > 1)
				yield {
					what: `${file}: no channel online`,
					edits: withoutKey(channels, "online"),
					codes: [],
					at: [{ file, path: "channels" }],
					blocker: "no_online_channel",
				};
		}
		for (const { node, path, file, linked, id } of itemsOf(lab, "documents")) {
			if (
				node.entry("one_of") ||
				linked.definition.documents[id]?.satisfied_by.some(
					({ by }) => by === "show" || by === "hand_in",
				)
			)
				continue;
			yield {
				what: `${path} is shown`,
				edits: [...withoutKey(node, "satisfied_by"), withKeys(node, "satisfied_by:", "  - show")],
				codes: [],
				at: [{ file, path }],
				blocker: "paper_shown",
			};
			yield {
				what: `${path} is handed in`,
				edits: [
					...withoutKey(node, "satisfied_by"),
					withKeys(node, "satisfied_by:", "  - hand_in"),
				],
				codes: [],
				at: [{ file, path }],
				blocker: "paper_handed_in",
			};
		}
		for (const placed of lab.steps)
			if (placed.step.does === "confirm" && placed.path === `steps.${placed.step.name}`)
				yield {
					what: `${placed.path} by letter only`,
					edits: [
						...withoutKey(placed.node, "methods"),
						withKeys(placed.node, "methods:", "  - letter"),
					],
					codes: [],
					at: [placed],
					blocker: "confirmed_on_paper",
				};
	},
};

const targets: Operator = {
	fault: "online level",
	name: "promise more online than is possible",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const root = lab.roots.get(file);
			const targets = lab.map({ file, path: "targets" });
			const summary = lab.checked.procedures.find(
				({ id, edition }) =>
					id === linked.definition.procedure && edition === linked.definition.edition,
			);
			if (!root || !summary || summary.blockers.length === 0) continue;
			const edit = targets
				? withKeys(targets, "fully_online: 90 percent")
				: withKeys(root, "targets:", "  fully_online: 90 percent");
			if (!targets?.entry("fully_online"))
				yield {
					what: `${file}: 90 percent fully online`,
					edits: [edit],
					codes: ["target_out_of_reach"],
					at: [{ file, path: "targets" }],
				};
		}
	},
};

const onPaper: Operator = {
	fault: "online level",
	name: "confirm by letter only",
	*mutants(lab) {
		for (const placed of lab.steps)
			if (placed.step.does === "confirm")
				yield {
					what: `${placed.path} by letter only`,
					edits: [
						...withoutKey(placed.node, "methods"),
						withKeys(placed.node, "methods:", "  - letter"),
					],
					codes: ["confirmed_by_letter_only"],
					at: [placed],
				};
	},
};

const hidden: Operator = {
	fault: "online level",
	name: "keep people from doing online what looks as if they could",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { definition, locate } = linked;
			const { file } = locate(["procedure"]);
			const channels = lab.map({ file, path: "channels" });
			const officer = Object.values(definition.roles).find(({ is }) => is === "officer")?.id;
			const online = lab.map({ file, path: "channels.online" });
			if (!channels || !definition.channels.online || officer === undefined) continue;
			const typed = { what: `${file}: online filled by ${officer}`, codes: [] };
			if (online && !online.entry("filled_by"))
				yield {
					...typed,
					edits: [withKeys(online, `filled_by: ${officer}`)],
					at: [{ file, path: "channels.online.filled_by" }],
					blocker: "no_online_channel",
				};
			if (online && !online.entry("from"))
				yield {
					...typed,
					what: `${file}: online from 2099 on`,
					edits: [withKeys(online, "from: 2099-01-01")],
					at: [{ file, path: "channels.online" }],
					blocker: "no_online_channel",
				};
		}
		for (const placed of lab.steps) {
			const by = scalarAt(placed.node, "by");
			const isSent = placed.step.does === "deliver" && placed.step.by === "electronic";
			if (!by || !isSent || placed.path !== `steps.${placed.step.name}`) continue;
			yield {
				what: `${placed.path} at an agent`,
				edits: [replaced(by, "agent")],
				codes: [],
				at: [placed],
				blocker: "counter_only",
			};
		}
	},
};

const started: Operator = {
	fault: "online level",
	name: "start a procedure that cannot be done online",
	*mutants(lab) {
		for (const placed of lab.steps) {
			const { step } = placed;
			const child =
				step.does === "start"
					? lab.latest.find(({ definition }) => definition.procedure === step.procedure)
					: undefined;
			const file = child?.locate(["procedure"]).file ?? "";
			const paper = Object.keys(child?.definition.documents ?? {})[0];
			const node = lab.map({ file, path: `documents.${paper}` });
			if (!node || node.entry("one_of") || node.entry("when")) continue;
			yield {
				what: `${placed.path}: ${paper} is handed in`,
				edits: [
					...withoutKey(node, "satisfied_by"),
					withKeys(node, "satisfied_by:", "  - hand_in"),
				],
				codes: [],
				at: [{ file: placed.file, path: `steps.${step.name}` }],
				blocker: "starts_another",
			};
		}
	},
};

export const ONLINE: readonly Operator[] = [blocked, targets, onPaper, hidden, started];
