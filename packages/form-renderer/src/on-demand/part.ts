import { online } from "../parts/online.ts";

/** A module that is fetched when it is needed, with functions that are called as if it were there. */
export interface Part<Module> {
	isHere(): boolean;
	load(): Promise<void>;
	/** @throws Error where nobody has fetched it: that is a fault of ours, and must not pass for an answer. */
	readonly it: Module;
}

export function part<Module>(name: string, fetch: () => Promise<Module>): Part<Module> {
	let found: Module | undefined;
	return {
		isHere: () => found !== undefined,
		async load() {
			found ??= await online(fetch);
		},
		get it() {
			if (found === undefined) throw new Error(`${name} was not fetched`);
			return found;
		},
	};
}
