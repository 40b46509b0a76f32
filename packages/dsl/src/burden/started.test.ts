import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { checkFiles } from "../check-files.ts";

const folder = join(import.meta.dirname, "../../test/examples/vn");

/** The burden of the bundle, with the text of its file changed. */
function bundleBurden(change: (text: string) => string = (text) => text) {
	const files = readdirSync(folder)
		.filter((path) => /\.\w+\.yaml$/.test(path))
		.map((path) => {
			const text = readFileSync(join(folder, path), "utf8");
			return { path, text: path === "birth_bundle.procedure.yaml" ? change(text) : text };
		});
	const { procedures } = checkFiles(files);
	const burdens = Object.fromEntries(procedures.map(({ id, burden }) => [id, burden]));
	return { bundle: burdens.birth_bundle, alone: burdens };
}

test("a bundle asks what its own form asks, and of its parts only what is not given", () => {
	const { bundle, alone } = bundleBurden();
	const parts = ["birth_registration", "permanent_residence", "child_health_card"];
	const apart = parts.reduce((sum, part) => sum + (alone[part]?.fieldsTyped.max ?? 0), 0);
	expect(bundle?.fieldsTyped.max).toBeLessThan(apart);
	const without = bundleBurden((text) => text.replace("      copies: copies\n", "")).bundle;
	expect(without?.fieldsTyped.max).toBe((bundle?.fieldsTyped.max ?? 0) + 1);
});
