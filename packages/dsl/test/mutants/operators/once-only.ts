import { firstAsked } from "../../../src/check/data/asked-places.ts";
import { fieldAt } from "../../../src/form/asked.ts";
import type { Linked } from "../../../src/link/link.ts";
import type { MapNode } from "../../../src/syntax/nodes.ts";
import { before, withKeys, withoutItem, withoutKey } from "../edits.ts";
import { mapsIn, placeOfNode } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { Operator } from "../mutant.ts";

const notFetched: Operator = {
	fault: "once only",
	name: "ask what a register gives",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			for (const map of mapsIn(lab.map({ file, path: "data" }))) {
				const path = map.path
					.slice(1)
					.filter((key) => key !== "group")
					.join(".");
				const field = fieldAt(linked.definition, path);
				const prefill = map.entry("prefill")?.value;
				if (!field || !firstAsked(path, linked.definition) || field.asked_because) continue;
				const at = [placeOfNode(map)];
				const codes = ["asked_though_granted", "asked_though_held"];
				// Where the same source still fills another field of the same person, nothing says that this one is it.
				const text = lab.text(file);
				const isRegister = (source: string) =>
					!source.startsWith("identity.") &&
					text.split(source.includes(" by this.") ? (source.split(" ")[0] ?? "") : source)
						.length === 2 &&
					!/(?:prefill|fetch): \w+\.\w+(?: by .*)?$/m.test(text) &&
					isOf(linked, source, field.uses);
				if (prefill?.kind === "scalar" && isRegister(prefill.text))
					yield { what: `${map.dotted} is asked`, edits: withoutKey(map, "prefill"), codes, at };
				if (prefill?.kind === "map")
					for (const { key, value } of prefill.entries)
						if (value.kind === "scalar" && isRegister(value.text) && key.text !== "personal_id")
							yield {
								what: `${map.dotted}: ${key.text} is asked`,
								edits:
									prefill.entries.length > 1
										? withoutKey(prefill, key.text)
										: withoutKey(map, "prefill"),
								codes,
								at,
							};
				const fetch = map.entry("fetch")?.value;
				if (fetch?.kind === "scalar" && isRegister(fetch.text))
					yield {
						what: `${map.dotted} is asked, not fetched`,
						edits: [...withoutKey(map, "fetch"), ...withoutKey(map, "if_silent")],
						codes,
						at,
					};
			}
		}
	},
};

const notFromLogin: Operator = {
	fault: "once only",
	name: "ask what the login knows",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const { roles, data } = linked.definition;
			const role = Object.values(roles).find(({ is }) => is === "applicant");
			const isKnown = (role?.identity ?? 1) > 1;
			const names = Object.values(role?.title ?? {});
			for (const map of mapsIn(lab.map({ file, path: "data" }))) {
				if (!isKnown) continue;
				for (const key of ["prefill", "fetch"]) {
					const source = map.entry(key)?.value;
					const at = [placeOfNode(map)];
					const codes = ["asked_though_known"];
					const what = `${map.dotted} is not taken from the login`;
					if (source?.kind === "scalar" && KNOWN.has(source.text))
						yield { what, edits: withoutKey(map, key), codes, at };
					// Nothing else says whose a group is that neither the role nor its title names.
					const group = data[map.path.at(-1) ?? ""];
					const isNamed = Object.values(group?.title ?? {}).some((title) =>
						names.some((name) => name === title || name.toLowerCase() === group?.id),
					);
					if (source?.kind !== "map" || source.entries.length < 2 || !isNamed) continue;
					for (const { key: member, value } of source.entries)
						if (value.kind === "scalar" && KNOWN.has(value.text))
							yield { what, edits: withoutKey(source, member.text), codes, at };
				}
			}
		}
	},
};

const KNOWN: ReadonlySet<string> = new Set([
	"identity.personal_id",
	"identity.phone",
	"identity.email",
]);

/** The register gives it as the very field of the catalogue that is asked. */
function isOf({ definition }: Linked, source: string, uses: string | undefined): boolean {
	const [register = "", record = "", name] = source.split(" ")[0]?.split(".") ?? [];
	const gives = definition.registers[register]?.records[record]?.gives;
	return name === undefined || gives?.[name]?.uses === uses;
}

const noReason: Operator = {
	fault: "once only",
	name: "take away the reason for asking",
	*mutants(lab) {
		for (const [, root] of lab.roots)
			for (const map of mapsIn(root)) {
				if (map.entry("asked_because"))
					yield {
						what: `${map.dotted}.asked_because taken away`,
						edits: withoutKey(map, "asked_because"),
						codes: ["asked_though_granted", "asked_though_held"],
						at: [placeOfNode(map)],
					};
				if (map.entry("replaced_because") && isOnlyPaper(map))
					yield {
						what: `${map.dotted}.replaced_because taken away`,
						edits: withoutKey(map, "replaced_because"),
						codes: ["paper_replaceable"],
						at: [placeOfNode(map)],
					};
			}
	},
};

/** Only then there is something to excuse. */
function isOnlyPaper(map: MapNode): boolean {
	const ways = map.entry("satisfied_by")?.value;
	return (
		ways?.kind !== "list" ||
		ways.items.every(
			(one) => one.kind === "scalar" && ["upload", "show", "hand_in"].includes(one.text),
		)
	);
}

const onPaper: Operator = {
	fault: "once only",
	name: "ask for paper that need not be",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			for (const map of mapsIn(lab.map({ file, path: "documents" }))) {
				const ways = map.entry("satisfied_by")?.value;
				if (ways?.kind !== "list" || map.entry("replaced_because")) continue;
				const paper = ways.items.filter(
					(one) => one.kind === "scalar" && ["upload", "show", "hand_in"].includes(one.text),
				);
				const first = ways.items[0];
				if (paper.length === ways.items.length || !first || !isHadElsewhere(lab, linked, map))
					continue;
				const edits =
					paper.length > 0
						? ways.items.filter((one) => !paper.includes(one)).map(withoutItem)
						: [...withoutKey(map, "satisfied_by")];
				yield {
					what: `${map.dotted}: by upload only`,
					edits,
					codes: ["paper_replaceable"],
					at: [placeOfNode(map)],
				};
			}
		}
	},
};

/** Somebody else says that there is such a document: without, only the line that was taken out knew it. */
function isHadElsewhere(lab: Lab, { definition }: Linked, map: MapNode): boolean {
	const path = map.path
		.slice(1)
		.filter((key) => key !== "one_of")
		.join(".");
	const [id = "", other] = path.split(".");
	const own = definition.documents[id];
	const kind = (other === undefined ? own : own?.one_of?.[other])?.kind;
	const isGiven = Object.values(definition.registers).some(({ records, grant }) =>
		Object.entries(records).some(([record, { gives }]) =>
			Object.entries(gives).some(
				([name, field]) => field.uses === kind && grant?.may_read.includes(`${record}.${name}`),
			),
		),
	);
	return (
		isGiven ||
		lab.latest.some(
			({ definition: one }) =>
				one !== definition &&
				(Object.values(one.results).some(
					(result) => result.kind === kind && result.stored === "repository",
				) ||
					Object.values(one.documents).some(
						(document) =>
							document.kind === kind && document.satisfied_by.some(({ by }) => by === "wallet"),
					)),
		)
	);
}

const idleReason: Operator = {
	fault: "once only",
	name: "excuse what needs no excuse",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const data = lab.map({ file, path: "data" });
			for (const { key, value } of data?.entries ?? [])
				if (value.kind === "map" && value.entry("as") && linked.complete)
					yield {
						what: `${key.dotted}: asked because`,
						edits: [
							withKeys(
								value,
								"asked_because:",
								`  ${linked.definition.languages[0]}: Nobody else knows it.`,
							),
						],
						codes: ["reason_for_nothing"],
						at: [{ file, path: key.dotted }],
					};
		}
	},
};

const twiceFetched: Operator = {
	fault: "once only",
	name: "fetch it and ask it as well",
	*mutants(lab) {
		for (const linked of lab.latest) {
			const { file } = linked.locate(["procedure"]);
			const data = lab.map({ file, path: "data" });
			for (const { key, value } of data?.entries ?? []) {
				const field = linked.definition.data[key.text];
				const source =
					value.kind === "map"
						? (value.entry("fetch") ?? value.entry("prefill"))?.value
						: undefined;
				const place = firstAsked(key.text, linked.definition);
				const list = place && lab.node(linked.locate(place.at.slice(0, -1)));
				if (
					!field?.uses ||
					source?.kind !== "scalar" ||
					source.text.startsWith("identity") ||
					!place ||
					field.when
				)
					continue;
				const at = linked.locate(place.at);
				const item = lab.node(at);
				void list;
				if (item?.kind !== "scalar") continue;
				yield {
					what: `${key.text} is fetched and asked`,
					edits: [
						before(key, [
							"typed_by_hand:",
							`  use: ${field.uses}`,
							"  title:",
							...Object.entries(field.title)
								.filter(([language]) => linked.definition.languages.includes(language))
								.map(([language, words]) => `    ${language}: ${JSON.stringify(words)}`),
						]),
						before(item, ["- typed_by_hand"]),
					],
					codes: ["asked_though_granted", "asked_twice", "asked_though_fetched"],
					at: [
						{ file, path: "data.typed_by_hand" },
						{ file, path: key.dotted },
					],
				};
			}
		}
	},
};

export const ONCE_ONLY: readonly Operator[] = [
	notFetched,
	notFromLogin,
	noReason,
	onPaper,
	idleReason,
	twiceFetched,
];
