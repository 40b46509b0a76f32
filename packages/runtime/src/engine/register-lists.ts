import type { Bundle, CodeList } from "@onedoor/dsl/bundle";
import { codesInOrder, orderOf } from "@onedoor/dsl/form";
import { contentHash } from "@onedoor/dsl/hash";

import type { RegisterList, Registers } from "../ports/ports.ts";

/** Lists are fetched once, when a library is put to use; a register that takes longer counts as down. */
const PATIENCE_MS = 30_000;

type Log = (event: string, details: Readonly<Record<string, unknown>>) => void;

/**
 * A bundle with the code lists that registers keep, as they are now. It has a hash of its own: a case is bound to it,
 * and so to the edition of each list, while new cases follow the register. A list that cannot be had stays the excerpt
 * that the text gives, and then any code of the right form is taken.
 */
export async function withRegisterLists(
	bundle: Bundle,
	registers: Registers,
	log: Log,
): Promise<Bundle> {
	const wanted = Object.values(bundle.definition.lists).filter((list) => list.from_register);
	const { lists: fetch } = registers;
	if (wanted.length === 0 || !fetch) return bundle;
	const fetched = await Promise.all(wanted.map((list) => fetchList(list, fetch, log)));
	const lists = Object.fromEntries(fetched.flatMap((list) => (list ? [[list.id, list]] : [])));
	if (Object.keys(lists).length === 0) return bundle;
	const { hash: _hash, ...content } = bundle;
	const definition = { ...bundle.definition, lists: { ...bundle.definition.lists, ...lists } };
	const whole = { ...content, definition };
	return { ...whole, hash: contentHash(whole) };
}

async function fetchList(
	list: CodeList,
	fetch: NonNullable<Registers["lists"]>,
	log: Log,
): Promise<CodeList | undefined> {
	const { register, list: name } = list.from_register ?? { register: "", list: "" };
	try {
		const answer = await fetch({ register, list: name }, AbortSignal.timeout(PATIENCE_MS));
		return answer && listOf(list, answer);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		log("list_not_fetched", { register, list: name, why });
		return undefined;
	}
}

/** What the text says of a code stands; codes that only the text has are gone from the register and stay readable. */
function listOf(list: CodeList, told: RegisterList): CodeList {
	const codes = {
		...told.codes,
		...Object.fromEntries(
			Object.entries(list.codes).map(([code, own]) => [code, { ...told.codes[code], ...own }]),
		),
	};
	const own = codesInOrder(list).map(([id]) => id);
	const ids = new Set([...orderTold(told), ...Object.keys(told.codes), ...own]);
	const { order: _before, ...rest } = list;
	const order = orderOf([...ids], codes);
	return { ...rest, codes, ...(order && { order }), edition: told.edition };
}

/** Numbers with leading zeros sort as text, which is the order of whoever gave them. */
function orderTold({ codes, order }: RegisterList): readonly string[] {
	const ids = Object.keys(codes);
	const isNumbered = ids.every((id) => /^\d+$/.test(id)) && ids.some((id) => /^0\d/.test(id));
	return order?.filter((id) => Object.hasOwn(codes, id)) ?? (isNumbered ? ids.sort() : ids);
}
