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

/** `{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?] */
export function id_malformed(values: { readonly id: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "id_malformed", severity: "error", values: { ...values }, message: `\`${values.id}\` is not an id: lower-case letters, digits and \`_\`, beginning with a letter, at most 60 characters` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** `{id}` is reserved: it already means something in rules */
export function id_reserved(values: { readonly id: string | number }): Message {
	return { code: "id_reserved", severity: "error", values: { ...values }, message: `\`${values.id}\` is reserved: it already means something in rules` };
}

/** {item} needs the key `{key}`: {expected} */
export function key_missing(values: { readonly item: string | number; readonly key: string | number; readonly expected: string | number }): Message {
	return { code: "key_missing", severity: "error", values: { ...values }, message: `${values.item} needs the key \`${values.key}\`: ${values.expected}` };
}

/** `{key}` stands twice in this map */
export function key_twice(values: { readonly key: string | number }): Message {
	return { code: "key_twice", severity: "error", values: { ...values }, message: `\`${values.key}\` stands twice in this map` };
}

/** {item} has no key `{key}`[, did you mean `{closest}`?]; its keys are {expected} */
export function key_unknown(values: { readonly item: string | number; readonly key: string | number; readonly closest?: string | number | undefined; readonly expected: string | number }): Message {
	return { code: "key_unknown", severity: "error", values: { ...values }, message: `${values.item} has no key \`${values.key}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + `; its keys are ${values.expected}` };
}

/** {item} takes only one of {keys} */
export function keys_exclude(values: { readonly item: string | number; readonly keys: string | number }): Message {
	return { code: "keys_exclude", severity: "error", values: { ...values }, message: `${values.item} takes only one of ${values.keys}` };
}

/** {item} needs one of {keys} */
export function keys_need_one(values: { readonly item: string | number; readonly keys: string | number }): Message {
	return { code: "keys_need_one", severity: "error", values: { ...values }, message: `${values.item} needs one of ${values.keys}` };
}

/** an entry of this list must be {expected}; found {found} */
export function list_item_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "list_item_malformed", severity: "error", values: { ...values }, message: `an entry of this list must be ${values.expected}; found ${values.found}` };
}

/** {construct} is part of the language, but this version does not carry it out yet */
export function not_yet_supported(values: { readonly construct: string | number }): Message {
	return { code: "not_yet_supported", severity: "error", values: { ...values }, message: `${values.construct} is part of the language, but this version does not carry it out yet` };
}

/** the file must be a map of keys; found {found} */
export function root_not_a_map(values: { readonly found: string | number }): Message {
	return { code: "root_not_a_map", severity: "error", values: { ...values }, message: `the file must be a map of keys; found ${values.found}` };
}

/** nested deeper than {limit} levels */
export function too_deep(values: { readonly limit: string | number }): Message {
	return { code: "too_deep", severity: "error", values: { ...values }, message: `nested deeper than ${values.limit} levels` };
}

/** expected {expected}; found {found}[, did you mean `{closest}`?] */
export function value_malformed(values: { readonly expected: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "value_malformed", severity: "error", values: { ...values }, message: `expected ${values.expected}; found ${values.found}` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** the verb `{verb}` is part of the language, but this version does not carry it out yet */
export function verb_not_yet_supported(values: { readonly verb: string | number }): Message {
	return { code: "verb_not_yet_supported", severity: "error", values: { ...values }, message: `the verb \`${values.verb}\` is part of the language, but this version does not carry it out yet` };
}

/** this is not readable YAML: {detail} */
export function yaml_broken(values: { readonly detail: string | number }): Message {
	return { code: "yaml_broken", severity: "error", values: { ...values }, message: `this is not readable YAML: ${values.detail}` };
}

/** {construct} has no meaning in a definition */
export function yaml_construct(values: { readonly construct: string | number }): Message {
	return { code: "yaml_construct", severity: "error", values: { ...values }, message: `${values.construct} has no meaning in a definition` };
}
