import type { Definition } from "@onedoor/dsl/bundle";

import type { FieldType } from "./PickKind.tsx";

/** What a new field of a type has to say to begin with. @param list the one that is chosen from, where it is a choice */
export function valuesOfType(
	{ lists }: Definition,
	type: FieldType,
	list: string = Object.keys(lists)[0] ?? "",
): Readonly<Record<string, string>> {
	return {
		as: type,
		...(type === "choice" && { list }),
		...(type === "text" && { longest: "100" }),
	};
}
