import { type Finding, finding, type Severity } from "../diagnostic/finding.ts";
import { findings_cut } from "../diagnostic/messages.generated.ts";

const MOST_PER_FILE = 100;

/** At most so many findings a file: the last of them says how many more there are, as grave as the gravest. */
export function cut(findings: readonly Finding[]): readonly Finding[] {
	const counts = new Map<string, number>();
	for (const { file } of findings) counts.set(file, (counts.get(file) ?? 0) + 1);
	if (![...counts.values()].some((count) => count > MOST_PER_FILE)) return findings;
	return [...Map.groupBy(findings, ({ file }) => file).values()].flatMap(cutFile);
}

function cutFile(findings: readonly Finding[]): readonly Finding[] {
	if (findings.length <= MOST_PER_FILE) return findings;
	const shown = findings.slice(0, MOST_PER_FILE - 1);
	const rest = findings.slice(MOST_PER_FILE - 1);
	const [first] = rest;
	if (!first) return shown;
	const { file, span, start, end, path } = first;
	const note = finding(findings_cut({ count: rest.length }), { file, span, start, end, path });
	return [...shown, { ...note, severity: gravest(rest) }];
}

const GRAVEST: readonly Severity[] = ["error", "warning", "info"];

function gravest(findings: readonly Finding[]): Severity {
	return GRAVEST.find((one) => findings.some(({ severity }) => severity === one)) ?? "info";
}
