import { Collector } from "../diagnostic/collector.ts";
import type { Finding } from "../diagnostic/finding.ts";
import type { ReadFile } from "./read-file.ts";

/**
 * All findings, by file and position, each once. Most files have only those of their own reading, which are in order
 * already: a library may have thousands of them, and an editor asks at every letter.
 */
export function findingsByFile(
	files: readonly ReadFile[],
	more: readonly (readonly Finding[])[],
): readonly Finding[] {
	const others = new Map<string, Finding[]>();
	for (const findings of more)
		for (const found of findings) {
			const there = others.get(found.file);
			if (there) there.push(found);
			else others.set(found.file, [found]);
		}
	return files.flatMap(({ path, findings }) => {
		const there = others.get(path);
		return there ? merged([...findings, ...there]) : findings;
	});
}

function merged(findings: readonly Finding[]): readonly Finding[] {
	const collector = new Collector();
	for (const found of findings) collector.add(found);
	return collector.findings();
}
