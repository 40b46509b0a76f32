import type { Definition } from "../../../src/bundle/index.ts";
import { firstAsked } from "../../../src/check/data/asked-places.ts";
import { DefinitionFacts } from "../../../src/check/facts.ts";
import type { Linked } from "../../../src/link/link.ts";
import { before, replaced, withItem, withKeys, withoutItem, withoutKey } from "../edits.ts";
import { placeOfNode, scalarAt } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { Operator } from "../mutant.ts";

/** The entry of an `ask` by which a field of the procedure is first asked, with its list. */
function entryOf(lab: Lab, linked: Linked, path: string) {
	const place = firstAsked(path, linked.definition);
	if (place === undefined || place.path !== path) return undefined;
	const item = lab.node(linked.locate(place.at));
	const list = lab.node(linked.locate(place.at.slice(0, -1)));
	return item?.kind === "scalar" && list?.kind === "list" && list.items.length > 1
		? { place, item, list }
		: undefined;
}

/** Whether only one entry asks it, so that without the entry nothing does. */
function isAskedOnce(definition: Definition, path: string): boolean {
	const asks = Object.values(definition.steps).flatMap((step) => [
		...(step.does === "fill_in" ? step.pages.flatMap(({ ask }) => ask) : []),
		...(step.does === "decide" ? step.ask : []),
		...("outcomes" in step ? step.outcomes.flatMap(({ ask }) => ask) : []),
	]);
	return asks.filter((ask) => ask === path).length === 1;
}

const officeLater: Operator = {
	fault: "data flow",
	name: "learn which office it is only after it has acted",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { definition } = linked;
			const facts = new DefinitionFacts(definition);
			for (const [id, { of = "" }] of Object.entries(definition.offices)) {
				const entry = entryOf(lab, linked, of);
				const field = definition.data[of];
				if (!entry || !linked.complete || !isAskedOnce(definition, of)) continue;
				if (field?.prefill || field?.fetch || entry.place.step !== definition.starts_at) continue;
				const acts = lab.steps.find(
					({ definition: one, step, path }) =>
						one === definition &&
						path === `steps.${step.name}` &&
						step.does === "decide" &&
						!step.by_rule &&
						facts.before(step.name).done.has(definition.starts_at) &&
						step.who.some((role) => definition.roles[role]?.office === id),
				);
				if (!acts) continue;
				const ask = acts.node.entry("ask")?.value;
				yield {
					what: `${of} asked at ${acts.step.name} only`,
					edits: [
						withoutItem(entry.item),
						...(ask ? withItem(ask, of) : [withKeys(acts.node, "ask:", `  - ${of}`)]),
					],
					codes: ["read_before_asked"],
					at: [linked.locate(["offices", id])],
				};
			}
		}
	},
};

const offItsPage: Operator = {
	fault: "data flow",
	name: "take what a register fills off its page",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { definition } = linked;
			for (const field of Object.values(definition.data)) {
				const isRead = [field.prefill, field.fetch].some((one) => one?.kind === "register");
				const entry = entryOf(lab, linked, field.path);
				if (!isRead || field.if_silent !== "ask" || !entry || !linked.complete) continue;
				if (!isAskedOnce(definition, field.path)) continue;
				yield {
					what: `${field.path} on no page`,
					edits: [withoutItem(entry.item)],
					codes: ["not_asked_when_silent", "fetched_unused", "keys_need_one"],
					at: [linked.locate(["data", field.id])],
				};
			}
		}
	},
};

const givesLess: Operator = {
	fault: "data flow",
	name: "give a register less than it takes",
	*mutants(lab) {
		for (const { node, step, file, path } of lab.steps) {
			const give = node.entry("give")?.value;
			if ((step.does !== "ask" && step.does !== "record") || give?.kind !== "map" || give.flow)
				continue;
			for (const { key } of give.entries)
				yield {
					what: `${key.dotted} not given`,
					edits: give.entries.length > 1 ? withoutKey(give, key.text) : withoutKey(node, "give"),
					codes: ["value_not_given", "key_missing"],
					at: [{ file, path }],
				};
		}
	},
};

const catalogueTwin: Operator = {
	fault: "data flow",
	name: "have one thing twice in the catalogue",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			if (!file.endsWith(".fields.yaml")) continue;
			const fields = root.entry("fields")?.value;
			for (const { key, value } of fields?.kind === "map" ? fields.entries : []) {
				if (value.kind !== "map" || key.text.length < 8 || !scalarAt(value, "as")) continue;
				const slip = `${key.text.slice(0, 3)}${key.text.slice(4)}`;
				const lines = value.entries
					.filter((entry) => ["as", "list", "longest"].includes(entry.key.text))
					.map((entry) => `  ${entry.key.text}: ${scalarAt(value, entry.key.text)?.text}`);
				const title = value.entry("title")?.value;
				const titles =
					title?.kind === "map"
						? ["  title:", ...title.entries.map((one) => `    ${one.key.text}: Slip`)]
						: title
							? ["  title: Slip"]
							: [];
				const places = [placeOfNode(key), { file, path: `fields.${slip}` }];
				yield {
					what: `${file}: ${key.text} and ${slip}`,
					edits: [before(key, [`${slip}:`, ...lines, ...titles])],
					codes: ["near_duplicate"],
					at: places,
				};
				const means = scalarAt(value, "means");
				if (means)
					yield {
						what: `${file}: ${key.text} and another that means the same`,
						edits: [before(key, ["once_more:", ...lines, ...titles, `  means: ${means.text}`])],
						codes: ["same_meaning"],
						at: [placeOfNode(key), { file, path: "fields.once_more" }],
					};
			}
		}
	},
};

const secondForm: Operator = {
	fault: "data flow",
	name: "ask it again in a second form",
	*mutants(lab) {
		for (const { definition, step, node, path, linked, file } of lab.steps) {
			if (step.name !== definition.starts_at || step.does !== "fill_in" || !linked.complete)
				continue;
			const next = scalarAt(node, "go_to");
			const lapsed = Object.values(definition.steps).find(
				(one) => one.does === "end" && one.result !== "granted" && !one.name.includes("."),
			);
			const [asked] = step.pages.flatMap(({ ask, when }) => (when ? [] : ask));
			const key = lab.map({ file, path: "steps" })?.entry(step.name)?.key;
			if (!next || !lapsed || !key || asked === undefined || path !== `steps.${step.name}`)
				continue;
			const titles = definition.languages.map((language) => `    ${language}: Once more`);
			yield {
				what: `${file}: ${asked} asked once more`,
				edits: [
					replaced(next, "once_more"),
					before(key, [
						"once_more:",
						"  does: fill_in",
						`  who: ${step.who[0]}`,
						"  title:",
						...titles,
						"  ask:",
						`    - ${asked}`,
						"  deadline:",
						"    within: 30 days",
						`    when_late: go to ${lapsed.name}`,
						`  go_to: ${next.text}`,
					]),
				],
				codes: ["asked_twice"],
				at: [{ file, path: "steps.once_more" }],
			};
		}
	},
};

export const DATA_USE: readonly Operator[] = [
	officeLater,
	offItsPage,
	givesLess,
	catalogueTwin,
	secondForm,
];
