import encodeQR from "qr";

import { escapeXml } from "../diagram/escape.ts";

/** Empty modules around the symbol; the standard asks for four. */
const QUIET = 4;

/** A QR symbol as SVG, dark on white whatever the page does. A fifth of it may be damaged and it still reads. */
export function qrSvg(text: string, label: string): string {
	const { size, path } = qrPath(text);
	return [
		`<svg class="qr" viewBox="0 0 ${size} ${size}" role="img" aria-label="${escapeXml(label)}" shape-rendering="crispEdges">`,
		`<rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`,
	].join("");
}

/** Its dark modules as a path of SVG, each one unit wide, and the width of the whole with its empty border. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
	const rows = encodeQR(text, "raw", { ecc: "quartile", border: QUIET });
	const dark = rows.flatMap((row, y) => row.flatMap((on, x) => (on ? [`M${x} ${y}h1v1h-1z`] : [])));
	return { size: rows.length, path: dark.join("") };
}
