/** Namespaces of CPSV-AP 3.2.0; the context stands in every export, so that nobody has to fetch one. */
export const CONTEXT = {
	cv: "http://data.europa.eu/m8g/",
	cpsv: "http://purl.org/vocab/cpsv#",
	dct: "http://purl.org/dc/terms/",
	eli: "http://data.europa.eu/eli/ontology#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	foaf: "http://xmlns.com/foaf/0.1/",
	xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** Words in a language, as JSON-LD writes them. */
export interface LangString {
	readonly "@language": string;
	readonly "@value": string;
}

export interface Ref {
	readonly "@id": string;
}

/** A node of the graph. */
export interface CpsvNode extends Ref {
	readonly "@type": string;
	readonly [property: string]: unknown;
}

export interface CpsvDocument {
	readonly "@context": typeof CONTEXT;
	readonly "@graph": readonly CpsvNode[];
}
