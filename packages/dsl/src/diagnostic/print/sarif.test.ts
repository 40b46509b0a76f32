import { expect, it } from "vitest";

import { checkFiles } from "../../check-files.ts";
import { printSarif } from "./sarif.ts";

const LAW = "sources:\n  act:\n    cite: The Act\n    ulr: https://example.org/act\n";

it("writes a log of SARIF 2.1.0 with rules, places, fixes and the sentence", () => {
	const { findings } = checkFiles([{ path: "law of 2026/a.law.yaml", text: LAW }]);
	const log = JSON.parse(JSON.stringify(printSarif(findings)));
	expect(log).toMatchObject({ version: "2.1.0" });
	const [run] = log.runs;
	expect(run.columnKind).toBe("utf16CodeUnits");
	expect(run.tool.driver.rules).toMatchObject([
		{ id: "key_unknown", defaultConfiguration: { level: "error" } },
	]);
	expect(run.results).toEqual([
		{
			ruleId: "key_unknown",
			ruleIndex: 0,
			level: "error",
			message: { text: findings[0]?.message },
			locations: [
				{
					physicalLocation: {
						artifactLocation: { uri: "law%20of%202026/a.law.yaml" },
						region: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 8 },
					},
				},
			],
			fixes: [
				{
					description: { text: "put `url` here" },
					artifactChanges: [
						{
							artifactLocation: { uri: "law%20of%202026/a.law.yaml" },
							replacements: [
								{
									deletedRegion: { startLine: 4, startColumn: 5, endLine: 4, endColumn: 8 },
									insertedContent: { text: "url" },
								},
							],
						},
					],
				},
			],
			partialFingerprints: { "onedoor/v1": "key_unknown law of 2026/a.law.yaml sources.act.ulr" },
		},
	]);
});

it("marks what the text accepts, with its reason", () => {
	const found = checkFiles([{ path: "a.law.yaml", text: LAW }]).findings[0];
	const accepted = found && { ...found, severity: "info" as const, accepted: "It is printed so." };
	expect(JSON.stringify(printSarif(accepted ? [accepted] : []))).toContain(
		'"suppressions":[{"kind":"inSource","justification":"It is printed so."}]',
	);
});
