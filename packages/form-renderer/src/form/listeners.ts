import type { DataPath } from "@onedoor/dsl/bundle";

/** Who is to be told when a value changes: those of the place itself, of what is around it, and of what is inside. */
export interface Listeners {
	/** Returns how to stop. */
	add(path: DataPath, listener: () => void): () => void;
	/** Tells nobody else: a key press must not cost a look at every field. */
	wake(path: DataPath): void;
	wakeAll(): void;
}

export function createListeners(): Listeners {
	const own = new Map<DataPath, Set<() => void>>();
	/** Places with listeners that lie inside a place. */
	const inside = new Map<DataPath, Set<DataPath>>();

	function tell(path: DataPath): void {
		for (const listener of own.get(path) ?? []) listener();
	}

	return {
		add(path, listener) {
			const around = placesAround(path);
			own.set(path, (own.get(path) ?? new Set()).add(listener));
			for (const place of around) inside.set(place, (inside.get(place) ?? new Set()).add(path));
			return () => {
				own.get(path)?.delete(listener);
				if (own.get(path)?.size) return;
				own.delete(path);
				for (const place of around) inside.get(place)?.delete(path);
			};
		},
		wake(path) {
			tell(path);
			placesAround(path).forEach(tell);
			for (const place of inside.get(path) ?? []) tell(place);
		},
		wakeAll() {
			for (const path of own.keys()) tell(path);
		},
	};
}

/** `child.birth_place` and `child` of `child.birth_place.country`. */
function placesAround(path: DataPath): readonly DataPath[] {
	const places: DataPath[] = [];
	for (let dot = path.lastIndexOf("."); dot > 0; dot = path.lastIndexOf(".", dot - 1))
		places.push(path.slice(0, dot));
	return places;
}
