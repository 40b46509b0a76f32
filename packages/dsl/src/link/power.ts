import type { Role } from "../bundle/index.ts";
import { document_unknown } from "../diagnostic/messages.generated.ts";
import type { Named } from "../model/form.ts";
import type { SourceRef } from "../model/values/references.ts";
import { idsOf } from "./asked.ts";
import { type Linking, resolve } from "./linking.ts";
import { linkSource } from "./source.ts";

/** What shows a power to represent: a paper of the case, by its id, or what a register says. */
export function powerOf(linking: Linking, ref: SourceRef): Role["proved_by"] {
	if (ref.name.text.includes(".") && !isAlternative(linking, ref)) {
		const source = linkSource(linking, ref, { group: [] });
		return source && { source };
	}
	const document = documentPath(linking, ref.name);
	return document === undefined ? undefined : { document };
}

function isAlternative({ procedure }: Linking, { name }: SourceRef): boolean {
	const [root = ""] = name.text.split(".");
	return procedure.documents?.some(({ id }) => id === root) ?? false;
}

function documentPath(linking: Linking, name: Named): string | undefined {
	const [root = "", alternative] = name.text.split(".");
	const documents = linking.procedure.documents;
	const found = documents?.find(({ id }) => id === root)?.value;
	if (alternative !== undefined && found?.one_of?.some(({ id }) => id === alternative))
		return name.text;
	return resolve(linking, name, idsOf(documents), document_unknown);
}
