import type { Id, LanguageTag, Message, StepName } from "../bundle/index.ts";
import {
	language_missing,
	mention_unknown,
	message_not_for,
	message_unknown,
} from "../diagnostic/messages.generated.ts";
import { closest } from "../diagnostic/suggest.ts";
import type { Named } from "../model/form.ts";
import type { Keyed } from "../model/forms.ts";
import type { MessageModel } from "../model/messages.ts";
import type { Item } from "../model/shape.ts";
import { type Node, placeOf, valueAt } from "../syntax/nodes.ts";
import { basisOf } from "./basis.ts";
import { checkMentions, checkPlaceholders, checkSms } from "./check-message.ts";
import { checkWords } from "./check-words.ts";
import { fieldAt } from "./data.ts";
import { type Linking, resolve } from "./linking.ts";
import { readTemplate, type TemplateTree } from "./template.ts";
import { reportUntranslated, sideTexts, titleOf, writtenWords } from "./texts.ts";

/** Resolves a message that the procedure sends, and notes that it is used. */
export function useMessage(linking: Linking, named: Named | undefined): Id | undefined {
	const id = resolve(linking, named, linking.library.messages, message_unknown);
	if (id === undefined || !named) return undefined;
	linking.used.messages.add(id);
	const procedures = layersOf(linking, id)
		.find((layer) => layer.for)
		?.for?.map((one) => one.text);
	if (procedures && !procedures.includes(linking.procedure.procedure?.text ?? "")) {
		linking.report(
			message_not_for({ message: id, expected: procedures.join(", ") }),
			placeOf(named.node, named.within),
		);
	}
	return id;
}

/** Role → message. */
export function linkTell(
	linking: Linking,
	tell: readonly Keyed<Named>[] | undefined,
	role: (named: Named) => Id | undefined,
): Readonly<Record<Id, Id>> {
	return Object.fromEntries(
		(tell ?? []).flatMap(({ id, key, value }) => {
			const to = role({ text: id, node: key });
			const message = useMessage(linking, value);
			return to !== undefined && message !== undefined ? [[to, message]] : [];
		}),
	);
}

export function linkMessage(linking: Linking, id: Id): Message {
	const layers = layersOf(linking, id);
	const pick = <K extends keyof MessageModel>(key: K) =>
		layers.find((layer) => layer[key] !== undefined)?.[key];
	const mentions = (pick("may_mention") ?? []) as readonly Named[];
	const isFor = pick("for") !== undefined;
	for (const named of mentions) checkMention(linking, named, isFor);
	const allowed = mentions.map((named) => named.text);
	const [own] = layers;
	if (own) basisOf(linking, own);
	const texts = (key: TemplateKey) => templates(linking, layers, key, allowed);
	const sms = texts("sms");
	checkTemplates(linking, layers);
	return {
		id,
		title: titleOf(linking, own ?? undefined, id),
		is: pick("is") ?? "notice",
		may_mention: allowed,
		subject: texts("subject"),
		body: texts("body"),
		...(Object.keys(sms).length > 0 && { sms }),
	};
}

type TemplateKey = "subject" | "body" | "sms";
const TEMPLATES: readonly TemplateKey[] = ["subject", "body", "sms"];

/** The templates beside one another: in every language the same values, and all that may be mentioned. */
function checkTemplates(linking: Linking, layers: readonly Item<MessageModel>[]): void {
	const written = TEMPLATES.map((key) => {
		const layer = layers.find((one) => one[key] !== undefined);
		const words = layer ? writtenWords(linking, layer.node, key) : new Map<string, Node>();
		checkWords(linking, words, key);
		checkPlaceholders(linking, words, key);
		if (layer && words.size > 0 && !words.has(linking.language)) {
			const values = { item: `\`${key}\``, language: linking.language };
			linking.report(language_missing(values), placeOf(valueAt(layer.node, key) ?? layer.node));
		}
		if (layer) reportUntranslated(linking, Object.fromEntries(words), key, layer.node);
		if (key === "sms") checkSms(linking, words);
		return words;
	});
	checkMentions(linking, layers[0]?.may_mention ?? [], written);
}

/** The message, then those it is `like`. */
function layersOf(linking: Linking, id: Id): readonly Item<MessageModel>[] {
	const layers: Item<MessageModel>[] = [];
	for (let at: Id | undefined = id; at !== undefined && layers.length < 8; ) {
		const layer: Item<MessageModel> | undefined = linking.library.messages.get(at)?.value;
		if (!layer || layers.includes(layer)) break;
		layers.push(layer);
		at = resolve(linking, layer.like, linking.library.messages, message_unknown);
	}
	return layers;
}

function templates(
	linking: Linking,
	layers: readonly Item<MessageModel>[],
	key: "subject" | "body" | "sms",
	allowed: readonly string[],
): Readonly<Record<LanguageTag, TemplateTree>> {
	const layer = layers.find((one) => one[key] !== undefined);
	if (!layer) return {};
	const own = valueAt(layer.node, key);
	const nodes: [LanguageTag, Node][] =
		own?.kind === "map"
			? own.entries.map((entry) => [entry.key.text, entry.value])
			: own
				? [[linking.language, own]]
				: [];
	const side = [...sideTexts(linking, layer.node, key)].map(
		([language, entry]): [LanguageTag, Node] => [language, entry.node],
	);
	return Object.fromEntries(
		[...nodes, ...side].flatMap(([language, node]) => {
			const tree = readTemplate(linking, node, allowed);
			return tree === undefined ? [] : [[language, tree]];
		}),
	);
}

const ANY_PROCEDURE = ["case", "step", "clocks", "fees", "procedure"];
const CASE =
	"number channel language edition opened_at submitted_at submitted_on received_on office result".split(
		" ",
	);
const STEP = "title reason reasons marks due_on done_on done_at outcome answer times".split(" ");

/** Shared messages know only what every procedure has; one that is `for` some may mention their data. */
function checkMention(linking: Linking, named: Named, isFor: boolean): void {
	const [first = "", ...rest] = named.text.split(".");
	const known =
		first === "case"
			? rest.length === 1 && CASE.includes(rest[0] ?? "")
			: first === "step"
				? rest.length === 1 && STEP.includes(rest[0] ?? "")
				: ANY_PROCEDURE.includes(first) || (isFor && isNamed(linking, named.text));
	if (known) return;
	const names =
		first === "case"
			? CASE.map((one) => `case.${one}`)
			: first === "step"
				? STEP.map((one) => `step.${one}`)
				: isFor
					? [...ANY_PROCEDURE, ...procedureNames(linking)]
					: ANY_PROCEDURE;
	linking.report(
		mention_unknown({ name: named.text, closest: closest(named.text, names) }),
		placeOf(named.node),
	);
}

function isNamed(linking: Linking, path: string): boolean {
	const words = path.split(".");
	if (fieldAt(linking, words) || isStep(linking, path)) return true;
	const [first = "", ...member] = words;
	const list = linking.items.get(first);
	if (list !== undefined && member.length > 0)
		return fieldAt(linking, [...list.split("."), ...member]) !== undefined;
	const { computed, conditions, documents, results } = linking.procedure;
	return [computed, conditions, documents, results].some((items) =>
		items?.some((one) => one.id === first),
	);
}

function isStep(linking: Linking, path: string): boolean {
	return [...linking.steps.keys()].some(
		(step: StepName) => path === step || path.startsWith(`${step}.`),
	);
}

function procedureNames(linking: Linking): readonly string[] {
	const { data, computed, conditions, documents } = linking.procedure;
	return [data, computed, conditions, documents]
		.flatMap((items) => items?.map((one) => one.id) ?? [])
		.concat([...linking.steps.keys()], [...linking.items.keys()]);
}
