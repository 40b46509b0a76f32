import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

import { checkFiles } from "../src/check-files.ts";
import { overlay } from "./overlay.ts";

const folder = join(import.meta.dirname, "examples-base");
const files = readdirSync(folder).map((path) => ({
	path,
	text: readFileSync(join(folder, path), "utf8"),
}));

it.each([
	["34.50", 3450],
	["34", 3400],
	["34.50 GBP", 3450],
])("an amount of %s in a procedure of pounds is %i minor units", (written, minor) => {
	const excerpt = `data:\n  deposit:\n    as: money\n    title: Deposit\n    starts_with: ${written}\n`;
	const { library } = checkFiles(
		files.map((file) =>
			file.path === "licence.procedure.yaml"
				? { ...file, text: overlay(file.text, excerpt) }
				: file,
		),
	);
	expect(library.definitions[0]?.data.deposit?.starts_with).toBe(minor);
});
