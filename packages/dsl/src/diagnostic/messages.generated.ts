// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Message } from "./finding.ts";

/** the character {character} is not allowed here */
export function character_forbidden(values: { readonly character: string | number }): Message {
	return { code: "character_forbidden", severity: "error", values: { ...values }, message: `the character ${values.character} is not allowed here` };
}

/** the name of this file does not say what it holds; expected one of {expected} */
export function file_kind_unknown(values: { readonly expected: string | number }): Message {
	return { code: "file_kind_unknown", severity: "error", values: { ...values }, message: `the name of this file does not say what it holds; expected one of ${values.expected}` };
}

/** this file has {found} {unit}; at most {limit} are read */
export function file_too_large(values: { readonly found: string | number; readonly unit: string | number; readonly limit: string | number }): Message {
	return { code: "file_too_large", severity: "error", values: { ...values }, message: `this file has ${values.found} ${values.unit}; at most ${values.limit} are read` };
}

/** `{key}` stands twice in this map */
export function key_twice(values: { readonly key: string | number }): Message {
	return { code: "key_twice", severity: "error", values: { ...values }, message: `\`${values.key}\` stands twice in this map` };
}

/** the file must be a map of keys; found {found} */
export function root_not_a_map(values: { readonly found: string | number }): Message {
	return { code: "root_not_a_map", severity: "error", values: { ...values }, message: `the file must be a map of keys; found ${values.found}` };
}

/** nested deeper than {limit} levels */
export function too_deep(values: { readonly limit: string | number }): Message {
	return { code: "too_deep", severity: "error", values: { ...values }, message: `nested deeper than ${values.limit} levels` };
}

/** this is not readable YAML: {detail} */
export function yaml_broken(values: { readonly detail: string | number }): Message {
	return { code: "yaml_broken", severity: "error", values: { ...values }, message: `this is not readable YAML: ${values.detail}` };
}

/** {construct} has no meaning in a definition */
export function yaml_construct(values: { readonly construct: string | number }): Message {
	return { code: "yaml_construct", severity: "error", values: { ...values }, message: `${values.construct} has no meaning in a definition` };
}
