// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Message } from "./finding.ts";

/** unknown action `{name}`[, did you mean `{closest}`?][; the actions are: {expected}] */
export function action_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "action_unknown", severity: "error", values: { ...values }, message: `unknown action \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the actions are: ${values.expected}`) };
}

/** unknown answer `{name}`[, did you mean `{closest}`?][; the service answers: {expected}] */
export function answer_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "answer_unknown", severity: "error", values: { ...values }, message: `unknown answer \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the service answers: ${values.expected}`) };
}

/** unknown calendar `{name}`[, did you mean `{closest}`?][; the calendars are: {expected}] */
export function calendar_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "calendar_unknown", severity: "error", values: { ...values }, message: `unknown calendar \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the calendars are: ${values.expected}`) };
}

/** {register} does not let this procedure call `{name}` */
export function call_not_granted(values: { readonly register: string | number; readonly name: string | number }): Message {
	return { code: "call_not_granted", severity: "error", values: { ...values }, message: `${values.register} does not let this procedure call \`${values.name}\`` };
}

/** unknown catalogue field `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}] */
export function catalogue_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "catalogue_field_unknown", severity: "error", values: { ...values }, message: `unknown catalogue field \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the nearest are: ${values.expected}`) };
}

/** the character {character} is not allowed here */
export function character_forbidden(values: { readonly character: string | number }): Message {
	return { code: "character_forbidden", severity: "error", values: { ...values }, message: `the character ${values.character} is not allowed here` };
}

/** unknown clock `{name}`[, did you mean `{closest}`?][; the clocks are: {expected}] */
export function clock_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "clock_unknown", severity: "error", values: { ...values }, message: `unknown clock \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the clocks are: ${values.expected}`) };
}

/** unknown code `{name}`[, did you mean `{closest}`?][; the codes of that list are: {expected}] */
export function code_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "code_unknown", severity: "error", values: { ...values }, message: `unknown code \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the codes of that list are: ${values.expected}`) };
}

/** unknown condition `{name}`[, did you mean `{closest}`?][; the conditions are: {expected}] */
export function condition_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "condition_unknown", severity: "error", values: { ...values }, message: `unknown condition \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the conditions are: ${values.expected}`) };
}

/** this amount is in {found}, the procedure counts in {expected} */
export function currency_differs(values: { readonly found: string | number; readonly expected: string | number }): Message {
	return { code: "currency_differs", severity: "error", values: { ...values }, message: `this amount is in ${values.found}, the procedure counts in ${values.expected}` };
}

/** unknown day set `{name}`[, did you mean `{closest}`?][; the day sets of the calendar are: {expected}] */
export function day_set_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "day_set_unknown", severity: "error", values: { ...values }, message: `unknown day set \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the day sets of the calendar are: ${values.expected}`) };
}

/** unknown document `{name}`[, did you mean `{closest}`?][; the documents are: {expected}] */
export function document_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "document_unknown", severity: "error", values: { ...values }, message: `unknown document \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the documents are: ${values.expected}`) };
}

/** unknown exit `{name}`[, did you mean `{closest}`?][; the exits of the part are: {expected}] */
export function exit_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "exit_unknown", severity: "error", values: { ...values }, message: `unknown exit \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the exits of the part are: ${values.expected}`) };
}

/** the part can be left by `{exit}`, and this step does not say where that leads */
export function exit_without_way(values: { readonly exit: string | number }): Message {
	return { code: "exit_without_way", severity: "error", values: { ...values }, message: `the part can be left by \`${values.exit}\`, and this step does not say where that leads` };
}

/** a release cannot carry a fact whose certainty is `{certainty}` */
export function fact_illustrative(values: { readonly certainty: string | number }): Message {
	return { code: "fact_illustrative", severity: "info", values: { ...values }, message: `a release cannot carry a fact whose certainty is \`${values.certainty}\`` };
}

/** unknown fee `{name}`[, did you mean `{closest}`?][; the fees are: {expected}] */
export function fee_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "fee_unknown", severity: "error", values: { ...values }, message: `unknown fee \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the fees are: ${values.expected}`) };
}

/** unknown field `{name}`[, did you mean `{closest}`?][; the names there are: {expected}] */
export function field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "field_unknown", severity: "error", values: { ...values }, message: `unknown field \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the names there are: ${values.expected}`) };
}

/** the name of this file does not say what it holds; expected one of {expected} */
export function file_kind_unknown(values: { readonly expected: string | number }): Message {
	return { code: "file_kind_unknown", severity: "error", values: { ...values }, message: `the name of this file does not say what it holds; expected one of ${values.expected}` };
}

/** this file has {found} {unit}; at most {limit} are read */
export function file_too_large(values: { readonly found: string | number; readonly unit: string | number; readonly limit: string | number }): Message {
	return { code: "file_too_large", severity: "error", values: { ...values }, message: `this file has ${values.found} ${values.unit}; at most ${values.limit} are read` };
}

/** {register} does not let this procedure read `{name}` */
export function grant_missing(values: { readonly register: string | number; readonly name: string | number }): Message {
	return { code: "grant_missing", severity: "error", values: { ...values }, message: `${values.register} does not let this procedure read \`${values.name}\`` };
}

/** `{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?] */
export function id_malformed(values: { readonly id: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "id_malformed", severity: "error", values: { ...values }, message: `\`${values.id}\` is not an id: lower-case letters, digits and \`_\`, beginning with a letter, at most 60 characters` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** `{id}` is reserved: it already means something in rules */
export function id_reserved(values: { readonly id: string | number }): Message {
	return { code: "id_reserved", severity: "error", values: { ...values }, message: `\`${values.id}\` is reserved: it already means something in rules` };
}

/** unknown value of the identity `{name}`[, did you mean `{closest}`?][; it knows: {expected}] */
export function identity_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "identity_field_unknown", severity: "error", values: { ...values }, message: `unknown value of the identity \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; it knows: ${values.expected}`) };
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

/** the words of {item} are missing in `{language}`, the first language */
export function language_missing(values: { readonly item: string | number; readonly language: string | number }): Message {
	return { code: "language_missing", severity: "error", values: { ...values }, message: `the words of ${values.item} are missing in \`${values.language}\`, the first language` };
}

/** unknown law source `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}] */
export function law_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "law_unknown", severity: "error", values: { ...values }, message: `unknown law source \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the nearest are: ${values.expected}`) };
}

/** an entry of this list must be {expected}; found {found} */
export function list_item_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "list_item_malformed", severity: "error", values: { ...values }, message: `an entry of this list must be ${values.expected}; found ${values.found}` };
}

/** unknown code list `{name}`[, did you mean `{closest}`?][; the lists are: {expected}] */
export function list_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "list_unknown", severity: "error", values: { ...values }, message: `unknown code list \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the lists are: ${values.expected}`) };
}

/** the template uses `{name}`, which `may_mention` does not list[; did you mean `{closest}`?] */
export function mention_not_allowed(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "mention_not_allowed", severity: "error", values: { ...values }, message: `the template uses \`${values.name}\`, which \`may_mention\` does not list` + (values.closest === undefined ? "" : `; did you mean \`${values.closest}\`?`) };
}

/** nothing is called `{name}` in a message[, did you mean `{closest}`?] */
export function mention_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "mention_unknown", severity: "error", values: { ...values }, message: `nothing is called \`${values.name}\` in a message` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** the message `{message}` is for other procedures: {expected} */
export function message_not_for(values: { readonly message: string | number; readonly expected: string | number }): Message {
	return { code: "message_not_for", severity: "error", values: { ...values }, message: `the message \`${values.message}\` is for other procedures: ${values.expected}` };
}

/** unknown message `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}] */
export function message_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "message_unknown", severity: "error", values: { ...values }, message: `unknown message \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the nearest are: ${values.expected}`) };
}

/** `{name}` already names {what} */
export function name_taken(values: { readonly name: string | number; readonly what: string | number }): Message {
	return { code: "name_taken", severity: "error", values: { ...values }, message: `\`${values.name}\` already names ${values.what}` };
}

/** {construct} is part of the language, but this version does not carry it out yet */
export function not_yet_supported(values: { readonly construct: string | number }): Message {
	return { code: "not_yet_supported", severity: "error", values: { ...values }, message: `${values.construct} is part of the language, but this version does not carry it out yet` };
}

/** unknown kind of office `{name}`[, did you mean `{closest}`?][; the kinds are: {expected}] */
export function office_kind_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "office_kind_unknown", severity: "error", values: { ...values }, message: `unknown kind of office \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the kinds are: ${values.expected}`) };
}

/** unknown office `{name}`[, did you mean `{closest}`?][; the offices of this procedure are: {expected}] */
export function office_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "office_unknown", severity: "error", values: { ...values }, message: `unknown office \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the offices of this procedure are: ${values.expected}`) };
}

/** unknown outcome `{name}`[, did you mean `{closest}`?][; the ways on here are: {expected}] */
export function outcome_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "outcome_unknown", severity: "error", values: { ...values }, message: `unknown outcome \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the ways on here are: ${values.expected}`) };
}

/** the part `{part}` needs the {what} `{name}` */
export function part_needs(values: { readonly part: string | number; readonly what: string | number; readonly name: string | number }): Message {
	return { code: "part_needs", severity: "error", values: { ...values }, message: `the part \`${values.part}\` needs the ${values.what} \`${values.name}\`` };
}

/** unknown part `{name}`[, did you mean `{closest}`?][; the parts are: {expected}] */
export function part_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "part_unknown", severity: "error", values: { ...values }, message: `unknown part \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the parts are: ${values.expected}`) };
}

/** unknown procedure `{name}`[, did you mean `{closest}`?][; the procedures are: {expected}] */
export function procedure_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "procedure_unknown", severity: "error", values: { ...values }, message: `unknown procedure \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the procedures are: ${values.expected}`) };
}

/** unknown field of the record `{name}`[, did you mean `{closest}`?][; it gives: {expected}] */
export function record_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "record_field_unknown", severity: "error", values: { ...values }, message: `unknown field of the record \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; it gives: ${values.expected}`) };
}

/** unknown record `{name}`[, did you mean `{closest}`?][; the records of that register are: {expected}] */
export function record_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "record_unknown", severity: "error", values: { ...values }, message: `unknown record \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the records of that register are: ${values.expected}`) };
}

/** unknown register `{name}`[, did you mean `{closest}`?][; the registers are: {expected}] */
export function register_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "register_unknown", severity: "error", values: { ...values }, message: `unknown register \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the registers are: ${values.expected}`) };
}

/** unknown value of the request `{name}`[, did you mean `{closest}`?][; the service takes: {expected}] */
export function request_field_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "request_field_unknown", severity: "error", values: { ...values }, message: `unknown value of the request \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the service takes: ${values.expected}`) };
}

/** unknown result, letter or document `{name}`[, did you mean `{closest}`?][; the results are: {expected}] */
export function result_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "result_unknown", severity: "error", values: { ...values }, message: `unknown result, letter or document \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the results are: ${values.expected}`) };
}

/** unknown role `{name}`[, did you mean `{closest}`?][; the roles are: {expected}] */
export function role_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "role_unknown", severity: "error", values: { ...values }, message: `unknown role \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the roles are: ${values.expected}`) };
}

/** the file must be a map of keys; found {found} */
export function root_not_a_map(values: { readonly found: string | number }): Message {
	return { code: "root_not_a_map", severity: "error", values: { ...values }, message: `the file must be a map of keys; found ${values.found}` };
}

/** unknown scenario `{name}`[, did you mean `{closest}`?][; the scenarios are: {expected}] */
export function scenario_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "scenario_unknown", severity: "error", values: { ...values }, message: `unknown scenario \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the scenarios are: ${values.expected}`) };
}

/** unknown service `{name}`[, did you mean `{closest}`?][; the services of that register are: {expected}] */
export function service_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "service_unknown", severity: "error", values: { ...values }, message: `unknown service \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the services of that register are: ${values.expected}`) };
}

/** `{path}` is not open[, did you mean `{closest}`?] */
export function set_not_open(values: { readonly path: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "set_not_open", severity: "error", values: { ...values }, message: `\`${values.path}\` is not open` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** {found} is outside what is open here: {limit} */
export function set_outside_limit(values: { readonly found: string | number; readonly limit: string | number }): Message {
	return { code: "set_outside_limit", severity: "error", values: { ...values }, message: `${values.found} is outside what is open here: ${values.limit}` };
}

/** this record is found by {expected}; `by` gives {found} */
export function source_keys_differ(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "source_keys_differ", severity: "error", values: { ...values }, message: `this record is found by ${values.expected}; \`by\` gives ${values.found}` };
}

/** unknown step `{name}`[, did you mean `{closest}`?][; the steps here are: {expected}] */
export function step_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "step_unknown", severity: "error", values: { ...values }, message: `unknown step \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the steps here are: ${values.expected}`) };
}

/** this template cannot be read: {detail} */
export function template_broken(values: { readonly detail: string | number }): Message {
	return { code: "template_broken", severity: "error", values: { ...values }, message: `this template cannot be read: ${values.detail}` };
}

/** {construct} is not part of a message; expected a value, `#if` or `#each` */
export function template_construct(values: { readonly construct: string | number }): Message {
	return { code: "template_construct", severity: "error", values: { ...values }, message: `${values.construct} is not part of a message; expected a value, \`#if\` or \`#each\`` };
}

/** unknown text `{name}`[, did you mean `{closest}`?][; the nearest are: {expected}] */
export function text_path_unknown(values: { readonly name: string | number; readonly closest?: string | number | undefined; readonly expected?: string | number | undefined }): Message {
	return { code: "text_path_unknown", severity: "error", values: { ...values }, message: `unknown text \`${values.name}\`` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) + (values.expected === undefined ? "" : `; the nearest are: ${values.expected}`) };
}

/** nested deeper than {limit} levels */
export function too_deep(values: { readonly limit: string | number }): Message {
	return { code: "too_deep", severity: "error", values: { ...values }, message: `nested deeper than ${values.limit} levels` };
}

/** expected {expected}; found {found}[, did you mean `{closest}`?] */
export function value_malformed(values: { readonly expected: string | number; readonly found: string | number; readonly closest?: string | number | undefined }): Message {
	return { code: "value_malformed", severity: "error", values: { ...values }, message: `expected ${values.expected}; found ${values.found}` + (values.closest === undefined ? "" : `, did you mean \`${values.closest}\`?`) };
}

/** expected {expected}; found {found} */
export function value_of_field_malformed(values: { readonly expected: string | number; readonly found: string | number }): Message {
	return { code: "value_of_field_malformed", severity: "error", values: { ...values }, message: `expected ${values.expected}; found ${values.found}` };
}

/** the verb `{verb}` is part of the language, but this version does not carry it out yet */
export function verb_not_yet_supported(values: { readonly verb: string | number }): Message {
	return { code: "verb_not_yet_supported", severity: "error", values: { ...values }, message: `the verb \`${values.verb}\` is part of the language, but this version does not carry it out yet` };
}

/** a branch ends where it is: {item} cannot go on to another step */
export function way_in_branch(values: { readonly item: string | number }): Message {
	return { code: "way_in_branch", severity: "error", values: { ...values }, message: `a branch ends where it is: ${values.item} cannot go on to another step` };
}

/** {item} has no way on; expected {expected} */
export function way_missing(values: { readonly item: string | number; readonly expected: string | number }): Message {
	return { code: "way_missing", severity: "error", values: { ...values }, message: `${values.item} has no way on; expected ${values.expected}` };
}

/** this is not readable YAML: {detail} */
export function yaml_broken(values: { readonly detail: string | number }): Message {
	return { code: "yaml_broken", severity: "error", values: { ...values }, message: `this is not readable YAML: ${values.detail}` };
}

/** {construct} has no meaning in a definition */
export function yaml_construct(values: { readonly construct: string | number }): Message {
	return { code: "yaml_construct", severity: "error", values: { ...values }, message: `${values.construct} has no meaning in a definition` };
}
