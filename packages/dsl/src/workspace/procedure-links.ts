import type { Id, IsoDate } from "../bundle/values.ts";
import type { Library } from "../link/library.ts";
import { type Broken, type Linked, link } from "../link/link.ts";
import { ALL, notingLibrary, notingTexts } from "../link/noting.ts";
import type { TextIndex } from "../link/texts.ts";
import { NameSet } from "./name-set.ts";
import { type Changed, Results } from "./results.ts";

/** What linking reads besides the procedures. */
interface Around {
	readonly library: Library;
	readonly texts: TextIndex;
	readonly ask: (reads: NameSet) => Broken;
	/** Whether some file could not be read at all. */
	readonly unread: boolean;
	readonly today: IsoDate | undefined;
}

/** Every procedure linked, and again after changes: those alone that a change can affect. */
export class ProcedureLinks {
	/** Counts changes of files whose nodes linked procedures point into. */
	#moved = 0;
	#ids: ReadonlySet<Id> = new Set();
	readonly #linked = new Results<object, LinkedThen>();
	readonly #now = new WeakMap<LinkedThen, LinkedNow>();

	/** Notes that something shared may stand elsewhere now. */
	moved(): void {
		this.#moved++;
	}

	clear(): void {
		this.#linked.clear();
	}

	/** In the order of procedure and edition. */
	of({ library, texts, ask, unread, today }: Around, changed: Changed): readonly LinkedNow[] {
		const moved = this.#moved;
		const all = library.procedures.filter((one) => one.procedure && one.edition);
		const linked = all.map((procedure) => {
			const work = (reads: NameSet): LinkedThen => {
				const known = notingLibrary(library, reads.add);
				const words = notingTexts(texts, reads.add);
				const one = link(known, procedure, words, ask(reads), { today });
				// Whoever looks places up later asks for more.
				return { ...one, moved, reads: reads.with(new NameSet()) };
			};
			const { value, isNew } = this.#linked.of(procedure, changed, work);
			if (isNew) changed.names.add("linked", value.definition.procedure);
			return this.#asItIsNow(value, unread, () => work(new NameSet()));
		});
		const ids = new Set(linked.map(({ one }) => one.definition.procedure));
		for (const id of different(ids, this.#ids)) {
			changed.names.add("linked", id);
			changed.names.add("linked", ALL);
		}
		this.#ids = ids;
		return linked.sort((a, b) => (nameOf(a.one) < nameOf(b.one) ? -1 : 1));
	}

	/**
	 * A procedure whose shared files have moved without changing it still points into their former texts: places are
	 * looked up in one that is linked again, when somebody asks for one.
	 */
	#asItIsNow(then: LinkedThen, unread: boolean, relink: () => Linked): LinkedNow {
		const complete = then.complete && !unread;
		const known = this.#now.get(then);
		if (known?.one.complete === complete && known.moved === this.#moved) return known;
		let fresh: Linked | undefined;
		const locate: Linked["locate"] = (...at) => {
			fresh ??= relink();
			return fresh.locate(...at);
		};
		const one = { ...then, complete, ...(then.moved !== this.#moved && { locate }) };
		const token = known?.one.complete === complete ? known.token : {};
		const now = { one, token, moved: this.#moved, reads: then.reads };
		this.#now.set(then, now);
		return now;
	}
}

/** As it was when it was linked, and the count of moves then. */
interface LinkedThen extends Linked {
	readonly moved: number;
	readonly reads: NameSet;
}

export interface LinkedNow {
	readonly one: Linked;
	readonly moved: number;
	/** The same as long as what is proved of it is. */
	readonly token: object;
	/** What linking it has asked of the library. */
	readonly reads: NameSet;
}

function nameOf({ definition }: Linked): string {
	return `${definition.procedure} ${definition.edition}`;
}

export function different(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
	return [...[...a].filter((one) => !b.has(one)), ...[...b].filter((one) => !a.has(one))];
}
