import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDocument } from "yaml";
import { processorTime } from "../../../scripts/testing/processor-time.ts";
import { checkFiles, type InputFile } from "../src/check-files.ts";

const RUNS = Number(process.env.ONEDOOR_SOAK_FILES ?? 150);
const seed = Number(process.env.ONEDOOR_SOAK_SEED ?? 20261125);
const MOST_MS = 1000;

const library = join(import.meta.dirname, "../../../procedures");
const files: readonly InputFile[] = readdirSync(library, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(library, path), "utf8") }));

/** What happens to a text while it is typed, pasted, or damaged on its way. */
const damage = fc.record({
	how: fc.constantFrom("cut", "flip", "shuffle", "indent", "delete", "paste"),
	at: fc.nat(),
	n: fc.nat(),
	sign: fc.constantFrom(..."\n\t:-[]{}'\"|>&*!?#%@`,\\\r\u0000\u202e\ufeff\ud800"),
});

/** The whole number of texts is read by `pnpm soak files`. */
it("says why of every text it cannot read, never throws, and takes no second", {
	timeout: 3_600_000,
}, () => {
	fc.assert(
		fc.property(fc.nat(), fc.array(damage, { minLength: 1, maxLength: 4 }), (which, damages) => {
			const { path, text } = files[which % files.length] ?? { path: "", text: "" };
			const damaged = damages.reduce((words, one) => damagedBy(words, one), text);
			const spent = processorTime();
			const { findings } = checkFiles([{ path, text: damaged }]);
			expect(spent()).toBeLessThan(MOST_MS);
			if (!isSound(damaged)) expect(findings.length, damaged).toBeGreaterThan(0);
			for (const { message, start, span } of findings) {
				expect(message).not.toContain("undefined");
				expect(start.line).toBeGreaterThan(0);
				expect(span.end).toBeGreaterThanOrEqual(span.start);
				expect(span.end).toBeLessThanOrEqual(damaged.length);
			}
		}),
		{ numRuns: RUNS, seed },
	);
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damagedBy(text: string, { how, at, n, sign }: Damage): string {
	const place = at % (text.length + 1);
	const lines = text.split("\n");
	const line = at % lines.length;
	const other = n % lines.length;
	switch (how) {
		case "cut":
			return text.slice(0, place);
		case "flip":
			return text.slice(0, place) + sign + text.slice(place + 1);
		case "shuffle":
			return lines
				.with(line, lines[other] ?? "")
				.with(other, lines[line] ?? "")
				.join("\n");
		case "indent":
			return lines.with(line, " ".repeat(n % 5) + (lines[line] ?? "").trimStart()).join("\n");
		case "delete":
			return lines.toSpliced(line, 1 + (n % 5)).join("\n");
		case "paste":
			return lines.toSpliced(line, 0, ...lines.slice(other, other + 3)).join("\n");
	}
}

/** Well-formed by the library's own account, which knows neither our limits nor our constructs. */
function isSound(text: string): boolean {
	try {
		const { errors } = parseDocument(text, { logLevel: "silent", uniqueKeys: false });
		return errors.length === 0;
	} catch {
		return false;
	}
}
