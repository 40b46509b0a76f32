import { useLocation, useSearchParams } from "wouter";

export interface Query {
	get(name: string): string | undefined;
	/** The same page with these parameters; undefined takes one away. */
	href(changes: Readonly<Record<string, string | undefined>>): string;
	/** Goes there without a new entry in the browser's history. */
	set(changes: Readonly<Record<string, string | undefined>>): void;
}

/** What the address says after the question mark: everything that can be linked to. */
export function useQuery(): Query {
	const [params, setParams] = useSearchParams();
	const [path] = useLocation();
	const changed = (changes: Readonly<Record<string, string | undefined>>) => {
		const next = new URLSearchParams(params);
		for (const [name, value] of Object.entries(changes)) {
			if (value === undefined) next.delete(name);
			else next.set(name, value);
		}
		return next;
	};
	return {
		get: (name) => params.get(name) ?? undefined,
		href: (changes) => `${path}?${changed(changes).toString()}`,
		set: (changes) => setParams(changed(changes), { replace: true }),
	};
}
