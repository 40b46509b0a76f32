/**
 * AJV writes each schema beside its code. Of these only what the code reads stays: lists of codes, and the names of
 * an object's members.
 */
export function withoutSchemas(code: string): string {
	return code.replace(SCHEMA, (line, name: string, json: string) => {
		const read = [...code.matchAll(new RegExp(`\\b${name}((?:\\.(?!includes)\\w+)+)`, "g"))];
		const paths = new Set(read.map(([, path = ""]) => path.slice(1)));
		if (paths.size === 0) return "";
		const [path = ""] = paths;
		if (paths.size > 1) return line;
		const value = path.split(".").reduce(member, JSON.parse(json) as unknown);
		return `const ${name}=${nested(path.split("."), path === "properties" ? namesOf(value) : value)};\n`;
	});
}

/** A schema stands on a line of its own, and no text spans lines. */
const SCHEMA = /^const (schema\d+)=(\{.*\});\n/gm;

function member(value: unknown, name: string): unknown {
	return (value as Readonly<Record<string, unknown>>)[name];
}

function nested([first, ...rest]: readonly string[], value: unknown): string {
	return first === undefined ? JSON.stringify(value) : `{"${first}":${nested(rest, value)}}`;
}

function namesOf(properties: unknown): Readonly<Record<string, number>> {
	return Object.fromEntries(Object.keys(properties as object).map((name) => [name, 1]));
}
