import { compileDefinition } from "@onedoor/dsl";
import { type BurdenReport, burdenReport, tariffsFor } from "@onedoor/dsl/burden";
import { type CheckedLibrary, checkFiles, type Linked } from "@onedoor/dsl/check";
import { tellStories } from "@onedoor/runtime/testing";

import { UsageError } from "../io.ts";
import { libraryFiles } from "../library-files.ts";

/**
 * The burden of every procedure under the paths, its scenarios played on the real core.
 *
 * @throws UsageError when the library has errors, or holds no procedure there
 */
export async function reportsOf(
	paths: readonly string[],
	cwd: string,
): Promise<readonly BurdenReport[]> {
	const files = libraryFiles(paths, cwd);
	const { findings, library } = checkFiles(files);
	const first = findings.find((found) => found.severity === "error");
	if (first) {
		const place = `${first.file}:${first.start.line}:${first.start.column}`;
		throw new UsageError(`the library has errors, the first at ${place}: ${first.message}`);
	}
	const asked = new Set(files.filter((file) => file.asked).map((file) => file.path));
	const linked = library.linked.filter(({ locate }) => asked.has(locate(["procedure"]).file));
	if (linked.length === 0) throw new UsageError(`there is no procedure in ${paths.join(", ")}`);
	return burdensOf(linked, library);
}

/** The same of a library that has been checked. */
export async function burdensOf(
	linked: readonly Linked[],
	library: CheckedLibrary,
): Promise<readonly BurdenReport[]> {
	const reports: BurdenReport[] = [];
	for (const one of linked) {
		const stories = await tellStories(compileDefinition(one.definition).bundle, one.scenarios);
		const tariffs = tariffsFor(one.definition, library.tariffs);
		reports.push(burdenReport(one, { all: library.linked, stories, ...(tariffs && { tariffs }) }));
	}
	return reports;
}
