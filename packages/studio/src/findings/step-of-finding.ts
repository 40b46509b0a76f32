import type { Finding, Location } from "@onedoor/dsl";
import type { StepName } from "@onedoor/dsl/bundle";

/** The innermost step a finding stands in, if it stands in one. */
export function stepOfFinding(
	finding: Pick<Finding, "file" | "path">,
	places: Readonly<Record<StepName, Location>>,
): StepName | undefined {
	const [best] = Object.entries(places)
		.filter(([, place]) => place.file === finding.file && isWithin(finding.path, place.path))
		.toSorted(([, a], [, b]) => b.path.length - a.path.length);
	return best?.[0];
}

function isWithin(path: string, around: string): boolean {
	return path === around || path.startsWith(`${around}.`);
}
