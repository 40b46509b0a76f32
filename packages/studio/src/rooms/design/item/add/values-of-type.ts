import type { FieldType } from "./PickKind.tsx";

/** What a field of a kind says to begin with; of a choice, which list it offers. */
export function valuesOfType(type: FieldType, list: string): Readonly<Record<string, string>> {
	return {
		as: type,
		...(type === "choice" && { list }),
		...(type === "text" && { longest: "100" }),
	};
}
