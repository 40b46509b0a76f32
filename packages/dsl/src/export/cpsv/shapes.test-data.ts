/**
 * What CPSV-AP 3.2.0 demands of the classes we write, as a table of ours: property, how often (`1`, `1..*`, `0..1`,
 * `*`) and what its values are. `validate-cpsv.ts` holds the same exports against the shapes as they are published.
 */
const DEMANDS: Readonly<Record<string, readonly (readonly [string, string, string])[]>> = {
	"cpsv:PublicService": [
		["dct:identifier", "1", ""],
		["dct:title", "1..*", "words"],
		["dct:description", "1..*", "words"],
		["cv:hasCompetentAuthority", "1..*", "cv:PublicOrganisation"],
		["cv:hasChannel", "*", "cv:Channel"],
		["cv:hasCost", "*", "cv:Cost"],
		["cv:hasLegalResource", "*", "eli:LegalResource"],
		["cv:processingTime", "0..1", "xsd:duration"],
		["cpsv:hasInput", "*", "cv:Evidence"],
		["cpsv:produces", "*", "cv:Output"],
		["dct:language", "*", "dct:LinguisticSystem"],
	],
	"cv:PublicOrganisation": [
		["skos:prefLabel", "1..*", "words"],
		["dct:spatial", "1..*", "dct:Location"],
	],
	"cv:Channel": [
		["dct:identifier", "1", ""],
		["dct:description", "*", "words"],
	],
	"cv:Cost": [
		["dct:identifier", "1", ""],
		["dct:description", "*", "words"],
		["cv:hasValue", "0..1", "xsd:double"],
		["cv:currency", "0..1", "skos:Concept"],
	],
	"cv:Evidence": [
		["dct:identifier", "1", ""],
		["dct:title", "1..*", "words"],
	],
	"cv:Output": [
		["dct:identifier", "1", ""],
		["dct:title", "1..*", "words"],
	],
};

const PREFIXES = {
	sh: "http://www.w3.org/ns/shacl#",
	rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
	cv: "http://data.europa.eu/m8g/",
	cpsv: "http://purl.org/vocab/cpsv#",
	dct: "http://purl.org/dc/terms/",
	eli: "http://data.europa.eu/eli/ontology#",
	skos: "http://www.w3.org/2004/02/skos/core#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
};

/** The table as SHACL. */
export const SHAPES: string = [
	...Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`),
	...Object.entries(DEMANDS).map(([target, properties]) => {
		const each = properties.map(([path, count, of]) => {
			const kind = of.startsWith("xsd:") ? "datatype" : "class";
			const value =
				of === "" ? "" : of === "words" ? "; sh:datatype rdf:langString" : `; sh:${kind} ${of}`;
			const min = count.startsWith("1") ? "; sh:minCount 1" : "";
			const max = count.endsWith("1") ? "; sh:maxCount 1" : "";
			return `sh:property [ sh:path ${path}${min}${max}${value} ]`;
		});
		return `<urn:shape:${target}> a sh:NodeShape; sh:targetClass ${target}; ${each.join("; ")} .`;
	}),
].join("\n");
