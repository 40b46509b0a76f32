import type { MapNode, Node } from "../../../src/syntax/nodes.ts";
import { before, replaced, withoutItem, withoutKey } from "../edits.ts";
import { itemsOf, mapsIn, placeOfNode, scalarAt } from "../items.ts";
import type { Lab } from "../lab.ts";
import type { Operator } from "../mutant.ts";

/** Texts in two languages: maps whose keys are the languages of a procedure. */
function* texts(
	lab: Lab,
): Generator<{ readonly map: MapNode; readonly languages: readonly string[] }> {
	const all = new Set(lab.latest.flatMap(({ definition }) => definition.languages));
	for (const [file, root] of lab.roots) {
		if (/\.(texts|scenarios|moves|overlay|calendar)\.yaml$/.test(file)) continue;
		for (const map of mapsIn(root)) {
			const languages = map.entries.map(({ key }) => key.text);
			if (languages.length > 1 && languages.every((one) => all.has(one))) yield { map, languages };
		}
	}
}

function isUsed(lab: Lab, map: MapNode): boolean {
	return (
		/\.procedure\.yaml$/.test(map.file.path) &&
		lab.latest.some((linked) => linked.locate(["procedure"]).file === map.file.path)
	);
}

const missing: Operator = {
	fault: "words",
	name: "leave a translation out",
	*mutants(lab) {
		for (const { map, languages } of texts(lab)) {
			if (!isUsed(lab, map) || map.path.includes("accepts")) continue;
			const [first = "", second = ""] = languages;
			yield {
				what: `${map.dotted} without ${second}`,
				edits: withoutKey(map, second),
				codes: ["text_missing"],
				at: [placeOfNode(map)],
				profile: "release",
			};
			yield {
				what: `${map.dotted} without ${first}`,
				edits: withoutKey(map, first),
				codes: ["language_missing", "text_missing"],
				at: [placeOfNode(map)],
				profile: "release",
			};
		}
	},
};

/** Codes of lists that some procedure offers, and that no register keeps. */
function* codes(lab: Lab): Generator<MapNode> {
	const lists = lab.latest.flatMap(({ definition }) => Object.values(definition.lists));
	const own = new Set(lists.flatMap(({ id, from_register }) => (from_register ? [] : [id])));
	for (const [file, root] of lab.roots) {
		if (!file.endsWith(".codes.yaml")) continue;
		for (const map of mapsIn(root)) {
			const [section = "", list = "", part] = map.path;
			if (section === "lists" && own.has(list) && part === "codes" && map.path.length === 4)
				yield map;
		}
	}
}

const codeWithout: Operator = {
	fault: "words",
	name: "leave a translation of a code out",
	*mutants(lab) {
		const languages = new Set(lab.latest.flatMap(({ definition }) => definition.languages));
		for (const map of codes(lab)) {
			const said = map.entries.map(({ key }) => key.text).filter((key) => languages.has(key));
			if (said.length < 2) continue;
			for (const language of said)
				yield {
					what: `${map.dotted} without ${language}`,
					edits: withoutKey(map, language),
					codes: ["language_missing", "text_missing"],
					at: [placeOfNode(map)],
					profile: "release",
				};
		}
	},
};

const PLACEHOLDER = /\{\{\{?#?[^}]*\}\}/g;

const placeholders: Operator = {
	fault: "words",
	name: "show another value in one language",
	*mutants(lab) {
		for (const { map, languages } of texts(lab)) {
			const value = scalarAt(map, languages[1] ?? "");
			if (!value || !map.file.path.endsWith(".messages.yaml")) continue;
			const source = value.file.text.slice(value.start, value.end);
			const found = [...new Set(source.match(PLACEHOLDER) ?? [])].filter(
				(one) => !one.includes("#") && !one.includes("/"),
			);
			for (const one of found)
				yield {
					what: `${value.dotted} without ${one}`,
					edits: [
						{
							file: value.file.path,
							start: value.start,
							end: value.end,
							text: source.replaceAll(one, "…"),
						},
					],
					codes: ["placeholders_differ", "mention_unused"],
					at: [placeOfNode(map)],
				};
		}
	},
};

const structure: Operator = {
	fault: "words",
	name: "lose an item of a list, or a link, in one language",
	*mutants(lab) {
		for (const { map, languages } of texts(lab)) {
			const value = scalarAt(map, languages[1] ?? "");
			if (!value) continue;
			const source = value.file.text.slice(value.start, value.end);
			const item = /\n *- .*/.exec(source);
			if (item && (source.match(/\n *- /g) ?? []).length > 1)
				yield {
					what: `${value.dotted}: one item less`,
					edits: [
						{
							file: value.file.path,
							start: value.start + item.index,
							end: value.start + item.index + item[0].length,
							text: "",
						},
					],
					codes: ["structure_differs"],
					at: [placeOfNode(map)],
				};
			if (value.style !== "plain" || !isUsed(lab, map) || /^[[{"'>|]/.test(source)) continue;
			yield {
				what: `${value.dotted}: a link more`,
				edits: [replaced(value, JSON.stringify(`${value.text} [here](https://example.org)`))],
				codes: ["structure_differs"],
				at: [placeOfNode(map)],
			};
		}
	},
};

const mentions: Operator = {
	fault: "words",
	name: "mention what a message may not",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const all = file.endsWith(".messages.yaml") ? root.entry("messages")?.value : undefined;
			for (const { value: message } of all?.kind === "map" ? all.entries : []) {
				if (message.kind !== "map") continue;
				const may = message.entry("may_mention")?.value;
				const body = message.entry("body")?.value;
				const words = body?.kind === "map" ? body.entries[0]?.value : undefined;
				if (may?.kind === "list")
					for (const item of may.items) {
						if (item.kind !== "scalar") continue;
						const isMentioned = message.file.text
							.slice(message.start, message.end)
							.includes(`{{${item.text}`);
						const covered = may.items.some(
							(other) =>
								other !== item && other.kind === "scalar" && item.text.startsWith(`${other.text}.`),
						);
						if (isMentioned && may.items.length > 1 && !covered)
							yield {
								what: `${message.dotted} may not mention ${item.text}`,
								edits: [withoutItem(item)],
								codes: ["mention_not_allowed"],
								at: [placeOfNode(message)],
							};
						yield {
							what: `${item.dotted}: ${item.text}xx`,
							edits: [replaced(item, `${item.text}xx`)],
							codes: [
								"mention_unknown",
								"mention_not_allowed",
								"field_unknown",
								"name_unknown",
								"member_unknown",
							],
							at: [placeOfNode(message)],
						};
					}
				if (words?.kind === "scalar" && words.style === "plain")
					yield {
						what: `${words.dotted} mentions case.secret`,
						edits: [replaced(words, JSON.stringify(`${words.text} {{case.officer_note}}`))],
						codes: ["mention_not_allowed", "mention_unknown"],
						at: [placeOfNode(message)],
					};
				if (words?.kind === "scalar" && words.style === "literal")
					yield {
						what: `${words.dotted} mentions case.officer_note`,
						edits: [{ file, start: words.end, end: words.end, text: ` {{case.officer_note}}` }],
						codes: ["mention_not_allowed", "mention_unknown"],
						at: [placeOfNode(message)],
					};
			}
		}
	},
};

const sms: Operator = {
	fault: "words",
	name: "a short message that is too long",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const all = file.endsWith(".messages.yaml") ? root.entry("messages")?.value : undefined;
			for (const { value: message } of all?.kind === "map" ? all.entries : []) {
				const short = message.kind === "map" ? message.entry("sms")?.value : undefined;
				for (const { value } of short?.kind === "map" ? short.entries : []) {
					if (value.kind !== "scalar" || value.style === "literal" || value.style === "folded")
						continue;
					yield {
						what: `${value.dotted} four times as long`,
						edits: [
							replaced(
								value,
								JSON.stringify(
									`${value.text} ${"Please come to the counter of our office soon. ".repeat(5)}`,
								),
							),
						],
						codes: ["sms_too_long"],
						at: [placeOfNode(value)],
					};
				}
			}
		}
	},
};

const HARD =
	"Applicants requesting authorisation notwithstanding previously communicated administrative determinations concerning comparable circumstances additionally demonstrate continuing compliance regarding applicable requirements, including documentation substantiating residential entitlement, professional qualification, financial sustainability, institutional affiliation and environmental responsibility throughout the corresponding assessment period.";

const hard: Operator = {
	fault: "words",
	name: "write so that people cannot read it, or unsafe markup",
	*mutants(lab) {
		for (const { map } of texts(lab)) {
			const en = scalarAt(map, "en") ?? scalarAt(map, "fr");
			if (en?.style !== "plain" || !isUsed(lab, map)) continue;
			const key = map.path.at(-1) ?? "";
			if (["help", "say", "before", "during", "after"].includes(key))
				yield {
					what: `${en.dotted}: hard to read`,
					edits: [replaced(en, HARD)],
					codes: ["text_hard_to_read"],
					at: [placeOfNode(map)],
				};
			for (const unsafe of [
				"<script>alert(1)</script>",
				"<b>now</b>",
				"[here](javascript:alert(1))",
				"\u202Ereversed",
			])
				yield {
					what: `${en.dotted}: ${unsafe}`,
					edits: [replaced(en, JSON.stringify(`${en.text} ${unsafe}`))],
					codes: ["markup_unsafe", "character_forbidden"],
					at: [placeOfNode(map)],
				};
		}
		for (const [file, root] of lab.roots)
			if (/\.(codes|fields|messages|registers|offices|law)\.yaml$/.test(file))
				for (const map of mapsIn(root)) {
					const en = scalarAt(map, "en");
					if (en?.style === "plain")
						yield {
							what: `${en.dotted}: <img>`,
							edits: [replaced(en, JSON.stringify(`${en.text} <img src=x onerror=alert(1)>`))],
							codes: ["markup_unsafe", "template_construct"],
							at: [placeOfNode(map)],
						};
				}
	},
};

const titles: Operator = {
	fault: "words",
	name: "a title that is an id, or another's",
	*mutants(lab) {
		for (const { node, path, id, linked } of itemsOf(lab, "data")) {
			const title = node.entry("title")?.value;
			const first = linked.definition.languages[0] ?? "en";
			const words =
				title?.kind === "map"
					? scalarAt(title, first)
					: title?.kind === "scalar"
						? title
						: undefined;
			if (words && id.includes("_"))
				yield {
					what: `${path}: ${id}`,
					edits: [replaced(words, id)],
					codes: ["title_is_id"],
					at: [placeOfNode(node)],
				};
		}
		for (const placed of lab.steps) {
			const outcomes = placed.node.entry("outcomes")?.value;
			const [one, two] = (outcomes?.kind === "map" ? outcomes.entries : []).flatMap(({ value }) =>
				value.kind === "map" && value.entry("title") ? [value] : [],
			);
			const [a, b] = [one?.entry("title")?.value, two?.entry("title")?.value];
			if (!one || !two || a?.kind !== "map" || b?.kind !== "map") continue;
			const [from, to] = [
				scalarAt(a, a.entries[0]?.key.text ?? ""),
				scalarAt(b, b.entries[0]?.key.text ?? ""),
			];
			if (from && to)
				yield {
					what: `${two.dotted} reads like the first`,
					edits: [replaced(to, from.text)],
					codes: ["title_twice"],
					at: [placeOfNode(two), placeOfNode(one)],
				};
		}
	},
};

const unsent: Operator = {
	fault: "words",
	name: "a message that nobody sends",
	*mutants(lab) {
		for (const [file, root] of lab.roots) {
			const all = file.endsWith(".messages.yaml") ? root.entry("messages")?.value : undefined;
			const first = all?.kind === "map" ? all.entries[0] : undefined;
			if (!first) continue;
			const languages = lab.latest[0]?.definition.languages ?? ["en"];
			const words = (key: string) => [`  ${key}:`, ...languages.map((one) => `    ${one}: Hello`)];
			yield {
				what: `${file}: forgotten_notice`,
				edits: [
					before(first.key, [
						"forgotten_notice:",
						...words("title"),
						"  may_mention: []".replace(": []", ":"),
						"    - case.number",
						...words("subject"),
						...(languages.length
							? ["  body:", ...languages.map((one) => `    ${one}: "Hello {{case.number}}"`)]
							: []),
					]),
				],
				codes: ["message_unsent"],
				at: [{ file, path: "messages.forgotten_notice" }],
			};
		}
		for (const [file, root] of lab.roots) {
			if (!file.endsWith(".messages.yaml")) continue;
			const messages = root.entry("messages")?.value;
			for (const { key } of messages?.kind === "map" ? messages.entries : []) {
				const users = [...lab.roots]
					.flatMap(([, other]) => [...mapsIn(other)])
					.flatMap((map) =>
						map.entries
							.filter(({ value }) => names(value, key.text))
							.map((entry) => ({ map, entry })),
					);
				const [user] = users;
				if (users.length !== 1 || !user || user.map.path.at(-1) !== "tell") continue;
				const parent = lab.map({
					file: user.map.file.path,
					path: user.map.path.slice(0, -1).join("."),
				});
				const edits =
					user.map.entries.length > 1
						? withoutKey(user.map, user.entry.key.text)
						: parent
							? withoutKey(parent, "tell")
							: [];
				yield {
					what: `${user.map.dotted} no longer sends ${key.text}`,
					edits,
					codes: ["message_unsent"],
					at: [{ file, path: key.dotted }],
				};
			}
		}
	},
};

/** Also in a list: a letter that is signed is made, and whoever is not told of it is another fault. */
function names(value: Node, message: string): boolean {
	if (value.kind === "list") return value.items.some((item) => names(item, message));
	return value.kind === "scalar" && value.text === message;
}

export const WORDS: readonly Operator[] = [
	missing,
	codeWithout,
	placeholders,
	structure,
	mentions,
	sms,
	hard,
	titles,
	unsent,
];
