/** Kinds of file that a case takes, and the bytes each begins with. */
const BEGINNINGS: readonly (readonly [type: string, bytes: readonly number[]])[] = [
	["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
	["image/jpeg", [0xff, 0xd8, 0xff]],
	["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/** What a file is, from its content: neither its name nor what its sender says is believed. */
export function sniff(content: Uint8Array): string | undefined {
	return BEGINNINGS.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte))?.[0];
}

/** `pdf`, `jpg`, `image/png`: as procedures and browsers write them. */
export function mediaType(written: string): string {
	const name = written.toLowerCase().replace(/^\./, "");
	return SHORT[name] ?? name;
}

const SHORT: Readonly<Record<string, string>> = {
	pdf: "application/pdf",
	jpg: "image/jpeg",
	jpeg: "image/jpeg",
	png: "image/png",
};
