import type { Named, Unknown } from "../../expression/types.ts";

/** `.source`, `.as_of` and `.given` of any value; `index` is where the value's own path ends. */
export function aboutValue(
	path: readonly string[],
	index: number,
	value: Named,
	members: readonly string[],
): Named | Unknown {
	const last = path.length === index + 1;
	if (last && path[index] === "given") return { type: { kind: "yes_no" }, presentWhen: [] };
	if (last && path[index] === "source")
		return { ...value, type: { kind: "choice", list: "source", codes: SOURCES } };
	if (last && path[index] === "as_of")
		return { ...value, type: { kind: "moment" }, optional: true };
	return { unknown: index, candidates: [...members, "given", "source", "as_of"] };
}

const SOURCES = [
	"applicant",
	"register",
	"repository",
	"wallet",
	"officer",
	"given",
	"computed",
	"identity",
];
