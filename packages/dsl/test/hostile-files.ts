/** A file made to hurt: its text, made when it is asked for, and the one finding that answers it. */
export interface HostileFile {
	readonly name: string;
	readonly code: string;
	readonly text: () => string;
}

const lines = (n: number, line: (at: number) => string): string =>
	Array.from({ length: n }, (_, at) => line(at)).join("\n");

const fields = (body: string): string => `fields:\n  a:\n${body}\n`;

const rule = (text: string): string => fields(`    as: whole\n    when: '${text}'`);

/** What a reader of YAML, of Unicode or of rules may stumble over. All are catalogues, `<name>.fields.yaml`. */
export const HOSTILE: readonly HostileFile[] = [
	{ name: "alias bomb", code: "yaml_construct", text: aliasBomb },
	{ name: "an anchor", code: "yaml_construct", text: () => "fields: &a\n  b:\n    as: text\n" },
	{ name: "an alias to nothing", code: "yaml_construct", text: () => "fields: *a\n" },
	{ name: "a merge key", code: "yaml_construct", text: () => "a: &a {}\nfields:\n  <<: *a\n" },
	{ name: "a tag `!late`", code: "yaml_construct", text: () => fields("    as: !late text") },
	{ name: "a binary tag", code: "yaml_construct", text: () => fields("    help: !!binary aGk=") },
	{
		name: "a key twice",
		code: "key_twice",
		text: () => "fields:\n  a:\n    as: yes_no\n    as: date\n",
	},
	{ name: "a second document", code: "yaml_construct", text: () => "fields:\n---\nfields:\n" },
	{ name: "a directive", code: "yaml_construct", text: () => "%YAML 1.1\n---\nfields:\n" },
	{ name: "NUL", code: "character_forbidden", text: () => "fields:\u0000\n" },
	{ name: "an escape", code: "character_forbidden", text: () => "fields: # \u001b[2J\n" },
	{ name: "a byte order mark inside", code: "character_forbidden", text: () => "fields:\n\ufeff" },
	{ name: "a lone surrogate", code: "character_forbidden", text: () => "fields: # \ud800\n" },
	{
		name: "bidi in an id",
		code: "character_forbidden",
		text: () => "fields:\n  a\u202eb:\n    as: yes_no\n",
	},
	{ name: "bidi in a rule", code: "character_forbidden", text: () => rule("a \u2066= 1") },
	{ name: "a list at the root", code: "root_not_a_map", text: () => "- fields\n" },
	{ name: "a word at the root", code: "root_not_a_map", text: () => "fields\n" },
	{ name: "nothing", code: "root_not_a_map", text: () => "" },
	{ name: "comments only", code: "root_not_a_map", text: () => "# fields\n" },
	{
		name: "1 MiB and one byte",
		code: "file_too_large",
		text: () => `# ${"x".repeat(1024 * 1024 - 1)}`,
	},
	{ name: "20,001 lines", code: "file_too_large", text: () => "\n".repeat(20_001) },
	{ name: "200,000 keys", code: "file_too_large", text: () => lines(200_000, (at) => `k${at}:`) },
	{
		name: "200,000 keys in one line",
		code: "file_too_large",
		text: () => `fields: {${lines(200_000, (at) => `k${at}: x,`).replaceAll("\n", "")}}`,
	},
	{ name: "brackets 100,000 deep", code: "too_deep", text: () => `fields: ${"[".repeat(100_000)}` },
	{
		name: "blocks 100 deep",
		code: "too_deep",
		text: () => lines(100, (at) => `${" ".repeat(at)}a:`),
	},
	{ name: "dashes 500 deep", code: "too_deep", text: () => `fields:\n  ${"- ".repeat(500)}a\n` },
	{ name: "question marks", code: "too_deep", text: () => `${"? ".repeat(500)}a\n` },
	{
		name: "a line of a million letters",
		code: "key_unknown",
		text: () => `${"x".repeat(900)}: ${"y".repeat(900_000)}\nfields:\n`,
	},
	{
		name: "an id that pollutes",
		code: "id_reserved",
		text: () => "fields:\n  constructor:\n    as: yes_no\n",
	},
	{
		name: "`__proto__` for an id",
		code: "id_malformed",
		text: () => "fields:\n  __proto__:\n    as: yes_no\n",
	},
	{
		name: "`__proto__` for a key",
		code: "key_unknown",
		text: () => fields("    as: yes_no\n    __proto__: x"),
	},
	{
		name: "an id with a leading zero",
		code: "id_malformed",
		text: () => "fields:\n  012345678901:\n    as: yes_no\n",
	},
	{
		name: "20,000 parentheses",
		code: "rule_too_long",
		text: () => rule(`${"(".repeat(20_000)}1${")".repeat(20_000)} = 1`),
	},
	{
		name: "50,000 terms",
		code: "rule_too_long",
		text: () => rule(`1${" + 1".repeat(50_000)} > 0`),
	},
	{
		name: "a quote that never ends",
		code: "yaml_broken",
		text: () => `fields: "${"x ".repeat(100_000)}`,
	},
	{
		name: "a bracket that never ends",
		code: "yaml_broken",
		text: () => `fields: [${"x, ".repeat(40_000)}`,
	},
	{
		name: "a million commas",
		code: "file_too_large",
		text: () => `fields: [${",".repeat(1_000_000)}`,
	},
	{
		name: "half a million stars",
		code: "file_too_large",
		text: () => `fields: ${"* ".repeat(500_000)}`,
	},
	{
		name: "as many signs as are read",
		code: "yaml_broken",
		text: () => `fields: [${",".repeat(49_000)}`,
	},
	{
		name: "a pattern for the impatient",
		code: "value_malformed",
		text: () => fields(`    as: text\n    longest: 10\n    pattern: ${"a".repeat(50_000)}!`),
	},
	{
		name: "a phrase for the impatient",
		code: "value_malformed",
		text: () => fields(`    as: yes_no\n    law: ${"a_".repeat(50_000)}!`),
	},
	{
		name: "15,000 faults",
		code: "findings_cut",
		text: () => `fields:\n${lines(15_000, (at) => `  Field-${at}:`)}\n`,
	},
	{
		name: "15,000 wrong keys",
		code: "findings_cut",
		text: () => fields(`    as: yes_no\n${lines(15_000, (at) => `    key_${at}: x`)}`),
	},
	{
		name: "a tower of equal keys",
		code: "findings_cut",
		text: () => `fields:\n${"  a:\n".repeat(15_000)}`,
	},
];

/** Nine levels, each nine times the one before. */
function aliasBomb(): string {
	const levels = lines(9, (at) => {
		const before = at === 0 ? '"lol"' : `*l${at - 1}`;
		return `  l${at}: &l${at} [${Array(9).fill(before).join(", ")}]`;
	});
	return `fields:\n${levels}\n`;
}
