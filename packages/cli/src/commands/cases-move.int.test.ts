import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

import { runIn } from "../run-in.test-data.ts";
import { openCases } from "./open-cases.test-data.ts";

const SMALL = join(import.meta.dirname, "../../../../docs/first-procedure");
const FILE = "procedures/dog_licence.procedure.yaml";

/** The licence with a step at which a case waits. */
const LOOK = `    go_to: look

  look:
    does: confirm
    who: keeper
    title: Look once more
    shows:
      - dog_name
    deadline:
      within: 5 days
      when_late: go to granted
    outcomes:
      done:
        title: It is right
        go_to: granted
`;

const PLAN = `moves_for: dog_licence
from: 2026-01-01
to: 2026-06-01
steps:
  application:
    go_to: application
  look:
    go_to: look
`;

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "onedoor-move-"));
	mkdirSync(join(folder, "data"));
	cpSync(SMALL, join(folder, "procedures"), { recursive: true });
	write(
		"onedoor.json",
		JSON.stringify({
			address: "http://127.0.0.1:4499",
			procedures: "procedures",
			data: "data",
			secret: "ab".repeat(32),
			deployment: { level: 1 },
			identity: {
				issuer: "https://id.example",
				client: { id: "cases", secret: "invented" },
				levels: { substantial: 2 },
				claims: { personal_id: "personal_number" },
			},
		}),
	);
	write(FILE, read(FILE).replace("    go_to: granted\n", LOOK));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (path: string) => readFileSync(join(folder, path), "utf8");
const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const move = (...args: readonly string[]) => runIn(folder, ["cases", "move", ...args]);

/** An edition of June beside the first one, and the plan that goes between them. */
function nextEdition({ edits = [] as readonly (readonly [string, string])[], plan = PLAN } = {}) {
	const next = edits.reduce(
		(text, [from, to]) => {
			expect(text).toContain(from);
			return text.replace(from, to);
		},
		read(FILE).replace("edition: 2026-01-01", "edition: 2026-06-01"),
	);
	write("procedures/dog_licence.2026-06-01.procedure.yaml", next);
	write("procedures/dog_licence.2026-06-01.moves.yaml", plan);
}

/** So many cases of the edition there is: the first waits at `look`, the others at `application`. */
const open = (many: number): Promise<void> =>
	openCases(join(folder, "procedures"), join(folder, "data", "cases.sqlite"), many);

/** Where the store says that cases are. */
async function standing(): Promise<unknown> {
	const { out } = await runIn(folder, ["cases", "--impact", "--db", "data/cases.sqlite"]);
	return JSON.parse(out).dog_licence;
}

test("a plan is tried, then carried out in parts, and moves nothing twice", async () => {
	await open(3);
	nextEdition({ edits: [["title: Dog licence", "title: Licence for a dog"]] });
	const dry = await move("dog_licence", "--dry-run");
	expect(dry).toEqual({
		code: 0,
		err: "",
		out: `dog_licence 2026-01-01 → 2026-06-01, a dry run: nothing was changed
would move: 3
  2 at application
  1 at look
stay: 0
`,
	});
	expect(await standing()).toEqual({ "2026-01-01": { application: 2, look: 1 } });
	const first = JSON.parse((await move("dog_licence", "--most", "2", "--format", "json")).out);
	expect(first.cases).toHaveLength(2);
	expect((await move("dog_licence")).out).toContain("moved: 1\n");
	expect(await standing()).toEqual({ "2026-06-01": { application: 2, look: 1 } });
	expect((await move("dog_licence")).out).toContain("moved: 0\n");
	const { code } = await runIn(folder, ["audit", "verify", "--db", "data/cases.sqlite"]);
	expect(code).toBe(0);
});

test("a case that does not fit stays, and is named with the reason", async () => {
	await open(2);
	const plan = PLAN.replace(
		"  look:\n",
		"  look:\n    accepts:\n      move_not_safe: Whoever has sent the old form is asked again.\n",
	);
	nextEdition({ edits: SHORT, plan });
	const { code, out } = await move("dog_licence");
	expect(code).toBe(1);
	expect(out).toMatch(
		/moved: 1\n {2}1 at application\nstay: 1\n {2}1 because what the new edition has asked .* \[data_wrong\]\n {4}\S+ at look\n/,
	);
	expect(await standing()).toEqual({ "2026-01-01": { look: 1 }, "2026-06-01": { application: 1 } });
});

test("what is not proved is refused, and so is what is not there", async () => {
	await open(1);
	expect((await move("dog_licence")).err).toContain("the library has no such plan (*.moves.yaml)");
	nextEdition({ edits: SHORT });
	const unproved = await move("dog_licence");
	expect(unproved.code).toBe(2);
	expect(unproved.err).toContain("is not proved: look (data_refused)");
	expect(await standing()).toEqual({ "2026-01-01": { look: 1 } });
	const other = await move("cat_licence");
	expect(other.err).toContain("no such plan");
	expect(other.code).toBe(2);
	expect((await move()).err).toContain("expected `cases move PROCEDURE`");
	expect((await move("dog_licence", "--most", "0")).err).toContain("`--most` is a number of cases");
	expect((await move("dog_licence", "--config", "nowhere.json")).err).toContain("nowhere.json");
});

/** A bound that the name in the case that was sent breaks. */
const SHORT = [["    longest: 40\n", "    longest: 2\n"]] as const;
