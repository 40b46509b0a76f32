import type { FileEntry } from "../../ports/file-store.ts";

export interface ListedPage {
	readonly entries: readonly FileEntry[];
	/** There is more: what to ask for it by. */
	readonly next?: string;
}

/**
 * The answer to ListObjectsV2. Keys of ours are letters that XML writes as they are, so no parser is needed: what is
 * not such an entry is no file of ours.
 */
export function readList(xml: string): ListedPage {
	const entries = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].flatMap(([, one = ""]) => {
		const [key, size, at] = ["Key", "Size", "LastModified"].map((name) => within(one, name));
		const isFile = /^[A-Za-z0-9._/-]+$/.test(key ?? "") && /^\d+$/.test(size ?? "");
		return isFile ? [{ key: key ?? "", size: Number(size), at: Date.parse(at ?? "") }] : [];
	});
	const next = within(xml, "NextContinuationToken");
	return { entries, ...(next !== undefined && { next: unescaped(next) }) };
}

function within(xml: string, name: string): string | undefined {
	return new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
}

function unescaped(text: string): string {
	return text
		.replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => SIGNS[name] ?? "")
		.replace(/&#(x?)([0-9a-fA-F]+);/g, (_, hex: string, digits: string) =>
			String.fromCodePoint(Number.parseInt(digits, hex === "x" ? 16 : 10)),
		);
}

const SIGNS: Readonly<Record<string, string>> = {
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	amp: "&",
};
