import type { HeldFileView } from "@onedoor/dsl/bundle";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test } from "vitest";

import { ANN, licenceServer } from "../../runtime/src/http/licence-server.test-data.ts";
import type { TestServer } from "../../runtime/src/http/test-server.test-data.ts";
import { memoryFiles, type ScanVerdict } from "../../runtime/src/index.ts";
import { CaseTracker } from "../src/case/CaseTracker.tsx";

/** What applicants read about a file that nobody is shown, over a real service. */
let server: TestServer & Awaited<ReturnType<typeof licenceServer>>;
let verdict: ScanVerdict;
beforeEach(async () => {
	verdict = "unknown";
	server = await licenceServer("", {
		fileStore: memoryFiles(),
		scan: async () => verdict,
		scanAgainMs: 10,
	});
});
afterEach(() => server.stop());

async function page(id: string, language: string): Promise<string> {
	const html = renderToStaticMarkup(
		<CaseTracker
			bundle={server.bundle}
			view={await server.of(ANN).getCase(id)}
			client={server.of(ANN) as never}
			language={language}
			onView={() => {}}
			now={() => "2026-11-23T09:00:00+07:00"}
		/>,
	);
	return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0]+/g, " ");
}

const SAID: Readonly<Record<HeldFileView["state"], Readonly<Record<string, string>>>> = {
	being_checked: {
		en: "“proof.pdf” is being checked for viruses",
		vi: "“proof.pdf” đang được kiểm tra vi-rút",
		ar: "يجري فحص «proof.pdf»",
	},
	infected: {
		en: "A virus was found in “proof.pdf”",
		vi: "“proof.pdf” có vi-rút",
		ar: "عُثر في «proof.pdf» على فيروس",
	},
};

test("a file is being checked, then refused, and then there is nothing to say", async () => {
	const { id } = await server.applied();
	const about = { case: id, field: "proof", name: "proof.pdf", type: "application/pdf" };
	await server.of(ANN).upload(new Blob(["%PDF-1.7"]), about);
	for (const [language, said] of Object.entries(SAID.being_checked))
		expect(await page(id, language)).toContain(said);
	verdict = "infected";
	await expect.poll(() => page(id, "en")).toContain(SAID.infected.en);
	for (const [language, said] of Object.entries(SAID.infected))
		expect(await page(id, language)).toContain(said);
	const { id: other } = await server.applied();
	expect(await page(other, "en")).not.toContain("virus");
});
