import { itemAt, openLibrary } from "@onedoor/dsl/assist";
import { createWorkspace } from "@onedoor/dsl/check";
import { expect, test } from "vitest";

import { missingIn } from "./missing-in.ts";

const PATH = "dog.procedure.yaml";
const TEXT = `procedure: dog
title: { en: Dog, vi: Chó, ar: كلب }
edition: 2026-01-01
languages: [en, vi, ar]
roles:
  owner:
    title: { en: Owner, vi: Chủ, ar: صاحب }
    is: applicant
documents:
  proof:
    title:
      en: Proof
      vi: Giấy tờ
    help: As it is.
steps:
  ask:
    title: { en: Ask, vi: Hỏi, ar: سؤال }
    does: fill_in
    who: owner
    ask: [proof]
`;

test("a language is missing at the boxes of the words that lack it, and of no others", () => {
	const files = [{ path: PATH, text: TEXT }];
	const workspace = createWorkspace();
	workspace.replace(files);
	const { findings } = workspace.check();
	const view = itemAt(openLibrary(files), PATH, ["documents", "proof"]);
	const missing = (view?.rows ?? []).map((row) => [
		row.key,
		missingIn(findings, PATH, row).map(({ values }) => values.language),
	]);
	expect(missing).toEqual([
		["title", ["ar"]],
		["help", ["vi", "ar"]],
	]);
});
