import type { Finding, Related, ReplaceFix, Severity } from "../finding.ts";
import type { Page } from "../page.ts";
import { pages } from "../pages.generated.ts";

const LEVEL = { error: "error", warning: "warning", info: "note" } as const satisfies Record<
	Severity,
	string
>;

/**
 * All findings as one log of SARIF 2.1.0 (OASIS), which code hosts and editors read. Lines and columns start at 1,
 * columns count UTF-16 units, and the end is exclusive, as in our own findings. What a text accepts is suppressed,
 * with its reason.
 */
export function printSarif(findings: readonly Finding[]): Readonly<Record<string, unknown>> {
	const codes = [...new Set(findings.map(({ code }) => code))].sort();
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [
			{
				tool: { driver: { name: "onedoor", rules: codes.map(ruleOf) } },
				columnKind: "utf16CodeUnits",
				results: findings.map((found) => resultOf(found, codes.indexOf(found.code))),
			},
		],
	};
}

function ruleOf(code: string): unknown {
	const page: Page | undefined = Object.hasOwn(pages, code) ? pages[code] : undefined;
	return {
		id: code,
		...(page && {
			shortDescription: { text: page.sentence },
			help: { text: page.why },
			defaultConfiguration: { level: LEVEL[page.severity] },
		}),
	};
}

function resultOf(found: Finding, ruleIndex: number): unknown {
	const { code, severity, message, file, path, related, fix, accepted } = found;
	return {
		ruleId: code,
		ruleIndex,
		level: LEVEL[severity],
		message: { text: message },
		locations: [locationOf(found)],
		partialFingerprints: { "onedoor/v1": `${code} ${file} ${path}` },
		...(related.length > 0 && { relatedLocations: related.map(relatedOf) }),
		...(fix?.kind === "replace" && { fixes: [fixOf(found, fix)] }),
		...(accepted !== undefined && {
			suppressions: [{ kind: "inSource", justification: accepted }],
		}),
	};
}

type Place = Pick<Related, "file" | "start" | "end">;

function locationOf(place: Place): unknown {
	return {
		physicalLocation: { artifactLocation: { uri: uriOf(place.file) }, region: region(place) },
	};
}

function relatedOf(other: Related): unknown {
	return { ...(locationOf(other) as object), message: { text: other.message } };
}

function fixOf(found: Finding, { text }: ReplaceFix): unknown {
	const replacements = [{ deletedRegion: region(found), insertedContent: { text } }];
	return {
		description: { text: `put \`${text}\` here` },
		artifactChanges: [{ artifactLocation: { uri: uriOf(found.file) }, replacements }],
	};
}

function region({ start, end }: Place): unknown {
	return {
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
	};
}

/** A path as a relative URI: names of files may hold any sign. */
function uriOf(path: string): string {
	return path.split(/[\\/]/).map(encodeURIComponent).join("/");
}
