import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

import {
	type BookEntry,
	type BooksCompared,
	compareBooks,
	type MoneyFinding,
} from "@onedoor/runtime";
import { readBook } from "@onedoor/runtime/adapters/payment";

import { type Arguments, oneOf, readArguments } from "../arguments.ts";
import { type Io, UsageError } from "../io.ts";
import { STORE_OPTIONS, withStore } from "../store.ts";

/**
 * `onedoor payments reconcile --book FILE`: holds the book of a payment provider against the payments of all cases, and
 * names what differs. Nothing is changed.
 * @returns 1 when something differs
 */
export async function payments(argv: readonly string[], io: Io): Promise<number> {
	const args = readArguments(argv, {
		...STORE_OPTIONS,
		book: { type: "string" },
		from: { type: "string" },
		to: { type: "string" },
		format: { type: "string" },
	});
	const [verb, ...more] = args.paths;
	if (more.length > 0 || verb !== "reconcile")
		throw new UsageError("expected `payments reconcile`");
	const format = oneOf("format", args.text("format"), ["pretty", "json"]);
	const book = bookIn(args, io);
	const period = periodOf(args);
	const compared = await withStore(args, io, (store) => compareBooks(store, book, period));
	io.out(format === "json" ? `${JSON.stringify(compared, null, 2)}\n` : asText(compared));
	return compared.findings.length > 0 ? 1 : 0;
}

function bookIn(args: Arguments, io: Io): ReturnType<typeof readBook> {
	const path = args.text("book");
	if (path === undefined) throw new UsageError("name the provider's book with `--book`");
	const full = resolve(io.cwd, path);
	if (!existsSync(full)) throw new UsageError(`there is no \`${path}\``);
	try {
		return readBook(readFileSync(full, "utf8"));
	} catch (error) {
		throw new UsageError(`\`${path}\`: ${error instanceof Error ? error.message : String(error)}`);
	}
}

function periodOf(args: Arguments): { readonly from?: string; readonly to?: string } {
	const named = (["from", "to"] as const).flatMap((name) => {
		const at = args.text(name);
		if (at === undefined) return [];
		if (Number.isNaN(Date.parse(at)))
			throw new UsageError(`\`--${name}\` is an instant, like 2026-11-26T00:00:00+07:00`);
		return [[name, at]];
	});
	return Object.fromEntries(named);
}

function asText({ cases, payments: count, charges, findings }: BooksCompared): string {
	return [
		...findings.map(
			(one) => `${one.number ?? one.reference}: ${SENTENCES[one.code](one)} [${one.code}]`,
		),
		`compared ${count} payments of ${cases} cases with ${charges} charges`,
		findings.length === 0 ? "nothing differs" : `${findings.length} differences`,
		"",
	].join("\n");
}

const SENTENCES: Readonly<Record<MoneyFinding["code"], (found: MoneyFinding) => string>> = {
	charged_twice: ({ charge, book }) => `charge ${charge} is one too many: ${text(book)}`,
	paid_but_case_not: ({ charge, ours, book }) =>
		`charge ${charge} is ${text(book)}, and the case says ${ours?.state}`,
	case_paid_but_book_not: ({ ours, book }) =>
		`the case says ${text(ours)}, and the book ${book ? `says ${book.state}` : "has nothing"}`,
	refunded_but_case_not: ({ charge, ours, book }) =>
		`of charge ${charge} ${back(book)} went back, and by the case ${back(ours)}`,
	case_refunded_but_book_not: ({ charge, ours, book }) =>
		`by the case ${back(ours)} went back, and of charge ${charge} ${back(book)}`,
	other_amount: ({ charge, ours, book }) =>
		`charge ${charge} is ${text(book)}, and the case asked for ${text(ours)}`,
	unknown_charge: ({ charge, book }) => `no case began charge ${charge}: ${text(book)}`,
};

function text(said: BookEntry | undefined): string {
	return said ? `${said.state}, ${said.amount} ${said.currency}` : "nothing";
}

function back(said: BookEntry | undefined): string {
	return `${said?.refunded ?? 0} ${said?.currency ?? ""}`.trim();
}
