import type { SharedKind } from "@onedoor/dsl/assist";

import { type ItemPlace, inAddress } from "../design/item/place.ts";

/** As they stand in an address, and in the order of the page's tabs. */
export const KINDS = ["fields", "registers", "lists", "parts"] as const;

export type KindName = (typeof KINDS)[number];

export const KIND_OF: Readonly<Record<KindName, SharedKind>> = {
	fields: "field",
	registers: "register",
	lists: "list",
	parts: "part",
};

export function isKindName(name: string | undefined): name is KindName {
	return KINDS.some((kind) => kind === name);
}

const FILES: readonly (readonly [string, KindName])[] = [
	[".fields.yaml", "fields"],
	[".registers.yaml", "registers"],
	[".codes.yaml", "lists"],
	[".part.yaml", "parts"],
];

/** What kind of shared things a file holds; undefined for any other file. */
export function kindIn(file: string): KindName | undefined {
	return FILES.find(([end]) => file.endsWith(end))?.[1];
}

/** The page of what stands at a place of a shared file; undefined for any other file. */
export function sharedHref({ file, path }: ItemPlace, language: string): string | undefined {
	return hrefIn(file, { lang: language, in: file, item: inAddress(path) });
}

/** A line of a shared file as text; undefined for any other file. */
export function sharedTextHref(file: string, line: number, language: string): string | undefined {
	return hrefIn(file, { lang: language, in: file, view: "text", file, line: String(line) });
}

function hrefIn(file: string, query: Readonly<Record<string, string>>): string | undefined {
	const kind = kindIn(file);
	return kind && `/shared/${kind}?${new URLSearchParams(query)}`;
}
