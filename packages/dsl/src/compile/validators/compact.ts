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
	const { code: before, texts, restore } = textsAside(source);
	const shorter = REWRITES.reduce(
		(text, [pattern, by]) => text.replace(pattern, by),
		before,
	).replace(OBJECT, (all, must: string, _key, data: string) => members(all, must, data, texts));
	const left = LEFT_OVER.exec(shorter);
	if (left !== null) throw new Error(`the code of AJV has changed: ${left[0]} was not rewritten`);
	const code = withoutUnused(withoutAliases(shorter));
	// Every statement ends with its own sign, and no text spans lines.
	return withoutSchemas(restore(tight(HELPERS + code))).replaceAll("\n", "");
}

/**
 * `E` adds one error to those found so far (or null). `P` looks at an object: the members that must be there, none but
 * those of the table, and each by its function. `s` are places in the table, each counted from the one before, of those
 * that must be there, or with `o` of those that need not. Only an object's own members count. Short, because every form carries them.
 */
const HELPERS = `const H=Object.hasOwn;
const E=(e,instancePath,keyword,params)=>[...e??[],{instancePath,keyword,params}];
const P=(e,d,t,p,s,o)=>{
let l=0;
const n=Object.keys(t),r=new Set(s.map((m)=>l+=m)),is=(m)=>d[m]!==undefined&&H(d,m);
n.forEach((m,i)=>{if(r.has(i)!==o&&!is(m))e=E(e,p,"required",{missingProperty:m})});
for(const m of Object.keys(d))if(!H(t,m))e=E(e,p,"additionalProperties",{additionalProperty:m});
for(const m of n)if(is(m)&&!t[m](d[m],{instancePath:p+"/"+m}))e=[...e??[],...t[m].errors];
return e;
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
	const isRequired = found.map(([, name = ""]) => required.has(texts(name)));
	const others = isRequired.length - required.size < required.size;
	const places = isRequired.flatMap((each, at) => (each === others ? [] : [at]));
	const some = places.map((place, at) => place - (places[at - 1] ?? 0));
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

/** A helper of AJV may have lost its last caller. */
function withoutUnused(code: string): string {
	return code.replace(/^const (func\d+) = .*;\n/gm, (line, name) =>
		code.split(new RegExp(`\\b${name}\\b`)).length > 2 ? line : "",
	);
}

/** Shorter names for what stands on every line, and no blanks; a format is a regular expression and stays as it is. */
function tight(code: string): string {
	return code
		.replace(/\bvalidate(\d+)\b/g, "f$1")
		.replace(/\bvErrors\b/g, "e")
		.replace(/\bfunc(\d+)\b/g, "u$1")
		.replace(/\n\n+/g, "\n")
		.replace(/^(?!const formats).*$/gm, (line) => line.replace(/ ?([=!<>&|?:,;(){}]+) ?/g, "$1"));
}
