interface Entry<T> {
	readonly at: number;
	readonly turn: number;
	readonly item: T;
}

/** What is to happen, earliest first; of two at the same instant the one that was noted first. A binary heap. */
export class Agenda<T> {
	readonly #heap: Entry<T>[] = [];
	#turn = 0;

	add(at: number, item: T): void {
		const entry = { at, turn: this.#turn++, item };
		let index = this.#heap.length;
		while (index > 0) {
			const parent = (index - 1) >> 1;
			const above = this.#heap[parent] as Entry<T>;
			if (!isBefore(entry, above)) break;
			this.#heap[index] = above;
			index = parent;
		}
		this.#heap[index] = entry;
	}

	next(): { readonly at: number; readonly item: T } | undefined {
		const [first] = this.#heap;
		const last = this.#heap.pop();
		if (first === undefined || last === undefined || this.#heap.length === 0) return first;
		this.#sink(last);
		return first;
	}

	#sink(entry: Entry<T>): void {
		const heap = this.#heap;
		let index = 0;
		for (;;) {
			const left = 2 * index + 1;
			const a = heap[left];
			const b = heap[left + 1];
			const [child, at] =
				b !== undefined && a !== undefined && isBefore(b, a) ? [b, left + 1] : [a, left];
			if (child === undefined || !isBefore(child, entry)) break;
			heap[index] = child;
			index = at;
		}
		heap[index] = entry;
	}
}

function isBefore<T>(a: Entry<T>, b: Entry<T>): boolean {
	return a.at < b.at || (a.at === b.at && a.turn < b.turn);
}
