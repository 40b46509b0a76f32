import type { Definition, PersonalClass } from "@onedoor/dsl/bundle";

/** What is erased together: a class of personal data, papers and uploads, or all but the skeleton. */
export type ErasedClass = Exclude<PersonalClass, "none"> | "papers" | "everything";

export const ERASED_CLASSES: readonly ErasedClass[] = [
	"ordinary",
	"contact",
	"identifier",
	"sensitive",
	"papers",
	"everything",
];

/** One erasure under way. */
export interface Erasing {
	readonly classes: ReadonlySet<ErasedClass>;
	/** Of every bundle the case was ever bound to: what one of them calls sensitive is. */
	readonly definitions: readonly Definition[];
	/** Texts that were taken out of the case's data: they go wherever people or ports repeated them. */
	readonly texts: Set<string>;
}

/** What stands where something was erased inside a text that stays. */
export const GONE = "…";

/** Shorter texts are codes and yes or no: they would be found everywhere. */
const SHORTEST = 4;

/** Notes every text inside a value that is taken out. */
export function note(erasing: Erasing, value: unknown): void {
	if (typeof value === "string" && value.length >= SHORTEST) erasing.texts.add(value);
	else if (typeof value === "object" && value !== null)
		for (const inner of Object.values(value)) note(erasing, inner);
}

/** A text without what was erased elsewhere. */
export function scrubbed({ texts }: Erasing, text: string): string {
	let left = text;
	// The longest first, so that no piece of it stays.
	for (const gone of [...texts].sort((one, other) => other.length - one.length))
		if (left.includes(gone)) left = left.replaceAll(gone, GONE);
	return left;
}
