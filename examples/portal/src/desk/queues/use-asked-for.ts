import { useLocationProperty } from "wouter/use-browser-location";

/** What is searched for stands in the address behind `#`: it may be somebody's number, and no server is told of it. */
export function useAskedFor(): string {
	return useLocationProperty(askedForNow, () => "");
}

/** The end of an address that searches for this; nothing for nothing. */
export function askingFor(query: string): string {
	return query === "" ? "" : `#${new URLSearchParams({ q: query }).toString()}`;
}

function askedForNow(): string {
	return new URLSearchParams(location.hash.slice(1)).get("q") ?? "";
}
