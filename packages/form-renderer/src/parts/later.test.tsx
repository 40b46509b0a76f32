import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { later, loadPieces } from "./later.tsx";

test("a piece says that it is being opened, and a server fetches all of them before it renders", async () => {
	const Inner = later(async () => () => <b>inside</b>);
	const Outer = later(async () => () => <Inner />);
	expect(renderToStaticMarkup(<Outer />)).toContain("Opening…");
	await loadPieces();
	expect(renderToStaticMarkup(<Outer />)).toBe("<b>inside</b>");
});

test("a piece that did not come can be fetched again", async () => {
	let isCut = true;
	const Piece = later(async () => {
		if (isCut) throw new TypeError("network");
		return () => <b>here</b>;
	});
	await expect(Piece.load("en")).rejects.toThrow("network");
	expect(Piece.isHere("en")).toBe(false);
	isCut = false;
	await Piece.load("en");
	expect(renderToStaticMarkup(<Piece />)).toBe("<b>here</b>");
});
