import type { Definition } from "../../bundle/index.ts";
import type { Named, RuleType, Unknown } from "../../expression/types.ts";

/** `case.…`, `identity.…`, `clocks.…`, `fees.…`, `today` and `now`; undefined for any other name. */
export function resolveCaseName(
	path: readonly string[],
	definition: Definition,
): Named | Unknown | undefined {
	const [first = "", second] = path;
	switch (first) {
		case "today":
			return exactly(path, 1, sure("date"));
		case "now":
			return exactly(path, 1, sure("moment"));
		case "case":
			return member(path, { ...CASE, channel: { type: channels(definition), presentWhen: [] } });
		case "identity":
			return member(path, IDENTITY);
		case "fees":
			return member(
				path,
				Object.fromEntries(
					["total", "due", ...Object.keys(definition.fees)].map((id) => [id, sure("money")]),
				),
			);
		case "clocks":
			if (second === undefined || !Object.hasOwn(definition.clocks, second))
				return {
					unknown: Math.min(1, path.length - 1),
					candidates: Object.keys(definition.clocks),
				};
			return member(path, CLOCK, 2);
		default:
			return undefined;
	}
}

type Members = Readonly<Record<string, Named>>;

const CASE: Members = {
	number: sure("text"),
	language: sure("text"),
	edition: sure("date"),
	opened_at: sure("moment"),
	submitted_at: sure("moment"),
	submitted_on: sure("date"),
	received_on: sure("date"),
	office: unsure("text"),
	result: {
		type: {
			kind: "choice",
			list: "result",
			codes: ["granted", "partly_granted", "refused", "withdrawn", "lapsed", "revoked"],
		},
		presentWhen: [],
		optional: true,
	},
};

const IDENTITY: Members = {
	personal_id: sure("text"),
	full_name: sure("text"),
	birth_date: unsure("date"),
	phone: unsure("text"),
	email: unsure("text"),
	organisation_code: unsure("text"),
	is_foreigner: sure("yes_no"),
	level: sure("whole"),
};

const CLOCK: Members = { late: sure("yes_no"), started_on: unsure("date"), due_on: unsure("date") };

function channels(definition: Definition): RuleType {
	return { kind: "choice", list: "channels", codes: Object.keys(definition.channels) };
}

function member(path: readonly string[], members: Members, index = 1): Named | Unknown {
	const name = path[index];
	const found = name !== undefined && Object.hasOwn(members, name) ? members[name] : undefined;
	if (!found)
		return { unknown: Math.min(index, path.length - 1), candidates: Object.keys(members) };
	return exactly(path, index + 1, found);
}

function exactly(path: readonly string[], length: number, found: Named): Named | Unknown {
	return path.length === length ? found : { unknown: length, candidates: [] };
}

function sure(kind: "text" | "date" | "moment" | "yes_no" | "whole" | "money"): Named {
	return { type: { kind }, presentWhen: [] };
}

function unsure(kind: "text" | "date"): Named {
	return { type: { kind }, presentWhen: [], optional: true };
}
