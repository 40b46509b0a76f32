/** Ids of the language for names that others gave: small letters, digits and _, each once where it stands. */
export class Names {
	readonly #taken = new Map<object, Set<string>>();

	/** @param among names of one namespace: the members of a group, the steps and data of a procedure */
	id(among: object, written: string, fallback: string): string {
		const taken = this.#taken.get(among) ?? new Set<string>();
		this.#taken.set(among, taken);
		const wanted = idOf(written) || fallback;
		let id = wanted;
		for (let n = 2; taken.has(id) || RESERVED.has(id); n++) id = `${wanted.slice(0, 55)}_${n}`;
		taken.add(id);
		return id;
	}
}

export function idOf(written: string): string {
	return written
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/([a-z0-9])([A-Z])/g, "$1_$2")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^[^a-z]+|_+$/g, "")
		.slice(0, 60)
		.replace(/_+$/, "");
}

/** `fullName` is "Full name". */
export function wordsFrom(key: string): string {
	const words = key
		.replace(/([a-z0-9])([A-Z])/g, "$1 $2")
		.replaceAll(/[_-]+/g, " ")
		.trim()
		.toLowerCase();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What rules read or say already, and the steps that every imported procedure has. */
const RESERVED: ReadonlySet<string> = new Set(
	"case identity today now this outer step clocks fees procedure skipped cancelled otherwise and or not in if then else some every satisfies for return true false null constructor prototype source as_of given application examination granted refused lapsed withdrawn".split(
		" ",
	),
);

/** Codes of the language for values that others gave: `N/A` is `N_A`. */
export function codesFor(values: readonly unknown[]): readonly string[] {
	const taken = new Set<string>();
	return values.map((value, index) => {
		const wanted = codeOf(value) || `option_${index + 1}`;
		let code = wanted;
		for (let n = 2; taken.has(code.toLowerCase()); n++) code = `${wanted}_${n}`;
		taken.add(code.toLowerCase());
		return code;
	});
}

function codeOf(value: unknown): string {
	if (typeof value === "object") return "";
	return String(value)
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replace(/[^A-Za-z0-9.-]+/g, "_")
		.replace(/^[^A-Za-z0-9]+|_+$/g, "")
		.slice(0, 60);
}
