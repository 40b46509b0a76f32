import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";

import { checkedDogLicence, FILE } from "../dog-licence.test-data.ts";
import { marksIn } from "../sheet/marks.ts";
import { posterOf } from "./poster.ts";

test("the symbol opens the procedure, whatever its edition, and reads back", () => {
	const page = poster("https://one.example/");
	expect(read(page)).toBe("https://one.example/procedures/dog_licence");
	expect(page).toContain("https://one.example/procedures/dog_licence");
	expect(page).not.toContain("edition=");
});

test("the page says what it costs and that it is a draft, in words that stay words", () => {
	const page = poster("https://one.example");
	expect(page).toContain("Giấy phép &lt;b&gt;nuôi chó&lt;/b&gt;");
	expect(page).toContain("Lệ phí: 20.000 ₫");
	expect(page).toContain("bản thảo: còn giá trị minh họa");
	expect(page).not.toMatch(/<script|\sstyle=/);
	expect(poster('https://one.example/"><script>')).not.toContain("<script>");
});

function poster(baseUrl: string): string {
	const [definition] = checkedDogLicence().library.definitions;
	if (definition === undefined) throw new Error("no definition");
	return posterOf(definition, { language: "vi", baseUrl, marks: marksIn(FILE, definition) });
}

/** Paints the path of the symbol, four dots a module, and lets another algorithm read it. */
function read(page: string): string {
	const size = Number(/class="qr" viewBox="0 0 (\d+)/.exec(page)?.[1]);
	const [dots, width] = [4, size * 4];
	const data = new Uint8Array(width * width * 4).fill(255);
	for (const [, x, y] of page.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
		for (let at = 0; at < dots * dots; at++) {
			const row = Number(y) * dots + Math.floor(at / dots);
			const column = Number(x) * dots + (at % dots);
			data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
		}
	return decodeQR({ width, height: width, data });
}
