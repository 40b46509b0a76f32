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
