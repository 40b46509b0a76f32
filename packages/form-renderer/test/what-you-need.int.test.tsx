import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";

import { WhatYouNeed } from "../src/case/WhatYouNeed.tsx";
import { loadPieces } from "../src/parts/later.tsx";
import { compileBirthRegistration } from "./birth-registration.ts";

let text: string;
beforeAll(async () => {
	await loadPieces();
	const bundle = await compileBirthRegistration();
	const page = renderToStaticMarkup(
		<WhatYouNeed bundle={bundle} language="en">
			{null}
		</WhatYouNeed>,
	);
	text = page.replaceAll(/<[^>]*>/g, " ").replaceAll(/\s+/g, " ");
});

test("says in which cases a paper is asked, when a fee is due, and from when the time counts", () => {
	expect(text).toContain("only if: Kind of case is Abandoned child");
	expect(text).toContain("Only due after 60 days from the birth.");
	expect(text).not.toContain("only in some cases");
	expect(text).toContain("Counted from when this is done: Reception");
	expect(text).toContain("Weekends and public holidays are not working days.");
});

test("says how one applies without a file of a paper", () => {
	expect(text).toContain("also apply like this: At the counter, By post, Through a public-service");
});
