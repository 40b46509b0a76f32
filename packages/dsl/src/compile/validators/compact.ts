import { textsAside } from "./texts-aside.ts";
import { withoutSchemas } from "./without-schemas.ts";

/**
 * Rewrites the standalone code of AJV so that a form's validators are a small download. Nothing that is judged or
 * reported changes: an error keeps its keyword, place and values; only what nobody reads goes (the path in the
 * schema, the schema beside its code, the data around a value). What an author wrote is never taken for code.
 *
 * @throws Error when the code of AJV no longer looks as it did, so that a new version cannot break it in silence
 */
export function compact(source: string): string {
	const { code, texts, restore } = textsAside(source);
	const shorter = REWRITES.reduce((text, [pattern, by]) => text.replace(pattern, by), code).replace(
		OBJECT,
		(all, must: string, _key, data: string) => members(all, must, data, texts),
	);
	const left = LEFT_OVER.exec(shorter);
	if (left !== null) throw new Error(`the code of AJV has changed: ${left[0]} was not rewritten`);
	return withoutSchemas(restore(tight(HELPERS + withoutAliases(shorter))));
}

/**
 * `E` adds one error to those found so far (or null). `P` looks at an object: the members that must be there, none but
 * those of the table, and each by its function. `some` are those that must be there, or with `others` those that
 * need not. Only an object's own members count.
 */
const HELPERS = `const H = Object.hasOwn;
const E = (all, instancePath, keyword, params) => {
const one = { instancePath, keyword, params };
if (all === null) return [one];
all.push(one);
return all;
};
const P = (all, data, table, instancePath, some, others) => {
const is = (name) => data[name] !== undefined && H(data, name);
for (const missingProperty of Object.keys(table)) if (some.includes(missingProperty) !== others && !is(missingProperty)) all = E(all, instancePath, "required", { missingProperty });
for (const additionalProperty of Object.keys(data)) if (!H(table, additionalProperty)) all = E(all, instancePath, "additionalProperties", { additionalProperty });
for (const name of Object.keys(table)) if (is(name) && !table[name](data[name], { instancePath: instancePath + "/" + name })) all = all === null ? table[name].errors : all.concat(table[name].errors);
return all;
};
`;

/** In this order. A text is written as `"§7§"`. */
const REWRITES: readonly (readonly [RegExp, string])[] = [
	[/^"§\d+§";\n/, ""],
	// The count of errors says no more than the list of them.
	[/let errors = 0;\n|errors\+\+;\n|errors = vErrors\.length;\n/g, ""],
	[/return errors === 0;/g, "return vErrors === null;"],
	// An error.
	[/ = \{instancePath,schemaPath/g, " = {instancePath:instancePath,schemaPath"],
	[
		/const (err\d+) = \{instancePath:([^\n]+?),schemaPath:[^\n]+?,keyword:("§\d+§"),params:(\{[^\n]*\})\};\nif\(vErrors === null\)\{\nvErrors = \[\1\];\n\}\nelse \{\nvErrors\.push\(\1\);\n\}\n/g,
		"vErrors = E(vErrors, $2, $3, $4);\n",
	],
	// What a function is told of its surroundings.
	[/,parentData:\w+,parentDataProperty:(?:"§\d+§"|\w+),rootData\}/g, "}"],
	[/, parentData, parentDataProperty, rootData=data\}=\{\}/g, "}={}"],
	// A code of a list.
	[
		/(?:let )?(valid\d+);\n\1 = false;\nfor\(const (v\d+) of (schema[\w.]+)\)\{\nif\(func\d+\((data\d*), \2\)\)\{\n\1 = true;\nbreak;\n\}\n\}\nif\(!\1\)/g,
		"if(!$3.includes($4))",
	],
	[/func\d+\.call\(/g, "H("],
	[/^const func\d+ = Object\.prototype\.hasOwnProperty;\n/gm, ""],
];

/** Members that must be there, no others than these, and each of them by a function of its own. */
const OBJECT = new RegExp(
	[
		String.raw`((?:if\(\((?:data\d*)(?:\.\w+|\["§\d+§"\]) === undefined\) \|\| \(!\(H\(data\d*, "§\d+§"\)\)\)\)\{\nvErrors = E\(vErrors, instancePath, "§\d+§", \{missingProperty: "§\d+§"\}\);\n\}\n)*)`,
		String.raw`for\(const (key\d+) of Object\.keys\((data\d*)\)\)\{\nif\(!\([^\n]+\)\)\{\nvErrors = E\(vErrors, instancePath, "§\d+§", \{additionalProperty: \2\}\);\n\}\n\}\n`,
		String.raw`(?:if\(\3(?:\.\w+|\["§\d+§"\]) !== undefined && H\(\3, "§\d+§"\)\)\{\nif\(!\(validate\d+\(\3(?:\.\w+|\["§\d+§"\]), \{instancePath:instancePath\+"§\d+§"\}\)\)\)\{\nvErrors = vErrors === null \? validate\d+\.errors : vErrors\.concat\(validate\d+\.errors\);\n\}\n\}\n)+`,
	].join(""),
	"g",
);
const MUST = /missingProperty: ("§\d+§")/g;
const MEMBER = /H\(data\d*, ("§\d+§")\)\)\{\nif\(!\((validate\d+)\([^\n]*instancePath\+("§\d+§")/g;

/** Written as the table of fields is, so that it costs nearly nothing once compressed. */
function members(
	code: string,
	must: string,
	data: string,
	texts: (sign: string) => unknown,
): string {
	const found = [...code.matchAll(MEMBER)];
	if (found.some(([, name = "", , place = ""]) => texts(place) !== `/${texts(name)}`)) return code;
	const rows = found.map(([, name, validate]) => `${name}: ${validate}`);
	const required = new Set([...must.matchAll(MUST)].map(([, name = ""]) => texts(name)));
	const names = found.map(([, name = ""]) => name);
	const optional = names.filter((name) => !required.has(texts(name)));
	const others = optional.length < required.size;
	const some = others ? optional : names.filter((name) => required.has(texts(name)));
	return `vErrors = P(vErrors, ${data}, { ${rows.join(", ")} }, instancePath, [${some.join(", ")}], ${others});\n`;
}

/** Signs of code that was not recognised. */
const LEFT_OVER =
	/schemaPath|parentData|rootData|evaluated|dynamicAnchors|vErrors\.push|(?<![\w.])(?:_errs\d*|errors|err\d+)\b/;

/** Names that stand only between a function and the table of fields. */
function withoutAliases(code: string): string {
	const functions = new Map<string, string>();
	const kept = code.replace(/^export const (v\d+) = (\w+);\n/gm, (_line, alias, name) => {
		functions.set(alias, name);
		return "";
	});
	const table = kept.lastIndexOf("\nexport const fields");
	const named = kept.slice(table).replace(/\bv\d+\b/g, (alias) => functions.get(alias) ?? alias);
	return kept.slice(0, table) + named;
}

/** Shorter names for what stands on every line, and no blanks; a format is a regular expression and stays as it is. */
function tight(code: string): string {
	return code
		.replace(/\bvalidate(\d+)\b/g, "f$1")
		.replace(/\bvErrors\b/g, "e")
		.replace(/\n\n+/g, "\n")
		.replace(/^(?!const formats).*$/gm, (line) => line.replace(/ ?([=!<>&|?:,;(){}]+) ?/g, "$1"));
}
