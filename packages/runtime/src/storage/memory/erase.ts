import type { AuditStore, Remains } from "../audit.ts";
import { linkEvents, START } from "../chain.ts";
import { copy, type StoredLink, type Tables } from "./tables.ts";

/** What erasing needs of a store. */
export function erasures(tables: Tables): Pick<AuditStore, "filesOf" | "erase" | "compact"> {
	return {
		filesOf: async (caseId) =>
			[...tables.files.values()]
				.filter((file) => file.case === caseId)
				.map(({ content: _c, by: _by, code: _code, outside: _o, scan: _s, ...file }) => copy(file)),
		erase: async (expectedVersion, erasure) => {
			const { case: next, due, event, events, lookups, files, consents, shares, ended } = erasure;
			const shelf = tables.shelves.get(next.id);
			if (shelf?.kase.version !== expectedVersion) return "conflict";
			const left = [...tables.outbox].filter(([, { effect }]) => effect.case === next.id);
			if (left.length > 0 && ended === undefined) return "effects_left";
			for (const [key] of left) tables.outbox.delete(key);
			const added = [...(ended ?? []), event];
			const [kept, linked] = [without(shelf.events, events), withoutSalt(shelf.links, events)];
			shelf.events = [...kept, ...copy(added)];
			shelf.links = [...linked, ...linkEvents(shelf.links.at(-1)?.hash ?? START, added)];
			shelf.kase = copy(next);
			shelf.tasks = [];
			shelf.due = due.map((row) => ({ due: copy(row), leasedUntil: 0 }));
			const looked = tables.lookups.get(next.id) ?? [];
			const links = withoutSalt(
				looked.map(({ link }) => link),
				lookups,
			);
			tables.lookups.set(
				next.id,
				without(looked, lookups).map((row, index) => ({
					...row,
					link: links[index] ?? { hash: START },
				})),
			);
			for (const map of [tables.drafts, tables.answers])
				for (const key of map.keys()) if (JSON.parse(key)[0] === next.id) map.delete(key);
			for (const [key, file] of tables.files)
				if (file.case === next.id && (ended !== undefined || files.includes(file.id))) {
					if (file.outside) tables.filesToRemove.add(file.id);
					tables.files.delete(key);
				}
			for (const consent of consents) tables.consents.delete(consent);
			for (const share of shares) tables.shares.delete(share);
			return "done";
		},
		compact: async () => {},
	};
}

function without<Entry>(
	rows: readonly Entry[],
	remains: readonly Remains<Partial<Entry>>[],
): Entry[] {
	return rows.map((row, index) => {
		const left = remains.find(({ seq }) => seq === index + 1);
		return left ? (copy(left.entry) as Entry) : row;
	});
}

function withoutSalt(
	links: readonly StoredLink[],
	remains: readonly Remains<object>[],
): readonly StoredLink[] {
	return links.map((link, index) => {
		const left = remains.find(({ seq }) => seq === index + 1);
		return left ? { hash: link.hash, digest: left.digest } : link;
	});
}
