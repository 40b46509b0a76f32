import type { Text } from "../../bundle/index.ts";
import { CONTEXT, type CpsvDocument, type CpsvNode, type LangString, type Ref } from "./context.ts";
import type { PublicService } from "./metadata.ts";

/** Public-service metadata as JSON-LD. Every node has an address of its own, made from ids, so it stays the same. */
export function toCpsv(service: PublicService): CpsvDocument {
	const at = (kind: string, id: string) => `urn:onedoor:${service.procedure}:${kind}:${id}`;
	const refs = (kind: string, all: readonly { readonly id: string }[]): readonly Ref[] =>
		all.map(({ id }) => ({ "@id": at(kind, id) }));
	const place = { "@id": `urn:onedoor:place:${service.place}` };
	const owner = { "@id": `urn:onedoor:organisation:${service.owner}` };
	const root: CpsvNode = {
		"@id": `urn:onedoor:${service.procedure}`,
		"@type": "cpsv:PublicService",
		"dct:identifier": service.code ?? service.procedure,
		"dct:issued": { "@value": service.edition, "@type": "xsd:date" },
		"dct:title": words(service.title),
		"dct:description": words(service.description),
		"dct:language": service.languages.map((tag) => ({ "@id": languageId(tag) })),
		...(service.processingTime !== undefined && {
			"cv:processingTime": { "@value": service.processingTime, "@type": "xsd:duration" },
		}),
		"cv:hasCompetentAuthority": owner,
		"cv:hasChannel": refs("channel", service.channels),
		"cpsv:hasInput": refs("paper", service.papers),
		"cpsv:produces": refs("result", service.results),
		"cv:hasCost": refs("cost", service.costs),
		"cv:hasLegalResource": refs("law", service.laws),
	};
	const titled =
		(kind: string, type: string, property: string) =>
		({ id, title }: { readonly id: string; readonly title: Text }): CpsvNode => ({
			"@id": at(kind, id),
			"@type": type,
			"dct:identifier": id,
			[property]: words(title),
		});
	return {
		"@context": CONTEXT,
		"@graph": [
			root,
			{
				...owner,
				"@type": "cv:PublicOrganisation",
				"skos:prefLabel": named(service.owner),
				"dct:spatial": place,
			},
			{ ...place, "@type": "dct:Location", "dct:identifier": service.place },
			...service.languages.map(
				(tag): CpsvNode => ({
					"@id": languageId(tag),
					"@type": "dct:LinguisticSystem",
					"dct:identifier": tag,
				}),
			),
			...service.channels.map(titled("channel", "cv:Channel", "dct:description")),
			...service.papers.map(titled("paper", "cv:Evidence", "dct:title")),
			...service.results.map(titled("result", "cv:Output", "dct:title")),
			...service.costs.map(
				(cost): CpsvNode => ({
					...titled("cost", "cv:Cost", "dct:description")(cost),
					...(cost.value !== undefined && {
						"cv:hasValue": { "@value": cost.value, "@type": "xsd:double" },
					}),
					...(cost.currency !== undefined && {
						"cv:currency": { "@id": currencyId(cost.currency) },
					}),
				}),
			),
			...[...new Set(service.costs.flatMap(({ currency }) => currency ?? []))].map(
				(currency): CpsvNode => ({
					"@id": currencyId(currency),
					"@type": "skos:Concept",
					"skos:notation": currency,
				}),
			),
			...service.laws.map(
				({ id, cite, url }): CpsvNode => ({
					"@id": at("law", id),
					"@type": "eli:LegalResource",
					"dct:identifier": id,
					"dct:title": cite,
					...(url !== undefined && { "foaf:page": { "@id": url } }),
				}),
			),
		],
	};
}

function words(text: Text): readonly LangString[] {
	return Object.entries(text).map(([language, value]) => ({
		"@language": language,
		"@value": value,
	}));
}

/** An organisation is known by its id only. */
function named(id: string): readonly LangString[] {
	return [{ "@language": "en", "@value": id.replaceAll("_", " ") }];
}

function languageId(tag: string): string {
	return `urn:onedoor:language:${tag}`;
}

/** The currencies of the Publications Office of the EU, whose codes are those of ISO 4217. */
function currencyId(code: string): string {
	return `http://publications.europa.eu/resource/authority/currency/${code}`;
}
