import { expect, test } from "vitest";

import { createListeners } from "./listeners.ts";

function listening(...paths: readonly string[]) {
	const listeners = createListeners();
	const told: string[] = [];
	const stops = paths.map((path) => listeners.add(path, () => told.push(path)));
	const wake = (path: string) => {
		told.length = 0;
		listeners.wake(path);
		return [...told].sort();
	};
	return { wake, stops };
}

test("a change tells its own place, those around it and those inside, and nobody beside", () => {
	const { wake } = listening("child", "child.name", "child.name.first", "child.names", "mother");
	expect(wake("child.name")).toEqual(["child", "child.name", "child.name.first"]);
	expect(wake("child")).toEqual(["child", "child.name", "child.name.first", "child.names"]);
	expect(wake("mother.name")).toEqual(["mother"]);
	expect(wake("father")).toEqual([]);
});

test("who stopped is not told, whoever else listens to the same place is", () => {
	const { wake, stops } = listening("a.b", "a.b", "a.c");
	stops[0]?.();
	expect(wake("a")).toEqual(["a.b", "a.c"]);
	stops[1]?.();
	expect(wake("a")).toEqual(["a.c"]);
});
