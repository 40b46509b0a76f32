/**
 * What a schema says and the procedure does not, or not so.
 *
 * - `unreadable`: no schema at all; `not_asked` as an error: what the schema requires cannot be asked, so there is no form.
 * - `not_asked`: a value that the schema has and the form does not.
 * - `not_checked`: a limit that the form does not hold to.
 * - `narrowed`: the form takes less than the schema would.
 * - `assumed`: the language needs a limit that the schema does not have.
 * - `ignored`: how it looks or what it is called elsewhere; no value depends on it.
 */
export interface ImportFinding {
	readonly code: "unreadable" | "not_asked" | "not_checked" | "narrowed" | "assumed" | "ignored";
	/** Nothing is imported while there is an error. */
	readonly severity: "error" | "warning" | "info";
	/** JSON pointer into the schema as a URI fragment: `#/properties/age/multipleOf`; into the uiSchema `ui:/age/ui:widget`. */
	readonly pointer: string;
	/** Of JSON Schema or of the uiSchema: `multipleOf`, `ui:widget`. */
	readonly keyword: string;
	readonly values: Readonly<Record<string, unknown>>;
}

const SEVERITY = {
	unreadable: "error",
	not_asked: "warning",
	not_checked: "warning",
	narrowed: "info",
	assumed: "info",
	ignored: "info",
} as const satisfies Record<ImportFinding["code"], ImportFinding["severity"]>;

/** Collects what is found; each thing once, also where a definition is used many times. */
export class Findings {
	readonly #all = new Map<string, ImportFinding>();

	add(
		code: ImportFinding["code"],
		pointer: string,
		keyword: string,
		values: ImportFinding["values"] = {},
	): ImportFinding {
		const key = keyOf({ code, pointer, keyword, values });
		const known = this.#all.get(key);
		if (known) return known;
		const found = { code, severity: SEVERITY[code], pointer, keyword, values };
		this.#all.set(key, found);
		return found;
	}

	/** Without this there is no form. */
	refuse(found: ImportFinding): void {
		const key = keyOf(found);
		this.#all.set(key, { ...found, severity: "error" });
	}

	all(): readonly ImportFinding[] {
		return [...this.#all.values()];
	}
}

/** Of several properties that one word requires, each is a finding. */
function keyOf({ code, pointer, keyword, values }: Omit<ImportFinding, "severity">): string {
	return `${code} ${pointer} ${keyword} ${keyword === "required" ? String(values.found) : ""}`;
}
