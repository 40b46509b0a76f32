// Made from messages/*.md by scripts/generate-messages.ts. Change those, not this.

import type { Page } from "./page.ts";

export const pages: Readonly<Record<string, Page>> = {
	"character_forbidden": {
		"sentence": "the character {character} is not allowed here",
		"severity": "error",
		"why": "Control characters, and marks that reverse the direction of writing inside ids, keys and rules, make a reviewer see another text than the machine reads.",
		"wrong": [
			"fields:\n  a‮b:\n    as: text\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"file_kind_unknown": {
		"sentence": "the name of this file does not say what it holds; expected one of {expected}",
		"severity": "error",
		"why": "The suffix gives the kind of a file: `births.procedure.yaml`, `person.fields.yaml`.",
		"wrong": [
			"things:\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"file_too_large": {
		"sentence": "this file has {found} {unit}; at most {limit} are read",
		"severity": "error",
		"why": "A file is read up to 1 MiB and 20,000 lines, so that a hostile or broken one cannot hold up the checker. Split the library into more files: where an item stands does not matter.",
		"wrong": [
			"# The test makes this file longer than 20,000 lines.\nfields:\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"id_malformed": {
		"sentence": "`{id}` is not an id: lower-case letters, digits and `_`, beginning with a letter, at most 60 characters[; did you mean `{closest}`?]",
		"severity": "error",
		"why": "Ids stand in rules, addresses and data of other systems, so one spelling must work in all of them.",
		"wrong": [
			"roles:\n  Head-Office:\n    is: officer\n"
		],
		"right": [
			"roles:\n  head_office:\n    is: officer\n"
		]
	},
	"id_reserved": {
		"sentence": "`{id}` is reserved: it already means something in rules",
		"severity": "error",
		"why": "A name such as `case` or `today` would make a rule mean two things.",
		"wrong": [
			"data:\n  today:\n    as: date\n"
		],
		"right": [
			"data:\n  visit_day:\n    as: date\n"
		]
	},
	"key_missing": {
		"sentence": "{item} needs the key `{key}`: {expected}",
		"severity": "error",
		"why": "Without this key the item has no meaning, and no default would be honest.",
		"wrong": [
			"roles:\n  helper:\n"
		],
		"right": [
			"roles:\n  helper:\n    is: officer\n"
		]
	},
	"key_twice": {
		"sentence": "`{key}` stands twice in this map",
		"severity": "error",
		"why": "Only one of the two could count, and a reviewer cannot know which.",
		"wrong": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n    longest: 200\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"key_unknown": {
		"sentence": "{item} has no key `{key}`[, did you mean `{closest}`?]; its keys are {expected}",
		"severity": "error",
		"why": "A key that means nothing would be a wish nobody reads. The reference lists the keys of every kind of item.",
		"wrong": [
			"steps:\n  application:\n    tile: Application\n"
		],
		"right": [
			"steps:\n  application:\n    title: Application\n"
		]
	},
	"keys_exclude": {
		"sentence": "{item} takes only one of {keys}",
		"severity": "error",
		"why": "Each of these keys says the same thing in another way; with two of them the text would not say which counts.",
		"wrong": [
			"clocks:\n  total:\n    within: 5 working days\n    by: \"23:00\"\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 5 working days\n"
		]
	},
	"keys_need_one": {
		"sentence": "{item} needs one of {keys}",
		"severity": "error",
		"why": "One of these keys has to say what the item is, or where it goes on.",
		"wrong": [
			"data:\n  colour:\n    title: Colour\n"
		],
		"right": [
			"data:\n  colour:\n    as: text\n    longest: 40\n"
		]
	},
	"list_item_malformed": {
		"sentence": "an entry of this list must be {expected}; found {found}",
		"severity": "error",
		"why": "Lists hold single values only. Anything with keys of its own stands in a map under its id, so that a change is one line.",
		"wrong": [
			"steps:\n  application:\n    ask:\n      - note:\n"
		],
		"right": [
			"steps:\n  application:\n    ask:\n      - note\n"
		]
	},
	"not_yet_supported": {
		"sentence": "{construct} is part of the language, but this version does not carry it out yet",
		"severity": "error",
		"why": "The checker says so instead of ignoring what was written: nobody should believe that it works.",
		"wrong": [
			"steps:\n  granted:\n    does: end\n    result: granted\n  pause:\n    does: wait_for\n    event: at visit_day\n    go_to: granted\n"
		],
		"right": [
			"steps:\n  granted:\n    does: end\n    result: granted\n"
		]
	},
	"root_not_a_map": {
		"sentence": "the file must be a map of keys; found {found}",
		"severity": "error",
		"why": "Each file is one document with keys at its root.",
		"wrong": [
			"- note_text\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"too_deep": {
		"sentence": "nested deeper than {limit} levels",
		"severity": "error",
		"why": "No definition needs it, and a reader that follows any depth can be made to fail.",
		"wrong": [
			"fields: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"value_malformed": {
		"sentence": "expected {expected}; found {found}[, did you mean `{closest}`?]",
		"severity": "error",
		"why": "Every key has one form of value, with its unit in it. Nothing is guessed from what YAML would make of it.",
		"wrong": [
			"clocks:\n  total:\n    within: 5 workdays\n"
		],
		"right": [
			"clocks:\n  total:\n    within: 5 working days\n"
		]
	},
	"verb_not_yet_supported": {
		"sentence": "the verb `{verb}` is part of the language, but this version does not carry it out yet",
		"severity": "error",
		"why": "The checker says so instead of ignoring the step: a case would stop there.",
		"wrong": [
			"steps:\n  pause:\n    does: attend\n    at: office\n"
		],
		"right": [
			"steps:\n  granted:\n    does: end\n    result: granted\n"
		]
	},
	"yaml_broken": {
		"sentence": "this is not readable YAML: {detail}",
		"severity": "error",
		"why": "Nothing else in the file can be trusted until it reads as YAML. The usual causes are a tab, a missing space after a colon, an unclosed quote and uneven indentation.",
		"wrong": [
			"fields:\n  note_text: \"an unclosed quote\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	},
	"yaml_construct": {
		"sentence": "{construct} has no meaning in a definition",
		"severity": "error",
		"why": "Anchors, aliases, tags, directives and second documents make a text mean something its reviewer does not see. Reuse is `use`, `follow` and `set`.",
		"wrong": [
			"fields:\n  note_text: &note\n    as: text\n    longest: 100\n"
		],
		"right": [
			"fields:\n  note_text:\n    as: text\n    longest: 100\n"
		]
	}
};
