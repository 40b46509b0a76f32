import { once } from "node:events";
import rdf from "@rdfjs/dataset";
import { JsonLdParser } from "jsonld-streaming-parser";
import { Parser } from "n3";
import Validator from "rdf-validate-shacl";

/** What shapes say of a JSON-LD document, one line each: `node path: message`. Nothing is fetched. */
export async function shaclViolations(jsonld: string, shapes: string): Promise<readonly string[]> {
	const data = rdf.dataset();
	const parser = new JsonLdParser();
	parser.on("data", (quad) => data.add(quad));
	const ended = once(parser, "end");
	parser.end(jsonld);
	await ended;
	const validator = new Validator(rdf.dataset(new Parser().parse(shapes)));
	const { results } = await validator.validate(data);
	return results.map(
		({ focusNode, path, message, sourceConstraintComponent }) =>
			`${focusNode?.value} ${JSON.stringify((path as { value?: string } | undefined)?.value)}: ${message.map(({ value }) => value).join(", ") || sourceConstraintComponent?.value}`,
	);
}
