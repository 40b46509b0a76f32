import type { Finding } from "../finding.ts";

const COMMAND = { error: "error", warning: "warning", info: "notice" } as const;

/** A GitHub workflow command. `endColumn` is inclusive there, and a span of several lines carries no columns. */
export function printGithub(found: Finding): string {
	const { start, end } = found;
	const columns =
		start.line === end.line
			? `,col=${start.column},endColumn=${Math.max(start.column, end.column - 1)}`
			: "";
	const place = `file=${property(found.file)},line=${start.line},endLine=${end.line}${columns}`;
	return `::${COMMAND[found.severity]} ${place},title=${property(found.code)}::${data(found.message)}`;
}

/** What is not a finding, as the same kind of command; without a place it stands above all files. */
export function githubCommand(
	level: "error" | "warning" | "notice",
	at: { readonly file: string; readonly line: number } | undefined,
	{ title, message }: { readonly title: string; readonly message: string },
): string {
	const place = at ? `file=${property(at.file)},line=${at.line},` : "";
	return `::${level} ${place}title=${property(title)}::${data(message)}`;
}

function data(text: string): string {
	return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
	return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
