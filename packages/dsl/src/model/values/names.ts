import {
	id_malformed,
	id_reserved,
	item_numbered,
	value_malformed,
} from "../../diagnostic/messages.generated.ts";
import { bidiMark } from "../../syntax/limits.ts";
import { placeOf } from "../../syntax/nodes.ts";
import type { Form, Named } from "../form.ts";
import { careful, type KeyForm } from "../forms.ts";
import { found } from "../found.ts";

const ID = /^[a-z][a-z0-9_]{0,59}$/;
const PATH = /^[a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)*$/;
const CODE = /^[A-Za-z0-9][A-Za-z0-9_.-]*$/;

/** Names that rules already read, and words of the rule language. */
const RESERVED = new Set(
	"case identity today now this outer step clocks fees procedure skipped cancelled otherwise and or not in if then else some every satisfies for return true false null __proto__ constructor prototype".split(
		" ",
	),
);
/** Every value has these members. */
const RESERVED_MEMBERS = new Set(["source", "as_of", "given"]);

export const id: Form<Named> = named(
	"an id such as `birth_date`",
	"birth_date",
	ID,
	"^[a-z][a-z0-9_]*$",
);

/** A name borne by something else: an id, or `reception.check` for a step of a part. */
export const name: Form<Named> = named(
	"a name, ids joined by dots",
	"verify",
	PATH,
	"^[a-z][a-z0-9_.]*$",
);

/** A path to data: ids joined by dots; `this` and `outer` may stand first. */
export const path: Form<Named> = careful({
	expected: "a path such as `child.birth_date`",
	example: "child.birth_date",
	schema: { type: "string", pattern: "^[a-z][a-z0-9_.]*$" },
	parse(text, node, reader) {
		if (PATH.test(text)) return { text, node };
		const closest = text.replaceAll(/\.\d+(?=\.|$)/g, "");
		const wrong = PATH.test(closest)
			? item_numbered({ name: text, closest })
			: value_malformed({ expected: path.expected, found: found(node) });
		reader.report(wrong, placeOf(node));
		return undefined;
	},
});

/** A code of a code list, such as `normal`, `01` or `VN`. */
export const code: Form<Named> = named("a code", "normal", CODE, "^[A-Za-z0-9][A-Za-z0-9_.-]*$", [
	"string",
	"number",
	"boolean",
]);

function named(
	expected: string,
	example: string,
	pattern: RegExp,
	source: string,
	type: string | string[] = "string",
): Form<Named> {
	return careful({
		expected,
		example,
		schema: { type, pattern: source },
		parse(text, node, reader) {
			if (pattern.test(text)) return { text, node };
			reader.report(value_malformed({ expected, found: found(node) }), placeOf(node));
			return undefined;
		},
	});
}

/** Ids that authors give: of fields, steps, roles… */
export const ids: KeyForm = idKeys((id) => RESERVED.has(id));

/** Members of groups, which stand behind a dot. */
export const memberIds: KeyForm = idKeys((id) => RESERVED.has(id) || RESERVED_MEMBERS.has(id));

/** Ids in a namespace of their own, where a reserved word cannot be confused with anything. */
export const freeIds: KeyForm = idKeys(() => false);

/** Names that somebody else gave: steps of parts, roles. Dots are allowed. */
export const names: KeyForm = {
	expected: "a name, ids joined by dots",
	example: "verify",
	test: (key) => PATH.test(key),
	pattern: "^[a-z][a-z0-9_.]*$",
};

export const codeKeys: KeyForm = {
	quoteNumbers: true,
	expected: "a code such as `normal`, `01` or `VN`",
	example: "normal",
	test: (key) => CODE.test(key),
	pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]*$",
};

/** Keys that are checked elsewhere: paths of texts, values of scenarios, units. */
export const anyKeys: KeyForm = {
	expected: "a key",
	example: "steps.verify.deadline.within",
	test: () => true,
	pattern: "",
};

function idKeys(reserved: (id: string) => boolean): KeyForm {
	return {
		expected: "ids",
		example: "birth_date",
		// A malformed id is reported below with its repair, so every key passes the general test.
		test: () => true,
		pattern: "^[a-z][a-z0-9_]{0,59}$",
		report({ key }, reader) {
			// A mark that turns the direction of writing was found when the file was read.
			if (bidiMark(key.text)) return;
			if (!ID.test(key.text)) {
				const near = idFrom(key.text);
				reader.report(id_malformed({ id: key.text, closest: near }), placeOf(key));
			} else if (reserved(key.text)) reader.report(id_reserved({ id: key.text }), placeOf(key));
		},
	};
}

/** `Head-Office` → `head_office`. */
function idFrom(written: string): string | undefined {
	const near = written
		.replace(/([a-z0-9])([A-Z])/g, "$1_$2")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "_")
		.replace(/^[^a-z]+|_+$/g, "")
		.slice(0, 60);
	return ID.test(near) ? near : undefined;
}

/** `licence_2026` and `licence_2027`, `old_form` and `new_form` are called alike. */
export function stem(id: string): string {
	return id
		.replace(/_?\d+$/, "")
		.replace(/^(?:old|new|former)_|_(?:old|new|before|after|former)$/g, "");
}
