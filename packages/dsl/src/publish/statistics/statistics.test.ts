import { describe, expect, test } from "vitest";

import { burdenReport } from "../../burden/index.ts";
import { checkedDogLicence, DOG_LICENCE, FILE } from "../dog-licence.test-data.ts";
import type { ProcedureFigures, Statistics } from "./figures.ts";
import { statisticsPage } from "./page.ts";
import { statisticsOf } from "./statistics.ts";

describe("a procedure in numbers", () => {
	test("says what is asked, how far it is online, and who answers for it", () => {
		const { totals } = counted(DOG_LICENCE);
		expect(figures(DOG_LICENCE)).toMatchObject({
			id: "dog_licence",
			owner: "town",
			status: "draft",
			marks: { illustrative: 1, likely: 0 },
			online: "full",
			burden: { workingDays: { min: 3, max: 3 }, currency: "VND" },
			papers: { asked: 1, spared: 1, replaceable: 0, reasoned: 0 },
			missing: { vi: 0, en: 0 },
		});
		expect(totals).toMatchObject({
			procedures: 1,
			online: 1,
			fullyOnline: 1,
			drafts: 1,
			overdue: 0,
		});
	});

	test("a text that a language lacks is missed, one that is only begun elsewhere is not", () => {
		expect(figures(DOG_LICENCE.replace("      en: Photo\n", "")).missing).toEqual({ vi: 0, en: 1 });
		expect(
			figures(DOG_LICENCE.replace("      en: Photo\n", "      en: Photo\n      ar: صورة\n"))
				.missing,
		).toEqual({
			vi: 0,
			en: 0,
		});
	});

	test("is a draft, coming, in force or ended by its marks and its days", () => {
		const settled = DOG_LICENCE.replace("    certainty: illustrative\n", "");
		expect(figures(settled).status).toBe("in_force");
		expect(figures(settled, "2025-12-31").status).toBe("coming");
		const ended = settled.replace(
			"guidance:",
			"offered:\n  everywhere:\n    until: 2026-06-30\nguidance:",
		);
		expect(figures(ended).status).toBe("ended");
	});

	test("a review is overdue the day after it was due, and not before", () => {
		const reviewed = DOG_LICENCE.replace("owner: town", "owner: town\nreview_by: 2026-05-01");
		expect(figures(reviewed, "2026-05-01").review).toEqual({
			by: "2026-05-01",
			because: "set",
			overdue: false,
		});
		expect(counted(reviewed, "2026-05-02").totals.overdue).toBe(1);
	});

	test("a step at which somebody has to come lowers the share and is named", () => {
		const alone = DOG_LICENCE.replace("      - wallet\n      - upload\n", "");
		expect(figures(alone)).toMatchObject({
			online: "partial",
			blockers: [{ reason: "paper_handed_in", path: "documents.photo" }],
		});
		expect(counted(alone).totals.fullyOnline).toBe(0);
	});
});

test("the page stands alone, lets no script in, and shows words as words", () => {
	const page = statisticsPage(counted(DOG_LICENCE), "vi");
	expect(page).toMatch(/default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/);
	expect(page).not.toMatch(/<script|\sstyle=|https?:/);
	expect(page).toContain("Giấy phép &lt;b&gt;nuôi chó&lt;/b&gt;");
	expect(page).not.toContain("<b>nuôi");
	expect(page).toContain('<html lang="vi">');
});

function figures(text: string, on?: string): ProcedureFigures {
	const [one] = counted(text, on).procedures;
	if (one === undefined) throw new Error("no procedure");
	return one;
}

function counted(text: string, on = "2026-11-25"): Statistics {
	const { library, findings, procedures } = checkedDogLicence(text);
	return statisticsOf({
		linked: library.linked,
		summaries: procedures,
		findings,
		burdens: library.linked.map((one) => burdenReport(one, { all: library.linked, stories: [] })),
		files: [{ ...FILE, text }],
		on,
	});
}
