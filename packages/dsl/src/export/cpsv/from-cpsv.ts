import type { Text } from "../../bundle/index.ts";
import type { PublicService } from "./metadata.ts";

/**
 * Reads back what `toCpsv` wrote: the graph is untrusted, so whatever is not as expected is left out or answers
 * undefined. Never throws.
 */
export function fromCpsv(document: unknown): PublicService | undefined {
	const graph = list(get(document, "@graph")).filter(isNode);
	const root = graph.find((node) => node["@type"] === "cpsv:PublicService");
	const procedure = last(root?.["@id"]);
	if (root === undefined || procedure === undefined) return undefined;
	const nodes = new Map(graph.map((node) => [node["@id"], node]));
	const behind = (property: string) =>
		list(root[property]).flatMap((ref) => nodes.get(String(get(ref, "@id"))) ?? []);
	const titled = (property: string, words: string) =>
		behind(property).map((node) => ({
			id: said(node["dct:identifier"]),
			title: text(node[words]),
		}));
	const [owner] = behind("cv:hasCompetentAuthority");
	const code = said(root["dct:identifier"]);
	const time = value(root["cv:processingTime"]);
	return {
		procedure,
		...(code !== procedure && { code }),
		edition: value(root["dct:issued"]) ?? "",
		title: text(root["dct:title"]),
		description: text(root["dct:description"]),
		owner: last(owner?.["@id"]) ?? "",
		place: last(get(owner?.["dct:spatial"], "@id")) ?? "",
		languages: behind("dct:language").map((node) => said(node["dct:identifier"])),
		...(time !== undefined && { processingTime: time }),
		channels: titled("cv:hasChannel", "dct:description") as PublicService["channels"],
		papers: titled("cpsv:hasInput", "dct:title"),
		results: titled("cpsv:produces", "dct:title"),
		costs: behind("cv:hasCost").map((node) => {
			const [amount, currency] = [value(node["cv:hasValue"]), get(node["cv:currency"], "@id")];
			return {
				id: said(node["dct:identifier"]),
				title: text(node["dct:description"]),
				...(amount !== undefined && { value: amount }),
				...(currency !== undefined && { currency: String(currency).split("/").at(-1) ?? "" }),
			};
		}),
		laws: behind("cv:hasLegalResource").map((node) => {
			const url = get(node["foaf:page"], "@id");
			return {
				id: said(node["dct:identifier"]),
				cite: said(node["dct:title"]),
				...(url !== undefined && { url: String(url) }),
			};
		}),
	};
}

type Node = Readonly<Record<string, unknown>> & { readonly "@id": string };

function isNode(value: unknown): value is Node {
	return typeof get(value, "@id") === "string";
}

function get(value: unknown, key: string): unknown {
	return typeof value === "object" && value !== null && Object.hasOwn(value, key)
		? (value as Readonly<Record<string, unknown>>)[key]
		: undefined;
}

function list(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

function said(value: unknown): string {
	return typeof value === "string" ? value : "";
}

function value(node: unknown): string | undefined {
	const found = get(node, "@value");
	return typeof found === "string" ? found : undefined;
}

/** The words of each language; what is no language makes no text. */
function text(strings: unknown): Text {
	return Object.fromEntries(
		list(strings).flatMap((one) => {
			const [language, words] = [get(one, "@language"), value(one)];
			const isTag = typeof language === "string" && /^[A-Za-z0-9-]+$/.test(language);
			return isTag && words !== undefined ? [[language, words]] : [];
		}),
	);
}

/** The last part of an address. */
function last(id: unknown): string | undefined {
	return typeof id === "string" ? id.split(":").at(-1) : undefined;
}
