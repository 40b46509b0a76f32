import type {
	CaseView,
	DataPath,
	Definition,
	DocumentRequirement,
	SourceView,
} from "@onedoor/dsl/bundle";
import { valueAt } from "@onedoor/dsl/form";

import { isObject, own } from "./paths.ts";

/** A document of the file: how it came, and its files. */
export interface HeldDocument {
	readonly path: DataPath;
	readonly document: DocumentRequirement;
	/** An entry of `satisfied_by`. */
	readonly by: string;
	readonly files: readonly string[];
	/** Where it came from, where the applicant did not bring it. */
	readonly source?: SourceView;
	/** It lacks the signature it has to carry. */
	readonly isUnsigned: boolean;
}

/** The documents that are there, in the order of the procedure; of alternatives, those that were given. */
export function documentsOf(definition: Definition, view: CaseView): readonly HeldDocument[] {
	return Object.values(definition.documents).flatMap((document) =>
		Object.values(document.one_of ?? { [document.id]: document }).flatMap((each) =>
			held(each, view),
		),
	);
}

function held(document: DocumentRequirement, view: CaseView): readonly HeldDocument[] {
	const value = valueAt(view.data, document.path);
	if (!isObject(value)) return [];
	const files = own(value, "files");
	const source = own(view.sources, document.path);
	return [
		{
			path: document.path,
			document,
			by: String(own(value, "by") ?? ""),
			files: Array.isArray(files) ? files.map(String) : [],
			isUnsigned: view.findings.some(
				({ path, code }) => code === "signature_missing" && path === document.path,
			),
			...(source ? { source } : {}),
		},
	];
}
