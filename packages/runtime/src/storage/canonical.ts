/**
 * A value as the one JSON text it has (RFC 8785): members sorted by name, no spaces, absent values left out. Two stores
 * that keep the same entry give the same text, however each writes it down.
 */
export function canonical(value: unknown): string {
	if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
	if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
	const members = value as Readonly<Record<string, unknown>>;
	let text = "";
	for (const name of Object.keys(members).sort()) {
		const member = members[name];
		if (member === undefined) continue;
		text += `${text === "" ? "" : ","}${JSON.stringify(name)}:${canonical(member)}`;
	}
	return `{${text}}`;
}
