import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { expect, test } from "vitest";

import { checkFiles, type InputFile } from "../check-files.ts";
import { copyProcedure } from "./copy-procedure.ts";

const LIBRARY = fileURLToPath(new URL("../../../../procedures", import.meta.url));
const around: readonly InputFile[] = readdirSync(LIBRARY, { recursive: true, encoding: "utf8" })
	.filter((path) => /\.\w+\.yaml$/.test(path))
	.map((path) => ({ path, text: readFileSync(join(LIBRARY, path), "utf8") }));

test("a procedure begins as another stands, and the library around both is sound", () => {
	const wishes = { id: "dog_registration", title: "Đăng ký nuôi chó", today: "2026-07-01", around };
	const files = copyProcedure({ ...wishes, from: "birth_registration" }) ?? [];
	const paths = files.map(({ path }) => path);
	expect(paths).toContain("dog_registration.procedure.yaml");
	expect(paths).toContain("dog_registration.ar.texts.yaml");
	expect(paths).toContain("dog_registration.scenarios.yaml");
	const all = new Map([...around, ...files].map((file) => [file.path, file]));
	const { findings, procedures } = checkFiles([...all.values()]);
	expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
	const copy = procedures.find(({ id }) => id === "dog_registration");
	const original = procedures.find(({ id }) => id === "birth_registration");
	expect(copy?.burden).toEqual(original?.burden);
	expect(copyProcedure({ ...wishes, from: "no_such_thing" })).toBeUndefined();
});
