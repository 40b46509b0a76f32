import type { DataPath, Definition } from "../../bundle/index.ts";
import { fieldAt } from "../../form/asked.ts";

/**
 * The fact of the identity that fills this field in every case, so that it is never left out; undefined where there is
 * none. A case is opened for a person or for an organisation, by its number; only who applies as a person has one of
 * their own on every channel.
 */
export function alwaysKnown(path: DataPath, definition: Definition): string | undefined {
	const field = fieldAt(definition, path);
	const source = field?.prefill ?? field?.fetch;
	if (source?.kind !== "identity") return undefined;
	const kinds = Object.values(definition.roles).find(({ is }) => is === "applicant")?.kinds ?? [];
	const isOrganisation = kinds.includes("organisation");
	const isAlways =
		source.field === "personal_id"
			? kinds.length > 0 && !isOrganisation
			: source.field === "organisation_code" && isOrganisation && kinds.length === 1;
	return isAlways ? source.field : undefined;
}
