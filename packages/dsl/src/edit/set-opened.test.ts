import { expect, test } from "vitest";

import { applyEdit, type Edited, type EditIntent, type Refused } from "./index.ts";
import { undone } from "./libraries.test-data.ts";

const FILE = "dog.procedure.yaml";
const PART = `part: desk
open:
  steps.check.deadline.within:
  steps.check.title:
steps:
  check:
    does: decide
    title:
      vi: Kiểm tra
      en: Check
    deadline:
      within: 4 working hours
`;
const DOG = `procedure: dog
steps:
  reception:
    does: follow
    part: desk   # as everywhere
    exits:
      done:
        go_to: end
`;
const FILES = [
	{ path: FILE, text: DOG },
	{ path: "desk.part.yaml", text: PART },
];
const about = { file: FILE, step: "reception" } as const;
const OPENED = "steps.check.deadline.within";

test("the first value makes `set`, a further one stands beside it, and the last takes `set` along", () => {
	const first = done({ kind: "set_opened", ...about, opened: OPENED, value: "2 working hours" });
	expect(textIn(first)).toBe(
		DOG.replace("    exits:", `    set:\n      ${OPENED}: 2 working hours\n    exits:`),
	);
	const again = { kind: "set_opened", ...about, opened: OPENED, value: "1 working hour" } as const;
	expect(textIn(done(again, first.files))).toContain(`${OPENED}: 1 working hour\n`);
	const name = {
		kind: "set_opened",
		...about,
		opened: "steps.check.title",
		value: "Look",
	} as const;
	const second = done({ ...name, language: "en" }, first.files);
	expect(textIn(second)).toContain(
		"      steps.check.title:\n        vi: Kiểm tra\n        en: Look\n",
	);
	expect(second.files.find(({ path }) => path !== FILE)?.text).toBe(PART);
	expect(undone(second)).toEqual(first.files);

	const one = done({ kind: "remove_opened", ...about, opened: OPENED }, second.files);
	expect(textIn(one)).not.toContain(OPENED);
	const last = { kind: "remove_opened", ...about, opened: "steps.check.title" } as const;
	expect(textIn(done(last, one.files))).toBe(DOG);
});

test("a standard step that follows the part leaves the same open", () => {
	const files = [
		{ path: FILE, text: DOG.replace(/does[\s\S]*everywhere/, "use: desk_step") },
		{ path: "desk.part.yaml", text: PART },
		{
			path: "desk.standard.yaml",
			text: "steps:\n  desk_step:\n    does: follow\n    part: desk\n",
		},
	];
	const edited = done({ kind: "set_opened", ...about, opened: OPENED, value: "1 hour" }, files);
	expect(textIn(edited)).toContain(`    set:\n      ${OPENED}: 1 hour\n`);
});

test.each<[string, EditIntent]>([
	[
		"a value that is not open",
		{ kind: "set_opened", ...about, opened: "steps.check.who", value: "x" },
	],
	["what is not set", { kind: "remove_opened", ...about, opened: OPENED }],
	[
		"a step that follows nothing",
		{ kind: "set_opened", file: FILE, step: "x", opened: OPENED, value: "x" },
	],
])("%s is refused", (_, intent) => {
	expect(applyEdit(FILES, intent)).toMatchObject({ ok: false, refused: "item_unknown" });
});

function done(intent: EditIntent, files: Edited["files"] = FILES): Edited {
	const edited: Edited | Refused = applyEdit(files, intent);
	return edited.ok ? edited : expect.fail(JSON.stringify(edited));
}

function textIn({ files }: Edited): string {
	return files.find(({ path }) => path === FILE)?.text ?? "";
}
