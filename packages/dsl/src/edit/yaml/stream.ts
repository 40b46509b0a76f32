import { type Document, parseAllDocuments } from "yaml";

/** Larger texts are nobody's hand-written file; reading them twice for one edit would take seconds. */
const MOST_UNITS = 4_000_000;

/**
 * Reads the documents of a text, each with the tokens it was made of. Undefined when it is no sound YAML. Unlike the
 * reader of procedures, this takes anchors, tags, further documents and lists at the root.
 */
export function readStream(text: string): readonly Document.Parsed[] | undefined {
	if (text.length > MOST_UNITS) return undefined;
	try {
		const documents = parseAllDocuments(text, {
			keepSourceTokens: true,
			uniqueKeys: false,
			stringKeys: false,
			prettyErrors: false,
			logLevel: "silent",
		}) as readonly Document.Parsed[];
		return documents.some(({ errors }) => errors.length > 0) ? undefined : documents;
	} catch {
		return undefined;
	}
}
